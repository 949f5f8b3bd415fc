package stageline.workspace.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import stageline.ledger.Hash;
import stageline.papers.quotation.HouseTemplates;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.PaperTemplates;
import stageline.sales.command.Command;
import stageline.sales.command.FirstDraft;
import stageline.sales.command.IssueVersion;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.quotation.Imprint;
import stageline.sales.quotation.QuotationNumber;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateText;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;
import stageline.workspace.Outcome;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperPrinting;

/// The house that sells: its letterhead, the numbers of its quotations, and the papers that go out.
final class House {

    private static final String TRIALS = "pharma-trials";
    private static final Imprint UNPRINTED = new Imprint(LocalDate.EPOCH, "", "", 0, "", Imprint.Issued.NONE);

    private final PaperPrinting printing;
    private final HouseTemplates templates;
    private final String country;
    private final String tag;
    private final Map<UUID, RecordState> seen = new HashMap<>();
    private final Map<UUID, CompletableFuture<Command.SendQuotation>> printed = new HashMap<>();
    private long numbers;

    /// Issues the letterhead of a new workspace.
    House(Workspace workspace, Supplier<UUID> identities, LocalDate begin) {
        EntityRef edited = EntityRef.template(identities.get());
        require(workspace.perform(new Command.Create(edited, letterhead(), List.of())));
        RecordState letterhead = workspace.record(edited).orElseThrow();
        require(workspace.perform(IssueVersion.of(letterhead, identities.get(), 1, "The first letterhead")));
        this.printing = new PaperPrinting(workspace, Optional::empty);
        this.templates = workspace.templates();
        this.country = templates.houseCountry(workspace.content().country());
        this.tag = workspace.nextQuotationNumber(begin).tag();
    }

    private static List<Change> letterhead() {
        return List.of(
                said(TemplateFields.NUMBER, TemplateFields.LETTERHEAD),
                said(LetterheadFields.NAME, "Demo Dermatology, S.L."),
                said(LetterheadFields.STREET, "Calle del Ejemplo 1"),
                said(LetterheadFields.POSTAL_CODE, "00000"),
                said(LetterheadFields.CITY, "Miralba"),
                said(LetterheadFields.COUNTRY, "ES"),
                said(LetterheadFields.TAX_NUMBER, "ES B00000000"),
                said(LetterheadFields.CONTACT, "sales@demo.example\nwww.demo.example"),
                said(LetterheadFields.FOOT, "This house is invented, and so is whatever it sells."),
                said(LetterheadFields.ACCENT, "0b5c7a"));
    }

    private static Change said(Field field, String text) {
        return Change.set(field, Value.of(text));
    }

    private static void require(Outcome outcome) {
        if (!outcome.done()) {
            throw new IllegalStateException("the house breaks a rule: " + outcome);
        }
    }

    /// The number of the next quotation.
    QuotationNumber number(LocalDate day) {
        return new QuotationNumber(day.getYear(), tag, ++numbers);
    }

    /// What the first draft of a quotation is made from.
    ///
    /// @param offerings what it offers
    /// @param attention whose attention is asked for
    FirstDraft.Known known(RecordState deal, Optional<RecordState> company, List<RecordState> offerings, String attention) {
        boolean trials = deal.text(DealFields.DEAL_CLASS).filter(TRIALS::equals).isPresent();
        PaperTemplate template = templates.proposed(trials ? PaperTemplates.clinicalTrials() : PaperTemplates.api());
        PaperLanguage language = FirstDraft.language(deal, company);
        PaperTemplate.Texts texts = template.in(language);
        return new FirstDraft.Known(country, deal, company, offerings, List.of(), attention, template.number(), template.version(),
                new FirstDraft.Texts(texts.get(TemplateText.PRODUCT), texts.get(TemplateText.REGULATION), texts.get(TemplateText.TERMS)));
    }

    /// Sends a draft, whose paper is [printed][#print(Executor, List)] later.
    Command.SendQuotation sending(RecordState draft, UUID paper) {
        seen.put(draft.entity().id(), draft);
        return new Command.SendQuotation(draft.entity().id(), SignedVersion.of(draft, Meaning.SENT), paper, "", UNPRINTED);
    }

    /// Prints the papers of what is sent, while the story goes on elsewhere. Each says where the ledger was when it was printed. The bytes
    /// are not kept: whoever wants a paper has it made anew from what was frozen, which gives the same bytes.
    ///
    /// @param printer prints them, one after the other
    void print(Executor printer, List<Act> story) {
        for (Act act : story) {
            if (act.command() instanceof Command.SendQuotation sending) {
                LocalDate day = LocalDate.ofInstant(act.at(), ZoneOffset.UTC);
                printed.put(sending.quotation(), CompletableFuture.supplyAsync(() -> printed(sending, day), printer));
            }
        }
    }

    /// What is not printed yet never is.
    void printNoMore() {
        printed.values().forEach(paper -> paper.cancel(false));
    }

    private Command.SendQuotation printed(Command.SendQuotation sending, LocalDate day) {
        RecordState draft = Optional.ofNullable(seen.get(sending.quotation())).orElseThrow();
        Imprint imprint = printing.imprint(draft, day);
        String pdf = Hash.sha256(printing.pdf(printing.sent(draft, imprint).orElseThrow())).hex();
        return new Command.SendQuotation(sending.quotation(), sending.seen(), sending.paper(), pdf, imprint);
    }

    /// The same with its paper. Waits until that is printed.
    Command.SendQuotation withPaper(Command.SendQuotation sending) {
        return Optional.ofNullable(printed.get(sending.quotation())).orElseThrow().join();
    }
}
