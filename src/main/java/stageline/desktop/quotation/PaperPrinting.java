package stageline.desktop.quotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import stageline.papers.docx.SheetDocx;
import stageline.papers.pdf.PageImages;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.quotation.QuotationPaper;
import stageline.papers.quotation.QuotationSheet;
import stageline.papers.sheet.Colour;
import stageline.papers.sheet.Sheet;
import stageline.sales.fold.RecordState;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.Totals;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PaperFields;
import stageline.store.record.Named;
import stageline.workspace.Workspace;

/// Puts quotations on paper. All calls block; any thread may make them.
final class PaperPrinting {

    private static final Colour ACCENT = Colour.of("0969da");

    private final Workspace workspace;
    private final SheetPdf pdf = new SheetPdf();
    private final SheetDocx docx = new SheetDocx();
    private final List<PaperTemplate> templates = PaperTemplates.all();

    PaperPrinting(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The paper of what a draft says now; empty where it comes to more than can be written.
    ///
    /// @param today the day that stands on it
    Optional<Sheet> draft(RecordState quotation, LocalDate today) {
        return print(quotation, today, true, place());
    }

    /// The paper that goes out, or went out: the same that was sent, from what was frozen then.
    ///
    /// @param dated the day that stands on it
    /// @param place where the ledger is, or was
    Optional<Sheet> sent(RecordState quotation, LocalDate dated, LedgerPlace place) {
        return print(quotation, dated, false, place);
    }

    /// The paper that went out.
    ///
    /// @param paper the record of it
    Optional<Sheet> again(RecordState paper, LocalDate today) {
        LedgerPlace place = new LedgerPlace(paper.whole(PaperFields.POSITION).orElse(0L), paper.text(PaperFields.HEAD).orElse(""));
        return sent(paper, paper.day(PaperFields.DATED).orElse(today), place);
    }

    /// Where the ledger is.
    LedgerPlace place() {
        return workspace.lastEntry()
                .map(entry -> new LedgerPlace(entry.position(), entry.encoded().entry().hash().hex()))
                .orElse(new LedgerPlace(0, ""));
    }

    /// A paper as PDF; the same paper gives the same bytes.
    byte[] pdf(Sheet paper) {
        return pdf.bytes(paper);
    }

    /// A paper as a document that can be edited.
    byte[] docx(Sheet paper) {
        return docx.bytes(paper);
    }

    /// What the pages of a paper look like.
    ///
    /// @param width how wide they are to be, in pixels
    List<PageImages.Page> pages(Sheet paper, int width) {
        return PageImages.of(pdf(paper), width);
    }

    private Optional<Sheet> print(RecordState state, LocalDate dated, boolean draft, LedgerPlace place) {
        QuotationContent content = QuotationContent.of(state);
        return content.totals().map(totals -> QuotationSheet.of(paper(content, totals, dated, draft, place)));
    }

    private QuotationPaper paper(QuotationContent content, Totals totals, LocalDate dated, boolean draft, LedgerPlace place) {
        PaperTemplate template = templates.stream()
                .filter(each -> each.number().equals(content.template()))
                .findFirst()
                .orElse(templates.getFirst());
        Brand house = new Brand(ACCENT, Optional.empty(), workspace.name(), List.of(), "", List.of(), "");
        String preparedBy = content.preparedBy().map(EntityRef::person)
                .flatMap(person -> Optional.ofNullable(workspace.records().names(List.of(person)).get(person)))
                .map(Named::name)
                .orElse("");
        return new QuotationPaper(content, totals, template, house, preparedBy, Optional.of(dated), draft, place);
    }
}
