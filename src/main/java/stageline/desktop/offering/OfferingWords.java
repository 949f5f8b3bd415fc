package stageline.desktop.offering;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.sales.naming.TextFolding;
import stageline.sales.people.Permission;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PriceBasis;
import stageline.sales.record.Value;

/// What people read of offerings, and how their fields are asked for.
final class OfferingWords {

    private static final int MOST_FOUND = 12;

    private final Texts texts;
    private final Formats formats;
    private final Phrases phrases;

    OfferingWords(Texts texts, Formats formats, Phrases phrases) {
        this.texts = texts;
        this.formats = formats;
        this.phrases = phrases;
    }

    /// What a price is for; the code where only a newer version knows it.
    String basis(String code) {
        return PriceBasis.ofCode(code).map(basis -> texts.get("offering.basis." + basis.code())).orElse(code);
    }

    /// A price with its currency, where the currency is known.
    String price(BigDecimal price, String currency) {
        return currency(currency).map(known -> formats.price(price, known)).orElseGet(() -> formats.decimal(price));
    }

    /// Who may change the catalogue, in words.
    String editors() {
        return phrases.list(Permission.EDIT_OFFERINGS.roles().stream()
                .map(role -> texts.get("job." + role.code().toLowerCase(Locale.ROOT)))
                .toList());
    }

    /// A field to fill in.
    ///
    /// @param currency the code of what prices are in, empty while there is none
    FieldModel field(Field field, Optional<Value> value, Supplier<Optional<String>> currency) {
        String name = name(field);
        if (field.equals(OfferingFields.BASIS)) {
            return FieldModel.chosen(field, name, Stream.of(PriceBasis.values())
                            .map(basis -> new Pick(Value.of(basis.code()), basis(basis.code())))
                            .toList())
                    .with(value);
        }
        if (field.equals(OfferingFields.CURRENCY)) {
            return FieldModel.found(field, name, currencies(), value.stream().map(this::currencyPick).toList()).with(value);
        }
        FieldModel typed = FieldModel.typed(field, name, phrases.hint(EntityType.OFFERING, field)).with(value);
        return price(field) ? typed.priced(() -> currency.get().flatMap(OfferingWords::currency)) : typed;
    }

    private static boolean price(Field field) {
        return field.equals(OfferingFields.PRICE) || OfferingFields.tierFrom(field).isPresent();
    }

    /// What a field is called in the pane, where the prices by volume stand under a heading.
    String name(Field field) {
        OptionalLong tier = OfferingFields.tierFrom(field);
        return tier.isPresent() ? texts.get("offering.tier", tier.getAsLong()) : phrases.field(EntityType.OFFERING, field);
    }

    private Function<String, List<Pick>> currencies() {
        return text -> {
            List<String> wanted = TextFolding.words(text).stream().map(TextFolding.Word::folded).toList();
            return Currency.getAvailableCurrencies().stream()
                    .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                    .map(currency -> new Pick(Value.of(currency.getCurrencyCode()), name(currency)))
                    .filter(pick -> wanted.stream().allMatch(TextFolding.fold(pick.name())::contains))
                    .sorted(Comparator.comparing((Pick pick) -> !begins(pick, wanted)).thenComparing(Pick::name))
                    .limit(MOST_FOUND)
                    .toList();
        };
    }

    private static boolean begins(Pick pick, List<String> wanted) {
        return !wanted.isEmpty() && TextFolding.fold(pick.name()).startsWith(wanted.getFirst());
    }

    private Pick currencyPick(Value value) {
        String code = value instanceof Value.Text(String text) ? text : "";
        return new Pick(value, currency(code).map(this::name).orElse(code));
    }

    private String name(Currency currency) {
        return currency.getCurrencyCode() + " · " + currency.getDisplayName(formats.locale());
    }

    private static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream().filter(known -> known.getCurrencyCode().equals(code)).findFirst();
    }
}
