package stageline.desktop.quotation;

import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PriceBasis;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Value;

/// What can be chosen in the fields of a quotation, and how those are filled in of which nothing is chosen.
final class FieldChoices {

    private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF", "NOK", "SEK", "DKK", "PLN");

    private final Supplier<List<Pick>> templates;
    private final Function<Field, Optional<String>> names;
    private final Supplier<Optional<Currency>> currency;
    private final Texts texts;
    private final Phrases phrases;

    /// @param templates the templates that can be chosen
    /// @param names     what fields are called here that have a name of their own
    /// @param currency  what prices are in
    FieldChoices(Supplier<List<Pick>> templates, Function<Field, Optional<String>> names, Supplier<Optional<Currency>> currency,
            Texts texts, Phrases phrases) {
        this.names = names;
        this.currency = currency;
        this.templates = templates;
        this.texts = texts;
        this.phrases = phrases;
    }

    /// The model of a field.
    ///
    /// @param there the code that stands in it, which can be chosen too
    FieldModel model(Field field, String there) {
        String name = names.apply(field).orElseGet(() -> phrases.field(EntityType.QUOTATION, field));
        List<Pick> picks = picks(field, there);
        if (!picks.isEmpty()) {
            return FieldModel.chosen(field, name, picks);
        }
        FieldModel typed = FieldModel.typed(field, name, phrases.hint(EntityType.QUOTATION, field));
        return part(field, Part.PRICE) ? typed.priced(currency) : typed;
    }

    private List<Pick> picks(Field field, String there) {
        if (field.equals(QuotationFields.TEMPLATE)) {
            return templates.get();
        }
        if (field.equals(QuotationFields.LANGUAGE)) {
            return Arrays.stream(PaperLanguage.values()).map(each -> pick("quotation.language.", each.code())).toList();
        }
        if (field.equals(QuotationFields.TAX)) {
            return Arrays.stream(TaxTreatment.values()).map(each -> pick("quotation.tax.", each.code())).toList();
        }
        if (field.equals(QuotationFields.CURRENCY)) {
            Set<String> codes = new LinkedHashSet<>(CURRENCIES);
            codes.add(there);
            return codes.stream().filter(code -> !code.isBlank()).map(code -> new Pick(Value.of(code), code)).toList();
        }
        if (part(field, Part.BASIS)) {
            return Arrays.stream(PriceBasis.values()).map(each -> pick("quotation.line.basis.", each.code())).toList();
        }
        return List.of();
    }

    private static boolean part(Field field, Part part) {
        return QuotationLineFields.place(field.code()).filter(place -> place.part() == part).isPresent();
    }

    private Pick pick(String prefix, String code) {
        return new Pick(Value.of(code), texts.get(prefix + code));
    }
}
