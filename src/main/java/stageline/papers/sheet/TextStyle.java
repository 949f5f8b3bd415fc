package stageline.papers.sheet;

/// How a piece of text is set. The same sizes hold in every file format, so that they look alike.
public enum TextStyle {
    /// The paper's title.
    TITLE(20, 25, true, Ink.TEXT),
    /// What a part is about.
    HEADING(9.5f, 13, true, Ink.TEXT),
    /// The name of the house that sends the paper.
    BRAND(13, 17, true, Ink.ACCENT),
    /// What is read.
    BODY(9, 12.5f, false, Ink.TEXT),
    /// What is read first.
    STRONG(9, 12.5f, true, Ink.TEXT),
    /// What everything comes to.
    TOTAL(10.5f, 15, true, Ink.TEXT),
    /// What is said beside it.
    SMALL(8, 11, false, Ink.MUTED),
    /// What stands at the edges of each page.
    FOOT(7, 9.5f, false, Ink.MUTED);

    /// The roles of colour on paper.
    public enum Ink {
        /// Nearly black.
        TEXT,
        /// Grey that is still read with ease: 5.7 to 1 on white.
        MUTED,
        /// The house's own colour.
        ACCENT
    }

    private final float size;
    private final float leading;
    private final boolean bold;
    private final Ink ink;

    TextStyle(float size, float leading, boolean bold, Ink ink) {
        this.size = size;
        this.leading = leading;
        this.bold = bold;
        this.ink = ink;
    }

    /// In points.
    public float size() {
        return size;
    }

    /// From one line to the next, in points.
    public float leading() {
        return leading;
    }

    /// Whether it is set in the bold face.
    public boolean bold() {
        return bold;
    }

    /// Its colour.
    public Ink ink() {
        return ink;
    }
}
