package stageline.workspace.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.papers.docx.SheetDocx;
import stageline.papers.pdf.PageImages;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.HouseTemplates;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.quotation.Letterhead;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.quotation.QuotationPaper;
import stageline.papers.quotation.QuotationSheet;
import stageline.papers.sheet.Sheet;
import stageline.sales.fold.RecordState;
import stageline.sales.quotation.Imprint;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.Totals;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PaperFields;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.Value;
import stageline.store.record.Named;
import stageline.workspace.ContentSource;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;

/// Puts quotations on paper. All calls block; any thread may make them.
public final class PaperPrinting {

    private static final System.Logger LOG = System.getLogger(PaperPrinting.class.getName());

    private final Workspace workspace;
    private final Supplier<Optional<ContentSource>> source;
    private final SheetPdf pdf = new SheetPdf();
    private final SheetDocx docx = new SheetDocx();

    /// @param source where contents come from that are not here; empty while the workspace belongs to no server
    public PaperPrinting(Workspace workspace, Supplier<Optional<ContentSource>> source) {
        this.workspace = workspace;
        this.source = source;
    }

    /// The paper of what a draft says now; empty where it comes to more than can be written.
    ///
    /// @param today the day that stands on it
    public Optional<Sheet> draft(RecordState quotation, LocalDate today) {
        return print(quotation, imprint(quotation, today), true);
    }

    /// The paper that goes out.
    ///
    /// @param imprint what stands on it besides
    public Optional<Sheet> sent(RecordState quotation, Imprint imprint) {
        return print(quotation, imprint, false);
    }

    /// The paper that went out; empty where its record is not whole.
    public Optional<Sheet> again(RecordState paper) {
        return Imprint.of(paper).flatMap(imprint -> print(paper, imprint, false));
    }

    /// A paper as a PDF to write.
    ///
    /// @param another whether it is not the one that was sent, though it should be
    public record Exported(byte[] bytes, boolean another) {}

    /// A quotation's PDF: the very bytes that went out, or those of the draft; empty where it comes to more than can be written. Where
    /// the bytes are neither here nor to be had, they are made anew, as nearly as this version of the program can.
    ///
    /// @param today the day that stands on a draft
    public Optional<Exported> exported(RecordState quotation, LocalDate today) {
        Optional<RecordState> paper = quotation.ref(QuotationFields.PAPER).map(EntityRef::paper).flatMap(workspace::record);
        return paper.flatMap(this::kept)
                .map(bytes -> new Exported(bytes, false))
                .or(() -> paper.map(this::again).orElseGet(() -> draft(quotation, today)).map(sheet -> anew(paper, pdf(sheet))));
    }

    private static Exported anew(Optional<RecordState> paper, byte[] bytes) {
        boolean another = paper.flatMap(sent -> sent.text(PaperFields.PDF))
                .filter(pdf -> !pdf.equals(Hash.sha256(bytes).hex()))
                .isPresent();
        return new Exported(bytes, another);
    }

    /// What would stand on a quotation's paper now, besides what it says.
    public Imprint imprint(RecordState quotation, LocalDate today) {
        String preparer = quotation.ref(QuotationFields.PREPARED_BY).map(EntityRef::person)
                .flatMap(person -> Optional.ofNullable(workspace.records().names(List.of(person)).get(person)))
                .map(Named::name)
                .orElse("");
        QuotationContent content = QuotationContent.of(quotation);
        HouseTemplates templates = workspace.templates();
        Imprint.Issued issued = templates.issued(content);
        String house = templates.houseName(workspace.name());
        return workspace.ledger().lastEntry()
                .map(entry -> new Imprint(
                        today, house, preparer, entry.position(), entry.encoded().entry().hash().hex(), issued))
                .orElseGet(() -> new Imprint(today, house, preparer, 0, "", issued));
    }

    /// A paper as PDF; the same paper gives the same bytes.
    public byte[] pdf(Sheet paper) {
        return pdf.bytes(paper);
    }

    /// Keeps the bytes of a paper that is about to go out, so that they are there whatever happens next.
    ///
    /// @return by which they are known
    /// @throws stageline.ledger.LedgerException if they can't be written (a full disk)
    public Hash keep(Sheet paper) {
        byte[] bytes = pdf(paper);
        try {
            return workspace.contents().keep(new ByteArrayInputStream(bytes), bytes.length).hash();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// The very bytes in which a paper went out; empty where they are neither here nor to be had from the server now.
    ///
    /// @param paper its record
    public Optional<byte[]> kept(RecordState paper) {
        return paper.text(PaperFields.PDF)
                .filter(pdf -> AttachmentFields.fits(AttachmentFields.CONTENT, Value.of(pdf)))
                .map(Hash::fromHex)
                .flatMap(this::bytes);
    }

    /// What is damaged, or does not fit on the disk, can be made anew.
    private Optional<byte[]> bytes(Hash pdf) {
        try {
            return brought(pdf) ? Optional.of(read(pdf)) : Optional.empty();
        } catch (IOException | LedgerException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "the paper that was kept can't be read", unreadable);
            return Optional.empty();
        }
    }

    private boolean brought(Hash pdf) {
        return workspace.contents().has(pdf)
                || source.get().filter(from -> from.fetch(pdf, Progress.UNWATCHED) == ContentSource.Fetched.HERE).isPresent();
    }

    private byte[] read(Hash pdf) throws IOException {
        try (InputStream in = workspace.contents().open(pdf)) {
            return in.readAllBytes();
        }
    }

    /// A paper as a document that can be edited.
    public byte[] docx(Sheet paper) {
        return docx.bytes(paper);
    }

    /// What the pages of a paper look like.
    ///
    /// @param width how wide they are to be, in pixels
    public List<PageImages.Page> pages(Sheet paper, int width) {
        return PageImages.of(pdf(paper), width);
    }

    private Optional<Sheet> print(RecordState state, Imprint imprint, boolean draft) {
        QuotationContent content = QuotationContent.of(state);
        return content.totals().map(totals -> QuotationSheet.of(paper(content, totals, imprint, draft)));
    }

    private QuotationPaper paper(QuotationContent content, Totals totals, Imprint imprint, boolean draft) {
        PaperTemplate template = issued(imprint.issued().template())
                .map(HouseTemplates::template)
                .orElseGet(() -> PaperTemplates.shipped(content.template()));
        Brand house = issued(imprint.issued().letterhead())
                .map(letterhead -> Letterhead.of(letterhead, content.language()))
                .orElseGet(() -> Letterhead.plain(imprint.house()));
        LedgerPlace place = new LedgerPlace(imprint.position(), imprint.head());
        return new QuotationPaper(content, totals, template, house, imprint.preparer(), Optional.of(imprint.dated()), draft, place);
    }

    private Optional<RecordState> issued(Optional<EntityRef> version) {
        return version.flatMap(workspace::record);
    }
}
