package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.record.Catalogue.Line;

/// Companies and contacts are found, made, edited, linked, merged and removed, by real gestures.
@ExtendWith(HandsExtension.class)
class RecordsTest {

    @TempDir
    private Path folder;

    private OpenWorkspace open;
    private EntityRef novartis;

    @Start
    void show(Stage stage) {
        open = new OpenWorkspace(stage, folder);
        novartis = company("Novartis", "CH", "novartis.example");
        company("Clínicas Miralba", "ES", "miralba.example");
        company("Pierre Fabre", "FR", "");
        contact("Ana", "Keller", "ana.keller@novartis.example", novartis);
        open.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        open.close();
    }

    @Test
    void aCompanyIsFoundAsOneTypesOpenedByEnterAndEditedInPlace(FxRobot robot) throws Exception {
        goTo(robot, KeyCode.DIGIT2);
        OpenWorkspace.waitFor(() -> table(robot).getItems().size() == 3);
        open.draw(robot, "companies");
        robot.clickOn("#words").write("clinicas");
        OpenWorkspace.waitFor(() -> table(robot).getItems().size() == 1);
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#record-pane #field-website"));
        robot.clickOn("#record-pane #field-website").push(KeyCode.CONTROL, KeyCode.A).write("clinicas.example").push(KeyCode.TAB);
        Line miralba = named("Clínicas Miralba");
        OpenWorkspace.waitFor(() -> text(EntityRef.company(miralba.id()), CompanyFields.WEBSITE).equals("clinicas.example"));
        robot.clickOn("#search").push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.Z);
        OpenWorkspace.waitFor(() -> text(EntityRef.company(miralba.id()), CompanyFields.WEBSITE).equals("miralba.example"));
    }

    @Test
    void theListIsOrderedByItsColumns(FxRobot robot) throws Exception {
        goTo(robot, KeyCode.DIGIT2);
        OpenWorkspace.waitFor(() -> names(robot).equals(List.of("Clínicas Miralba", "Novartis", "Pierre Fabre")));
        robot.clickOn("#order").clickOn("#order-country");
        OpenWorkspace.waitFor(() -> names(robot).equals(List.of("Novartis", "Clínicas Miralba", "Pierre Fabre")));
        robot.clickOn("#order").clickOn("#order-country");
        OpenWorkspace.waitFor(() -> names(robot).equals(List.of("Pierre Fabre", "Clínicas Miralba", "Novartis")));
    }

    @Test
    void aBranchThatIsBeingTypedProposesTheGlobalCompany(FxRobot robot) throws Exception {
        goTo(robot, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        OpenWorkspace.awaitSheet(robot, "#field-name");
        robot.clickOn(".modal-sheet #field-name").write("Novartis Spain").push(KeyCode.TAB).write("UK").push(KeyCode.TAB);
        OpenWorkspace.waitFor(() -> robot.lookup("Use Novartis").tryQuery().isPresent());
        open.draw(robot, "company-new");
        assertThat(robot.lookup(".modal-sheet .field-problem").<Label>queryAll()).anyMatch(label -> label.getText().contains("GB"));
        robot.clickOn("Use Novartis");
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#record-pane #name").equals("Novartis"));

        assertThat(live(EntityType.COMPANY)).hasSize(3);
    }

    @Test
    void branchesAreMergedByOneButtonAndComeApartAgain(FxRobot robot) throws Exception {
        company("Novartis Spain", "ES", "");
        company("Novartis Ibérica, S.A.", "ES", "");
        goTo(robot, KeyCode.DIGIT2);
        OpenWorkspace.waitFor(() -> table(robot).getItems().size() == 5);
        robot.clickOn("#words").write("novartis").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> robot.lookup("Merge 2 branches").tryQuery().isPresent());
        open.draw(robot, "company");
        robot.clickOn("Merge 2 branches");
        OpenWorkspace.waitFor(() -> table(robot).getItems().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        OpenWorkspace.waitFor(() -> table(robot).getItems().size() == 3);
    }

    @Test
    void whatIsLoggedMovesTheLeadStatusAndThePaneSaysWhy(FxRobot robot) throws Exception {
        goTo(robot, KeyCode.DIGIT3);
        OpenWorkspace.waitFor(() -> table(robot).getItems().size() == 1);
        robot.clickOn("#words").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#record-tab-activity"));
        robot.clickOn("#record-tab-activity").clickOn("#activity-words").write("Asked for a meeting");
        robot.clickOn("#activity-log");
        OpenWorkspace.waitFor(() -> robot.lookup("#record-tab-activity").queryLabeled().getText().equals("Activity 1"));
        open.draw(robot, "contact-activity");
        robot.clickOn("#record-tab-links").clickOn("#record-pane .people .hyperlink");
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#record-pane #why").startsWith("Call, we to them"));

        assertThat(robot.lookup("#record-pane #marks .mark").<Label>queryAll()).anyMatch(mark -> mark.getText().equals("Attempted"));
    }

    @Test
    void aContactIsMadeBesideItsCompanyAndRemovedWithAReason(FxRobot robot) throws Exception {
        goTo(robot, KeyCode.DIGIT2);
        robot.clickOn("#words").write("novartis").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#record-tab-links"));
        robot.clickOn("#record-tab-links").clickOn("#new-contact-here");
        OpenWorkspace.awaitSheet(robot, "#field-first");
        robot.clickOn(".modal-sheet #field-first").write("Ana").push(KeyCode.TAB).write("Keler");
        OpenWorkspace.waitFor(() -> robot.lookup("Use Ana Keller").tryQuery().isPresent());
        robot.interact(() -> ((TextInputControl) robot.lookup(".modal-sheet #field-last").query()).setText("Bauer"));
        robot.clickOn("#act");
        OpenWorkspace.waitFor(() -> robot.lookup(".modal-sheet .field-problem").<Label>queryAll().stream()
                .anyMatch(label -> label.getText().contains("strategic")));
        robot.clickOn(".modal-sheet #field-email").write("bauer@novartis.example").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#record-pane #name").equals("Ana Bauer"));
        open.draw(robot, "contact");
        assertThat(live(EntityType.CONTACT)).hasSize(2);

        robot.clickOn("#out");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#reason"));
        robot.clickOn("#reason").write("Entered twice");
        robot.clickOn("#act");
        OpenWorkspace.waitFor(() -> live(EntityType.CONTACT).size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        OpenWorkspace.waitFor(() -> live(EntityType.CONTACT).size() == 2);
    }

    @Test
    void aTraceabilityAgreementSaysWhatItLacksAndIsWrittenByKeyboard(FxRobot robot) throws Exception {
        assertThat(open.workspace().perform(Command.Edit.fields(novartis, List.of(
                Change.set(CompanyFields.DISTRIBUTOR, Value.of(true)),
                Change.set(CompanyFields.LEGAL_NAME, Value.of("Novartis Pharma AG"))))).done()).isTrue();
        goTo(robot, KeyCode.DIGIT2);
        robot.clickOn("#words").write("novartis").push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#record-pane #more"));
        MenuButton more = robot.lookup("#record-pane #more").queryAs(MenuButton.class);
        OpenWorkspace.openAt(robot, more, 1);
        robot.push(KeyCode.ENTER);
        OpenWorkspace.awaitSheet(robot, "#traceability-export");
        assertThat(robot.lookup(".traceability-lack").<Label>queryAll()).extracting(Label::getText)
                .satisfiesExactly(
                        address -> assertThat(address).startsWith("The address of Novartis is not complete"),
                        house -> assertThat(house).startsWith("No letterhead was issued"));
        open.draw(robot, "company-traceability");
        MenuButton export = robot.lookup("#traceability-export").queryAs(MenuButton.class);
        OpenWorkspace.openAt(robot, export, 0);
        robot.push(KeyCode.ENTER);
        OpenWorkspace.awaitSheet(robot, "#path");
        TextField path = robot.lookup(".modal-sheet #path").queryAs(TextField.class);
        String today = LocalDate.now().format(DateTimeFormatter.BASIC_ISO_DATE);
        assertThat(path.getText()).endsWith("Traceability agreement Novartis " + today + ".pdf");
        Path file = folder.resolve("agreement.pdf");
        robot.interact(() -> path.setText(file.toString()));
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> robot.lookup("Written: " + file).tryQuery().isPresent());

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Traceability agreement", "Novartis Pharma AG", "Switzerland", "T-006-001", "Ledger");
        }
    }

    @Test
    void aLeadOnTheBoardOpensItsPane(FxRobot robot) throws Exception {
        OpenWorkspace.waitFor(() -> robot.lookup("#column-lead .board-card").tryQuery().isPresent());
        robot.doubleClickOn(robot.lookup("#column-lead .board-card").<Node>query());
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#record-pane"));

        assertThat(OpenWorkspace.text(robot, "#record-pane #name")).isNotBlank();
    }

    private static void goTo(FxRobot robot, KeyCode place) throws Exception {
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, place);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#records-table"));
    }

    @SuppressWarnings("unchecked")
    private static TableView<UUID> table(FxRobot robot) {
        return (TableView<UUID>) robot.lookup("#records-table").queryAs(TableView.class);
    }

    private static List<String> names(FxRobot robot) {
        List<String> names = new ArrayList<>();
        TableView<UUID> table = table(robot);
        for (int row = 0; row < table.getItems().size(); row++) {
            int at = row;
            robot.lookup("#records-table .table-cell.record-name").<TableCell<?, ?>>queryAll().stream()
                    .filter(cell -> cell.getIndex() == at && cell.isVisible())
                    .map(TableCell::getText)
                    .findFirst()
                    .ifPresent(names::add);
        }
        return names;
    }

    private EntityRef company(String name, String country, String website) {
        EntityRef made = EntityRef.company(open.workspace().newId());
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(CompanyFields.NAME, Value.of(name)), Change.set(CompanyFields.COUNTRY, Value.of(country))));
        if (!website.isEmpty()) {
            fields.add(Change.set(CompanyFields.WEBSITE, Value.of(website)));
        }
        assertThat(open.workspace().perform(new Command.Create(made, fields, List.of())).done()).isTrue();
        return made;
    }

    private void contact(String first, String last, String email, EntityRef company) {
        EntityRef made = EntityRef.contact(open.workspace().newId());
        List<Change> fields = List.of(Change.set(ContactFields.FIRST_NAME, Value.of(first)),
                Change.set(ContactFields.LAST_NAME, Value.of(last)), Change.set(ContactFields.EMAIL, Value.of(email)));
        Member member = Member.of(Relation.COMPANIES, Value.of(company.id()));
        assertThat(open.workspace().perform(new Command.Create(made, fields, List.of(member))).done()).isTrue();
    }

    private String text(EntityRef entity, Field field) {
        return open.workspace().record(entity).flatMap(state -> state.text(field)).orElse("");
    }

    private Line named(String name) {
        return live(EntityType.COMPANY).stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow();
    }

    private List<Line> live(EntityType kind) {
        return open.workspace().catalogue().all(kind).stream().filter(Line::live).toList();
    }
}
