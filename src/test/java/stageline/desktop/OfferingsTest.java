package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.desktop.OpenWorkspace.awaitSheet;
import static stageline.desktop.OpenWorkspace.shows;
import static stageline.desktop.OpenWorkspace.text;
import static stageline.desktop.OpenWorkspace.waitFor;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.papers.comparison.ProposedRequirements;
import stageline.sales.command.Command;
import stageline.sales.command.DifferentiatorEdits;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PriceBasis;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.offering.OfferingLine;

/// The catalogue is filled, priced, searched, retired and sold, by real gestures.
@ExtendWith(HandsExtension.class)
class OfferingsTest {

    @TempDir
    private Path folder;

    private OpenWorkspace open;

    @Start
    void show(Stage stage) {
        open = new OpenWorkspace(stage, folder);
        open.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        open.close();
    }

    @Test
    void theFirstOfferingIsMadeByKeysAlone(FxRobot robot) throws Exception {
        goTo(robot);
        waitFor(() -> shows(robot, "#offering-first"));
        open.draw(robot, "offerings-empty");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        awaitSheet(robot, "#field-name");
        robot.push(KeyCode.ENTER);
        waitFor(() -> robot.lookup(".modal-sheet .field-problem").<Labeled>queryAll().stream()
                .anyMatch(problem -> problem.getText().equals("Fill this in.")));
        robot.clickOn(".modal-sheet #field-name").write("Severity scoring").push(KeyCode.TAB).write("API");
        robot.push(KeyCode.TAB).push(KeyCode.TAB).write("4.205");
        open.draw(robot, "offering-new");
        robot.push(KeyCode.ENTER);
        waitFor(() -> text(robot, "#offering-pane #name").equals("Severity scoring"));

        RecordState made = only();
        assertThat(made.text(OfferingFields.SHAPE)).contains("API");
        assertThat(made.text(OfferingFields.BASIS)).contains(PriceBasis.REPORT.code());
        assertThat(made.decimal(OfferingFields.PRICE)).contains(new BigDecimal("4.205"));
        assertThat(made.text(OfferingFields.CURRENCY)).contains("EUR");
    }

    @Test
    void pricesByVolumeAreAddedChangedAndRemoved(FxRobot robot) throws Exception {
        EntityRef scoring = offering("Severity scoring", price(OfferingFields.PRICE, "4.2"));
        goTo(robot);
        choose(robot, "Severity scoring");
        robot.clickOn("#tier-from").write("1").push(KeyCode.TAB).write("4").push(KeyCode.ENTER);
        waitFor(() -> text(robot, "#tier-problem").contains("2 at least"));
        robot.doubleClickOn("#tier-from").write("1000").push(KeyCode.ENTER);
        waitFor(() -> price(scoring, OfferingFields.tier(1_000)).equals("4"));
        waitFor(() -> shows(robot, "#field-tier-1000"));
        robot.write("5000").push(KeyCode.TAB).write("4.5").push(KeyCode.ENTER);
        waitFor(() -> text(robot, "#tiers-rising").contains("5,000") && shows(robot, "#tiers-rising"));
        open.draw(robot, "offering-tiers");
        robot.clickOn("#field-tier-5000").push(KeyCode.CONTROL, KeyCode.A).write("3.1").push(KeyCode.TAB);
        waitFor(() -> price(scoring, OfferingFields.tier(5_000)).equals("3.1") && !shows(robot, "#tiers-rising"));
        robot.clickOn("#tier-out-1000");
        waitFor(() -> price(scoring, OfferingFields.tier(1_000)).isEmpty() && !shows(robot, "#field-tier-1000"));
        robot.clickOn("#offerings-table").push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> price(scoring, OfferingFields.tier(1_000)).equals("4") && shows(robot, "#field-tier-1000"));
    }

    @Test
    void whatIsRetiredLeavesTheListAndComesBack(FxRobot robot) throws Exception {
        EntityRef atlas = offering("Atlas");
        offering("Triage");
        goTo(robot);
        choose(robot, "Atlas");
        robot.clickOn("#retire");
        waitFor(() -> names(robot).equals(List.of("Triage")));
        assertThat(state(atlas).flag(OfferingFields.RETIRED)).isTrue();
        waitFor(() -> robot.lookup("#retire").queryAs(Button.class).getText().equals("Bring back"));
        robot.clickOn("#withRetired");
        waitFor(() -> names(robot).equals(List.of("Triage", "Atlas")));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> names(robot).equals(List.of("Atlas", "Triage")));
    }

    @Test
    void theListIsSearchedAndFactsAndTextsAreEditedInPlace(FxRobot robot) throws Exception {
        offering("Severity scoring");
        EntityRef training = offering("Training of the clínica");
        goTo(robot);
        waitFor(() -> names(robot).size() == 2);
        robot.clickOn("#words").write("clinica").push(KeyCode.ENTER);
        waitFor(() -> names(robot).equals(List.of("Training of the clínica")) && shows(robot, "#offering-pane #field-shape"));
        robot.push(KeyCode.ENTER).push(KeyCode.TAB).write("On site").push(KeyCode.TAB);
        waitFor(() -> words(training, OfferingFields.SHAPE).equals("On site"));
        robot.clickOn("#offering-tab-texts").clickOn("#field-title-fr").write("Formation sur place").push(KeyCode.TAB);
        waitFor(() -> words(training, OfferingFields.title(PaperLanguage.FRENCH)).equals("Formation sur place"));
        open.draw(robot, "offering-texts");
        robot.clickOn("#offering-tab-history");
        waitFor(() -> robot.lookup("#offering-pane .label").<Labeled>queryAll().stream()
                .anyMatch(label -> label.getText().equals("Title in French: Formation sur place")));
    }

    @Test
    void aDealSellsWhatIsPickedByTypingAndTheOfferingIsFoundFromEverywhere(FxRobot robot) throws Exception {
        EntityRef scoring = offering("Severity scoring");
        EntityRef deal = deal("Pilot");
        waitFor(() -> shows(robot, "#column-prospected .board-card"));
        robot.doubleClickOn("#column-prospected .board-card");
        waitFor(() -> shows(robot, "#deal-pane #field-offerings"));
        robot.clickOn("#deal-pane #field-offerings").write("scoring");
        waitFor(() -> robot.lookup(".context-menu .menu-item").tryQuery().isPresent());
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        waitFor(() -> state(deal).members(Relation.OFFERINGS).equals(Set.of(
                Member.of(Relation.OFFERINGS, Value.of(scoring.id())))));
        waitFor(() -> shows(robot, "#deal-pane #sold .hyperlink"));
        open.draw(robot, "deal-sells");
        robot.clickOn("#deal-pane #sold .hyperlink");
        waitFor(() -> text(robot, "#offering-pane #name").equals("Severity scoring"));
        waitFor(() -> robot.lookup("#offering-tab-deals").queryLabeled().getText().equals("Deals 1"));
        robot.clickOn("#offering-tab-deals").clickOn("#offering-pane .people .hyperlink");
        waitFor(() -> text(robot, "#deal-pane #name").contains("Pilot"));
        robot.push(KeyCode.CONTROL, KeyCode.K).write("severity");
        waitFor(() -> robot.lookup("#found .list-cell").<Labeled>queryAll().size() > 0 && shows(robot, "#found"));
        robot.push(KeyCode.ENTER);
        waitFor(() -> shows(robot, "#offerings-table") && text(robot, "#offering-pane #name").equals("Severity scoring"));
    }

    @Test
    void whoMayNotChangeTheCatalogueReadsItAndIsToldWhy(FxRobot robot) throws Exception {
        EntityRef scoring = offering("Severity scoring", price(OfferingFields.PRICE, "4.2"), price(OfferingFields.tier(1_000), "3.1"));
        done(new DifferentiatorEdits(state(scoring)).propose(ProposedRequirements.all(), open.workspace()::newId));
        EntityRef self = EntityRef.person(open.workspace().identity().person());
        done(new Command.Edit(self, List.of(), List.of(role(Role.BUSINESS_DEVELOPMENT)), List.of(role(Role.SALES_MANAGER)),
                Optional.empty()));
        goTo(robot);
        choose(robot, "Severity scoring");
        waitFor(() -> shows(robot, "#notPermitted"));
        open.draw(robot, "offering-read");

        assertThat(text(robot, "#notPermitted")).contains("Sales manager");
        assertThat(robot.lookup("#create").queryButton().isDisabled()).isTrue();
        assertThat(shows(robot, "#retire")).isFalse();
        assertThat(shows(robot, "#tier-from")).isFalse();
        assertThat(robot.lookup("#offering-pane .fact-value").<Labeled>queryAll()).extracting(Labeled::getText)
                .contains("Severity scoring", "4.2", "3.1");

        robot.clickOn("#offering-tab-comparison");
        waitFor(() -> robot.lookup("#comparison-rows .label").<Labeled>queryAll().stream()
                .anyMatch(label -> label.getText().equals("Automatic image quality control")));
        assertThat(shows(robot, "#comparison-add")).isFalse();
        assertThat(shows(robot, ".differentiator .button")).isFalse();
        assertThat(robot.lookup("#comparison-rows .text-input").queryAll()).isEmpty();
        assertThat(robot.lookup("#comparison-sheet").queryButton().isDisabled()).as("whoever reads it can print it").isFalse();
    }

    private static void goTo(FxRobot robot) throws Exception {
        waitFor(() -> shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        waitFor(() -> shows(robot, "#offerings-table"));
    }

    private static void choose(FxRobot robot, String name) throws Exception {
        waitFor(() -> names(robot).contains(name));
        robot.clickOn(name);
        waitFor(() -> text(robot, "#offering-pane #name").equals(name));
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(FxRobot robot) {
        TableView<OfferingLine> table = (TableView<OfferingLine>) robot.lookup("#offerings-table").queryAs(TableView.class);
        return table.getItems().stream().map(OfferingLine::name).toList();
    }

    private EntityRef offering(String name, Change... more) {
        EntityRef made = EntityRef.offering(open.workspace().newId());
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(OfferingFields.NAME, Value.of(name)), Change.set(OfferingFields.CURRENCY, Value.of("EUR"))));
        fields.addAll(List.of(more));
        done(new Command.Create(made, fields, List.of()));
        return made;
    }

    private static Change price(Field field, String number) {
        return Change.set(field, Value.of(new BigDecimal(number)));
    }

    private EntityRef deal(String brief) {
        UUID company = open.workspace().newId();
        done(new Command.Create(EntityRef.company(company), List.of(Change.set(CompanyFields.NAME, Value.of("Novartis"))), List.of()));
        UUID deal = open.workspace().newId();
        List<Change> fields = List.of(
                Change.set(DealFields.COUNTRY, Value.of("CH")),
                Change.set(DealFields.COMPANY, Value.of(company)),
                Change.set(DealFields.BRIEF, Value.of(brief)),
                Change.set(DealFields.DEAL_CLASS, Value.of("insurance")),
                Change.set(DealFields.OWNER, Value.of(open.workspace().identity().person())),
                Change.set(DealFields.AMOUNT, Value.of(new Money(2_500_000, Currency.getInstance("EUR")))),
                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2027, 9, 30))),
                Change.set(DealFields.ORIGINATING_ACTION, Value.of("Congress")));
        done(new Command.StartDeal(deal, fields, List.of(), Optional.empty()));
        return EntityRef.deal(deal);
    }

    private static Member role(Role role) {
        return Member.of(Relation.ROLES, Value.of(role.code()));
    }

    private void done(Command command) {
        assertThat(open.workspace().perform(command).done()).isTrue();
    }

    private RecordState state(EntityRef entity) {
        return open.workspace().record(entity).orElseThrow();
    }

    private String words(EntityRef entity, Field field) {
        return state(entity).text(field).orElse("");
    }

    private String price(EntityRef entity, Field field) {
        return state(entity).decimal(field).map(BigDecimal::toPlainString).orElse("");
    }

    private RecordState only() {
        return state(open.workspace().offerings().all().getFirst().entity());
    }
}
