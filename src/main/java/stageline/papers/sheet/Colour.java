package stageline.papers.sheet;

import java.util.Locale;
import stageline.sales.quotation.Accent;

/// A colour as screens have it (sRGB), each part from 0 to 255.
public record Colour(int red, int green, int blue) {

    /// Nearly black.
    public static final Colour TEXT = new Colour(0x1B, 0x1F, 0x24);
    /// Grey for what is said beside.
    public static final Colour MUTED = new Colour(0x59, 0x63, 0x6E);
    /// Lines between rows.
    public static final Colour LINE = new Colour(0xD1, 0xD9, 0xE0);
    /// The mark of a draft, below the text.
    public static final Colour MARK = new Colour(0xEC, 0xEC, 0xEE);

    private static final int MOST = 255;

    /// A colour.
    ///
    /// @throws IllegalArgumentException if a part is less than 0 or more than 255
    public Colour {
        if ((red | green | blue) < 0 || Math.max(red, Math.max(green, blue)) > MOST) {
            throw new IllegalArgumentException("no colour: " + red + " " + green + " " + blue);
        }
    }

    /// The colour that six hexadecimal digits say, such as `0969da`.
    ///
    /// @throws IllegalArgumentException if they say none
    public static Colour of(String hex) {
        if (!hex.matches("[0-9A-Fa-f]{6}")) {
            throw new IllegalArgumentException("no colour: " + hex);
        }
        int all = Integer.parseInt(hex, 16);
        return new Colour(all >> 16, all >> 8 & 0xFF, all & 0xFF);
    }

    /// As six hexadecimal digits.
    public String hex() {
        return String.format(Locale.ROOT, "%02X%02X%02X", red, green, blue);
    }

    /// Whether text in it can be read on white.
    public boolean legible() {
        return new Accent(red, green, blue).legible();
    }
}
