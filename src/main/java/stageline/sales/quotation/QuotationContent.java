package stageline.sales.quotation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.fold.RecordState;
import stageline.sales.record.Field;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PriceBasis;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;

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
/// @param rate            what it was worth in the house's own, where that is another
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
        Optional<ExchangeRate> rate,
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

    /// What the record of a quotation says now, or that of a paper for ever.
    public static QuotationContent of(RecordState record) {
        return new Reading(record).content();
    }

    /// What it comes to; empty where a sum is too large.
    public Optional<Totals> totals() {
        return Totals.of(currency, lines, discount, tax);
    }

    private record Reading(RecordState record) {

        QuotationContent content() {
            Currency currency = currency();
            return new QuotationContent(
                    text(QuotationFields.NUMBER),
                    record.whole(QuotationFields.REVISION).orElse(0L),
                    text(QuotationFields.TEMPLATE),
                    record.whole(QuotationFields.TEMPLATE_VERSION).orElse(0L),
                    PaperLanguage.ofCode(text(QuotationFields.LANGUAGE)).orElse(PaperLanguage.ENGLISH),
                    customer(),
                    text(QuotationFields.PRODUCT),
                    text(QuotationFields.REGULATION),
                    currency,
                    rate(currency),
                    lines(),
                    discount(currency),
                    tax(),
                    text(QuotationFields.TAX_COUNTRY),
                    record.day(QuotationFields.VALID_UNTIL),
                    text(QuotationFields.CONDITIONS),
                    record.ref(QuotationFields.PREPARED_BY));
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
        private List<QuotationLine> lines() {
            return QuotationLineFields.lines(record).stream()
                    .sorted(Comparator.comparing((UUID line) -> decimal(line, Part.POSITION).orElse(BigDecimal.ZERO))
                            .thenComparing(UUID::toString))
                    .map(this::line)
                    .toList();
        }

        private QuotationLine line(UUID line) {
            return new QuotationLine(
                    line,
                    record.ref(QuotationLineFields.of(line, Part.OFFERING)),
                    text(QuotationLineFields.of(line, Part.TITLE)),
                    text(QuotationLineFields.of(line, Part.TEXT)),
                    PriceBasis.ofCode(text(QuotationLineFields.of(line, Part.BASIS))),
                    decimal(line, Part.QUANTITY).orElse(BigDecimal.ZERO),
                    decimal(line, Part.PRICE).orElse(BigDecimal.ZERO),
                    decimal(line, Part.DISCOUNT).orElse(BigDecimal.ZERO),
                    decimal(line, Part.TAX));
        }

        private Discount discount(Currency currency) {
            return record.money(QuotationFields.DISCOUNT_AMOUNT)
                    .filter(amount -> amount.currency().equals(currency))
                    .<Discount>map(Discount.Fixed::new)
                    .or(() -> record.decimal(QuotationFields.DISCOUNT_PERCENT).map(Discount.Percent::new))
                    .orElse(Discount.NONE);
        }

        private Tax tax() {
            TaxTreatment treatment = TaxTreatment.ofCode(text(QuotationFields.TAX)).orElse(TaxTreatment.ADDED);
            return treatment == TaxTreatment.ADDED
                    ? new Tax(treatment, record.decimal(QuotationFields.TAX_RATE).orElse(BigDecimal.ZERO))
                    : Tax.none(treatment);
        }

        private Currency currency() {
            return currency(QuotationFields.CURRENCY).orElse(USUAL);
        }

        private Optional<Currency> currency(Field field) {
            try {
                return record.text(field).map(Currency::getInstance);
            } catch (IllegalArgumentException unknown) {
                return Optional.empty();
            }
        }

        private Optional<ExchangeRate> rate(Currency currency) {
            return ExchangeRate.of(
                    currency,
                    record.decimal(QuotationFields.RATE),
                    currency(QuotationFields.RATE_INTO),
                    record.day(QuotationFields.RATE_ON));
        }

        private String text(Field field) {
            return record.text(field).orElse("");
        }

        private Optional<BigDecimal> decimal(UUID line, Part part) {
            return record.decimal(QuotationLineFields.of(line, part));
        }
    }
}
