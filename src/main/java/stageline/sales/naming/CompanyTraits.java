package stageline.sales.naming;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import stageline.sales.naming.CompanyLikeness.Kind;

/// What is compared of a company's name, computed once.
final class CompanyTraits implements Matchable {

    private static final double MOST_WORDS = 0.6;
    private static final double GENERIC_WEIGHT = 0.25;
    private static final int SHORTEST_BEGINNING = 3;

    private final CompanyKey key;
    private final List<String> words;
    private final Set<String> wordSet;
    private final Set<String> distinct;
    private final double weight;
    private final String spelling;
    private final String globalSpelling;
    private final String digits;
    private final int tolerance;

    CompanyTraits(CompanyKey key) {
        this.key = key;
        this.words = key.plain().isEmpty() ? List.of() : List.of(key.plain().split(" "));
        this.wordSet = words.stream().collect(Collectors.toUnmodifiableSet());
        this.distinct = words.stream().filter(CommonWords::isDistinctive).collect(Collectors.toUnmodifiableSet());
        this.weight = wordSet.stream().mapToDouble(CompanyTraits::weight).sum();
        this.spelling = String.join("", words);
        this.globalSpelling = key.isGlobal() ? spelling : key.global().replace(" ", "");
        this.digits = spelling.chars()
                .filter(Character::isDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        int telling = distinct.stream().mapToInt(String::length).sum();
        this.tolerance = telling < 4 ? 0 : telling < 8 ? 1 : 2;
    }

    /// How a typed name, this, is like an existing one.
    Optional<CompanyLikeness> likenessTo(CompanyTraits existing) {
        if (spelling.isEmpty() || existing.spelling.isEmpty()) {
            return Optional.empty();
        }
        if (spelling.equals(existing.spelling)) {
            return Optional.of(new CompanyLikeness(Kind.SAME_NAME, 1));
        }
        if (globalSpelling.equals(existing.globalSpelling)) {
            return Optional.of(new CompanyLikeness(branchKind(existing), 1));
        }
        return sameBeginning(existing).or(() -> sharedWords(existing)).or(() -> spelledAlike(existing));
    }

    /// Whether a typed name, this, is a branch of an existing company.
    Optional<CompanyLikeness> branchOf(CompanyTraits existing) {
        return likenessTo(existing).filter(likeness -> likeness.kind() == Kind.BRANCH_OF_EXISTING);
    }

    private Kind branchKind(CompanyTraits existing) {
        if (existing.key.isGlobal()) {
            return Kind.BRANCH_OF_EXISTING;
        }
        return key.isGlobal() ? Kind.EXISTING_IS_BRANCH : Kind.BRANCHES_OF_ONE;
    }

    /// One begins with all words of the other, or the existing one goes on from the middle of the last word typed.
    private Optional<CompanyLikeness> sameBeginning(CompanyTraits existing) {
        boolean words = existing.beginsWithWordsOf(this) || beginsWithWordsOf(existing);
        if (words || existing.goesOnFrom(this)) {
            double shorter = Math.min(spelling.length(), existing.spelling.length());
            double longer = Math.max(spelling.length(), existing.spelling.length());
            return Optional.of(new CompanyLikeness(Kind.SAME_BEGINNING, shorter / longer));
        }
        return Optional.empty();
    }

    private boolean beginsWithWordsOf(CompanyTraits shorter) {
        return !shorter.distinct.isEmpty()
                && words.size() >= shorter.words.size()
                && words.subList(0, shorter.words.size()).equals(shorter.words);
    }

    private boolean goesOnFrom(CompanyTraits typed) {
        int typedLength = typed.spelling.length();
        return typedLength >= SHORTEST_BEGINNING
                && spelling.length() <= typedLength * LONGEST_CONTINUATION
                && spelling.startsWith(typed.spelling)
                && tellsWithin(typedLength);
    }

    /// Whether one of the words that the first letters touch tells which company is meant.
    private boolean tellsWithin(int letters) {
        int start = 0;
        for (String word : words) {
            if (start >= letters) {
                return false;
            }
            if (distinct.contains(word)) {
                return true;
            }
            start += word.length();
        }
        return false;
    }

    private Optional<CompanyLikeness> sharedWords(CompanyTraits existing) {
        double shared = 0;
        boolean telling = false;
        for (String word : wordSet) {
            if (existing.wordSet.contains(word)) {
                shared += weight(word);
                telling |= distinct.contains(word);
            }
        }
        double degree = shared / (weight + existing.weight - shared);
        return telling && degree >= MOST_WORDS ? Optional.of(new CompanyLikeness(Kind.SHARED_WORDS, degree)) : Optional.empty();
    }

    private static double weight(String word) {
        return CommonWords.isDistinctive(word) ? 1 : CommonWords.isConnecting(word) ? 0 : GENERIC_WEIGHT;
    }

    /// Numbers are no slips of the hand: *Sector 1* is not *Sector 2*.
    private Optional<CompanyLikeness> spelledAlike(CompanyTraits existing) {
        int most = Math.min(tolerance, existing.tolerance);
        if (most == 0 || !digits.equals(existing.digits)) {
            return Optional.empty();
        }
        OptionalInt slips = EditDistance.within(most, spelling, existing.spelling);
        double longer = Math.max(spelling.length(), existing.spelling.length());
        return slips.isPresent()
                ? Optional.of(new CompanyLikeness(Kind.SPELLED_ALIKE, 1 - slips.getAsInt() / longer))
                : Optional.empty();
    }

    @Override
    public Set<String> terms() {
        var terms = new HashSet<>(distinct);
        if (!globalSpelling.isEmpty()) {
            terms.add("=" + globalSpelling);
        }
        return terms;
    }

    @Override
    public String spelling() {
        return spelling;
    }

    @Override
    public int tolerance() {
        return tolerance;
    }
}
