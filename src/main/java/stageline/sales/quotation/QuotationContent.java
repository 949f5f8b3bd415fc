package stageline.sales.quotation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stageline.sales.fold.RecordState;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PriceBasis;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// All that a quotation's paper says: what is being drafted, or what was frozen when it was sent. Texts that are not there are empty.
///
/// @param number          as it is printed
/// @param revision        from 1
/// @param template        the number of its template, and which version of that
/// @param templateVersion 0 where it has none yet
/// @param language        the paper's language
/// @param customer        whom it is for
/// @param product         what the product is
/// @param regulation      the regulation it falls under
/// @param currency        the currency of all prices
/// @param rate            how much of the workspace's currency one of it is worth
/// @param rateOn          on which day
/// @param lines           in their order
/// @param discount        on the whole
/// @param tax             what is added
/// @param taxCountry      whose tax, an ISO 3166-1 alpha-2 code, empty where none is added
/// @param validUntil      the last day on which it can be accepted
/// @param conditions      all else that holds
/// @param preparedBy      who wrote it
public record QuotationContent(
        String number,
        long revision,
        String template,
        long templateVersion,
        PaperLanguage language,
        CustomerAddress customer,
        String product,
        String regulation,
        Currency currency,
        Optional<BigDecimal> rate,
        Optional<LocalDate> rateOn,
        List<QuotationLine> lines,
        Discount discount,
        Tax tax,
        String taxCountry,
        Optional<LocalDate> validUntil,
        String conditions,
        Optional<UUID> preparedBy) {

    /// In what a quotation is written that names no currency or one that nobody knows.
    private static final Currency USUAL = Currency.getInstance("EUR");

    public QuotationContent {
        lines = List.copyOf(lines);
    }

    /// What a quotation's record says now.
    public static QuotationContent of(RecordState quotation) {
        return new Reading(field -> quotation.value(field).orElse(null)).content(quotation.members(Relation.LINES).stream()
                .map(Member::target).toList());
    }

    /// What was frozen.
    ///
    /// @param values each field's value by its code
    public static QuotationContent of(Map<String, Value> values) {
        Stream<Value> lines = values.keySet().stream()
                .flatMap(code -> QuotationLineFields.place(code).stream())
                .filter(place -> place.part() == Part.POSITION)
                .map(place -> Value.of(place.line().toString()));
        return new Reading(field -> values.get(field.code())).content(lines.toList());
    }

    /// What it comes to; empty where a sum is too large.
    public Optional<Totals> totals() {
        return Totals.of(currency, lines, discount, tax);
    }

    /// Where a field's value is found.
    private interface Values {
        @Nullable Value get(Field field);
    }

    private record Reading(Values values) {

        QuotationContent content(Collection<Value> lines) {
            Currency currency = currency();
            return new QuotationContent(
                    text(QuotationFields.NUMBER),
                    whole(QuotationFields.REVISION),
                    text(QuotationFields.TEMPLATE),
                    whole(QuotationFields.TEMPLATE_VERSION),
                    PaperLanguage.ofCode(text(QuotationFields.LANGUAGE)).orElse(PaperLanguage.ENGLISH),
                    customer(),
                    text(QuotationFields.PRODUCT),
                    text(QuotationFields.REGULATION),
                    currency,
                    decimal(QuotationFields.RATE),
                    day(QuotationFields.RATE_ON),
                    lines(lines),
                    discount(currency),
                    tax(),
                    text(QuotationFields.TAX_COUNTRY),
                    day(QuotationFields.VALID_UNTIL),
                    text(QuotationFields.CONDITIONS),
                    values.get(QuotationFields.PREPARED_BY) instanceof Value.Ref(UUID person) ? Optional.of(person) : Optional.empty());
        }

        private CustomerAddress customer() {
            return new CustomerAddress(
                    text(QuotationFields.LEGAL_ENTITY),
                    text(QuotationFields.ATTENTION),
                    text(QuotationFields.STREET),
                    text(QuotationFields.POSTAL_CODE),
                    text(QuotationFields.CITY),
                    text(QuotationFields.REGION),
                    text(QuotationFields.COUNTRY),
                    text(QuotationFields.TAX_NUMBER));
        }

        /// By position; two that were put at the same place by people who did not see each other stand in the order of their identities.
        private List<QuotationLine> lines(Collection<Value> lines) {
            return lines.stream()
                    .flatMap(value -> value instanceof Value.Text(String id) ? Stream.of(UUID.fromString(id)) : Stream.<UUID>empty())
                    .sorted(Comparator.comparing((UUID line) -> decimal(line, Part.POSITION).orElse(BigDecimal.ZERO))
                            .thenComparing(UUID::toString))
                    .map(this::line)
                    .toList();
        }

        private QuotationLine line(UUID line) {
            return new QuotationLine(
                    line,
                    values.get(QuotationLineFields.of(line, Part.OFFERING)) instanceof Value.Ref(UUID id) ? Optional.of(id) : Optional.empty(),
                    text(QuotationLineFields.of(line, Part.TITLE)),
                    text(QuotationLineFields.of(line, Part.TEXT)),
                    PriceBasis.ofCode(text(QuotationLineFields.of(line, Part.BASIS))),
                    decimal(line, Part.QUANTITY).orElse(BigDecimal.ZERO),
                    decimal(line, Part.PRICE).orElse(BigDecimal.ZERO),
                    decimal(line, Part.DISCOUNT).orElse(BigDecimal.ZERO),
                    decimal(line, Part.TAX));
        }

        private Discount discount(Currency currency) {
            return values.get(QuotationFields.DISCOUNT_AMOUNT) instanceof Value.Amount(Money amount) && amount.currency().equals(currency)
                    ? new Discount.Fixed(amount)
                    : decimal(QuotationFields.DISCOUNT_PERCENT).<Discount>map(Discount.Percent::new).orElse(Discount.NONE);
        }

        private Tax tax() {
            TaxTreatment treatment = TaxTreatment.ofCode(text(QuotationFields.TAX)).orElse(TaxTreatment.ADDED);
            return treatment == TaxTreatment.ADDED
                    ? new Tax(treatment, decimal(QuotationFields.TAX_RATE).orElse(BigDecimal.ZERO))
                    : Tax.none(treatment);
        }

        private Currency currency() {
            try {
                return Currency.getInstance(text(QuotationFields.CURRENCY));
            } catch (IllegalArgumentException unknown) {
                return USUAL;
            }
        }

        private String text(Field field) {
            return values.get(field) instanceof Value.Text(String text) ? text : "";
        }

        private long whole(Field field) {
            return values.get(field) instanceof Value.Whole(long number) ? number : 0;
        }

        private Optional<LocalDate> day(Field field) {
            return values.get(field) instanceof Value.Day(LocalDate day) ? Optional.of(day) : Optional.empty();
        }

        private Optional<BigDecimal> decimal(UUID line, Part part) {
            return decimal(QuotationLineFields.of(line, part));
        }

        private Optional<BigDecimal> decimal(Field field) {
            return values.get(field) instanceof Value.Decimal(BigDecimal number) ? Optional.of(number) : Optional.empty();
        }
    }
}
