package stageline.papers.pdf;

import java.util.ArrayList;
import java.util.List;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;

/// Breaks text into lines: after a blank, a hyphen within a word or a zero-width space; anywhere where a word alone is too long, but
/// never before a mark that belongs to the letter before it. A blank that French puts beside a sign is no place to break.
final class Typesetter {

    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final String ELLIPSIS = "…";
    private static final String CLOSING = "»:;!?";

    private final Fonts fonts;

    Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /// The lines of a text that are at most so wide.
    List<Line> lines(Text text, float width) {
        List<Line> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.addAll(broken(line, text.style(), width)));
        return lines;
    }

    /// A text in a single line, cut where it is too long.
    Line single(String words, TextStyle style, float width) {
        if (width(words, style) <= width) {
            return new Line(words, width(words, style));
        }
        Line first = broken(words, style, width - width(ELLIPSIS, style)).getFirst();
        String cut = first.words().stripTrailing() + ELLIPSIS;
        return new Line(cut, width(cut, style));
    }

    /// How wide a text is in a single line.
    float width(String words, TextStyle style) {
        float width = 0;
        int place = 0;
        while (place < words.length()) {
            int point = words.codePointAt(place);
            width += fonts.glyph(point, style.bold()).width() * style.size();
            place += Character.charCount(point);
        }
        return width;
    }

    private List<Line> broken(String words, TextStyle style, float most) {
        List<Line> lines = new ArrayList<>();
        int begin = 0;
        int chance = 0;
        float width = 0;
        float seen = 0;
        float seenAtChance = 0;
        float widthAtChance = 0;
        int place = 0;
        while (place < words.length()) {
            int point = words.codePointAt(place);
            float advance = fonts.glyph(point, style.bold()).width() * style.size();
            boolean blank = point == ' ';
            if (!blank && width + advance > most && place > begin && !joined(point)) {
                int end = chance > begin ? chance : place;
                lines.add(new Line(words.substring(begin, end), chance > begin ? seenAtChance : seen));
                width = chance > begin ? width - widthAtChance : 0;
                begin = end;
                chance = begin;
            }
            width += advance;
            seen = blank ? seen : width;
            place += Character.charCount(point);
            if (chance(words, point, place)) {
                chance = place;
                seenAtChance = seen;
                widthAtChance = width;
            }
        }
        lines.add(new Line(words.substring(begin), seen));
        return lines;
    }

    private static boolean chance(String words, int point, int next) {
        return switch (point) {
            case ' ' -> next == words.length() || words.charAt(next) != ' ' && !beside(words, next);
            case ZERO_WIDTH_SPACE -> true;
            case '-' -> next > 1 && Character.isLetter(words.codePointBefore(next - 1))
                    && next < words.length() && Character.isLetter(words.codePointAt(next));
            default -> false;
        };
    }

    /// Whether the blank before a place follows an opening sign or precedes a closing one that stands alone.
    private static boolean beside(String words, int next) {
        boolean alone = next + 1 == words.length() || words.charAt(next + 1) == ' ';
        return next > 1 && words.charAt(next - 2) == '«' || alone && CLOSING.indexOf(words.charAt(next)) >= 0;
    }

    private static boolean joined(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }
}
