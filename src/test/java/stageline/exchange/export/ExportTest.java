package stageline.exchange.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.exchange.FakeWorkspace;
import stageline.exchange.FakeWorkspace.Stored;
import stageline.exchange.export.LedgerSheets.HistoryRow;
import stageline.exchange.intake.Answers;
import stageline.exchange.intake.ImportPlan;
import stageline.exchange.intake.ImportReport;
import stageline.exchange.intake.ImportReport.Counts;
import stageline.exchange.intake.Importer;
import stageline.exchange.intake.Watch;
import stageline.sales.command.Command;
import stageline.sales.command.Command.ImportedMove;
import stageline.sales.event.Change;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.ContactRole;
import stageline.sales.record.DealFields;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DealPartFields.Kind;
import stageline.sales.record.DealPartFields.Part;
import stageline.sales.record.DifferentiatorFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportTest {

    private static final List<String> NASTY = List.of(
            "=1+1", "+34 600", "-5", "@cmd", "'quoted", "''", "\tx", "\r\nx", "\uFF1Dsum()", "a,b;c\td", "\"q\"", "two\nlines", "NULL",
            "--", "\uD83D\uDE00 مرحبا", "\u202Ertl", "<script>alert(1)</script>", "DROP TABLE deals;", "ÅÍÎÏ˝ÓÔ", " padded ", "\u0000nul",
            "0x1F", "1E2");
    private static final Instant SINCE = Instant.parse("2025-03-04T05:06:07.123456Z");
    private static final Currency EUR = Currency.getInstance("EUR");

    @TempDir
    private Path folder;

    private final FakeWorkspace workspace = new FakeWorkspace();

    @Test
    void everyTextComesBackEqualIntoAnotherWorkspace() throws Exception {
        fill(workspace);
        List<Path> files = exported(workspace);
        var other = new FakeWorkspace();
        ImportReport report = imported(files, other);
        assertThat(report.rejected()).isEmpty();
        assertThat(report.remarks()).isEmpty();
        assertThat(report.of(EntityType.DEAL)).isEqualTo(new Counts(NASTY.size(), 0, 0, 0));
        for (EntityType kind : List.of(EntityType.DEAL, EntityType.COMPANY, EntityType.CONTACT)) {
            for (Stored stored : workspace.all(kind)) {
                Stored copy = other.one(kind, DealFields.EXTERNAL, "stageline:" + kind.code() + ":" + stored.entity.id());
                assertThat(plain(copy)).isEqualTo(plain(stored));
                assertThat(copy.stage()).isEqualTo(stored.stage());
                assertThat(copy.happened).isEqualTo(stored.happened);
                assertThat(copy.members.size()).isEqualTo(stored.members.size());
            }
        }
        assertThat(other.all(EntityType.DEAL).getFirst().moves).containsExactly(new ImportedMove(Stage.OFFER_SENT, Optional.of(SINCE)));
    }

    @Test
    void nothingChangesInTheWorkspaceItCameFrom() throws Exception {
        fill(workspace);
        ImportReport report = imported(exported(workspace), workspace);
        assertThat(report.of(EntityType.DEAL)).isEqualTo(new Counts(0, 0, NASTY.size(), 0));
        assertThat(report.of(EntityType.COMPANY)).isEqualTo(new Counts(0, 0, NASTY.size(), 0));
        assertThat(report.of(EntityType.CONTACT)).isEqualTo(new Counts(0, 0, NASTY.size(), 0));
        assertThat(report.of(EntityType.PERSON)).isEqualTo(Counts.NONE);
    }

    @Test
    void numbersStayNumbersAndTextIsGuarded() throws Exception {
        var row = row(Map.of(
                DealFields.BRIEF, Value.of("=HYPERLINK(\"x\")"),
                DealFields.AMOUNT, Value.of(new Money(-123_450, EUR)),
                DealFields.PAYMENT_AMOUNT, Value.of(new Money(5, EUR)),
                DealFields.CLOSE_DATE, Value.of(LocalDate.of(2025, 1, 2)),
                DealFields.PHASE_NUMBER, new Value.Whole(2)));
        var sheet = new RecordSheets(_ -> Optional.empty()).of(EntityType.DEAL, List.of());
        var out = new ByteArrayOutputStream();
        Export.csv(sheet, List.of(row).iterator(), out);
        String csv = out.toString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFstageline.deal,called,stage,stage.since,created,country,company,company.name,brief,");
        assertThat(csv).contains(",\"'=HYPERLINK(\"\"x\"\")\",").contains(",-1234.50,EUR,2025-01-02,").contains(",0.05 EUR,")
                .contains(",2,");
    }

    @Test
    void jsonHasTypedValuesAndLeavesEmptyOnesOut() {
        var row = row(Map.of(
                DealFields.BRIEF, Value.of("=1 \"x\"\u0000"),
                DealFields.AMOUNT, Value.of(new Money(-123_450, EUR)),
                DealFields.CLOSE_DATE, Value.of(LocalDate.of(2025, 1, 2))));
        var sheet = new RecordSheets(_ -> Optional.empty()).of(EntityType.DEAL, List.of());
        var out = new ByteArrayOutputStream();
        assertThat(Export.json(sheet, List.of(row, row).iterator(), out)).isEqualTo(2);
        JsonNode deals = JsonMapper.builder().build().readTree(out.toByteArray());
        assertThat(deals.size()).isEqualTo(2);
        assertThat(deals.get(0).get("brief").asString()).isEqualTo("=1 \"x\"\u0000");
        assertThat(deals.get(0).get("amount").decimalValue()).isEqualByComparingTo("-1234.50");
        assertThat(deals.get(1).get("close").asString()).isEqualTo("2025-01-02");
        assertThat(deals.get(1).has("next")).isFalse();
    }

    @Test
    void historyHasOneRowAChange() throws Exception {
        var line = new HistoryRow(
                7, SINCE, Optional.empty(), "Ana", "JD-002", "laptop", "deal", new UUID(1, 2), "ES A B", "edited", Optional.of("next"),
                Optional.empty(), Optional.of("-call"), Optional.empty(), Optional.empty(), Optional.of("asked"), false, "stands");
        var out = new ByteArrayOutputStream();
        Export.csv(LedgerSheets.history(), List.of(line).iterator(), out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .containsExactly(
                        "\uFEFFposition,at,happened,person,role,device,kind,record,name,event,field,before,after,from,to,reason,override,"
                                + "standing",
                        "7,2025-03-04T05:06:07.123456Z,,Ana,JD-002,laptop,deal,00000000-0000-0001-0000-000000000002,ES A B,edited,"
                                + "next,,'-call,,,asked,false,stands");
    }

    @Test
    void aSheetFillsEachOfItsColumns() {
        assertThat(LedgerSheets.ledger().columns()).doesNotHaveDuplicates().hasSize(14);
        for (EntityType kind : List.of(EntityType.DEAL, EntityType.COMPANY, EntityType.CONTACT)) {
            var sheet = new RecordSheets(_ -> Optional.empty()).of(kind, List.of(Field.extra("x")));
            assertThat(sheet.columns()).doesNotHaveDuplicates();
            assertThat(sheet.cells().apply(row(Map.of()))).hasSameSizeAs(sheet.columns());
        }
    }

    @Test
    void whatADealHasSeveralOfStandsInOneCellALineEach() {
        UUID first = new UUID(1, 3);
        UUID second = new UUID(1, 4);
        Map<Field, Value> fields = Map.of(
                DealPartFields.of(first, Part.DUE), Value.of(LocalDate.of(2026, 12, 23)),
                DealPartFields.of(first, Part.AMOUNT), Value.of(new Money(1_250_050, Currency.getInstance("EUR"))),
                DealPartFields.of(second, Part.DUE), Value.of(LocalDate.of(2026, 11, 23)),
                DealPartFields.of(second, Part.REFERENCE), Value.of("bank 1"));
        List<Member> members = List.of(
                Kind.INSTALMENT.member(first), Kind.INSTALMENT.member(second), Member.of(Relation.CLAUSES, Value.of("liability")));
        var sheet = new RecordSheets(_ -> Optional.empty()).of(EntityType.DEAL, List.of());
        List<Cell> cells = sheet.cells().apply(new RecordRow(
                new UUID(1, 2), "called", Optional.of(Stage.CONTRACT_SIGNED), Optional.of(SINCE), Optional.empty(), fields, members));

        assertThat(cells.get(sheet.columns().indexOf("instalments")))
                .isEqualTo(Cell.of("due=2026-11-23; reference=bank 1\ndue=2026-12-23; amount=12500.50 EUR"));
        assertThat(cells.get(sheet.columns().indexOf("clauses"))).isEqualTo(Cell.of("liability"));
        assertThat(cells.get(sheet.columns().indexOf("milestones"))).isEqualTo(Cell.EMPTY);
    }

    @Test
    void byWhatAnOfferingIsComparedStandsInOneCellFromFirstToLast() {
        UUID first = new UUID(1, 4);
        UUID second = new UUID(1, 3);
        Map<Field, Value> fields = Map.of(
                DifferentiatorFields.of(first, DifferentiatorFields.Part.POSITION), Value.of(BigDecimal.ONE),
                DifferentiatorFields.of(first, DifferentiatorFields.Part.REQUIREMENT_ENGLISH), Value.of("CE marking"),
                DifferentiatorFields.of(first, DifferentiatorFields.Part.MET_ENGLISH), Value.of("Class IIb,\nsince 2024"),
                DifferentiatorFields.of(first, DifferentiatorFields.Part.EVIDENCE), Value.of("No. 12-345"),
                DifferentiatorFields.of(second, DifferentiatorFields.Part.POSITION), Value.of(BigDecimal.TWO),
                DifferentiatorFields.of(second, DifferentiatorFields.Part.REQUIREMENT_SPANISH), Value.of("Precisión"));
        var sheet = new RecordSheets(_ -> Optional.empty()).of(EntityType.OFFERING, List.of());
        List<Cell> cells = sheet.cells().apply(new RecordRow(
                new UUID(1, 2), "called", Optional.empty(), Optional.empty(), Optional.empty(), fields,
                List.of(DifferentiatorFields.member(second), DifferentiatorFields.member(first))));

        assertThat(cells.get(sheet.columns().indexOf("differentiators"))).isEqualTo(Cell.of(
                "requirement.en=CE marking; met.en=Class IIb, since 2024; evidence=No. 12-345\nrequirement.es=Precisión"));
    }

    private static RecordRow row(Map<Field, Value> fields) {
        return new RecordRow(new UUID(1, 2), "called", Optional.of(Stage.LOST), Optional.of(SINCE), Optional.empty(), fields, List.of());
    }

    /// A workspace with every nasty text in every text field.
    private static void fill(FakeWorkspace workspace) {
        UUID person = workspace.make(EntityType.PERSON, Map.of(PersonFields.NAME, Value.of("Ana Ruiz")));
        var identities = workspace.identities();
        for (int i = 0; i < NASTY.size(); i++) {
            String text = NASTY.get(i);
            EntityRef company = EntityRef.company(identities.get());
            EntityRef contact = EntityRef.contact(identities.get());
            EntityRef deal = EntityRef.deal(identities.get());
            take(workspace, company, texts(CompanyFields.ALL, text, i, person), List.of(), List.of());
            Map<Field, Value> ofContact = texts(ContactFields.ALL, text, i, person);
            take(workspace, contact, ofContact, List.of(Member.of(Relation.COMPANIES, Value.of(company.id()))), List.of());
            Map<Field, Value> ofDeal = texts(DealFields.ALL, text, i, person);
            ofDeal.put(DealFields.COMPANY, Value.of(company.id()));
            ofDeal.put(DealFields.AMOUNT, Value.of(new Money(100 + i, EUR)));
            ofDeal.put(DealFields.PAYMENT_AMOUNT, Value.of(new Money(200 + i, Currency.getInstance("JPY"))));
            ofDeal.put(Field.extra("Column = " + i), Value.of(text));
            take(
                    workspace,
                    deal,
                    ofDeal,
                    List.of(
                            new Member(Relation.PEOPLE, Value.of(contact.id()), ContactRole.CHAMPION.code()),
                            Member.of(Relation.OFFERINGS, Value.of("a;b")),
                            Member.of(Relation.OFFERINGS, Value.of("c"))),
                    List.of(new ImportedMove(Stage.OFFER_SENT, Optional.of(SINCE))));
        }
    }

    private static Map<Field, Value> texts(Collection<Field> fields, String text, int number, UUID person) {
        Map<Field, Value> values = new HashMap<>();
        for (Field field : fields) {
            switch (field.type()) {
                case TEXT, LONG_TEXT -> values.put(field, Value.of(field.equals(CompanyFields.NAME) ? text + " " + number : text));
                case COUNTRY -> values.put(field, Value.of("NA"));
                case DAY -> values.put(field, Value.of(LocalDate.of(2025, 1, 1).plusDays(number)));
                case FLAG -> values.put(field, Value.of(number % 2 == 0));
                case WHOLE -> values.put(field, new Value.Whole(number));
                case PERSON -> values.put(field, Value.of(person));
                case CHOICE -> values.put(field, Value.of(field.equals(CompanyFields.LEAD_STATUS) ? "open-deal" : "code"));
                case AMOUNT, MOMENT, DECIMAL, COMPANY, DEAL, OFFERING, QUOTATION, PAPER, RECORD -> {
                    // Set where it matters.
                }
            }
        }
        values.remove(DealFields.EXTERNAL);
        return values;
    }

    private static void take(
            FakeWorkspace workspace, EntityRef entity, Map<Field, Value> fields, List<Member> members, List<ImportedMove> moves) {
        List<Change> changes =
                fields.entrySet().stream().map(e -> Change.set(e.getKey(), e.getValue())).toList();
        workspace.take(List.of(new Command.TakeOver(entity, changes, members, moves, Optional.of(SINCE))));
    }

    /// The fields that are neither identities nor of the import itself.
    private static Map<Field, Value> plain(Stored stored) {
        return stored.fields.entrySet().stream()
                .filter(e -> !(e.getValue() instanceof Value.Ref) && !e.getKey().equals(DealFields.EXTERNAL))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<Path> exported(FakeWorkspace from) throws Exception {
        var sheets = new RecordSheets(entity -> Optional.of(entity)
                .filter(from::has)
                .flatMap(ref -> from.get(ref.type(), ref.id()).text(PersonFields.NAME)));
        List<Path> files = new ArrayList<>();
        for (EntityType kind : List.of(EntityType.DEAL, EntityType.CONTACT, EntityType.COMPANY)) {
            List<Stored> records = from.all(kind);
            Set<Field> extras = records.stream()
                    .flatMap(stored -> stored.fields.keySet().stream())
                    .filter(Field::isExtra)
                    .collect(Collectors.toSet());
            Path file = folder.resolve(kind.code() + ".csv");
            Export.csv(
                    sheets.of(kind, extras),
                    records.stream()
                            .map(stored -> new RecordRow(
                                    stored.entity.id(),
                                    "called",
                                    kind == EntityType.DEAL ? Optional.of(stored.stage()) : Optional.empty(),
                                    kind == EntityType.DEAL ? stored.moves.getLast().happened() : Optional.empty(),
                                    stored.happened,
                                    stored.fields,
                                    List.copyOf(stored.members)))
                            .iterator(),
                    Files.newOutputStream(file));
            files.add(file);
        }
        return files;
    }

    private static ImportReport imported(List<Path> files, FakeWorkspace into) {
        return switch (OwnFiles.plan(files, into)) {
            case ImportPlan.Refused refused -> throw new AssertionError(refused.toString());
            case ImportPlan.Planned(ImportPlan plan) -> {
                var outcome = new Importer(into, into.identities(), into).run(plan, Answers.none(ZoneOffset.UTC), Watch.none());
                if (outcome instanceof ImportReport.Ran(ImportReport report)) {
                    yield report;
                }
                throw new AssertionError(outcome.toString());
            }
        };
    }
}
