package stageline.exchange.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stageline.exchange.FakeWorkspace;
import stageline.exchange.FakeWorkspace.Stored;
import stageline.exchange.Reason;
import stageline.exchange.Reason.Code;
import stageline.exchange.intake.Answers;
import stageline.exchange.intake.ImportPlan;
import stageline.exchange.intake.ImportReport;
import stageline.exchange.intake.ImportReport.Counts;
import stageline.exchange.intake.Importer;
import stageline.exchange.intake.Watch;
import stageline.exchange.profile.ProfileJson.Invalid;
import stageline.exchange.profile.ProfileJson.Read;
import stageline.sales.command.Command.ImportedMove;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

class CsvProfileTest {

    private static final Path EXAMPLES = Path.of("src/doc/examples");
    private static final Currency USD = Currency.getInstance("USD");

    @TempDir
    private Path folder;

    private final FakeWorkspace workspace = new FakeWorkspace();

    @Test
    void theExampleTakesDealsAccountsAndTheirBranchesOver() throws Exception {
        ImportReport report = imported(example(), EXAMPLES.resolve("sales_pipeline.csv"), EXAMPLES.resolve("accounts.csv"));
        assertThat(report.of(EntityType.DEAL)).isEqualTo(new Counts(5, 0, 0, 0));
        assertThat(report.of(EntityType.COMPANY)).isEqualTo(new Counts(4, 0, 0, 0));
        assertThat(workspace.all(EntityType.DEAL).stream().collect(Collectors.groupingBy(Stored::stage, Collectors.counting())))
                .isEqualTo(Map.of(Stage.CONTRACT_SIGNED, 2L, Stage.LOST, 1L, Stage.QUALIFIED, 1L, Stage.PROSPECTED, 1L));
        Stored won = deal("A1B2");
        assertThat(won.fields)
                .containsEntry(DealFields.BRIEF, Value.of("GTX Pro"))
                .containsEntry(DealFields.COUNTRY, Value.of("ES"))
                .containsEntry(DealFields.AMOUNT, Value.of(new Money(105_400, USD)));
        assertThat(won.members).contains(Member.of(Relation.OFFERINGS, Value.of("GTX Pro")));
        assertThat(won.moves)
                .containsExactly(
                        new ImportedMove(Stage.QUALIFIED, Optional.of(Instant.parse("2025-01-20T00:00:00Z"))),
                        new ImportedMove(Stage.CONTRACT_SIGNED, Optional.of(Instant.parse("2025-03-01T00:00:00Z"))));
        assertThat(deal("A1B3").moves.getLast())
                .isEqualTo(new ImportedMove(Stage.LOST, Optional.of(Instant.parse("2025-03-11T00:00:00Z"))));
        assertThat(deal("A1B3").fields).containsEntry(DealFields.COUNTRY, Value.of("PH"));
        Stored branch = workspace.one(EntityType.COMPANY, CompanyFields.NAME, "Aurora Skin Care");
        assertThat(branch.mergedInto)
                .contains(workspace.one(EntityType.COMPANY, CompanyFields.NAME, "Aurora Clinics").entity.id());
        assertThat(branch.fields).containsEntry(Field.extra("subsidiary_of"), Value.of("Aurora Clinics"));
        assertThat(report.kept()).containsEntry("accounts.csv", List.of("year_established"));
    }

    @Test
    void aDealWithoutAnAccountIsKeptWithAWholeName() throws Exception {
        imported(example(), EXAMPLES.resolve("sales_pipeline.csv"));
        assertThat(deal("A1B5").fields)
                .containsEntry(DealFields.WHOLE_NAME, Value.of("GTX Basic"))
                .doesNotContainKeys(DealFields.COMPANY, DealFields.COUNTRY);
    }

    @Test
    void accountsThatAreOnlyNamedAreMadeOnce() throws Exception {
        imported(example(), EXAMPLES.resolve("sales_pipeline.csv"));
        assertThat(workspace.all(EntityType.COMPANY)).hasSize(4);
        assertThat(imported(example(), EXAMPLES.resolve("sales_pipeline.csv")).of(EntityType.COMPANY)).isEqualTo(Counts.NONE);
    }

    @Test
    void importingAgainChangesNothing() throws Exception {
        imported(example(), EXAMPLES.resolve("sales_pipeline.csv"), EXAMPLES.resolve("accounts.csv"));
        ImportReport again = imported(example(), EXAMPLES.resolve("accounts.csv"), EXAMPLES.resolve("sales_pipeline.csv"));
        assertThat(again.of(EntityType.DEAL)).isEqualTo(new Counts(0, 0, 5, 0));
        assertThat(again.of(EntityType.COMPANY)).isEqualTo(new Counts(0, 0, 4, 0));
        assertThat(again.owners()).isEmpty();
    }

    @Test
    void aProfileIsWrittenAsItIsRead() throws Exception {
        assertThat(ProfileJson.read(ProfileJson.write(example()))).isEqualTo(new Read(example()));
        String full = """
                {"format":1,"id":"x","currency":"EUR","dates":"day-first","decimals":"comma","zone":"Europe/Paris","empty":["n/a"],
                 "stages":{"Offen":"prospected"},
                 "files":[{"file":"*.csv","records":"contact","key":"nr",
                  "columns":{"mail":"email","firma":"company","sprache":{"to":"language","values":{"D":"de"}}},
                  "constants":{"country":"DE"}},
                  {"records":"deal","columns":{"name":"name","status":"stage","am":{"entered":{"*":"prospected"}}},
                   "countryFromCompany":true}]}
                """;
        assertThat(ProfileJson.read(full)).isInstanceOfSatisfying(Read.class, read -> {
            assertThat(read.profile().files()).hasSize(2);
            assertThat(ProfileJson.read(ProfileJson.write(read.profile()))).isEqualTo(read);
        });
    }

    @Test
    void dayFirstDatesCommasAndConstantsAreReadAsTheProfileSays() throws Exception {
        CsvProfile profile = read("""
                {"format":1,"id":"kunden","currency":"EUR","dates":"day-first","decimals":"comma","empty":["n/a"],
                 "stages":{"Offen":"discovered"},
                 "files":[{"records":"deal","key":"nr","constants":{"class":"insurance","country":"DE"},
                  "columns":{"was":"brief","firma":"company","status":"stage","bis":"close","wert":"amount","weiter":"next"}}]}
                """);
        Path file = Files.writeString(
                folder.resolve("k.csv"), "nr;was;firma;status;bis;wert;weiter\n1;Pilot;Muster AG;Offen;03/04/2025;1.200;n/a\n");
        imported(profile, file);
        Stored deal = workspace.all(EntityType.DEAL).getFirst();
        assertThat(deal.fields)
                .containsEntry(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2025, 4, 3)))
                .containsEntry(DealFields.AMOUNT, Value.of(new Money(120_000, Currency.getInstance("EUR"))))
                .containsEntry(DealFields.DEAL_CLASS, Value.of("insurance"))
                .containsEntry(DealFields.COUNTRY, Value.of("DE"))
                .doesNotContainKey(DealFields.NEXT_STEP);
        assertThat(deal.text(DealFields.EXTERNAL)).contains("csv:kunden:deal:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|Unexpected end",
                "[]|a profile has to be an object",
                "{\"format\":2}|format has to be 1",
                "{\"format\":1,\"id\":\"x\",\"files\":[{\"records\":\"deal\",\"columns\":{\"a\":\"colour\"}}]}|a deal has no colour",
                "{\"format\":1,\"id\":\"x\",\"files\":[{\"records\":\"company\",\"columns\":{\"a\":\"stage\"}}]}|a company has no stage",
                "{\"format\":1,\"id\":\"x\",\"stages\":{\"New\":\"lead\"},\"files\":[{\"records\":\"deal\"}]}|ever in stage lead",
                "{\"format\":1,\"id\":\"x\",\"currency\":\"Taler\",\"files\":[{\"records\":\"deal\"}]}|Taler is not a currency",
                "{\"format\":1,\"id\":\"x\",\"filez\":[]}|a profile has no filez"
            })
    void saysWhatIsWrongWithAProfile(String json, String words) {
        assertThat(ProfileJson.read(json)).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.reason().code()).isEqualTo(Code.PROFILE_INVALID);
            assertThat(invalid.reason().toString()).contains(words);
        });
    }

    @Test
    void refusesFilesThatItDoesNotDescribe() throws Exception {
        Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertThat(example().plan(List.of(other), workspace))
                .isEqualTo(new ImportPlan.Refused(
                        "other.csv", Reason.of(Code.FILE_NOT_IN_PROFILE, "*accounts*.csv, *sales_pipeline*.csv")));
        Path lacking = Files.writeString(folder.resolve("accounts.csv"), "account,sector\nA,b\n");
        assertThat(example().plan(List.of(lacking), workspace))
                .isEqualTo(new ImportPlan.Refused("accounts.csv", Reason.of(Code.HEADER_LACKS, "office_location")));
    }

    private Stored deal(String key) {
        return workspace.one(EntityType.DEAL, DealFields.EXTERNAL, "csv:sales-sample:deal:" + key);
    }

    private static CsvProfile example() throws Exception {
        return read(Files.readString(EXAMPLES.resolve("csv-profile-sales.json")));
    }

    private static CsvProfile read(String json) {
        return switch (ProfileJson.read(json)) {
            case Read(CsvProfile profile) -> profile;
            case Invalid(Reason reason) -> throw new AssertionError(reason.toString());
        };
    }

    private ImportReport imported(CsvProfile profile, Path... files) {
        return switch (profile.plan(List.of(files), workspace)) {
            case ImportPlan.Refused refused -> throw new AssertionError(refused.toString());
            case ImportPlan.Planned(ImportPlan plan) -> {
                ZoneId utc = ZoneOffset.UTC;
                var outcome = new Importer(workspace, workspace.identities(), workspace).run(plan, Answers.none(utc), Watch.none());
                if (outcome instanceof ImportReport.Ran(ImportReport report)) {
                    yield report;
                }
                throw new AssertionError(outcome.toString());
            }
        };
    }
}
