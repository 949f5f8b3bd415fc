package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stageline.papers.quotation.HouseTemplates.HouseTemplate;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.PaperTemplates;
import stageline.papers.quotation.Section;
import stageline.sales.command.Command;
import stageline.sales.command.IssueVersion;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateKind;
import stageline.sales.record.TemplateText;
import stageline.sales.record.Value;
import stageline.store.record.Named;

/// The templates of a workspace in files.
class TemplatesInWorkspaceTest {

    private static final String API = "T-009-002";
    private static final Field TERMS = TemplateText.TERMS.in(PaperLanguage.ENGLISH);

    @TempDir
    private Path folder;

    private final Environment environment = new Environment(
                    () -> Instant.parse("2026-03-02T09:00:00Z"), () -> ZoneId.of("Europe/Madrid"), new SecureRandom())
            .hardening(TestComputer.QUICK);
    private Workspace workspace;

    @BeforeEach
    void found() {
        Founding founding = new Founding("Dermatology", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        workspace = Workspace.create(folder.resolve("w"), founding, "secret".toCharArray(), environment);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void whatShipsIsThereBeforeAnybodyEditsIt() {
        assertThat(workspace.templates().all()).extracting(HouseTemplate::number).containsExactly(
                "T-006-001", "T-009-001", API, "T-009-004", "traceability");
        assertThat(workspace.templates().find(API).orElseThrow().current()).contains(PaperTemplates.api());
        assertThat(workspace.templates().houseName("Dermatology")).isEqualTo("Dermatology");
        assertThat(workspace.templates().houseCountry("ES")).isEqualTo("ES");
    }

    @Test
    void whatIsEditedCountsOnceItIsIssued() {
        begin();
        assertThat(template().changed()).isFalse();
        write(TERMS, "Payment within 60 days.");

        assertThat(template().current()).contains(PaperTemplates.api());
        assertThat(template().changed()).isTrue();
        assertThat(terms(template().draft().orElseThrow())).isEqualTo("Payment within 60 days.");

        issue(2);
        assertThat(template().version()).isEqualTo(2);
        assertThat(template().changed()).isFalse();
        assertThat(terms(template().current().orElseThrow())).isEqualTo("Payment within 60 days.");
        assertThat(workspace.ledger().compareWithDatabase().differences()).isEmpty();
    }

    @Test
    void aTextThatWasEmptiedIsNotPrinted() {
        begin();
        Field introduction = TemplateText.INTRODUCTION.in(PaperLanguage.ENGLISH);
        Value there = workspace.record(edited()).orElseThrow().value(introduction).orElseThrow();
        perform(Command.Edit.fields(edited(), List.of(new Change(introduction, there, null))));
        issue(2);

        assertThat(template().current().orElseThrow().in(PaperLanguage.ENGLISH).get(TemplateText.INTRODUCTION)).isEmpty();
        assertThat(template().current().orElseThrow().in(PaperLanguage.FRENCH).get(TemplateText.INTRODUCTION)).isNotEmpty();
    }

    @Test
    void aLanguageWithoutATitleIsThatOfEnglishPapers() {
        begin();
        Field title = TemplateText.TITLE.in(PaperLanguage.FRENCH);
        perform(Command.Edit.fields(edited(), List.of(new Change(title, Value.of("Devis"), null))));
        issue(2);

        PaperTemplate current = template().current().orElseThrow();
        assertThat(current.in(PaperLanguage.FRENCH)).isEqualTo(current.in(PaperLanguage.ENGLISH));
    }

    @Test
    void partsAreOrderedAndLeftOut() {
        begin();
        write(TemplateFields.SECTIONS, "totals items unheard-of items");

        assertThat(template().draft().orElseThrow().sections()).containsExactly(Section.TOTALS, Section.ITEMS);
    }

    @Test
    void aRetiredTemplateIsNotOfferedAnyMore() {
        begin();
        perform(Command.Edit.fields(edited(), List.of(Change.set(TemplateFields.RETIRED, Value.of(true)))));

        assertThat(workspace.templates().offered()).extracting(HouseTemplate::number).containsExactly("T-009-004");
        assertThat(workspace.templates().proposed(PaperTemplates.api()).number()).isEqualTo("T-009-004");
        assertThat(template().current()).contains(PaperTemplates.api());
    }

    @Test
    void aNewTemplateIsOfferedOnceItIsIssued() {
        EntityRef trial = workspace.template("T-009-007");
        perform(new Command.Create(trial, new PaperTemplate("T-009-007", 0, List.of(Section.ITEMS, Section.TOTALS),
                PaperTemplates.clinicalTrials().texts()).written(), List.of()));
        assertThat(workspace.templates().find("T-009-007").orElseThrow().current()).isEmpty();
        assertThat(workspace.templates().offered()).hasSize(2);

        perform(IssueVersion.of(workspace.record(trial).orElseThrow(), workspace.newId(), 1, "For investigators."));
        assertThat(workspace.templates().offered()).extracting(HouseTemplate::number).contains("T-009-007");
    }

    @Test
    void theHouseIsWhatItsLetterheadSays() {
        EntityRef letterhead = workspace.template(TemplateFields.LETTERHEAD);
        perform(new Command.Create(letterhead, List.of(
                Change.set(TemplateFields.NUMBER, Value.of(TemplateFields.LETTERHEAD)),
                Change.set(LetterheadFields.NAME, Value.of("Peau S.A.R.L.")),
                Change.set(LetterheadFields.COUNTRY, Value.of("fr"))), List.of()));
        assertThat(workspace.templates().houseName("Dermatology")).isEqualTo("Dermatology");

        perform(IssueVersion.of(workspace.record(letterhead).orElseThrow(), workspace.newId(), 1, "First."));
        assertThat(workspace.templates().houseName("Dermatology")).isEqualTo("Peau S.A.R.L.");
        assertThat(workspace.templates().houseCountry("ES")).isEqualTo("FR");
        assertThat(workspace.templates().all()).extracting(HouseTemplate::number).doesNotContain(TemplateFields.LETTERHEAD);
    }

    @Test
    void whoeverBeginsToEditATemplateEditsTheSameRecord() {
        assertThat(workspace.template(API)).isEqualTo(workspace.template(API)).isNotEqualTo(workspace.template("T-009-004"));
        assertThat(workspace.template(API).id().version()).isEqualTo(8);
        assertThat(workspace.template(API).id().variant()).isEqualTo(2);
    }

    @Test
    void anIssuedVersionIsCalledByItsNumberAndVersion() {
        begin();
        EntityRef version = issue(2);

        assertThat(workspace.records().names(List.of(version, edited())))
                .containsEntry(version, new Named(version, "T-009-002 v2", true))
                .containsEntry(edited(), new Named(edited(), API, true));
    }

    @ParameterizedTest
    @EnumSource(value = TemplateKind.class, names = "QUOTATION", mode = EnumSource.Mode.EXCLUDE)
    void otherPapersHaveTheVersionOfTheirOnlyTemplateThatWasIssuedLast(TemplateKind kind) {
        PaperTemplate ships = PaperTemplates.of(kind);
        EntityRef edited = workspace.template(ships.number());
        Field acceptance = TemplateText.ACCEPTANCE.in(PaperLanguage.FRENCH);
        perform(new Command.Create(edited, ships.written(), List.of()));
        assertThat(workspace.templates().find(ships.number()).orElseThrow().changed()).isFalse();
        Value before = workspace.record(edited).flatMap(record -> record.value(acceptance)).orElse(null);
        perform(Command.Edit.fields(edited, List.of(new Change(acceptance, before, Value.of("Lu et approuvé.")))));
        assertThat(workspace.templates().newest(kind)).isEqualTo(ships);

        Command.Create issue = IssueVersion.of(workspace.record(edited).orElseThrow(), workspace.newId(), 2, "As the lawyer asked.");
        perform(issue);
        assertThat(workspace.templates().newest(kind).version()).isEqualTo(2);
        assertThat(workspace.templates().newest(kind).in(PaperLanguage.FRENCH).get(TemplateText.ACCEPTANCE)).isEqualTo("Lu et approuvé.");
        assertThat(workspace.templates().offered()).extracting(HouseTemplate::number).containsExactly(API, "T-009-004");
        assertThat(workspace.records().names(List.of(issue.entity())))
                .containsEntry(issue.entity(), new Named(issue.entity(), ships.reference(PaperLanguage.ENGLISH) + " v2", true));
    }

    private void begin() {
        perform(new Command.Create(edited(), PaperTemplates.api().written(), List.of()));
    }

    private void write(Field field, String text) {
        Value before = workspace.record(edited()).flatMap(record -> record.value(field)).orElse(null);
        perform(Command.Edit.fields(edited(), List.of(new Change(field, before, Value.of(text)))));
    }

    private EntityRef issue(long version) {
        Command.Create issue = IssueVersion.of(workspace.record(edited()).orElseThrow(), workspace.newId(), version, "New terms.");
        perform(issue);
        return issue.entity();
    }

    private void perform(Command command) {
        assertThat(workspace.perform(command)).isInstanceOf(Outcome.Done.class);
    }

    private HouseTemplate template() {
        return workspace.templates().find(API).orElseThrow();
    }

    private EntityRef edited() {
        return workspace.template(API);
    }

    private static String terms(PaperTemplate template) {
        return template.in(PaperLanguage.ENGLISH).get(TemplateText.TERMS);
    }
}
