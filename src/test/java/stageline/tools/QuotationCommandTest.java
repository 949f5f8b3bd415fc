package stageline.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.ledger.Hash;
import stageline.sales.SampleQuotation;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.quotation.Imprint;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Money;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;
import stageline.tools.Shell.Answer;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperPrinting;
import tools.jackson.databind.JsonNode;

/// Quotations at the command line.
class QuotationCommandTest {

    private static final LocalDate TODAY = LocalDate.now();

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void found() {
        shell = new Shell(folder.resolve("w")).founded();
    }

    @Test
    void whereThereAreNoneItSaysSo() {
        assertThat(shell.runPlain("quotation").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.run("quotation", "list").out()).contains("There are no quotations.");
        assertThat(shell.run("quotation", "list", "--json").json().size()).isZero();
    }

    @Test
    void allAreListedWithHowFarTheyAre() {
        quoted();

        assertThat(shell.run("quotation", "list").out().lines())
                .hasSize(3)
                .anyMatch(line -> line.matches("2026-A7-0001 R1 +sent +" + TODAY + " .* 2400[.]00 EUR +Sanitas Hospitales, S[.]A[.]"))
                .anyMatch(line -> line.matches("2026-A7-0002 R1 +draft .*"));
        JsonNode listed = shell.run("quotation", "list", "--json").json();
        assertThat(listed.size()).isEqualTo(2);
        assertThat(listed.findValuesAsString("status")).containsExactlyInAnyOrder("sent", "draft");
        assertThat(listed.findValuesAsString("total")).containsOnly("2400.00");
        assertThat(listed.get(0).path("deal").path("name").asString()).contains("Pilot");
    }

    @Test
    void whatWasSentIsWrittenInTheVeryBytesThatWentOut() throws IOException {
        String sent = quoted();
        Path papers = folder.resolve("papers");

        Answer answer = shell.run("quotation", "export", papers.toString(), "--status", "sent", "--json");
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.DONE);
        assertThat(answer.json().path("written").asInt()).isOne();
        assertThat(files(papers)).containsExactly("2026-A7-0001-R1.pdf");
        assertThat(Hash.sha256(Files.readAllBytes(papers.resolve("2026-A7-0001-R1.pdf"))).hex()).isEqualTo(sent);

        assertThat(shell.run("quotation", "export", papers.toString()).out()).contains("2 papers are in");
        assertThat(files(papers)).containsExactly("2026-A7-0001-R1 (2).pdf", "2026-A7-0001-R1.pdf", "2026-A7-0002-R1.pdf");
    }

    @Test
    void aFolderThatCanNotBeMadeIsNamedAndAStatusThatThereIsNot() throws IOException {
        quoted();
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        assertThat(shell.run("quotation", "export", file.toString()).exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(shell.run("quotation", "export", folder.toString(), "--status", "posted").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(Files.readString(file)).isEqualTo("no folder");
    }

    /// One that was sent, and a draft.
    ///
    /// @return the hash of the bytes that went out
    private String quoted() {
        try (Workspace workspace = Workspace.open(shell.folder(), "secret".toCharArray(), TestComputer.environment())) {
            UUID company = workspace.newId();
            perform(workspace, new Command.Create(
                    EntityRef.company(company), List.of(text(CompanyFields.NAME, "Sanitas Hospitales")), List.of()));
            UUID deal = workspace.newId();
            perform(workspace, new Command.StartDeal(deal, List.of(
                    text(DealFields.COUNTRY, "ES"),
                    Change.set(DealFields.COMPANY, Value.of(company)),
                    text(DealFields.BRIEF, "Pilot"),
                    text(DealFields.DEAL_CLASS, "care-provider-inpatient-private"),
                    Change.set(DealFields.OWNER, Value.of(workspace.identity().person())),
                    Change.set(DealFields.AMOUNT, Value.of(new Money(5_000_000, workspace.currency()))),
                    Change.set(DealFields.CLOSE_DATE, Value.of(TODAY.plusDays(90))),
                    text(DealFields.ORIGINATING_ACTION, "Congress")), List.of(), Optional.empty()));
            UUID first = draft(workspace, deal, "2026-A7-0001");
            draft(workspace, deal, "2026-A7-0002");
            RecordState state = workspace.record(EntityRef.quotation(first)).orElseThrow();
            PaperPrinting printing = new PaperPrinting(workspace, Optional::empty);
            Imprint imprint = printing.imprint(state, TODAY);
            String pdf = printing.keep(printing.sent(state, imprint).orElseThrow()).hex();
            String seen = SignedVersion.of(state, Meaning.SENT);
            perform(workspace, new Command.SendQuotation(first, seen, workspace.newId(), pdf, imprint));
            return pdf;
        }
    }

    private static UUID draft(Workspace workspace, UUID deal, String number) {
        UUID quotation = workspace.newId();
        SampleQuotation.Line line = new SampleQuotation.Line(workspace.newId(), "Training", "2", "1200");
        perform(workspace, SampleQuotation.of(EntityRef.quotation(quotation), deal, number, TODAY.plusDays(30), line));
        return quotation;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void perform(Workspace workspace, Command command) {
        assertThat(workspace.perform(command).done()).isTrue();
    }

    private static Change text(Field field, String text) {
        return Change.set(field, Value.of(text));
    }
}
