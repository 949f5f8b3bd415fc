package stageline.exchange.profile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import stageline.exchange.layout.FieldTargets;
import stageline.exchange.layout.Target;
import stageline.exchange.layout.Target.By;
import stageline.sales.naming.TextFolding;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;

/// The words by which a profile says what a column becomes; any other word is the code of a field.
final class Words {

    static final String CURRENCY = "currency";
    static final String ENTERED = "entered";

    private Words() {}

    /// Whether this word means something for a kind of record.
    static boolean known(EntityType kind, String word) {
        return special(kind, word) || FieldTargets.named(kind, word).isPresent();
    }

    /// Whether this word means something else than a field.
    static boolean special(EntityType kind, String word) {
        return word.equals(ENTERED) || special(kind, word, "").isPresent();
    }

    /// What a use comes down to.
    ///
    /// @throws IllegalArgumentException for a word that is not [known][#known]; the reader of profiles lets none pass
    static Target target(EntityType kind, CsvProfile.Use use, String header) {
        if (use.to().equals(ENTERED)) {
            Map<String, Stage> folded = new HashMap<>();
            use.entered().forEach((label, stage) -> folded.put(label.equals("*") ? label : TextFolding.fold(label), stage));
            return new Target.Entered(folded);
        }
        return special(kind, use.to(), header)
                .or(() -> FieldTargets.named(kind, use.to()))
                .orElseThrow(() -> new IllegalArgumentException(use.to()));
    }

    private static Optional<Target> special(EntityType kind, String word, String header) {
        boolean deal = kind == EntityType.DEAL;
        boolean company = kind == EntityType.COMPANY;
        Target target =
                switch (word) {
                    case "keep" -> new Target.Kept(Field.extra(header));
                    case "created" -> new Target.MadeAt();
                    case CURRENCY -> deal ? new Target.CurrencyOfRow() : null;
                    case "name" -> deal ? new Target.WholeName() : null;
                    case "stage" -> deal ? new Target.StageNow() : null;
                    case "offering" -> deal ? new Target.Offering("") : null;
                    case "offerings" -> deal ? new Target.Offering(";") : null;
                    case "global-company" -> company ? new Target.GlobalCompany() : null;
                    case "company" -> company ? null : new Target.Link(EntityType.COMPANY, By.NAME, false, false);
                    case "company-key" -> company ? null : new Target.Link(EntityType.COMPANY, By.KEY, true, false);
                    case "contact" -> deal ? new Target.Link(EntityType.CONTACT, By.NAME, false, true) : null;
                    case "contact-key" -> deal ? new Target.Link(EntityType.CONTACT, By.KEY, true, true) : null;
                    default -> null;
                };
        return Optional.ofNullable(target);
    }
}
