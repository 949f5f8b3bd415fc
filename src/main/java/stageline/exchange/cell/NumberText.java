package stageline.exchange.cell;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// One number as people and programs write it: `12000.0`, `12,000.50`, `12.000,50`, `12 000,50`, `1'200`, `(35)`, `€ 1.200,00`.
public final class NumberText {

    /// Signs and codes of money before or after a number; which money it is, another column says.
    private static final Pattern MONEY =
            Pattern.compile("^(\\p{Sc}|[A-Z]{2,3}\\p{Sc}?)\\s*(?=[-+(]?\\d)|(?<=[\\d)])\\s*(\\p{Sc}|[A-Z]{3})$");
    private static final Pattern BLANKS_BETWEEN = Pattern.compile("(?<=\\d)[\\s\\u00A0\\u202F\\u2009'’](?=\\d{3})");
    private static final Pattern SHAPE = Pattern.compile("[-+]?[\\d.,]*\\d[\\d.,]*(?:[eE][-+]?\\d{1,2})?");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,2})?");

    private NumberText() {}

    /// Reads a text; `mark` matters only where the text can be read in two ways, such as `1.200`.
    ///
    /// @return empty where it is no number, or where it can be read in two ways and `mark` is empty
    public static Optional<BigDecimal> read(String text, Optional<DecimalMark> mark) {
        String stripped = text.strip();
        if (PLAIN.matcher(stripped).matches()) {
            return Optional.of(new BigDecimal(stripped));
        }
        String bare = bare(stripped);
        if (!SHAPE.matcher(bare).matches()) {
            return Optional.empty();
        }
        Optional<DecimalMark> decimal = ambiguous(bare) ? mark : Optional.of(markOf(bare).orElse(DecimalMark.POINT));
        return decimal.flatMap(by -> parse(bare, by));
    }

    /// Tells what a text says about the decimal mark of its column.
    public static void note(String text, Evidence<DecimalMark> evidence) {
        String stripped = text.strip();
        if (PLAIN.matcher(stripped).matches()) {
            if (stripped.indexOf('.') >= 0) {
                evidence.clear(DecimalMark.POINT);
            }
            return;
        }
        String bare = bare(stripped);
        if (!SHAPE.matcher(bare).matches()) {
            return;
        }
        if (ambiguous(bare)) {
            evidence.ambiguous(stripped);
        } else {
            markOf(bare).ifPresent(evidence::clear);
        }
    }

    private static Optional<BigDecimal> parse(String bare, DecimalMark decimal) {
        String thousands = String.valueOf(decimal.other().mark());
        int at = bare.lastIndexOf(decimal.mark());
        boolean twice = at >= 0 && bare.indexOf(decimal.mark()) != at;
        boolean behind = at >= 0 && bare.indexOf(thousands, at) >= 0;
        if (twice || behind) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(bare.replace(thousands, "").replace(decimal.mark(), '.')));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// One mark before exactly three digits, behind one to three that do not begin with a nought.
    private static boolean ambiguous(String bare) {
        String digits = bare.startsWith("-") || bare.startsWith("+") ? bare.substring(1) : bare;
        int at = Math.max(digits.indexOf('.'), digits.indexOf(','));
        boolean once = at >= 0 && Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(',')) == at && otherAbsent(digits, at);
        return once && at >= 1 && at <= 3 && digits.charAt(0) != '0' && digits.length() - at - 1 == 3;
    }

    private static boolean otherAbsent(String digits, int at) {
        return digits.indexOf(digits.charAt(at) == '.' ? ',' : '.') < 0;
    }

    /// What an unambiguous number's decimal mark is, empty where it has no mark at all.
    private static Optional<DecimalMark> markOf(String bare) {
        int point = bare.lastIndexOf('.');
        int comma = bare.lastIndexOf(',');
        if (point < 0 && comma < 0) {
            return Optional.empty();
        }
        DecimalMark last = point > comma ? DecimalMark.POINT : DecimalMark.COMMA;
        boolean both = point >= 0 && comma >= 0;
        boolean repeated = bare.indexOf(last.mark()) != bare.lastIndexOf(last.mark());
        return Optional.of(!both && repeated ? last.other() : last);
    }

    private static String bare(String text) {
        boolean negative = text.startsWith("(") && text.endsWith(")");
        String inner = negative ? "-" + text.substring(1, text.length() - 1) : text;
        String number = MONEY.matcher(inner.replace('\u2212', '-')).replaceAll("").strip();
        return BLANKS_BETWEEN.matcher(number).replaceAll("");
    }
}
