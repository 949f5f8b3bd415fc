package stageline.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.sales.command.Actor;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Member;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.tools.Shell.Answer;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

@Execution(ExecutionMode.CONCURRENT)
class ImportExportTest {

    private static final String COMPANIES = """
            Record ID,Company name,Country/Region,Company Domain Name
            1,Clínica Miralba,Spain,miralba.example
            2,Sainte-Aure,France,aure.example
            """;
    private static final String DEALS = """
            Record ID,Deal Name,Deal Stage,Amount,Associated Company IDs,Favourite colour
            11,ES Clínica Miralba Triage,Closed Won,100.50,1,green
            12,"=cmd|' /C calc'!A0 ""quoted"", ünïcode 😀",Closed Lost,200,2,"line one
            line two"
            """;

    @TempDir
    Path folder;

    private Shell shell;
    private String companies;
    private String deals;

    @BeforeEach
    void sitDown() throws IOException {
        shell = new Shell(folder.resolve("workspace")).founded();
        companies = Files.writeString(folder.resolve("companies.csv"), COMPANIES).toString();
        deals = Files.writeString(folder.resolve("deals.csv"), DEALS).toString();
    }

    @Test
    void aRehearsalSaysWhatWouldHappenAndWritesNothing() {
        Answer rehearsed = imported("--dry-run", "--json");
        assertThat(rehearsed.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(count(rehearsed, "deal", "created")).isEqualTo(2);
        assertThat(count(rehearsed, "company", "created")).isEqualTo(2);
        assertThat(shell.run("export", "ledger", "--format", "json").json()).hasSize(3);
    }

    @Test
    void theSecondImportChangesNothing() {
        assertThat(count(imported("--json"), "deal", "created")).isEqualTo(2);
        int entries = shell.run("export", "ledger", "--format", "json").json().size();
        Answer again = imported("--json");
        assertThat(count(again, "deal", "unchanged")).isEqualTo(2);
        assertThat(count(again, "company", "unchanged")).isEqualTo(2);
        assertThat(again.json().path("changed").asBoolean(true)).isFalse();
        assertThat(shell.run("export", "ledger", "--format", "json").json()).hasSize(entries);
    }

    @Test
    void anImportIsUndoneAsOne() {
        imported();
        assertThat(shell.run("export", "companies", "--format", "json").json()).hasSize(2);
        assertThat(shell.run("undo").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.run("export", "deals", "--format", "json").json()).isEmpty();
        assertThat(shell.run("export", "companies", "--format", "json").json()).isEmpty();
        assertThat(shell.run("rebuild", "--check").exitCode()).isEqualTo(ExitCode.DONE);
        Answer redone = shell.run("undo", "--redo");
        assertThat(redone.exitCode()).as(redone.err()).isEqualTo(ExitCode.DONE);
        assertThat(shell.run("export", "deals", "--format", "json").json()).hasSize(2);
    }

    @Test
    void anUndoThatHidesWhatOthersDidSinceIsRefusedUntilItIsWanted() {
        imported();
        try (Workspace workspace = Workspace.open(shell.folder(), "secret".toCharArray(), TestComputer.environment())) {
            UUID company = workspace.catalogue().all(EntityType.COMPANY).getFirst().id();
            Actor colleague = new Actor(new UUID(9, 9), Set.of(Role.SALES_MANAGER));
            Command.Edit edit = Command.Edit.fields(
                    EntityRef.company(company), List.of(Change.set(CompanyFields.INDUSTRY, Value.of("Hospitals"))));
            assertThat(workspace.performEach(List.of(new Workspace.Wish(colleague, edit))))
                    .hasOnlyElementsOfType(Decision.Accepted.class);
        }
        Answer asked = shell.run("undo", "--json");
        assertThat(asked.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(asked.err()).contains("worked on since: 1 company.").contains("--all-the-same");
        assertThat(asked.json().path("workedOnSince").path("company").asInt()).isEqualTo(1);
        assertThat(shell.run("export", "companies", "--format", "json").json()).hasSize(2);
        assertThat(shell.run("undo", "--all-the-same").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.run("export", "companies", "--format", "json").json()).isEmpty();
    }

    @Test
    void theTrailIsExportedAsAPaperThatSaysWhatItShowsAndWhereTheLedgerStood() throws IOException {
        shell.run("import", "hubspot", deals, companies, "--currency", "EUR");
        Path paper = folder.resolve("trail.pdf");
        int entries = shell.run("export", "ledger", "--format", "json").json().size();
        String head = shell.run("export", "ledger", "--format", "json").json().path(entries - 1).path("hash").asString();
        Answer written = shell.run(
                "audit", "export", "--format", "pdf", "--kind", "created,moved", "--output", paper.toString());

        assertThat(written.exitCode()).as(written.err()).isEqualTo(ExitCode.DONE);
        try (PDDocument document = Loader.loadPDF(paper.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Audit trail", "kind: ", "Ana Martín", "Clínica Miralba", "Contract Signed", "Country: ES");
            assertThat(text).contains("imported,", "happened");
            assertThat(text).contains("Ledger " + entries + " · head " + head).doesNotContain("contract-signed");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfaid").contains("pdfuaid");
        }
    }

    @Test
    void theTrailIsExportedAsItReadsAndAsItIsProven() {
        imported();
        assertThat(shell.run("audit", "export", "--format", "csv").out()).contains("Ana Martín", "Clínica Miralba", "contract-signed");
        Answer proof = shell.run("audit", "export", "--proof", "--format", "json");
        assertThat(proof.json().path(1).path("previous").asString()).isEqualTo(proof.json().path(0).path("hash").asString());
    }

    @Test
    void columnsWithoutAFieldAreKeptAndListed() {
        assertThat(imported("--json").json().path("kept").path("deals.csv").toString()).contains("Favourite colour");
        assertThat(shell.run("export", "deals", "--format", "json").out()).contains("\"extra.Favourite colour\":\"line one\\nline two\"");
    }

    @Test
    void openQuestionsStopTheImportAndSayHowToAnswer() throws IOException {
        Files.writeString(Path.of(deals), DEALS.replace("Closed Won", "Somewhere nice"));
        Answer asked = imported();
        assertThat(asked.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(asked.err()).contains("--map \"Somewhere nice=");
        assertThat(imported("--map", "Somewhere nice=offer-sent").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefusedWhole() throws IOException {
        Files.write(Path.of(deals), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
        Answer refused = imported();
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.err()).contains("deals.csv");
        assertThat(shell.run("export", "companies", "--format", "json").json()).isEmpty();
    }

    @Test
    void whatIsExportedComesBackEqualHereAndElsewhere() throws IOException {
        imported();
        String[] files = {exported(shell, "companies", "a"), exported(shell, "deals", "a")};
        Answer back = shell.run("import", "stageline", files[0], files[1], "--json");
        assertThat(back.exitCode()).as(back.err()).isEqualTo(ExitCode.DONE);
        assertThat(back.json().path("changed").asBoolean(true)).as(back.out()).isFalse();

        Shell other = new Shell(folder.resolve("other")).founded();
        Answer there = other.run("import", "stageline", files[0], files[1]);
        assertThat(there.exitCode()).as(there.err()).isEqualTo(ExitCode.DONE);
        String names = "\"name\":\"=cmd|' /C calc'!A0 \\\"quoted\\\", ünïcode 😀\"";
        assertThat(shell.run("export", "deals", "--format", "json").out()).contains(names);
        assertThat(other.run("export", "deals", "--format", "json").out()).contains(names);
        assertThat(other.run("board").out()).isEqualTo(shell.run("board").out());
    }

    @Test
    void theCatalogueIsExportedAndWhatDealsSellComesBackByName() throws IOException {
        imported();
        try (Workspace workspace = Workspace.open(shell.folder(), "secret".toCharArray(), TestComputer.environment())) {
            EntityRef scoring = EntityRef.offering(workspace.newId());
            assertThat(workspace.perform(new Command.Create(scoring, List.of(
                            Change.set(OfferingFields.NAME, Value.of("Severity scoring")),
                            Change.set(OfferingFields.CURRENCY, Value.of("EUR")),
                            Change.set(OfferingFields.PRICE, Value.of(new BigDecimal("4.205"))),
                            Change.set(OfferingFields.tier(10_000), Value.of(new BigDecimal("2.95"))),
                            Change.set(OfferingFields.tier(500), Value.of(new BigDecimal("3.8")))), List.of()))
                    .done()).isTrue();
            EntityRef deal = EntityRef.deal(workspace.catalogue().all(EntityType.DEAL).getFirst().id());
            List<Member> sold = List.of(Member.of(Relation.OFFERINGS, Value.of(scoring.id())));
            assertThat(workspace.perform(new Command.Edit(deal, List.of(), sold, List.of(), Optional.empty())).done()).isTrue();
        }

        String catalogue = Files.readString(Path.of(exported(shell, "offerings", "a")));
        assertThat(catalogue.lines().findFirst().orElseThrow()).startsWith("\uFEFFstageline.offering,called,created,name,shape,basis,")
                .endsWith("external,tier.500,tier.10000,differentiators");
        assertThat(catalogue).contains(",Severity scoring,").contains(",4.205,").endsWith(",3.8,2.95,\r\n");
        String[] files = {exported(shell, "companies", "a"), exported(shell, "deals", "a")};
        assertThat(Files.readString(Path.of(files[1]))).contains("Severity scoring");
        Answer back = shell.run("import", "stageline", files[0], files[1], "--json");
        assertThat(back.json().path("changed").asBoolean(true)).as(back.out()).isFalse();
    }

    private static String exported(Shell from, String what, String name) {
        Path file = from.folder().resolveSibling(name + "-" + what + ".csv");
        Answer answer = from.run("export", what, "--format", "csv", "--output", file.toString());
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.DONE);
        return file.toString();
    }

    private Answer imported(String... more) {
        Stream<String> fixed = Stream.of("import", "hubspot", deals, companies, "--currency", "EUR");
        return shell.run(Stream.concat(fixed, Stream.of(more)).toArray(String[]::new));
    }

    private static int count(Answer answer, String kind, String what) {
        return answer.json().path("counts").path(kind).path(what).asInt(-1);
    }
}
