package stageline.sales.naming;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import stageline.sales.naming.IgnoredWord.Kind;

/// How companies are named: by the name or brand they are best known for, not by a legal entity or a branch.
public final class CompanyName {

    private CompanyName() {}

    /// What could be better about a name, in the order of [NameHint.Kind], at most one of each kind. Hints never forbid a name.
    public static List<NameHint> hints(String name) {
        String tidy = TextFolding.tidy(name);
        if (tidy.isEmpty()) {
            return List.of();
        }
        var reading = new CompanyNameReading(tidy);
        var hints = new ArrayList<NameHint>();
        if (!tidy.equals(name)) {
            hints.add(new NameHint(NameHint.Kind.STRAY_BLANKS, tidy));
        }
        if (Capitals.isShouted(reading.without(EnumSet.of(Kind.LEGAL_FORM)))) {
            hints.add(new NameHint(NameHint.Kind.ALL_CAPITALS, Capitals.softened(tidy)));
        }
        if (reading.namesLegalEntity()) {
            hints.add(new NameHint(NameHint.Kind.LEGAL_FORM_IN_NAME, reading.without(EnumSet.of(Kind.LEGAL_FORM))));
        }
        if (reading.ignored().stream().anyMatch(word -> word.kind() == Kind.PLACE)) {
            hints.add(new NameHint(NameHint.Kind.COUNTRY_IN_NAME, reading.without(EnumSet.of(Kind.LEGAL_FORM, Kind.PLACE))));
        }
        hints.removeIf(hint -> hint.proposed().equals(name));
        return List.copyOf(hints);
    }
}
