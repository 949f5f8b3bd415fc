package stageline.ledger.body;

/// The octets that say what kind of value follows.
final class ValueTag {
    static final int NONE = 0;
    static final int TEXT = 1;
    static final int WHOLE = 2;
    static final int AMOUNT = 3;
    static final int DAY = 4;
    static final int MOMENT = 5;
    static final int NO = 6;
    static final int YES = 7;
    static final int REF = 8;
    static final int DECIMAL = 9;

    private ValueTag() {}
}
