package stageline.sales.naming;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import stageline.sales.naming.ContactLikeness.Kind;

/// What is compared of a contact, computed once.
final class ContactTraits implements Matchable {

    private static final int FEWEST_WORDS_CONTAINED = 2;

    private final ContactKey key;
    private final Optional<String> email;
    private final List<String> sortedWords;
    private final Set<String> words;
    private final String spelling;

    ContactTraits(ContactKey key) {
        this.key = key;
        this.email = key.email();
        List<String> written = key.name().isEmpty() ? List.of() : List.of(key.name().split(" "));
        this.sortedWords = written.stream().sorted().toList();
        this.words = Set.copyOf(sortedWords);
        this.spelling = String.join("", written);
    }

    ContactKey key() {
        return key;
    }

    /// How a typed contact, this, is like an existing one.
    Optional<ContactLikeness> likenessTo(ContactTraits existing) {
        if (email.isPresent() && email.equals(existing.email)) {
            return likeness(Kind.SAME_EMAIL, 1);
        }
        if (spelling.isEmpty() || existing.spelling.isEmpty()) {
            return Optional.empty();
        }
        if (sortedWords.equals(existing.sortedWords) || spelling.equals(existing.spelling)) {
            return likeness(Kind.SAME_NAME, 1);
        }
        double shorter = Math.min(words.size(), existing.words.size());
        double longer = Math.max(words.size(), existing.words.size());
        boolean contained = words.containsAll(existing.words) || existing.words.containsAll(words);
        if (contained && shorter >= FEWEST_WORDS_CONTAINED) {
            return likeness(Kind.NAME_CONTAINED, shorter / longer);
        }
        return spelledAlike(existing);
    }

    private Optional<ContactLikeness> spelledAlike(ContactTraits existing) {
        int most = Math.min(tolerance(), existing.tolerance());
        var slips = EditDistance.within(most, spelling, existing.spelling);
        double longer = Math.max(spelling.length(), existing.spelling.length());
        return slips.isPresent() && most > 0 ? likeness(Kind.NAME_SPELLED_ALIKE, 1 - slips.getAsInt() / longer) : Optional.empty();
    }

    private static Optional<ContactLikeness> likeness(Kind kind, double degree) {
        return Optional.of(new ContactLikeness(kind, degree));
    }

    @Override
    public Set<String> terms() {
        var terms = new LinkedHashSet<>(words);
        email.ifPresent(terms::add);
        return terms;
    }

    @Override
    public String spelling() {
        return spelling;
    }

    @Override
    public int tolerance() {
        return spelling.length() < 6 ? 0 : spelling.length() < 14 ? 1 : 2;
    }
}
