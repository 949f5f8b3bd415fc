package stageline.papers.pdf;

import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.HexFormat;
import stageline.papers.sheet.Colour;

/// What is drawn on one page, as content of a PDF (ISO 32000-1, 8 and 9).
final class Ink {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final float HUNDRED = 100;
    private static final String OPENING = "([{<«‹";
    private static final String CLOSING = ")]}>»›";

    private final Fonts fonts;
    private final float pageHeight;
    private final StringBuilder content = new StringBuilder(4_096);

    Ink(Fonts fonts, float pageHeight) {
        this.fonts = fonts;
        this.pageHeight = pageHeight;
    }

    /// A number in hexadecimal digits.
    static String hex(int number, int digits) {
        return HEX.toHexDigits(number, digits);
    }

    /// Text in hexadecimal digits, as UTF-16.
    static String hex(String text) {
        return HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE));
    }

    byte[] bytes() {
        return content.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// What follows belongs to a tag of the page.
    void begin(String type, int mark) {
        content.append('/').append(type).append(" <</MCID ").append(mark).append(">> BDC\n");
    }

    /// What follows belongs to no tag.
    void beginArtifact(String kind) {
        content.append("/Artifact <<").append(kind).append(">> BDC\n");
    }

    void end() {
        content.append("EMC\n");
    }

    /// A line of text.
    ///
    /// @param left     where it begins
    /// @param baseline on what it stands
    void text(String words, boolean bold, float size, Colour colour, float left, float baseline) {
        colour(colour);
        content.append(" rg BT 1 0 0 1 ");
        number(left);
        number(pageHeight - baseline);
        content.append("Tm ");
        Words pen = new Words(bold, size);
        if (Bidi.requiresBidi(words.toCharArray(), 0, words.length())) {
            bothWays(words, pen);
        } else {
            pen.draw(words);
        }
        pen.finish();
        content.append("ET\n");
    }

    /// Draws words as they are seen where some of them are written from right to left, and says how they were written.
    private void bothWays(String words, Words pen) {
        Bidi bidi = new Bidi(words, Bidi.DIRECTION_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Integer[] order = new Integer[count];
        for (int run = 0; run < count; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            order[run] = run;
        }
        Bidi.reorderVisually(levels, 0, order, 0, count);
        content.append("/Span <</ActualText <FEFF").append(hex(words)).append(">>> BDC ");
        for (int run : order) {
            String part = words.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            pen.draw(bidi.getRunLevel(run) % 2 == 0 ? part : mirrored(part));
        }
        pen.finish();
        content.append("EMC ");
    }

    private static String mirrored(String part) {
        StringBuilder seen = new StringBuilder(part).reverse();
        for (int place = 0; place < seen.length(); place++) {
            int opening = OPENING.indexOf(seen.charAt(place));
            int closing = CLOSING.indexOf(seen.charAt(place));
            if (opening >= 0) {
                seen.setCharAt(place, CLOSING.charAt(opening));
            } else if (closing >= 0) {
                seen.setCharAt(place, OPENING.charAt(closing));
            }
        }
        return seen.toString();
    }

    /// A line from left to right.
    void rule(float left, float right, float at, float thickness, Colour colour) {
        colour(colour);
        content.append(" rg ");
        number(left);
        number(pageHeight - at - thickness / 2);
        number(right - left);
        number(thickness);
        content.append("re f\n");
    }

    /// Something that the page's resources have, in a rectangle.
    void place(String resource, float left, float top, float width, float height) {
        content.append("q ");
        number(width);
        content.append("0 0 ");
        number(height);
        number(left);
        number(pageHeight - top - height);
        content.append("cm /").append(resource).append(" Do Q\n");
    }

    /// Something that the page's resources have, where it is.
    void place(String resource) {
        content.append('/').append(resource).append(" Do\n");
    }

    private void colour(Colour colour) {
        number(colour.red() / 255f);
        number(colour.green() / 255f);
        number(colour.blue() / 255f);
        content.setLength(content.length() - 1);
    }

    private void number(float number) {
        number(content, number);
    }

    /// A number with at most two decimals and a blank.
    static void number(StringBuilder content, float number) {
        int hundredths = Math.round(number * HUNDRED);
        if (hundredths < 0) {
            content.append('-');
        }
        int size = Math.abs(hundredths);
        content.append(size / 100);
        if (size % 100 != 0) {
            content.append('.').append((char) ('0' + size / 10 % 10));
            if (size % 10 != 0) {
                content.append((char) ('0' + size % 10));
            }
        }
        content.append(' ');
    }

    /// Draws characters, changing the font where it must.
    private final class Words {

        private final boolean bold;
        private final float size;
        private String font = "";
        private boolean open;

        Words(boolean bold, float size) {
            this.bold = bold;
            this.size = size;
        }

        void draw(String words) {
            int place = 0;
            while (place < words.length()) {
                int point = words.codePointAt(place);
                Fonts.Glyph glyph = fonts.glyph(point, bold);
                if (!glyph.font().equals(font)) {
                    finish();
                    font = glyph.font();
                    content.append('/').append(font).append(' ');
                    number(size);
                    content.append("Tf ");
                }
                if (!open) {
                    content.append('<');
                    open = true;
                }
                content.append(glyph.code());
                place += Character.charCount(point);
            }
        }

        void finish() {
            if (open) {
                content.append("> Tj ");
                open = false;
            }
        }
    }
}
