package stageline.ledger;

/// The numbers of format version 1 of an entry's header: offsets of the fields of fixed size, bits of the flags, bounds.
final class EntryLayout {

    static final int VERSION = 1;

    static final int FLAGS = 1;
    static final int WORKSPACE = 2;
    static final int DEVICE = 18;
    static final int CLOCK = 34;
    static final int PREVIOUS = 42;
    static final int PAYLOAD_HASH = 74;
    static final int ACTOR = 106;
    static final int ENTITY = 122;
    static final int VARIABLE = 138;

    static final int OVERRIDE = 1;
    static final int LAST_OF_TRANSACTION = 1 << 1;
    static final int CONNECTION_SHIFT = 2;
    static final int CONNECTION_MASK = 3 << CONNECTION_SHIFT;
    static final int HAS_CLOCK_OFFSET = 1 << 4;
    static final int HAS_HAPPENED = 1 << 5;
    static final int HAS_CHECKPOINT = 1 << 6;
    static final int KNOWN_FLAGS = (1 << 7) - 1;

    static final int LONGEST_HEADER = 512;
    static final int LONGEST_ROLE = 32;
    static final int LONGEST_ZONE = 64;
    static final int LONGEST_ENTITY_TYPE = 32;
    static final int LONGEST_EVENT_TYPE = 64;

    /// About 30,000 years: beyond every calendar in use, and safe to add and subtract.
    static final long FARTHEST_SECOND = 1_000_000_000_000L;

    private EntryLayout() {}

    static void requireCode(String value, int most, String what) {
        if (value.isEmpty() || value.length() > most || value.chars().anyMatch(c -> c < 0x21 || c > 0x7e)) {
            throw new IllegalArgumentException(what + " is no code of 1 to " + most + " visible ASCII characters: " + value);
        }
    }
}
