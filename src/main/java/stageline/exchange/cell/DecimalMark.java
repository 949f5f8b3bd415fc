package stageline.exchange.cell;

/// What stands between units and decimals; the other one then parts thousands.
public enum DecimalMark {
    POINT('.'),
    COMMA(',');

    private final char mark;

    DecimalMark(char mark) {
        this.mark = mark;
    }

    /// The character.
    public char mark() {
        return mark;
    }

    DecimalMark other() {
        return this == POINT ? COMMA : POINT;
    }
}
