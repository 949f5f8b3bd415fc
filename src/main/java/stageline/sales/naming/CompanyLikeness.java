package stageline.sales.naming;

import java.util.Comparator;
import java.util.Optional;

/// In which way a typed company's name is like an existing one, and how much. Greater is likelier the same company.
///
/// @param kind   in which way, the likeliest that applies
/// @param degree how much, above 0 and at most 1; comparable within one kind
public record CompanyLikeness(Kind kind, double degree) implements Comparable<CompanyLikeness> {

    /// Ways in which names are alike, the likeliest to mean the same company first.
    public enum Kind {
        /// The same but for case, accents, punctuation and legal form.
        SAME_NAME,
        /// The typed name is a branch of the existing company.
        BRANCH_OF_EXISTING,
        /// The existing company is a branch of the typed one.
        EXISTING_IS_BRANCH,
        /// Both are branches of one company.
        BRANCHES_OF_ONE,
        /// One begins with the other.
        SAME_BEGINNING,
        /// They share most of the words that tell companies apart.
        SHARED_WORDS,
        /// One is the other with a slip of the hand or two.
        SPELLED_ALIKE
    }

    private static final Comparator<CompanyLikeness> ORDER =
            Comparator.comparing(CompanyLikeness::kind).reversed().thenComparingDouble(CompanyLikeness::degree);

    /// How a typed name is like an existing one; empty if a person would hardly mistake one for the other.
    public static Optional<CompanyLikeness> between(String typed, String existing) {
        return new CompanyTraits(CompanyKey.of(typed)).likenessTo(new CompanyTraits(CompanyKey.of(existing)));
    }

    @Override
    public int compareTo(CompanyLikeness other) {
        return ORDER.compare(this, other);
    }
}
