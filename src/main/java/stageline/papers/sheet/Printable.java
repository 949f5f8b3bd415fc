package stageline.papers.sheet;

/// What of a text can stand on paper, in each format alike.
///
/// Kept is every character that Unicode assigns to writing, also those that no font at hand can draw. A tabulator becomes a blank, each
/// kind of line end becomes `\n`. What neither PDF/A nor XML may hold stands as U+FFFD, the replacement character: control characters,
/// lone surrogates, noncharacters and those for private use. The byte order mark is left out.
public final class Printable {

    private static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Printable() {}

    /// What of it can be printed; the same string where all of it can.
    public static String of(String text) {
        int first = 0;
        while (first < text.length() && plain(text.charAt(first))) {
            first++;
        }
        return first == text.length() ? text : rewritten(text);
    }

    private static boolean plain(char letter) {
        return (letter >= ' ' && letter < 0x7F) || (letter >= 0xA0 && letter < 0x2028) || letter == '\n';
    }

    private static String rewritten(String text) {
        StringBuilder written = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(point -> {
            switch (point) {
                case '\r', 0x85, 0x2028, 0x2029 -> written.append('\n');
                case '\n' -> written.append('\n');
                case '\t' -> written.append(' ');
                case BYTE_ORDER_MARK -> { }
                default -> written.appendCodePoint(printable(point) ? point : REPLACEMENT);
            }
        });
        return written.toString();
    }

    private static boolean printable(int point) {
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return !noncharacter && switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE -> false;
            default -> true;
        };
    }
}
