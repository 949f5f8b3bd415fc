package stageline.workspace.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.ledger.Hash;
import stageline.sales.SampleQuotation;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.quotation.Imprint;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Money;
import stageline.sales.record.PaperFields;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;
import stageline.store.quotation.ListedQuotation;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.Outcome;
import stageline.workspace.Progress;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PdfBatch.End;
import stageline.workspace.paper.PdfBatch.Missed;
import stageline.workspace.paper.PdfBatch.Result;
import stageline.workspace.paper.PdfBatch.Room;
import stageline.workspace.paper.PdfBatch.Why;

/// The papers of many quotations are written into a real folder.
class PdfBatchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Room AMPLE = folder -> Long.MAX_VALUE;

    @TempDir
    private Path folder;

    private final Environment environment = new Environment(
                    () -> Instant.parse("2026-03-02T09:00:00Z"), () -> ZoneId.of("Europe/Madrid"), new SecureRandom())
            .hardening(TestComputer.QUICK);
    private Workspace workspace;
    private PaperPrinting printing;
    private Path target;
    private UUID deal;

    @BeforeEach
    void found() {
        Founding founding = new Founding("Dermatology", "Ana Martín", Set.of(Role.SALES_MANAGER), EUR);
        workspace = Workspace.create(folder.resolve("w"), founding, "secret".toCharArray(), environment);
        printing = new PaperPrinting(workspace, Optional::empty);
        target = folder.resolve("papers");
        UUID company = workspace.newId();
        perform(new Command.Create(
                EntityRef.company(company), List.of(Change.set(CompanyFields.NAME, Value.of("Sanitas"))), List.of()));
        deal = workspace.newId();
        perform(new Command.StartDeal(deal, List.of(
                Change.set(DealFields.COUNTRY, Value.of("IE")),
                Change.set(DealFields.COMPANY, Value.of(company)),
                Change.set(DealFields.BRIEF, Value.of("Pilot")),
                Change.set(DealFields.DEAL_CLASS, Value.of("care-provider-inpatient-private")),
                Change.set(DealFields.OWNER, Value.of(workspace.identity().person())),
                Change.set(DealFields.AMOUNT, Value.of(new Money(5_000_000, EUR))),
                Change.set(DealFields.CLOSE_DATE, Value.of(TODAY.plusDays(90))),
                Change.set(DealFields.ORIGINATING_ACTION, Value.of("Congress"))), List.of(), Optional.empty()));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatWasSentIsWrittenAsItWentOutAndDraftsAsDrafts() throws IOException {
        EntityRef sent = quotation("2026-A7-0001", "4.20");
        send(sent, true);
        EntityRef draft = quotation("2026-A7-0002", "4.20");

        assertThat(write(AMPLE)).isEqualTo(new Result(2, List.of(), List.of(), End.THROUGH));
        assertThat(names()).containsExactly("2026-A7-0001-R1.pdf", "2026-A7-0002-R1.pdf");
        assertThat(hash("2026-A7-0001-R1.pdf")).isEqualTo(sentPdf(sent));
        assertThat(Files.readAllBytes(target.resolve("2026-A7-0002-R1.pdf")))
                .isEqualTo(printing.pdf(printing.draft(state(draft), TODAY).orElseThrow()));
    }

    @Test
    void aFileThatStandsThereStays() throws IOException {
        quotation("2026-A7-0001", "4.20");
        Files.createDirectories(target);
        Files.writeString(target.resolve("2026-A7-0001-R1.pdf"), "mine");
        Files.writeString(target.resolve("2026-A7-0001-R1 (2).pdf"), "mine too");

        assertThat(write(AMPLE).written()).isEqualTo(1);
        assertThat(target.resolve("2026-A7-0001-R1.pdf")).hasContent("mine");
        assertThat(target.resolve("2026-A7-0001-R1 (2).pdf")).hasContent("mine too");
        assertThat(target.resolve("2026-A7-0001-R1 (3).pdf")).isNotEmptyFile();
    }

    @Test
    void aNumberNeverLeadsOutOfTheFolder() throws IOException {
        quotation("../2026:7", "4.20");

        assertThat(write(AMPLE).written()).isEqualTo(1);
        assertThat(names()).containsExactly(".._2026_7-R1.pdf");
    }

    @Test
    void whatCannotBeWrittenIsNamedAndTheRestIsWritten() throws IOException {
        EntityRef removed = quotation("2026-A7-0001", "4.20");
        quotation("2026-A7-0002", "9".repeat(17));
        quotation("7".repeat(300), "4.20");
        quotation("2026-A7-0003", "4.20");
        List<ListedQuotation> listed = listed();
        perform(new Command.Remove(removed, "Begun by mistake"));

        Result result = new PdfBatch(workspace, printing, AMPLE).write(listed, target, TODAY, Progress.UNWATCHED);
        assertThat(result.missed()).extracting(Missed::why).containsExactlyInAnyOrder(Why.GONE, Why.TOO_LARGE, Why.REFUSED);
        assertThat(result.missed()).extracting(Missed::file)
                .containsExactlyInAnyOrder("2026-A7-0001-R1.pdf", "2026-A7-0002-R1.pdf", "7".repeat(300) + "-R1.pdf");
        assertThat(result.end()).isEqualTo(End.THROUGH);
        assertThat(names()).containsExactly("2026-A7-0003-R1.pdf");
    }

    @Test
    void aFullDiskEndsIt() throws IOException {
        quotation("7".repeat(300), "4.20");
        quotation("8".repeat(300), "4.20");

        Result result = write(folder -> 0);
        assertThat(result.end()).isEqualTo(End.FULL);
        assertThat(result.missed()).hasSize(1);
    }

    @Test
    void whatIsNotTheBytesThatWentOutIsNamed() throws IOException {
        send(quotation("2026-A7-0001", "4.20"), false);

        assertThat(write(AMPLE)).isEqualTo(new Result(1, List.of("2026-A7-0001-R1.pdf"), List.of(), End.THROUGH));
    }

    @Test
    void whatWasWrittenBeforeItIsStoppedStays() throws IOException {
        quotation("2026-A7-0001", "4.20");
        quotation("2026-A7-0002", "4.20");
        Progress once = new Progress() {
            private boolean begun;

            @Override
            public void done(long part, long whole) {
                begun = true;
            }

            @Override
            public boolean cancelled() {
                return begun;
            }
        };

        Result result = new PdfBatch(workspace, printing, AMPLE).write(listed(), target, TODAY, once);
        assertThat(result).isEqualTo(new Result(1, List.of(), List.of(), End.GIVEN_UP));
        assertThat(names()).hasSize(1);
    }

    private Result write(Room room) throws IOException {
        return new PdfBatch(workspace, printing, room).write(listed(), target, TODAY, Progress.UNWATCHED);
    }

    private List<ListedQuotation> listed() {
        return workspace.quotations().all(TODAY, 100);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.map(file -> target.relativize(file).toString()).sorted().toList();
        }
    }

    private String hash(String file) throws IOException {
        return Hash.sha256(Files.readAllBytes(target.resolve(file))).hex();
    }

    private String sentPdf(EntityRef quotation) {
        EntityRef paper = EntityRef.paper(state(quotation).ref(QuotationFields.PAPER).orElseThrow());
        return state(paper).text(PaperFields.PDF).orElseThrow();
    }

    private EntityRef quotation(String number, String price) {
        EntityRef quotation = EntityRef.quotation(workspace.newId());
        SampleQuotation.Line line = new SampleQuotation.Line(workspace.newId(), "Training", "2000", price);
        perform(SampleQuotation.of(quotation, deal, number, TODAY.plusDays(30), line,
                text(QuotationFields.LANGUAGE, "en"),
                text(QuotationFields.LEGAL_ENTITY, "Sanitas Ltd."),
                text(QuotationFields.COUNTRY, "IE")));
        return quotation;
    }

    /// @param kept whether the bytes that go out are kept; otherwise others are said to have gone out, which are nowhere
    private void send(EntityRef quotation, boolean kept) {
        Imprint imprint = printing.imprint(state(quotation), TODAY);
        String pdf = kept ? printing.keep(printing.sent(state(quotation), imprint).orElseThrow()).hex() : "9f3c71ab".repeat(8);
        String version = SignedVersion.of(state(quotation), Meaning.SENT);
        perform(new Command.SendQuotation(quotation.id(), version, workspace.newId(), pdf, imprint));
    }

    private RecordState state(EntityRef entity) {
        return workspace.record(entity).orElseThrow();
    }

    private void perform(Command command) {
        assertThat(workspace.perform(command)).isInstanceOf(Outcome.Done.class);
    }

    private static Change text(Field field, String text) {
        return Change.set(field, Value.of(text));
    }
}
