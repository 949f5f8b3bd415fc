package stageline.sales.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The one way text is folded before it is compared, for search and matching alike.
///
/// Folding ignores case, accents and other Latin, Greek, Cyrillic, Hebrew and Arabic marks, compatibility forms (full width, ligatures),
/// and punctuation; it reads `ß æ œ ø ł đ ð þ ħ ŧ ı` as `ss ae oe o l d d th h t i` and digits of any script as `0`–`9`. What is left
/// are words of letters and digits, joined by one space. Marks that are letters in their own right, such as Indic and Thai vowels and
/// Japanese voicing, stay. An apostrophe joins only a final *s* (`Lowe's` is `lowes`, `L'Oréal` is `l oreal`).
///
/// Folding is idempotent, does not depend on the default locale, and gives an empty text where there is neither letter nor digit.
/// The order is that of Unicode Standard Annex 15 (decompose, then compose) around a simple, context-free lower case.
public final class TextFolding {

    /// A word of a text: where it stands in it, and how it folds.
    ///
    /// @param start  index of its first char in the text
    /// @param end    index after its last char in the text
    /// @param folded its folded form, never empty and without blanks
    public record Word(int start, int end, String folded) {}

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}]+");

    private TextFolding() {}

    /// Folds a text; equal results mean that two texts are the same but for case, accents and punctuation.
    public static String fold(String text) {
        return words(text).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    /// Folds a text and leaves the blanks out too, so that `A. O. Smith`, `A.O. Smith` and `AO Smith` are the same.
    public static String compact(String text) {
        return words(text).stream().map(Word::folded).collect(Collectors.joining());
    }

    /// Takes surrounding blanks away and makes every inner run of them one; every Unicode blank and control character counts as one.
    public static String tidy(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /// The words of a text in their order; their folded forms, joined by one blank, are [#fold].
    public static List<Word> words(String text) {
        var scanner = new Scanner(text);
        scanner.run();
        return List.copyOf(scanner.words);
    }

    private static final class Scanner {
        private final String text;
        private final List<Word> words = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private int openStart;
        private int openEnd;

        Scanner(String text) {
            this.text = text;
        }

        void run() {
            for (int at = 0; at < text.length(); ) {
                int codePoint = text.codePointAt(at);
                int next = at + Character.charCount(codePoint);
                if (!joinsFinalS(codePoint, at)) {
                    read(codePoint, at, next);
                }
                at = next;
            }
            close();
        }

        private void read(int codePoint, int at, int next) {
            if (codePoint < 0x80) {
                take(codePoint, at, next);
            } else if (isTradeMark(codePoint)) {
                close();
            } else {
                Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                        .codePoints()
                        .forEach(part -> take(part, at, next));
            }
        }

        private void take(int codePoint, int at, int next) {
            if (isIgnored(codePoint)) {
                return;
            }
            if (isWordPart(codePoint)) {
                extend(at, next);
                appendFolded(codePoint);
            } else if (isMark(codePoint) && !open.isEmpty()) {
                extend(at, next);
                open.appendCodePoint(codePoint);
            } else {
                close();
            }
        }

        private void extend(int at, int next) {
            if (open.isEmpty()) {
                openStart = at;
            }
            openEnd = next;
        }

        private void appendFolded(int codePoint) {
            if (Character.isDigit(codePoint)) {
                open.append((char) ('0' + Character.digit(codePoint, 10)));
                return;
            }
            int lower = Character.toLowerCase(codePoint);
            switch (lower) {
                case 'ß' -> open.append("ss");
                case 'æ' -> open.append("ae");
                case 'œ' -> open.append("oe");
                case 'þ' -> open.append("th");
                case 'ø' -> open.append('o');
                case 'ł' -> open.append('l');
                case 'đ', 'ð' -> open.append('d');
                case 'ħ' -> open.append('h');
                case 'ŧ' -> open.append('t');
                case 'ı' -> open.append('i');
                case 'ς' -> open.append('σ');
                default -> open.appendCodePoint(lower);
            }
        }

        private void close() {
            if (!open.isEmpty()) {
                words.add(new Word(openStart, openEnd, Normalizer.normalize(open, Normalizer.Form.NFC)));
                open.setLength(0);
            }
        }

        /// Whether the apostrophe at this place is followed by nothing but a final s.
        private boolean joinsFinalS(int codePoint, int at) {
            int after = at + 1;
            return isApostrophe(codePoint)
                    && !open.isEmpty()
                    && after < text.length()
                    && (text.charAt(after) == 's' || text.charAt(after) == 'S')
                    && (after + 1 == text.length() || !isWordPart(text.codePointAt(after + 1)));
        }
    }

    private static boolean isWordPart(int codePoint) {
        boolean letterOrDigit = Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.LETTER_NUMBER;
        return letterOrDigit && !isApostrophe(codePoint);
    }

    private static boolean isApostrophe(int codePoint) {
        return codePoint == '\'' || codePoint == '\u2019' || codePoint == '\u02BC' || codePoint == '\u00B4' || codePoint == '`';
    }

    private static boolean isTradeMark(int codePoint) {
        return codePoint == '\u2122' || codePoint == '\u2120';
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /// Accents and points that folding drops, and characters without a look of their own (soft hyphen, joiners, byte order mark).
    private static boolean isIgnored(int codePoint) {
        if (codePoint < 0x80) {
            return false;
        }
        boolean accent = within(codePoint, 0x0300, 0x036F)
                || within(codePoint, 0x0483, 0x0489)
                || within(codePoint, 0x1AB0, 0x1AFF)
                || within(codePoint, 0x1DC0, 0x1DFF)
                || within(codePoint, 0x20D0, 0x20FF)
                || within(codePoint, 0xFE20, 0xFE2F);
        boolean hebrewPoint = within(codePoint, 0x0591, 0x05C7) && isMark(codePoint);
        boolean arabicPoint = within(codePoint, 0x064B, 0x065F) || codePoint == 0x0670 || codePoint == 0x0640;
        return accent || hebrewPoint || arabicPoint || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean within(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
