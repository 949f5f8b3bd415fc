package stageline.store.projection;

import static stageline.store.schema.Tables.PAPER;
import static stageline.store.schema.Tables.QUOTATION;

import java.util.List;
import java.util.Optional;
import stageline.sales.fold.RecordState;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.quotation.Totals;
import stageline.sales.record.PaperFields;
import stageline.sales.record.QuotationFields;

/// The rows of quotations and of the papers in which they went out.
final class QuotationRows {

    static final List<TableRows> QUOTATION_TABLES = List.of(TableRows.always(Shapes.QUOTATIONS, QuotationRows::quotation));
    static final List<TableRows> PAPER_TABLES = List.of(TableRows.always(Shapes.PAPERS, QuotationRows::paper));

    private QuotationRows() {}

    private static List<Row> quotation(RecordState state, Context context) {
        QuotationContent content = QuotationContent.of(state);
        return List.of(Shapes.QUOTATIONS.row()
                .set(QUOTATION.ID, state.entity().id())
                .set(QUOTATION.LIVE, state.exists())
                .set(QUOTATION.DEAL, state.ref(QuotationFields.DEAL).orElse(null))
                .set(QUOTATION.NUMBER, content.number())
                .set(QUOTATION.REVISION, Cells.clamped(content.revision()))
                .set(QUOTATION.STATUS, QuotationStatus.written(state).code())
                .set(QUOTATION.REPLACES, state.ref(QuotationFields.REPLACES).orElse(null))
                .set(QUOTATION.PAPER, state.ref(QuotationFields.PAPER).orElse(null))
                .set(QUOTATION.TEMPLATE, content.template())
                .set(QUOTATION.CUSTOMER, content.customer().legalEntity())
                .set(QUOTATION.CURRENCY, content.currency().getCurrencyCode())
                .set(QUOTATION.TOTAL, total(content).orElse(null))
                .set(QUOTATION.LINES, content.lines().size())
                .set(QUOTATION.VALID_UNTIL, content.validUntil().orElse(null))
                .set(QUOTATION.CONCLUDED_ON, state.day(QuotationFields.CONCLUDED_ON).orElse(null))
                .set(QUOTATION.PREPARED_BY, content.preparedBy().orElse(null))
                .set(QUOTATION.ATTENTION, state.overlapping().size())
                .set(QUOTATION.CREATED, Cells.created(state)));
    }

    private static List<Row> paper(RecordState state, Context context) {
        QuotationContent content = QuotationContent.of(state);
        return List.of(Shapes.PAPERS.row()
                .set(PAPER.ID, state.entity().id())
                .set(PAPER.LIVE, state.exists())
                .set(PAPER.QUOTATION, state.ref(PaperFields.QUOTATION).orElse(null))
                .set(PAPER.PDF, Cells.text(state, PaperFields.PDF))
                .set(PAPER.DATED, state.day(PaperFields.DATED).orElse(null))
                .set(PAPER.CURRENCY, content.currency().getCurrencyCode())
                .set(PAPER.TOTAL, total(content).orElse(null))
                .set(PAPER.SENDER, state.created().map(fact -> fact.origin().person()).orElse(null))
                .set(PAPER.CREATED, Cells.created(state)));
    }

    private static Optional<Long> total(QuotationContent content) {
        return content.totals().map(Totals::total).map(money -> money.minor());
    }
}
