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
import stageline.sales.fold.RecordState;

/// The fields in which a deal keeps what it has several of: the instalments in which it is paid, and the milestones of its
/// implementation. Each part of each is a field of its own, so that two people can work on one, and its history says what changed. Which
/// ones there are, the [relation][Kind#relation()] says.
public final class DealPartFields {

    private static final Pattern CODE =
            Pattern.compile("(instalment|milestone)\\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\.([a-z]+)");

    private DealPartFields() {}

    /// What a deal has several of.
    public enum Kind {
        /// A payment that is agreed on.
        INSTALMENT("instalment", Relation.INSTALMENTS),
        /// A step of the implementation.
        MILESTONE("milestone", Relation.MILESTONES);

        private final String code;
        private final Relation relation;

        Kind(String code, Relation relation) {
            this.code = code;
            this.relation = relation;
        }

        /// The set that says which ones a deal has, each by its identity, as text.
        public Relation relation() {
            return relation;
        }

        /// The member that says that one is there.
        public Member member(UUID id) {
            return Member.of(relation, Value.of(id.toString()));
        }

        /// The ones that a deal has, in no order.
        public Set<UUID> of(RecordState deal) {
            return among(deal.members(relation));
        }

        /// The ones among the members of a deal, in no order. What is no identity, no rule let in: it is passed over.
        public Set<UUID> among(Collection<Member> members) {
            return members.stream()
                    .filter(member -> member.relation().equals(relation))
                    .flatMap(member -> member.target() instanceof Value.Text(String id) ? identity(id).stream() : Stream.empty())
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static Optional<UUID> identity(String text) {
            try {
                return Optional.of(UUID.fromString(text));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }
    }

    /// A part of an instalment or a milestone.
    public enum Part {
        /// What is paid with it.
        PURPOSE(Kind.INSTALMENT, "for", FieldType.TEXT),
        DUE(Kind.INSTALMENT, "due", FieldType.DAY),
        AMOUNT(Kind.INSTALMENT, "amount", FieldType.AMOUNT),
        /// The day on which it came; empty while it has not.
        RECEIVED(Kind.INSTALMENT, "received", FieldType.DAY),
        /// How much came.
        SUM(Kind.INSTALMENT, "sum", FieldType.AMOUNT),
        /// By what the payment is found again.
        REFERENCE(Kind.INSTALMENT, "reference", FieldType.TEXT),
        /// What is to be reached.
        WHAT(Kind.MILESTONE, "what", FieldType.TEXT),
        /// By when.
        BY(Kind.MILESTONE, "by", FieldType.DAY),
        /// The day on which it was; empty while it was not.
        DONE(Kind.MILESTONE, "done", FieldType.DAY);

        private static final Map<String, Part> BY_CODE =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Part::wording, Function.identity()));

        private final Kind kind;
        private final String code;
        private final FieldType type;

        Part(Kind kind, String code, FieldType type) {
            this.kind = kind;
            this.code = code;
            this.type = type;
        }

        /// Of what it is a part.
        public Kind kind() {
            return kind;
        }

        /// The name under which the ledger stores it, behind the one's that it is a part of.
        public String code() {
            return code;
        }

        /// Under what name texts call it: all instalments share theirs.
        public String wording() {
            return kind.code + "." + code;
        }
    }

    /// A part of one of them.
    ///
    /// @param id   the instalment or the milestone
    /// @param part which part of it
    public record Place(UUID id, Part part) {}

    /// The field of a part of one of them.
    public static Field of(UUID id, Part part) {
        return new Field(part.kind.code + "." + id + "." + part.code, part.type);
    }

    /// Which part of which one a field's code names; empty where it names none that this version knows.
    public static Optional<Place> place(String code) {
        Matcher matcher = CODE.matcher(code);
        return matcher.matches()
                ? Optional.ofNullable(Part.BY_CODE.get(matcher.group(1) + "." + matcher.group(3)))
                        .map(part -> new Place(UUID.fromString(matcher.group(2)), part))
                : Optional.empty();
    }
}
