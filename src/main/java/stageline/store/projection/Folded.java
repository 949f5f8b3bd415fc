package stageline.store.projection;

import java.util.List;
import stageline.sales.naming.TextFolding;

/// Text without accents and case, as the tables hold it for comparing, ordering and finding.
public final class Folded {

    private static final int LONGEST_KEY = 120;

    private Folded() {}

    /// The folded words of a text, separated by single blanks.
    public static String text(String text) {
        return TextFolding.fold(text);
    }

    /// What a text is ordered by: its folded words, as far as an index should hold them.
    public static String key(String text) {
        String folded = text(text);
        return folded.length() <= LONGEST_KEY ? folded : folded.substring(0, folded.offsetByCodePoints(0, shortened(folded)));
    }

    private static int shortened(String folded) {
        return Math.min(LONGEST_KEY, folded.codePointCount(0, folded.length()));
    }

    /// The folded words of a text.
    public static List<String> words(String text) {
        return TextFolding.words(text).stream().map(TextFolding.Word::folded).toList();
    }
}
