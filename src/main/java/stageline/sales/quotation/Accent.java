package stageline.sales.quotation;

import java.util.Locale;
import java.util.Optional;

/// A house's colour on its papers, which are white.
///
/// @param red   from 0 to 255, as are the others
public record Accent(int red, int green, int blue) {

    private static final double LEAST_CONTRAST = 4.5;
    private static final int MOST = 255;
    private static final double DARKER = 0.97;

    /// The colour that six hexadecimal digits say, such as `0969da`; empty where they say none.
    public static Optional<Accent> of(String hex) {
        if (!hex.matches("[0-9A-Fa-f]{6}")) {
            return Optional.empty();
        }
        int all = Integer.parseInt(hex, 16);
        return Optional.of(new Accent(all >> 16, all >> 8 & 0xFF, all & 0xFF));
    }

    /// As six hexadecimal digits.
    public String hex() {
        return String.format(Locale.ROOT, "%02x%02x%02x", red, green, blue);
    }

    /// Whether text in it can be read on white: a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3).
    public boolean legible() {
        double light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
        return 1.05 / (light + 0.05) >= LEAST_CONTRAST;
    }

    /// The lightest of its shades that can be read; itself where it can.
    public Accent legibleShade() {
        Accent shade = this;
        double share = 1;
        while (!shade.legible()) {
            share *= DARKER;
            shade = new Accent((int) (red * share), (int) (green * share), (int) (blue * share));
        }
        return shade;
    }

    private static double linear(int part) {
        double share = part / (double) MOST;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
