package stageline.sales.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The fields of an electronic signature: who put their name to which version of what, and in which meaning (21 CFR 11.50, 11.70). Whoever
/// signs writes it themselves; nothing of it changes, ever.
public final class SignatureFields {

    /// The record that is signed.
    public static final Field OF = new Field("of", FieldType.RECORD);
    /// The SHA-256 of what the record said, in hexadecimal digits.
    public static final Field VERSION = new Field("version", FieldType.TEXT);
    /// In which meaning it is signed, a [Meaning] code.
    public static final Field MEANING = new Field("meaning", FieldType.CHOICE);
    /// The signer's name as it was then.
    public static final Field NAME = new Field("name", FieldType.TEXT);

    /// Every fixed field, in the order in which screens and exports show them.
    public static final List<Field> ALL = List.of(OF, VERSION, MEANING, NAME);

    private SignatureFields() {}

    /// What it means that somebody put their name to a record.
    public enum Meaning {
        SENT("sent"),
        /// It can be done.
        CONFIRMED("confirmed"),
        /// What becomes of it.
        DECIDED("decided"),
        APPROVED("approved"),
        /// Nothing more than that it is theirs.
        SIGNED("signed");

        private static final Map<String, Meaning> BY_CODE =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Meaning::code, Function.identity()));

        private final String code;

        Meaning(String code) {
            this.code = code;
        }

        /// The name under which the ledger stores it; never changes once released.
        public String code() {
            return code;
        }

        /// The meaning stored under `code`, empty where a newer version wrote it.
        public static Optional<Meaning> ofCode(String code) {
            return Optional.ofNullable(BY_CODE.get(code));
        }
    }
}
