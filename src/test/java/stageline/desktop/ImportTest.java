package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.desktop.common.Texts;
import stageline.exchange.profile.CsvProfile;
import stageline.exchange.profile.ProfileJson;
import stageline.sales.command.Actor;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Value;
import stageline.store.record.Catalogue.Line;
import stageline.workspace.Workspace;

/// Files come in through the wizard, by real gestures.
@ExtendWith(HandsExtension.class)
class ImportTest {

    private static final String DEALS = """
            Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,Close Date,Deal owner,Associated Company,Lucky number
            1,ES Clínicas Miralba Pilot,Qualified To Buy,Sales,18000,EUR,03/04/2027,Jordi López,Clínicas Miralba,7
            2,FR Laboratoires Verne Beauty expert,Presentation Scheduled,Sales,60000,EUR,05/04/2027,Ana Martín,Laboratoires Verne,
            3,ES Clínicas Miralba Renewal,Closed Lost,Sales,12000,EUR,,Jordi López,Clínicas Miralba,,one too many
            """;
    private static final String COMPANIES = """
            Record ID,Name,Company Domain Name,Country/Region
            11,Clínicas Miralba,miralba.example,Spain
            12,Laboratoires Verne,verne.example,France
            """;

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
    void filesOfHubSpotComeInAfterTheDatesWereAskedAboutAndAreUndoneAsOne(FxRobot robot) throws Exception {
        goToImport(robot);
        add(robot, write("all-deals.csv", DEALS));
        add(robot, write("all-companies.csv", COMPANIES));
        open.draw(robot, "import-files");
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#waiting"));
        assertThat(OpenWorkspace.text(robot, "#waiting")).contains("answer");
        assertThat(robot.lookup("#next").query().isDisabled()).isTrue();
        open.draw(robot, "import-questions");

        choose(robot, "Day first: 3 Apr 2027");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#count-deal-created"));
        assertThat(OpenWorkspace.text(robot, "#count-deal-created")).isEqualTo("2");
        assertThat(OpenWorkspace.text(robot, "#count-deal-refusedRows")).isEqualTo("1");
        assertThat(OpenWorkspace.text(robot, "#count-company-created")).isEqualTo("2");
        assertThat(robot.lookup("#samples").queryAs(TableView.class).getItems()).hasSize(2);
        assertThat(lines(EntityType.DEAL)).isEmpty();
        open.draw(robot, "import-preview");

        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#undo.button"));
        assertThat(lines(EntityType.DEAL)).hasSize(2);
        Line miralba = lines(EntityType.DEAL).stream().filter(line -> line.name().contains("Miralba")).findFirst().orElseThrow();
        assertThat(open.workspace().record(EntityRef.deal(miralba.id())).orElseThrow().day(DealFields.CLOSE_DATE))
                .isEqualTo(Optional.of(LocalDate.of(2027, 4, 3)));
        open.draw(robot, "import-report");

        robot.clickOn("#undo.button");
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#title").equals("Import undone"));
        assertThat(lines(EntityType.DEAL)).isEmpty();
        assertThat(lines(EntityType.COMPANY)).isEmpty();
    }

    @Test
    void beforeAnUndoHidesWhatAColleagueDidSinceItAsks(FxRobot robot) throws Exception {
        goToImport(robot);
        add(robot, write("companies.csv", COMPANIES));
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#count-company-created"));
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#undo.button"));
        EntityRef verne = EntityRef.company(lines(EntityType.COMPANY).getLast().id());
        Actor colleague = new Actor(new UUID(9, 9), Set.of(Role.SALES_MANAGER));
        Command.Edit edit = Command.Edit.fields(verne, List.of(Change.set(CompanyFields.INDUSTRY, Value.of("Cosmetics"))));
        assertThat(open.workspace().performEach(List.of(new Workspace.Wish(colleague, edit))))
                .hasOnlyElementsOfType(Decision.Accepted.class);

        robot.clickOn("#undo.button");
        OpenWorkspace.awaitSheet(robot, "#act");
        assertThat(robot.lookup(".modal-sheet .label").<Label>queryAll()).extracting(Label::getText)
                .anyMatch(words -> words.startsWith("1 company that this brought in was worked on since. Undoing hides it"));
        open.draw(robot, "import-undo");
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> !OpenWorkspace.shows(robot, ".modal-sheet"));
        assertThat(lines(EntityType.COMPANY)).as("Enter keeps it").hasSize(2);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        OpenWorkspace.awaitSheet(robot, "#act");
        robot.clickOn("#act");
        OpenWorkspace.waitFor(() -> lines(EntityType.COMPANY).isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        OpenWorkspace.waitFor(() -> lines(EntityType.COMPANY).size() == 2);
        assertThat(open.workspace().record(verne).orElseThrow().text(CompanyFields.INDUSTRY)).contains("Cosmetics");
    }

    @Test
    void aChangeOfLanguageKeepsTheReportAndTheUndo(FxRobot robot) throws Exception {
        goToImport(robot);
        add(robot, write("companies.csv", COMPANIES));
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#count-company-created"));
        robot.interact(() -> {
            robot.lookup("#next").queryButton().fire();
            // Before the import can have told the screen that it ended.
            open.speak(Texts.SPANISH);
        });
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#title").equals("Importado"));
        assertThat(OpenWorkspace.text(robot, "#words")).isEqualTo("1 archivo: companies.csv");
        assertThat(OpenWorkspace.text(robot, "#count-company-created")).isEqualTo("2");
        open.draw(robot, "import-report-es");
        robot.interact(() -> open.speak(Texts.ENGLISH));
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#title").equals("Imported"));

        robot.clickOn("#undo.button");
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#title").equals("Import undone"));
        assertThat(lines(EntityType.COMPANY)).isEmpty();
    }

    @Test
    void whoeverLeavesWhileAnImportIsAtWorkIsAskedAndItIsTakenBackWhole(FxRobot robot) throws Exception {
        goToImport(robot);
        add(robot, write("companies.csv", COMPANIES + IntStream.range(100, 30_000)
                .mapToObj(i -> i + ",Company " + i + ",c" + i + ".example,Spain\n").collect(Collectors.joining())));
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#count-company-created"));
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> !lines(EntityType.COMPANY).isEmpty());

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        OpenWorkspace.awaitSheet(robot, "#act");
        open.draw(robot, "import-leave");
        robot.clickOn("#act");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#found"));

        try (Workspace again = open.again()) {
            assertThat(again.catalogue().all(EntityType.COMPANY).stream().filter(Line::live)).isEmpty();
        }
    }

    @Test
    void anOwnerWhoIsNobodyHereIsTheMemberWhomSomebodyChooses(FxRobot robot) throws Exception {
        goToImport(robot);
        add(robot, write("deals.csv", DEALS.replace("03/04/2027", "2027-04-03").replace("05/04/2027", "2027-04-05")));
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#count-deal-created"));
        choose(robot, "Ana Martín");
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#undo.button"));

        assertThat(lines(EntityType.DEAL)).allSatisfy(line -> assertThat(
                open.workspace().record(EntityRef.deal(line.id())).orElseThrow().ref(DealFields.OWNER))
                .contains(open.workspace().identity().person()));
    }

    @Test
    void anUnknownFileIsExplainedAndTheExplanationSaved(FxRobot robot) throws Exception {
        goToImport(robot);
        add(robot, write("pipeline-2026-11.csv", """
                deal_id;account;what;phase;value
                A1;Klinikum Havelsund;Triage pilot;Hot;12.000,50
                A2;Groupe Sainte-Aure;Screening;Cold;900
                """));
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, ".import-columns"));
        means(robot, "account", "Company, by name");
        means(robot, "what", "Brief description");
        means(robot, "phase", "Stage");
        means(robot, "value", "Amount");
        open.draw(robot, "import-columns");
        robot.clickOn("#next");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#waiting"));
        choose(robot, "Qualified");
        choose(robot, "Lost");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#count-deal-created"));
        Path profile = folder.resolve("profile.json");
        robot.clickOn("#saveProfile");
        OpenWorkspace.awaitSheet(robot, "#path");
        robot.interact(() -> robot.lookup(".modal-sheet #path").queryAs(TextField.class).setText(profile.toString()));
        robot.clickOn("#act");
        OpenWorkspace.waitFor(() -> Files.exists(profile));

        assertThat(ProfileJson.read(Files.readString(profile))).isInstanceOfSatisfying(ProfileJson.Read.class, read -> {
            CsvProfile saved = read.profile();
            assertThat(saved.stages()).containsOnlyKeys("Hot", "Cold");
            assertThat(saved.files().getFirst().file()).isEqualTo("pipeline-*.csv");
            assertThat(saved.files().getFirst().key()).contains("deal_id");
        });
        robot.clickOn("#next");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#undo.button"));
        assertThat(lines(EntityType.DEAL)).hasSize(2);
    }

    @Test
    void filesWithTheSameColumnsAreExplainedOnce(FxRobot robot) throws Exception {
        goToImport(robot);
        add(robot, write("north.csv", """
                id,hospital_name,tel,beds,city
                1,Klinikum Havelsund,030 1,200,Havelsund
                """));
        add(robot, write("south.csv", """
                id,hospital_name,tel,beds,city
                2,Clínica Ribera Alta,91 2,80,Alzira
                3,Hôpital Sainte-Aure,05 3,60,Sainte-Aure
                """));
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, ".import-columns"));
        assertThat(robot.lookup(".import-columns").queryAll()).hasSize(1);
        assertThat(meaning(robot, "hospital_name")).isEqualTo("Name");
        assertThat(meaning(robot, "tel")).isEqualTo("Phone");
        assertThat(meaning(robot, "beds")).isEqualTo("Kept under its own name");
        open.draw(robot, "import-columns-shared");
        robot.clickOn("#next");
        OpenWorkspace.waitFor(() -> "3".equals(OpenWorkspace.text(robot, "#count-company-created")));
        robot.clickOn("#next");
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#undo.button"));

        assertThat(lines(EntityType.COMPANY)).extracting(Line::name)
                .containsExactlyInAnyOrder("Klinikum Havelsund", "Clínica Ribera Alta", "Hôpital Sainte-Aure");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefusedWhole(FxRobot robot) throws Exception {
        goToImport(robot);
        Path pdf = folder.resolve("deals.csv");
        Files.write(pdf, "%PDF-1.7 and the rest".getBytes(StandardCharsets.US_ASCII));
        add(robot, pdf);
        robot.push(KeyCode.ENTER);
        OpenWorkspace.waitFor(() -> !OpenWorkspace.text(robot, "#problem").isEmpty());

        assertThat(OpenWorkspace.text(robot, "#problem")).contains("deals.csv").contains("PDF").contains("Nothing was imported");
        assertThat(OpenWorkspace.shows(robot, "#files")).isTrue();
    }

    private void goToImport(FxRobot robot) throws Exception {
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT4);
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#path"));
    }

    /// Types a path and adds it by Enter.
    private static void add(FxRobot robot, Path file) {
        robot.interact(() -> robot.lookup("#path").queryAs(TextField.class).setText(file.toString()));
        robot.clickOn("#path").push(KeyCode.ENTER);
    }

    /// Opens the first list that is still open, and chooses by name.
    private static void choose(FxRobot robot, String answer) throws Exception {
        ComboBox<?> box = robot.lookup(".import-card .combo-box").<ComboBox<?>>queryAll().stream()
                .filter(each -> each.getValue() == null || each.getValue().equals(Optional.empty()))
                .findFirst()
                .orElseThrow();
        robot.clickOn(box);
        OpenWorkspace.waitFor(() -> listed(robot, answer).isPresent());
        robot.clickOn(listed(robot, answer).orElseThrow());
    }

    private static Optional<ListCell<?>> listed(FxRobot robot, String answer) {
        return robot.lookup(".combo-box-popup .list-cell")
                .<ListCell<?>>match(cell -> answer.equals(cell.getText()) && cell.isVisible()).tryQuery();
    }

    private static String meaning(FxRobot robot, String column) {
        return meaningBox(robot, column).getAccessibleText().substring(column.length() + 1);
    }

    private static ComboBox<?> meaningBox(FxRobot robot, String column) {
        return robot.lookup(".import-columns .combo-box").<ComboBox<?>>queryAll().stream()
                .filter(each -> each.isVisible() && each.getAccessibleText().startsWith(column + " "))
                .findFirst()
                .orElseThrow();
    }

    private static void means(FxRobot robot, String column, String meaning) throws Exception {
        ComboBox<?> box = meaningBox(robot, column);
        robot.interact(() -> select(box, meaning));
        OpenWorkspace.waitFor(() -> box.getConverter() != null);
    }

    private static <T> void select(ComboBox<T> box, String meaning) {
        box.getItems().stream().filter(each -> box.getConverter().toString(each).equals(meaning)).findFirst().ifPresent(box::setValue);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private List<Line> lines(EntityType kind) {
        return open.workspace().catalogue().all(kind).stream().filter(Line::live).toList();
    }
}
