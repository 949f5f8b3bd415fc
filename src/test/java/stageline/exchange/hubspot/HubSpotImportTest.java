package stageline.exchange.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.exchange.FakeWorkspace;
import stageline.exchange.FakeWorkspace.Stored;
import stageline.exchange.Reason;
import stageline.exchange.Reason.Code;
import stageline.exchange.cell.DateOrder;
import stageline.exchange.intake.Answers;
import stageline.exchange.intake.ImportPlan;
import stageline.exchange.intake.ImportReport;
import stageline.exchange.intake.ImportReport.Counts;
import stageline.exchange.intake.ImportReport.Line;
import stageline.exchange.intake.Importer;
import stageline.exchange.intake.Question;
import stageline.exchange.intake.Watch;
import stageline.sales.command.Command.ImportedMove;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

class HubSpotImportTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Answers ANSWERS =
            new Answers(ZoneId.of("Europe/Madrid"), Optional.of(EUR), Map.of(), Map.of(), Map.of());
    private static final Map<String, String> DEAL = Map.ofEntries(
            Map.entry("Record ID", "4711"),
            Map.entry("Deal Name", "ES Sanitas Hospitales Proof of Concept"),
            Map.entry("Deal Stage", "Contract Sent \uD83D\uDCDD"),
            Map.entry("Amount", "12000.0"),
            Map.entry("Create Date", "2025-01-10 09:30"),
            Map.entry("Close Date", "2025-06-30 12:00"),
            Map.entry("Deal owner", "Ana Ruiz"),
            Map.entry("Deal Type", "New Business"),
            Map.entry("Next step", " --"),
            Map.entry("Associated Company IDs (Primary)", "901"),
            Map.entry("Associated Company (Primary)", "Sanitas Hospitales"),
            Map.entry("Associated Contact IDs", "51; 52"),
            Map.entry("Date entered \"Appointment Scheduled (Sales Pipeline)\"", "2025-01-10 09:30"),
            Map.entry("Date entered \"Contract Sent\" (Sales Pipeline)", "2025-03-01 08:00"));

    @TempDir
    private Path folder;

    private final FakeWorkspace workspace = new FakeWorkspace();
    private final HubSpot hubSpot = new HubSpot();

    @Test
    void recognisesTheFullLayoutsWithoutMapping() throws Exception {
        var deals = HubSpotFiles.full("deal");
        var contacts = HubSpotFiles.full("contact");
        assertThat(deals.columns()).isEqualTo(146);
        assertThat(contacts.columns()).isEqualTo(311);
        deals.row(Map.of("Record ID", "1", "Deal Name", "A", "Deal Stage", "Closed Won"));
        contacts.row(Map.of("Record ID", "2", "Email", "eva@example.org"));
        ImportPlan plan = planned(deals.write(folder.resolve("a.csv")), contacts.write(folder.resolve("b.csv")));
        assertThat(plan.files()).extracting(file -> file.layout().kind()).containsExactly(EntityType.CONTACT, EntityType.DEAL);
        assertThat(plan.questions()).isEmpty();
        assertThat(plan.rows()).isEqualTo(2);
    }

    @Test
    void takesAWholeDealOverWithItsHistoryAndLinks() throws Exception {
        ImportReport report = ran(deals(DEAL), contacts(), companies());
        Stored deal = workspace.one(EntityType.DEAL, DealFields.EXTERNAL, "hubspot:deal:4711");
        Stored company = workspace.one(EntityType.COMPANY, CompanyFields.EXTERNAL, "hubspot:company:901");
        UUID owner = workspace.one(EntityType.PERSON, PersonFields.NAME, "Ana Ruiz").entity.id();
        assertThat(deal.fields)
                .containsEntry(DealFields.COUNTRY, Value.of("ES"))
                .containsEntry(DealFields.BRIEF, Value.of("Proof of Concept"))
                .containsEntry(DealFields.COMPANY, Value.of(company.entity.id()))
                .containsEntry(DealFields.AMOUNT, Value.of(new Money(1_200_000, EUR)))
                .containsEntry(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2025, 6, 30)))
                .containsEntry(DealFields.OWNER, Value.of(owner))
                .containsEntry(Field.extra("Deal Type"), Value.of("New Business"))
                .doesNotContainKeys(DealFields.WHOLE_NAME, DealFields.NEXT_STEP);
        assertThat(deal.happened).contains(Instant.parse("2025-01-10T08:30:00Z"));
        assertThat(deal.moves)
                .containsExactly(
                        new ImportedMove(Stage.PROSPECTED, Optional.of(Instant.parse("2025-01-10T08:30:00Z"))),
                        new ImportedMove(Stage.OFFER_APPROVED, Optional.of(Instant.parse("2025-03-01T07:00:00Z"))));
        assertThat(FakeWorkspace.contacts(deal)).hasSize(2).contains(contact("eva@example.org").entity.id());
        assertThat(contact("eva@example.org").members)
                .containsExactly(Member.of(Relation.COMPANIES, Value.of(company.entity.id())));
        assertThat(report.kept().get("deals.csv")).containsExactly("Deal Type");
        assertThat(report.owners()).containsExactly("Ana Ruiz");
        assertThat(report.rejected()).isEmpty();
    }

    @Test
    void importingTheSameFilesAgainChangesNothing() throws Exception {
        ran(deals(DEAL), contacts(), companies());
        ImportReport again = ran(companies(), deals(DEAL), contacts());
        assertThat(again.of(EntityType.DEAL)).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(again.of(EntityType.CONTACT)).isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(again.of(EntityType.COMPANY)).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(again.of(EntityType.PERSON)).isEqualTo(Counts.NONE);
    }

    @Test
    void aChangedFileChangesOnlyWhatChanged() throws Exception {
        ran(deals(DEAL), contacts(), companies());
        var changed = new HashMap<>(DEAL);
        changed.put("Amount", "15000.5");
        ImportReport again = ran(deals(changed), contacts(), companies());
        assertThat(again.of(EntityType.DEAL)).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(again.of(EntityType.CONTACT).unchanged()).isEqualTo(2);
        assertThat(workspace.all(EntityType.DEAL).getFirst().fields).containsEntry(DealFields.AMOUNT, Value.of(new Money(1_500_050, EUR)));
    }

    @Test
    void companiesThatAreOnlyMentionedAreMadeAndFoundAgain() throws Exception {
        ran(deals(DEAL));
        Stored company = workspace.one(EntityType.COMPANY, CompanyFields.NAME, "Sanitas Hospitales");
        assertThat(company.text(CompanyFields.EXTERNAL)).contains("hubspot:company:901");
        ImportReport later = ran(companies());
        assertThat(later.of(EntityType.COMPANY)).isEqualTo(new Counts(0, 1, 0, 0));
        assertThat(workspace.all(EntityType.COMPANY)).hasSize(1);
    }

    @Test
    void contactsThatNobodyKnowsAreKeptAsTextAndRemarkedOn() throws Exception {
        ImportReport report = ran(deals(DEAL));
        Stored deal = workspace.all(EntityType.DEAL).getFirst();
        assertThat(deal.fields).containsEntry(Field.extra("Associated Contact IDs"), Value.of("51; 52"));
        assertThat(report.remarked()).containsEntry(Code.LINK_NOT_FOUND, 2L);
    }

    @Test
    void aCompanyMadeByHandIsAdoptedAndOneOfAnotherSystemIsNot() throws Exception {
        UUID byHand = workspace.make(EntityType.COMPANY, Map.of(CompanyFields.NAME, Value.of("SANITAS Hospitales")));
        ran(companies());
        assertThat(workspace.all(EntityType.COMPANY)).hasSize(1);
        assertThat(workspace.get(EntityType.COMPANY, byHand).text(CompanyFields.EXTERNAL)).contains("hubspot:company:901");
        Path other = HubSpotFiles.of("Record ID", "Company name", "Website URL")
                .row(Map.of("Record ID", "902", "Company name", "Sanitas Hospitales"))
                .write(folder.resolve("other.csv"));
        ran(other);
        assertThat(workspace.all(EntityType.COMPANY)).hasSize(2);
    }

    @Test
    void aNameThatDoesNotFollowTheRuleIsKeptWholeAndMarked() throws Exception {
        var odd = new HashMap<>(DEAL);
        odd.put("Deal Name", "Big one!");
        ImportReport report = ran(deals(odd), companies(), contacts());
        assertThat(workspace.all(EntityType.DEAL).getFirst().fields)
                .containsEntry(DealFields.WHOLE_NAME, Value.of("Big one!"))
                .doesNotContainKey(DealFields.BRIEF);
        assertThat(report.remarks())
                .contains(new Line("deals.csv", 2, Reason.of(Code.NAME_KEPT_WHOLE, "Big one!")));
    }

    @Test
    void aLossThatWasComeBackFromIsNoLoss() throws Exception {
        var file = HubSpotFiles.of("Record ID", "Deal Name", "Deal Stage", "Date entered \"Closed Lost (P)\"",
                "Date entered \"Qualified To Buy (P)\"")
                .row(Map.of(
                        "Record ID", "1",
                        "Deal Name", "A",
                        "Deal Stage", "Qualified To Buy",
                        "Date entered \"Closed Lost (P)\"", "2025-01-02 10:00",
                        "Date entered \"Qualified To Buy (P)\"", "2025-02-02 10:00"))
                .row(Map.of(
                        "Record ID", "2",
                        "Deal Name", "B",
                        "Deal Stage", "Closed Lost",
                        "Date entered \"Closed Lost (P)\"", "2025-01-02 10:00",
                        "Date entered \"Qualified To Buy (P)\"", "2025-02-02 10:00"));
        ran(file.write(folder.resolve("lost.csv")));
        List<Stored> deals = workspace.all(EntityType.DEAL);
        assertThat(deals.getFirst().moves).extracting(ImportedMove::to).containsExactly(Stage.QUALIFIED);
        assertThat(deals.getLast().moves).extracting(ImportedMove::to).containsExactly(Stage.QUALIFIED, Stage.LOST);
    }

    @Test
    void readsFrenchHeaders() throws Exception {
        Path deals = HubSpotFiles.of(
                        "ID de fiche d'informations", "Nom de la transaction", "Phase de la transaction", "Montant", "Date de fermeture",
                        "Date de création", "Collaborateur de transaction", "Associated Company (Primary)")
                .row(Map.of(
                        "ID de fiche d'informations", "9",
                        "Nom de la transaction", "FR Pierre Fabre Étude",
                        "Phase de la transaction", "Fermé gagné",
                        "Montant", "1 200,50",
                        "Date de fermeture", "2025-04-01 10:00",
                        "Associated Company (Primary)", "Pierre Fabre"))
                .write(folder.resolve("tous-les-transactions.csv"));
        ran(deals);
        Stored deal = workspace.one(EntityType.DEAL, DealFields.EXTERNAL, "hubspot:deal:9");
        assertThat(deal.fields)
                .containsEntry(DealFields.AMOUNT, Value.of(new Money(120_050, EUR)))
                .containsEntry(DealFields.BRIEF, Value.of("Étude"));
        assertThat(deal.stage()).isEqualTo(Stage.CONTRACT_SIGNED);
    }

    @Test
    void readsSpanishHeaders() throws Exception {
        Path companies = HubSpotFiles.of("ID de registro", "Nombre de la empresa", "Propietario del registro de empresa", "Ciudad",
                "Sector", "País/región")
                .row(Map.of(
                        "ID de registro", "7",
                        "Nombre de la empresa", "Clínica Ñandú",
                        "Propietario del registro de empresa", "Luz Gil (luz@example.org)",
                        "Ciudad", "Cádiz",
                        "País/región", "España"))
                .write(folder.resolve("empresas.csv"));
        Path deals = HubSpotFiles.of("ID de registro", "Nombre del negocio", "Etapa del negocio", "Valor", "Moneda")
                .row(Map.of(
                        "ID de registro", "8",
                        "Nombre del negocio", "ES Clínica Ñandú Piloto",
                        "Etapa del negocio", "Cierre perdido",
                        "Valor", "10.000,00",
                        "Moneda", "USD"))
                .write(folder.resolve("todos-negocios.csv"));
        ran(deals, companies);
        Stored company = workspace.one(EntityType.COMPANY, CompanyFields.NAME, "Clínica Ñandú");
        assertThat(company.fields)
                .containsEntry(CompanyFields.COUNTRY, Value.of("ES"))
                .containsEntry(CompanyFields.CITY, Value.of("Cádiz"));
        Stored deal = workspace.all(EntityType.DEAL).getFirst();
        assertThat(deal.fields)
                .containsEntry(DealFields.AMOUNT, Value.of(new Money(1_000_000, Currency.getInstance("USD"))))
                .containsEntry(DealFields.COMPANY, Value.of(company.entity.id()));
        assertThat(deal.stage()).isEqualTo(Stage.LOST);
        assertThat(workspace.one(EntityType.PERSON, PersonFields.EMAIL, "luz@example.org").fields)
                .containsEntry(PersonFields.ACTIVE, Value.of(false));
    }

    @Test
    void linksTheImportSamplesByTheirOwnKeys() throws Exception {
        Path companies = Files.writeString(
                folder.resolve("companies.csv"),
                "Domain,Name,Phone Number,City,State,company_id,hubspot_owner_email\r\nacme.example,Acme,555,Paris,X,1,");
        Path contacts = Files.writeString(
                folder.resolve("contacts.csv"),
                "First Name,Last Name,Email,Lead Status,Favorite Color,contact_id,company_id,hubspot_owner_email\r\n"
                        + "Leo,Sol,leo@acme.example,Open,Blue,1,1,\r\nMia,Luz,mia@acme.example,Open,Red,2,,");
        Path deals = Files.writeString(
                folder.resolve("deals.csv"),
                "Deal Name,Deal Stage,Amount,Deal Owner,Close Date,Pipeline,company_id,contact_id,hubspot_owner_email\r\n"
                        + "FR Acme Trial,Appointment Scheduled,10000,joe@example.org,2002/1/16,Sales,1,1,");
        ImportReport report = ran(deals, contacts, companies);
        Stored deal = workspace.all(EntityType.DEAL).getFirst();
        assertThat(deal.ref(DealFields.COMPANY)).contains(workspace.all(EntityType.COMPANY).getFirst().entity.id());
        assertThat(FakeWorkspace.contacts(deal)).containsExactly(contact("leo@acme.example").entity.id());
        assertThat(contact("leo@acme.example").members).hasSize(1);
        assertThat(contact("mia@acme.example").members).isEmpty();
        assertThat(deal.fields)
                .containsEntry(DealFields.BRIEF, Value.of("Trial"))
                .containsEntry(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2002, 1, 16)));
        assertThat(contact("leo@acme.example").fields).containsEntry(Field.extra("Favorite Color"), Value.of("Blue"));
        assertThat(report.remarked()).isEmpty();
        assertThat(ran(deals, contacts, companies).of(EntityType.DEAL)).isEqualTo(new Counts(0, 0, 1, 0));
    }

    @Test
    void asksForUnknownStagesWithAProposalAndDoesNotBeginWithoutAnAnswer() throws Exception {
        Path file = HubSpotFiles.of("Record ID", "Deal Name", "Deal Stage")
                .row(Map.of("Record ID", "1", "Deal Name", "A", "Deal Stage", "Proposal out"))
                .row(Map.of("Record ID", "2", "Deal Name", "B", "Deal Stage", "PROPOSAL OUT \uD83D\uDE80"))
                .write(folder.resolve("deals.csv"));
        ImportPlan plan = planned(file);
        assertThat(plan.questions()).containsExactly(new Question.WhichStage("Proposal out", 2, Optional.of(Stage.OFFER_SENT)));
        assertThat(run(plan, ANSWERS))
                .isEqualTo(new ImportReport.NotBegun(List.of(Reason.of(Code.ANSWER_STAGE, "Proposal out", 2))));
        assertThat(workspace.chunks()).isZero();
        var answers = new Answers(ANSWERS.zone(), ANSWERS.currency(), Map.of("proposal out", Stage.OFFER_SENT), Map.of(), Map.of());
        assertThat(run(plan, answers)).isInstanceOf(ImportReport.Ran.class);
        assertThat(workspace.all(EntityType.DEAL)).extracting(Stored::stage).containsOnly(Stage.OFFER_SENT);
    }

    @Test
    void asksForAmbiguousDatesAndTheCurrency() throws Exception {
        Path file = HubSpotFiles.of("Record ID", "Deal Name", "Deal Stage", "Close Date", "Amount")
                .row(Map.of("Record ID", "1", "Deal Name", "A", "Deal Stage", "Closed Won", "Close Date", "03/04/2024", "Amount", "5"))
                .write(folder.resolve("deals.csv"));
        workspace.withoutCurrency();
        ImportPlan plan = planned(file);
        assertThat(plan.questions())
                .containsExactly(
                        new Question.WhichDateOrder("deals.csv", "Close Date", "03/04/2024"), new Question.WhichCurrency(Optional.empty()));
        var answers = new Answers(
                ANSWERS.zone(), Optional.of(EUR), Map.of(), Map.of("deals.csv/Close Date", DateOrder.MONTH_FIRST), Map.of());
        run(plan, answers);
        assertThat(workspace.all(EntityType.DEAL).getFirst().fields)
                .containsEntry(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2024, 3, 4)));
    }

    @Test
    void rejectsRaggedRowsAndRepeatedOnesWithTheirLines() throws Exception {
        Path file = Files.writeString(
                folder.resolve("deals.csv"),
                "Record ID,Deal Name,Deal Stage\n1,A,Closed Won\n2,B\n3,C,Closed Won,extra\n"
                        + "4,D,Closed Won,,\n\n1,E,Closed Won\n5,F,\n,,\n");
        ImportReport report = ran(file);
        assertThat(report.rejected())
                .containsExactly(
                        new Line("deals.csv", 3, Reason.of(Code.ROW_CELLS, 3, 2)),
                        new Line("deals.csv", 4, Reason.of(Code.ROW_CELLS, 3, 4)),
                        new Line("deals.csv", 7, Reason.of(Code.ROW_REPEATS, "1", 2)),
                        new Line("deals.csv", 8, Reason.of(Code.ROW_LACKS, "Deal Stage")));
        assertThat(report.of(EntityType.DEAL)).isEqualTo(new Counts(2, 0, 0, 4));
    }

    @Test
    void whatTheRulesRefuseIsReportedAndNothingLinksToIt() throws Exception {
        workspace.refuse("Sanitas Hospitales");
        ImportReport report = ran(companies(), contacts());
        assertThat(report.rejected()).containsExactly(new Line("companies.csv", 2, Reason.of(Code.RULES, "not this one")));
        assertThat(contact("eva@example.org").members).isEmpty();
    }

    @Test
    void duplicateColumnsAreKeptApart() throws Exception {
        Path file = Files.writeString(
                folder.resolve("contacts.csv"), "Record ID,Email,Billing Contact,Billing Contact,\n1,eva@example.org,one,two,three\n");
        ran(file);
        assertThat(contact("eva@example.org").fields)
                .containsEntry(Field.extra("Billing Contact"), Value.of("one"))
                .containsEntry(Field.extra("Billing Contact (2)"), Value.of("two"))
                .containsEntry(Field.extra("Column 5"), Value.of("three"));
    }

    @Test
    void refusesFilesWithOtherColumnsWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("deals.csv"),
                "name,email,beds,street,website,kind,lat,lon\nA,a@example.org,1,2,3,4,5,6\n");
        assertThat(hubSpot.plan(List.of(companies(), file), workspace))
                .isEqualTo(new ImportPlan.Refused(
                        "deals.csv", Reason.of(Code.HEADER_UNKNOWN, "name, email, beds, street, website, kind, lat, lon")));
        Path zip = Files.write(folder.resolve("export.csv"), "PK\u0003\u0004rest".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(hubSpot.plan(List.of(zip), workspace)).isInstanceOfSatisfying(
                ImportPlan.Refused.class, refused -> assertThat(refused.reason().code()).isEqualTo(Code.FILE_IS_NOT_CSV));
        assertThat(workspace.chunks()).isZero();
    }

    @Test
    void canBeCalledOffAndSaysSo() throws Exception {
        var file = HubSpotFiles.of("Record ID", "Deal Name", "Deal Stage");
        for (int i = 0; i < 2500; i++) {
            file.row(Map.of("Record ID", "" + i, "Deal Name", "D" + i, "Deal Stage", "Closed Won"));
        }
        var watch = new Watch() {
            private long seen;

            @Override
            public void progressed(long rows, long ofRows) {
                seen = rows;
                assertThat(ofRows).isEqualTo(2500);
            }

            @Override
            public boolean cancelled() {
                return seen >= 1000;
            }
        };
        ImportPlan plan = planned(file.write(folder.resolve("deals.csv")));
        assertThat(new Importer(workspace, workspace.identities(), workspace).run(plan, ANSWERS, watch))
                .isInstanceOfSatisfying(ImportReport.Ran.class, ran -> {
                    assertThat(ran.report().cancelled()).isTrue();
                    assertThat(ran.report().of(EntityType.DEAL).created()).isEqualTo(1000);
                });
    }

    private Stored contact(String address) {
        return workspace.one(EntityType.CONTACT, ContactFields.EMAIL, address);
    }

    private Path deals(Map<String, String> row) throws IOException {
        var file = HubSpotFiles.full("deal");
        row.keySet().stream().filter(name -> name.startsWith("Date entered")).sorted().forEach(file::column);
        return file.row(row).write(folder.resolve("deals.csv"));
    }

    private Path contacts() throws IOException {
        return HubSpotFiles.full("contact")
                .row(Map.of(
                        "Record ID", "51", "First Name", "Eva", "Last Name", "Sanz", "Email", "eva@example.org", "Associated Company IDs",
                        "901"))
                .row(Map.of("Record ID", "52", "First Name", "Iu", "Email", "iu@example.org", "Associated Deal IDs", "4711"))
                .write(folder.resolve("contacts.csv"));
    }

    private Path companies() throws IOException {
        return HubSpotFiles.of("Record ID", "Company name", "Website URL", "Lead Status")
                .row(Map.of("Record ID", "901", "Company name", "Sanitas Hospitales", "Website URL", "sanitas.example", "Lead Status",
                        "In Progress"))
                .write(folder.resolve("companies.csv"));
    }

    private ImportReport ran(Path... files) {
        return switch (run(planned(files), ANSWERS)) {
            case ImportReport.Ran(ImportReport report) -> report;
            case ImportReport.NotBegun(List<Reason> reasons) -> throw new AssertionError(reasons.toString());
            case ImportReport.Broken broken -> throw new AssertionError(broken.toString());
        };
    }

    private ImportReport.Outcome run(ImportPlan plan, Answers answers) {
        return new Importer(workspace, workspace.identities(), workspace).run(plan, answers, Watch.none());
    }

    private ImportPlan planned(Path... files) {
        return switch (hubSpot.plan(List.of(files), workspace)) {
            case ImportPlan.Planned(ImportPlan plan) -> plan;
            case ImportPlan.Refused refused -> throw new AssertionError(refused.toString());
        };
    }
}
