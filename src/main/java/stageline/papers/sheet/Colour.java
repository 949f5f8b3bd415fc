package stageline.papers.sheet;

import java.util.Locale;

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

    private static final double LEAST_CONTRAST = 4.5;
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

    /// Whether text in it can be read on white: a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3).
    public boolean legible() {
        double light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        return 1.05 / (light + 0.05) >= LEAST_CONTRAST;
    }

    private static double linear(int part) {
        double share = part / (double) MOST;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
