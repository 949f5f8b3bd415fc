package stageline.sales.record;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The fields in which the workspace keeps the clauses that contracts are looked through for: each part of each is a field of its own, so
/// that two people can work on one, and its history says what changed. What ships has none until somebody changes it.
public final class ClauseFields {

    /// The most characters that a clause's code has.
    public static final int LONGEST_CODE = 60;

    private static final String PREFIX = "clause.";
    private static final Pattern CODE = Pattern.compile("clause\\.([a-z0-9]+(?:-[a-z0-9]+)*)\\.([a-z]+)");

    private ClauseFields() {}

    /// A part of a clause.
    public enum Part {
        /// What people who read English call it, and those who read Spanish.
        ENGLISH("en", FieldType.TEXT),
        SPANISH("es", FieldType.TEXT),
        /// Where it stands: they are in the order of these numbers, behind those that ship.
        POSITION("position", FieldType.DECIMAL),
        /// Set where contracts are no longer looked through for it; deals that have it keep it.
        RETIRED("retired", FieldType.FLAG);

        private static final Map<String, Part> BY_CODE =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Part::code, Function.identity()));

        private final String code;
        private final FieldType type;

        Part(String code, FieldType type) {
            this.code = code;
            this.type = type;
        }

        /// The name under which the ledger stores it, behind the clause's.
        public String code() {
            return code;
        }

        /// Under what name texts call it: all clauses share theirs.
        public String wording() {
            return PREFIX + code;
        }
    }

    /// A part of a clause.
    ///
    /// @param clause the clause's code
    /// @param part   which part of it
    public record Place(String clause, Part part) {}

    /// The field of a part of a clause.
    public static Field of(String clause, Part part) {
        return new Field(PREFIX + clause + "." + part.code, part.type);
    }

    /// Which part of which clause a field's code names; empty where it names none that this version knows.
    public static Optional<Place> place(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches() && matcher.group(1).length() <= LONGEST_CODE
                ? Optional.ofNullable(Part.BY_CODE.get(matcher.group(2))).map(part -> new Place(matcher.group(1), part))
                : Optional.empty();
    }
}
