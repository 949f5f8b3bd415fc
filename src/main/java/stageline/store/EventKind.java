package stageline.store;

import stageline.sales.event.Event;

/// What kind of thing an entry says, by which the history is filtered.
public enum EventKind {
    CREATED,
    EDITED,
    MOVED,
    REMOVED,
    RESTORED,
    MERGED,
    REVOKED,
    ERASED,
    UNKNOWN,
    FORGOTTEN;

    /// The kind of an event.
    public static EventKind of(Event event) {
        return switch (event) {
            case Event.Created e -> CREATED;
            case Event.Edited e -> EDITED;
            case Event.Moved e -> MOVED;
            case Event.Removed e -> REMOVED;
            case Event.Restored e -> RESTORED;
            case Event.Merged e -> MERGED;
            case Event.Revoked e -> REVOKED;
            case Event.Erased e -> ERASED;
            case Event.Unknown e -> UNKNOWN;
            case Event.Forgotten e -> FORGOTTEN;
        };
    }
}
