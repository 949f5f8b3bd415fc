package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
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
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Money;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Value;

/// Many quotations are chosen in their list and written into a folder, by real gestures.
@ExtendWith(HandsExtension.class)
class QuotationExportTest {

    @TempDir
    private Path folder;

    private OpenWorkspace open;
    private UUID deal;

    @Start
    void show(Stage stage) {
        open = new OpenWorkspace(stage, folder);
        UUID company = open.workspace().newId();
        perform(new Command.Create(
                EntityRef.company(company), List.of(Change.set(CompanyFields.NAME, Value.of("Sanitas"))), List.of()));
        deal = open.workspace().newId();
        perform(new Command.StartDeal(deal, List.of(
                Change.set(DealFields.COUNTRY, Value.of("IE")),
                Change.set(DealFields.COMPANY, Value.of(company)),
                Change.set(DealFields.BRIEF, Value.of("Pilot")),
                Change.set(DealFields.DEAL_CLASS, Value.of("care-provider-inpatient-private")),
                Change.set(DealFields.OWNER, Value.of(open.workspace().identity().person())),
                Change.set(DealFields.AMOUNT, Value.of(new Money(5_000_000, Currency.getInstance("EUR")))),
                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.now().plusDays(90))),
                Change.set(DealFields.ORIGINATING_ACTION, Value.of("Congress"))), List.of(), Optional.empty()));
        Stream.of("2026-A7-0001", "2026-A7-0002", "2026-A7-0003").forEach(this::draft);
        open.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        open.close();
    }

    @Test
    void whatIsChosenIsWrittenAndOtherwiseAllThatIsShown(FxRobot robot) throws Exception {
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        OpenWorkspace.waitFor(() -> offers(robot, "Export 3 PDFs…"));

        robot.push(KeyCode.DOWN).push(KeyCode.SHIFT, KeyCode.DOWN);
        OpenWorkspace.waitFor(() -> offers(robot, "Export 2 PDFs…"));
        // What happens meanwhile leaves it chosen.
        draft("2026-A7-0004");
        OpenWorkspace.waitFor(() -> robot.lookup("#quotations-table").queryAs(TableView.class).getItems().size() == 4);
        OpenWorkspace.waitFor(() -> offers(robot, "Export 2 PDFs…"));
        open.draw(robot, "quotations-chosen");
        export(robot);
        OpenWorkspace.waitFor(() -> robot.lookup("2 PDFs were written to " + papers() + ".").tryQuery().isPresent());
        assertThat(names()).containsExactly("2026-A7-0002-R1.pdf", "2026-A7-0003-R1.pdf");

        robot.interact(() -> robot.lookup("#quotations-table").query().requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        OpenWorkspace.waitFor(() -> offers(robot, "Export 4 PDFs…"));
        export(robot);
        OpenWorkspace.waitFor(() -> robot.lookup("4 PDFs were written to " + papers() + ".").tryQuery().isPresent());
        assertThat(names()).hasSize(6).contains("2026-A7-0002-R1 (2).pdf", "2026-A7-0003-R1 (2).pdf");

        robot.clickOn(cell(robot, "2026-A7-0002").orElseThrow());
        OpenWorkspace.waitFor(() -> OpenWorkspace.text(robot, "#title").contains("2026-A7-0002"));
    }

    @Test
    void severalAreChosenByClicksWithControlWithoutOpeningThem(FxRobot robot) throws Exception {
        OpenWorkspace.waitFor(() -> OpenWorkspace.shows(robot, "#head-qualified"));
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT8);
        OpenWorkspace.waitFor(() -> offers(robot, "Export 3 PDFs…") && cell(robot, "2026-A7-0003").isPresent());

        ControlClick.on(cell(robot, "2026-A7-0003").orElseThrow());
        OpenWorkspace.waitFor(() -> offers(robot, "Export 1 PDF…"));
        ControlClick.on(cell(robot, "2026-A7-0001").orElseThrow());
        OpenWorkspace.waitFor(() -> offers(robot, "Export 2 PDFs…"));
        ControlClick.on(cell(robot, "2026-A7-0002").orElseThrow());
        OpenWorkspace.waitFor(() -> offers(robot, "Export 3 PDFs…"));
        ControlClick.on(cell(robot, "2026-A7-0002").orElseThrow());
        OpenWorkspace.waitFor(() -> offers(robot, "Export 2 PDFs…"));
        assertThat(OpenWorkspace.shows(robot, "#quotations-table")).as("nothing was opened").isTrue();

        export(robot);
        OpenWorkspace.waitFor(() -> robot.lookup("2 PDFs were written to " + papers() + ".").tryQuery().isPresent());
        assertThat(names()).containsExactly("2026-A7-0001-R1.pdf", "2026-A7-0003-R1.pdf");
    }

    private static Optional<Node> cell(FxRobot robot, String number) {
        return robot.lookup("#quotations-table .table-cell").match(node -> node instanceof TableCell<?, ?> cell
                && (number + " · R1").equals(cell.getText())).tryQuery();
    }

    private void export(FxRobot robot) throws Exception {
        robot.clickOn("#exports");
        OpenWorkspace.awaitSheet(robot, "#path");
        robot.interact(() -> robot.lookup(".modal-sheet #path").queryAs(TextField.class).setText(papers().toString()));
        robot.clickOn(".modal-sheet #act");
    }

    private static boolean offers(FxRobot robot, String text) {
        return robot.lookup("#exports").tryQueryAs(Button.class).filter(button -> button.getText().equals(text)).isPresent();
    }

    private Path papers() {
        return folder.resolve("papers");
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(papers())) {
            return files.map(file -> papers().relativize(file).toString()).sorted().toList();
        }
    }

    private void draft(String number) {
        UUID line = open.workspace().newId();
        perform(new Command.Create(EntityRef.quotation(open.workspace().newId()), List.of(
                Change.set(QuotationFields.DEAL, Value.of(deal)),
                Change.set(QuotationFields.NUMBER, Value.of(number)),
                Change.set(QuotationFields.REVISION, new Value.Whole(1)),
                Change.set(QuotationFields.TEMPLATE, Value.of("T-009-002")),
                Change.set(QuotationFields.LANGUAGE, Value.of("en")),
                Change.set(QuotationFields.CURRENCY, Value.of("EUR")),
                Change.set(QuotationLineFields.of(line, Part.TITLE), Value.of("Training")),
                Change.set(QuotationLineFields.of(line, Part.QUANTITY), Value.of(new BigDecimal("2"))),
                Change.set(QuotationLineFields.of(line, Part.PRICE), Value.of(new BigDecimal("1200")))),
                List.of(QuotationLineFields.member(line))));
    }

    private void perform(Command command) {
        assertThat(open.workspace().perform(command).done()).isTrue();
    }
}
