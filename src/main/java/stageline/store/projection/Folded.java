package stageline.store.projection;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text without accents and case, for comparing, ordering and finding.
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST_KEY = 120;

    private Folded() {}

    /// The folded words of a text, separated by single blanks.
    public static String text(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return BETWEEN_WORDS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /// What a text is ordered by: its folded words, as far as an index should hold them.
    public static String key(String text) {
        String folded = text(text);
        return folded.length() <= LONGEST_KEY ? folded : folded.substring(0, LONGEST_KEY);
    }

    /// The folded words of a text.
    public static List<String> words(String text) {
        return Arrays.stream(text(text).split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
