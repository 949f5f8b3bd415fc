package stageline.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.EntityRef;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Value;

/// A quotation for Sanitas that could be sent, with one line, as whoever drafts it writes it down.
public final class SampleQuotation {

    private SampleQuotation() {}

    /// A line.
    public record Line(UUID id, String title, String quantity, String price) {}

    /// Drafts it.
    ///
    /// @param otherwise fields that say something else, or more, than they usually do
    public static Command.Create of(EntityRef quotation, UUID deal, String number, LocalDate validUntil, Line line, Change... otherwise) {
        Stream<Change> lines = Stream.of(
                Office.text(QuotationLineFields.of(line.id(), Part.TITLE), line.title()),
                Change.set(QuotationLineFields.of(line.id(), Part.QUANTITY), Value.of(new BigDecimal(line.quantity()))),
                Change.set(QuotationLineFields.of(line.id(), Part.PRICE), Value.of(new BigDecimal(line.price()))));
        return new Command.Create(
                quotation,
                Stream.concat(head(deal, number, validUntil, otherwise).stream(), lines).toList(),
                List.of(QuotationLineFields.member(line.id())));
    }

    /// What stands above its lines.
    ///
    /// @param otherwise fields that say something else, or more, than they usually do
    public static List<Change> head(UUID deal, String number, LocalDate validUntil, Change... otherwise) {
        Stream<Change> usual = Stream.of(
                Change.set(QuotationFields.DEAL, Value.of(deal)),
                Office.text(QuotationFields.NUMBER, number),
                Change.set(QuotationFields.REVISION, new Value.Whole(1)),
                Office.text(QuotationFields.TEMPLATE, "T-009-002"),
                Office.text(QuotationFields.LANGUAGE, "es"),
                Office.text(QuotationFields.LEGAL_ENTITY, "Sanitas Hospitales, S.A."),
                Office.text(QuotationFields.COUNTRY, "ES"),
                Office.text(QuotationFields.PRODUCT, "Software that measures the severity of skin conditions."),
                Office.text(QuotationFields.REGULATION, "Class IIb, Regulation (EU) 2017/745"),
                Office.text(QuotationFields.CURRENCY, "EUR"),
                Office.text(QuotationFields.TAX, "exempt"),
                Change.set(QuotationFields.VALID_UNTIL, Value.of(validUntil)));
        List<Change> others = List.of(otherwise);
        return Stream.concat(
                        usual.filter(change -> others.stream().noneMatch(other -> other.field().equals(change.field()))), others.stream())
                .toList();
    }
}
