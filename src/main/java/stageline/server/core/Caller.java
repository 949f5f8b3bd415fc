package stageline.server.core;

import java.util.UUID;

/// Who speaks to the server, as their session says.
///
/// @param person  the person
/// @param device  the device
/// @param history how many entries more they may bring that no server has judged, because they bring a workspace to the server; mostly 0
public record Caller(UUID person, UUID device, long history) {

    /// @throws IllegalArgumentException for a negative number
    public Caller {
        if (history < 0) {
            throw new IllegalArgumentException("history " + history);
        }
    }

    /// Somebody of a workspace that is here.
    public Caller(UUID person, UUID device) {
        this(person, device, 0);
    }

    /// The same, who may bring so much.
    public Caller with(long allowed) {
        return new Caller(person, device, allowed);
    }

    /// Whether they bring a workspace to the server.
    boolean founding() {
        return history > 0;
    }
}
