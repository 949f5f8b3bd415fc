package stageline.sales.naming;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import stageline.sales.naming.TextFolding.Word;

/// Names that are written in capitals throughout, and how they read in small letters.
final class Capitals {

    /// The longest word in capitals that is taken for an acronym, or for the way a brand writes itself.
    private static final int LONGEST_ACRONYM = 6;

    private static final Set<Character> VOWELS = Set.of('a', 'e', 'i', 'o', 'u', 'y');

    private Capitals() {}

    /// Whether the text is all capitals and too long for an acronym.
    static boolean isShouted(String text) {
        var words = TextFolding.words(text);
        boolean letters = text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase);
        return letters && words.stream().anyMatch(word -> word.end() - word.start() > (words.size() == 1 ? LONGEST_ACRONYM : 3));
    }

    /// The text with a capital at the start of each word only; connecting words are small, acronyms and single letters stay.
    static String softened(String text) {
        var soft = new StringBuilder(text);
        List<Word> words = TextFolding.words(text);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            String written = text.substring(word.start(), word.end());
            boolean small = i > 0 && CommonWords.isConnecting(word.folded()) && (word.folded().length() > 1 || isElided(text, word));
            if (small) {
                replace(soft, word, written.toLowerCase(Locale.ROOT));
            } else if (!isAcronym(word.folded())) {
                int first = written.offsetByCodePoints(0, 1);
                replace(soft, word, written.substring(0, first) + written.substring(first).toLowerCase(Locale.ROOT));
            }
        }
        return soft.toString();
    }

    /// Whether an apostrophe follows: *d'*, *l'*.
    private static boolean isElided(String text, Word word) {
        return word.end() < text.length() && (text.charAt(word.end()) == '\'' || text.charAt(word.end()) == '’');
    }

    private static boolean isAcronym(String word) {
        return word.length() == 1 || word.chars().noneMatch(letter -> VOWELS.contains((char) letter)) || LegalForms.isForm(word, 1);
    }

    private static void replace(StringBuilder text, Word word, String written) {
        if (written.length() == word.end() - word.start()) {
            text.replace(word.start(), word.end(), written);
        }
    }
}
