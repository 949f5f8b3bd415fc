package stageline.desktop.common;

/// Which side of a record's pane is shown when it opens.
public enum PaneSide {
    /// What it is called and how it stands.
    FACTS,
    /// Its files.
    FILES,
    /// What was done about it.
    ACTIVITY
}
