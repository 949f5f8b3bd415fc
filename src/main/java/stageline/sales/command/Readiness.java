package stageline.sales.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import stageline.sales.command.Refusal.Code;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Gates;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.QuotationLine;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.record.Field;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Relation;

/// What a quotation still lacks before it can be sent, whoever sends it.
public final class Readiness {

    private static final List<Field> NEEDED = List.of(
            QuotationFields.TEMPLATE, QuotationFields.LANGUAGE, QuotationFields.LEGAL_ENTITY, QuotationFields.COUNTRY,
            QuotationFields.PRODUCT, QuotationFields.REGULATION, QuotationFields.CURRENCY, QuotationFields.TAX,
            QuotationFields.VALID_UNTIL);
    private static final List<Part> NEEDED_OF_LINE = List.of(Part.TITLE, Part.QUANTITY, Part.PRICE);

    private Readiness() {}

    /// What keeps a draft from being sent, each at its field; that it has no lines, or that they come to more than can be written, at none.
    ///
    /// @param dated the day that would stand on it
    public static List<Refusal> refusals(RecordState quotation, LocalDate dated) {
        List<Refusal> refusals = new ArrayList<>();
        NEEDED.stream()
                .filter(field -> !Gates.filled(quotation.value(field)))
                .forEach(field -> refusals.add(Refusal.at(field, Code.NOT_READY)));
        QuotationContent content = QuotationContent.of(quotation);
        boolean taxed = content.tax().treatment() == TaxTreatment.ADDED;
        if (taxed && quotation.decimal(QuotationFields.TAX_RATE).isEmpty()) {
            refusals.add(Refusal.at(QuotationFields.TAX_RATE, Code.NOT_READY));
        }
        if (content.validUntil().filter(dated::isAfter).isPresent()) {
            refusals.add(Refusal.at(QuotationFields.VALID_UNTIL, Code.EXPIRED));
        }
        if (content.lines().isEmpty() || content.totals().isEmpty()) {
            refusals.add(Refusal.of(Code.NOT_READY, Relation.LINES.code()));
        }
        for (QuotationLine line : content.lines()) {
            NEEDED_OF_LINE.stream()
                    .map(part -> QuotationLineFields.of(line.id(), part))
                    .filter(field -> !Gates.filled(quotation.value(field)))
                    .forEach(field -> refusals.add(Refusal.at(field, Code.NOT_READY)));
        }
        return refusals;
    }
}
