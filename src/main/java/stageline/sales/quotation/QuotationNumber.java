package stageline.sales.quotation;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A quotation's number, such as `2026-A7-0031`: the year, a tag of the device that gave it, and a number that this device counts up.
/// No network is needed to give one, and no two devices give the same.
///
/// @param year     the year it was given in
/// @param tag      the device's [tag][#tag(UUID, Collection)]
/// @param sequence from 1
public record QuotationNumber(int year, String tag, long sequence) {

    /// Crockford's base 32: no letter that is taken for a digit.
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int SHORTEST_TAG = 2;
    private static final int LONGEST_TAG = 12;
    private static final Pattern FORM = Pattern.compile("(\\d{4})-([0-9A-Z]{2,12})-(\\d{4,18})");

    /// The number as it is printed.
    public String text() {
        return String.format(Locale.ROOT, "%04d-%s-%04d", year, tag, sequence);
    }

    /// The number that a text is, empty where it is none of ours.
    public static Optional<QuotationNumber> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new QuotationNumber(Integer.parseInt(form.group(1)), form.group(2), Long.parseLong(form.group(3))))
                : Optional.empty();
    }

    /// The tag under which a device gives numbers: the shortest beginning of its code, of two characters at least, with which no other
    /// device's code begins.
    ///
    /// Of any two devices the one that was enrolled later knows of the other, and so does not take a tag with which the other's code
    /// begins, whatever tag that one has taken.
    ///
    /// @param device the device
    /// @param known  all devices that it knows of, itself or not
    public static String tag(UUID device, Collection<UUID> known) {
        String code = code(device);
        for (int length = SHORTEST_TAG; length < LONGEST_TAG; length++) {
            String tag = code.substring(0, length);
            if (known.stream().filter(other -> !other.equals(device)).noneMatch(other -> code(other).startsWith(tag))) {
                return tag;
            }
        }
        return code;
    }

    /// The last 60 bits of its identity, which are random, from the end.
    private static String code(UUID device) {
        StringBuilder code = new StringBuilder(LONGEST_TAG);
        long bits = device.getLeastSignificantBits();
        for (int place = 0; place < LONGEST_TAG; place++) {
            code.append(DIGITS.charAt((int) (bits >>> (BITS * place)) & (DIGITS.length() - 1)));
        }
        return code.toString();
    }
}
