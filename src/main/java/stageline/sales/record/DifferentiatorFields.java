package stageline.sales.record;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The fields in which an offering keeps the requirements by which customers compare it with others: each part of each is a field of its
/// own, so that two people can work on one, and its history says what changed. Which ones there are, [Relation#DIFFERENTIATORS] says.
public final class DifferentiatorFields {

    private static final String PREFIX = "differentiator.";
    private static final Pattern CODE = Pattern.compile(
            "differentiator\\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.([a-z]+(?:\\.[a-z]{2})?)");

    private DifferentiatorFields() {}

    /// A part of a differentiator.
    public enum Part {
        /// Where it stands: they are in the order of these numbers, and one between two others gets a number between theirs.
        POSITION("position", FieldType.DECIMAL),
        REQUIREMENT_ENGLISH("requirement.en", FieldType.TEXT),
        REQUIREMENT_SPANISH("requirement.es", FieldType.TEXT),
        REQUIREMENT_FRENCH("requirement.fr", FieldType.TEXT),
        MET_ENGLISH("met.en", FieldType.LONG_TEXT),
        MET_SPANISH("met.es", FieldType.LONG_TEXT),
        MET_FRENCH("met.fr", FieldType.LONG_TEXT),
        /// By what it can be checked, such as the number of a certificate or a publication.
        EVIDENCE("evidence", FieldType.TEXT);

        private static final Map<String, Part> BY_CODE =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Part::code, Function.identity()));

        private final String code;
        private final FieldType type;

        Part(String code, FieldType type) {
            this.code = code;
            this.type = type;
        }

        /// What customers who read that language ask for.
        public static Part requirement(PaperLanguage language) {
            return switch (language) {
                case ENGLISH -> REQUIREMENT_ENGLISH;
                case SPANISH -> REQUIREMENT_SPANISH;
                case FRENCH -> REQUIREMENT_FRENCH;
            };
        }

        /// How the offering meets it, for customers who read that language.
        public static Part met(PaperLanguage language) {
            return switch (language) {
                case ENGLISH -> MET_ENGLISH;
                case SPANISH -> MET_SPANISH;
                case FRENCH -> MET_FRENCH;
            };
        }

        /// The name under which the ledger stores it, behind the differentiator's.
        public String code() {
            return code;
        }

        /// Under what name texts call it: all differentiators share theirs.
        public String wording() {
            return PREFIX + code;
        }
    }

    /// A part of a differentiator.
    ///
    /// @param differentiator the differentiator
    /// @param part           which part of it
    public record Place(UUID differentiator, Part part) {}

    /// The field of a part of a differentiator.
    public static Field of(UUID differentiator, Part part) {
        return new Field(PREFIX + differentiator + "." + part.code, part.type);
    }

    /// Which part of which differentiator a field's code names; empty where it names none that this version knows.
    public static Optional<Place> place(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches()
                ? Optional.ofNullable(Part.BY_CODE.get(matcher.group(2))).map(part -> new Place(UUID.fromString(matcher.group(1)), part))
                : Optional.empty();
    }

    /// The differentiators among the members of an offering, in no order. What is no identity, no rule let in: it is passed over.
    public static Set<UUID> among(Collection<Member> members) {
        return members.stream()
                .filter(member -> member.relation().equals(Relation.DIFFERENTIATORS))
                .flatMap(member -> member.target() instanceof Value.Text(String id)
                        ? place(PREFIX + id + "." + Part.POSITION.code).stream()
                        : Stream.empty())
                .map(Place::differentiator)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The member that says that a differentiator is there.
    public static Member member(UUID differentiator) {
        return Member.of(Relation.DIFFERENTIATORS, Value.of(differentiator.toString()));
    }
}
