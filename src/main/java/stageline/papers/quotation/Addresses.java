package stageline.papers.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import stageline.sales.quotation.CustomerAddress;
import stageline.sales.record.PaperLanguage;

/// An address in the form of its country: where the postal code, the town and the region stand. The forms are those that the Universal
/// Postal Union publishes for each country ("Addressing solutions", S42); a country that is not in the table has the form of most.
public final class Addresses {

    private static final String USUAL = "usual";
    private static final Pattern NEXT_LINE = Pattern.compile("|", Pattern.LITERAL);

    private final Resource forms = Resource.read("addresses");

    /// The lines below the names: street, town and country, without those that are empty.
    public List<String> lines(CustomerAddress address, PaperLanguage language) {
        List<String> lines = new ArrayList<>();
        address.street().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(lines::add);
        String form = forms.words().getOrDefault(address.country(), forms.get(USUAL));
        NEXT_LINE.splitAsStream(form).map(line -> fill(line, address)).filter(line -> !line.isEmpty()).forEach(lines::add);
        if (!address.country().isEmpty()) {
            lines.add(country(address.country(), language));
        }
        return lines;
    }

    /// A form with the parts in their places; what stands between parts goes with a part that is not there.
    private static String fill(String form, CustomerAddress address) {
        StringBuilder line = new StringBuilder();
        StringBuilder between = new StringBuilder();
        int place = 0;
        while (place < form.length()) {
            int end = form.charAt(place) == '{' ? form.indexOf('}', place) : -1;
            if (end < 0) {
                between.append(form.charAt(place));
                place++;
            } else {
                String part = part(form.substring(place + 1, end), address).strip();
                if (!part.isEmpty()) {
                    line.append(line.isEmpty() ? "" : between).append(part);
                }
                between.setLength(0);
                place = end + 1;
            }
        }
        return line.toString();
    }

    private static String part(String name, CustomerAddress address) {
        return switch (name) {
            case "code" -> address.postalCode();
            case "town" -> address.city();
            case "TOWN" -> address.city().toUpperCase(Locale.ROOT);
            case "region" -> address.region();
            default -> throw new IllegalStateException("no part of an address: " + name);
        };
    }

    private static String country(String code, PaperLanguage language) {
        return code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(language.locale()) : code;
    }
}
