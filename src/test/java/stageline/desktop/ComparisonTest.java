package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.desktop.OpenWorkspace.awaitSheet;
import static stageline.desktop.OpenWorkspace.shows;
import static stageline.desktop.OpenWorkspace.text;
import static stageline.desktop.OpenWorkspace.waitFor;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
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
import stageline.papers.comparison.ProposedRequirements;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.offering.Differentiator;
import stageline.sales.record.DifferentiatorFields;
import stageline.sales.record.DifferentiatorFields.Part;
import stageline.sales.record.EntityRef;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.Value;

/// By what customers compare an offering is written, put in order and printed, by real gestures.
@ExtendWith(HandsExtension.class)
class ComparisonTest {

    @TempDir
    private Path folder;

    private OpenWorkspace open;
    private EntityRef scoring = EntityRef.offering(new UUID(0, 0));

    @Start
    void show(Stage stage) {
        open = new OpenWorkspace(stage, folder);
        scoring = EntityRef.offering(open.workspace().newId());
        done(new Command.Create(scoring, List.of(Change.set(OfferingFields.NAME, Value.of("Severity scoring"))), List.of()));
        open.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        open.close();
    }

    @Test
    void requirementsAreWrittenMovedAndRemovedByKeysAndBroughtBack(FxRobot robot) throws Exception {
        goTo(robot);
        waitFor(() -> text(robot, "#comparison-empty").startsWith("Nothing yet."));
        open.draw(robot, "comparison-empty");
        robot.clickOn("#comparison-add");
        waitFor(() -> all().size() == 1 && focused(robot, field(0, Part.REQUIREMENT_ENGLISH)));
        robot.write("CE marking").push(KeyCode.TAB).write("Class IIb").push(KeyCode.TAB).write("No. 12-345").push(KeyCode.ENTER);
        waitFor(() -> all().size() == 2 && focused(robot, field(1, Part.REQUIREMENT_ENGLISH)));
        robot.write("Precision").push(KeyCode.TAB);
        waitFor(() -> requirements().equals(List.of("CE marking", "Precision")));
        assertThat(all().getFirst().met(PaperLanguage.ENGLISH)).isEqualTo("Class IIb");
        assertThat(all().getFirst().evidence()).isEqualTo("No. 12-345");

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.UP);
        waitFor(() -> requirements().equals(List.of("Precision", "CE marking")));
        waitFor(() -> focused(robot, field(0, Part.MET_ENGLISH)));
        robot.push(KeyCode.CONTROL, KeyCode.DELETE);
        waitFor(() -> requirements().equals(List.of("CE marking")) && focused(robot, field(0, Part.REQUIREMENT_ENGLISH)));
        robot.clickOn("#offerings-table").push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> requirements().equals(List.of("Precision", "CE marking")));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> requirements().equals(List.of("CE marking", "Precision")));

        UUID first = all().getFirst().id();
        UUID second = all().get(1).id();
        waitFor(() -> top(robot, "#differentiator-up-" + first) < top(robot, "#differentiator-up-" + second));
        robot.clickOn("#differentiator-up-" + second);
        waitFor(() -> requirements().equals(List.of("Precision", "CE marking")));
        robot.clickOn("#differentiator-out-" + second);
        waitFor(() -> requirements().equals(List.of("CE marking")));
    }

    @Test
    void whatIsProposedIsWrittenInEachLanguageAndPrinted(FxRobot robot) throws Exception {
        goTo(robot);
        waitFor(() -> shows(robot, "#comparison-propose"));
        assertThat(robot.lookup("#comparison-sheet").queryButton().isDisabled()).as("there is nothing to print").isTrue();
        robot.clickOn("#comparison-propose");
        waitFor(() -> all().stream().map(Differentiator::requirements).toList().equals(ProposedRequirements.all()));
        waitFor(() -> shows(robot, field(3, Part.MET_ENGLISH)) && !shows(robot, "#comparison-propose"));
        robot.interact(() -> language(robot).setValue(PaperLanguage.SPANISH));
        waitFor(() -> shows(robot, field(0, Part.MET_SPANISH)));
        robot.clickOn(field(0, Part.MET_SPANISH)).write("Distingue 346").push(KeyCode.TAB).write("Informe 7").push(KeyCode.TAB);
        waitFor(() -> all().getFirst().met(PaperLanguage.SPANISH).equals("Distingue 346")
                && all().getFirst().evidence().equals("Informe 7"));
        open.draw(robot, "comparison");

        robot.clickOn("#comparison-sheet");
        awaitSheet(robot, "#competitor-1");
        assertThat(text(robot, ".modal-sheet #comparison-lacking")).startsWith("3 requirements of 4 are not written in this language");
        robot.clickOn("#competitor-1").write("Dermis").push(KeyCode.TAB).write("SkinSight");
        open.draw(robot, "comparison-sheet");
        MenuButton write = robot.lookup("#comparison-write").queryAs(MenuButton.class);
        OpenWorkspace.openAt(robot, write, 0);
        robot.push(KeyCode.ENTER);
        Path file = folder.resolve("comparison.pdf");
        awaitSheet(robot, "#path");
        assertThat(robot.lookup(".modal-sheet #path").queryAs(TextField.class).getText()).contains("Hoja comparativa Severity scoring ")
                .endsWith(".pdf");
        robot.interact(() -> robot.lookup(".modal-sheet #path").queryAs(TextField.class).setText(file.toString()));
        robot.interact(() -> robot.lookup(".modal-sheet #act").queryButton().fire());
        waitFor(() -> robot.lookup("Written: " + file).tryQuery().isPresent());

        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Hoja comparativa", "Severity scoring", "Diagnóstico diferencial",
                    "Distingue 346", "Prueba: Informe 7", "Dermis", "SkinSight", "Ana Martín", "Registro");
        }
    }

    private static void goTo(FxRobot robot) throws Exception {
        waitFor(() -> shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT7);
        waitFor(() -> shows(robot, "#offerings-table") && robot.lookup("#offerings-table .table-row-cell").tryQuery().isPresent());
        robot.clickOn("Severity scoring");
        waitFor(() -> text(robot, "#offering-pane #name").equals("Severity scoring"));
        robot.clickOn("#offering-tab-comparison");
        waitFor(() -> shows(robot, "#comparison-rows"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<PaperLanguage> language(FxRobot robot) {
        return (ComboBox<PaperLanguage>) robot.lookup("#comparison-language").queryAs(ComboBox.class);
    }

    private String field(int place, Part part) {
        return "#field-" + DifferentiatorFields.of(all().get(place).id(), part).code().replace('.', '-');
    }

    private static boolean focused(FxRobot robot, String field) {
        return robot.lookup(field).tryQuery().filter(each -> each.isFocused()).isPresent();
    }

    private List<Differentiator> all() {
        return Differentiator.of(open.workspace().record(scoring).orElseThrow());
    }

    private static double top(FxRobot robot, String part) {
        return robot.lookup(part).tryQuery().map(node -> node.localToScene(0, 0).getY()).orElse(Double.NaN);
    }

    private List<String> requirements() {
        return all().stream().map(each -> each.requirement(PaperLanguage.ENGLISH)).toList();
    }

    private void done(Command command) {
        assertThat(open.workspace().perform(command).done()).isTrue();
    }
}
