package stageline.sales.naming;

import java.util.Comparator;
import java.util.Optional;

/// In which way a typed contact is like an existing one, and how much. Greater is likelier the same person.
///
/// @param kind   in which way, the likeliest that applies
/// @param degree how much, above 0 and at most 1; comparable within one kind
public record ContactLikeness(Kind kind, double degree) implements Comparable<ContactLikeness> {

    /// Ways in which contacts are alike, the likeliest to mean the same person first.
    public enum Kind {
        /// The same email address.
        SAME_EMAIL,
        /// The same name, in whatever order.
        SAME_NAME,
        /// One has all names of the other and more: a second surname, a middle name.
        NAME_CONTAINED,
        /// One name is the other with a slip of the hand or two.
        NAME_SPELLED_ALIKE
    }

    private static final Comparator<ContactLikeness> ORDER =
            Comparator.comparing(ContactLikeness::kind).reversed().thenComparingDouble(ContactLikeness::degree);

    /// How a typed contact is like an existing one; empty if a person would hardly mistake one for the other.
    public static Optional<ContactLikeness> between(ContactKey typed, ContactKey existing) {
        return new ContactTraits(typed).likenessTo(new ContactTraits(existing));
    }

    @Override
    public int compareTo(ContactLikeness other) {
        return ORDER.compare(this, other);
    }
}
