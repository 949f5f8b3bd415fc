package stageline.papers.sheet;

import java.util.List;
import java.util.regex.Pattern;

/// What somebody wrote, as paragraphs.
public final class Paragraphs {

    private static final Pattern BETWEEN = Pattern.compile("\\n\\p{Blank}*(?:\\n\\p{Blank}*)+");

    private Paragraphs() {}

    /// A paragraph for each part of a text that empty lines set apart; none where there are no words.
    public static List<Block> of(String text) {
        return BETWEEN.splitAsStream(Printable.of(text).strip())
                .filter(part -> !part.isBlank())
                .<Block>map(part -> new Block.Paragraph(new Text(part, TextStyle.BODY)))
                .toList();
    }
}
