package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.desktop.OpenWorkspace.shows;
import static stageline.desktop.OpenWorkspace.text;
import static stageline.desktop.OpenWorkspace.waitFor;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import stageline.sales.Office;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.workspace.Elsewhere;
import stageline.workspace.Workspace;

/// What somebody sees of others' moves while they are at work themselves.
@ExtendWith(HandsExtension.class)
class OthersMovesTest {

    private static final int MANY = 7;

    @TempDir
    private Path folder;

    private OpenWorkspace window;
    private Workspace workspace;
    private final List<UUID> deals = new ArrayList<>();
    private Elsewhere ben;

    @Start
    void show(javafx.stage.Stage stage) {
        window = new OpenWorkspace(stage, folder);
        workspace = window.workspace();
        done(Office.company(Office.SANITAS, "Sanitas Hospitales"));
        done(Office.contact(Office.MARTA, "Marta", "Ruiz", "marta@sanitas.example", Office.SANITAS));
        deals.addAll(List.of(deal("Proof of Concept"), deal("Roll-out")));
        ben = new Elsewhere(workspace, "Ben Soto");
        ben.deliver();
        window.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        window.close();
    }

    private void done(Command command) {
        assertThat(workspace.perform(command).done()).isTrue();
    }

    private UUID deal(String brief) {
        UUID deal = workspace.newId();
        List<Change> fields = Stream.concat(
                        Office.prospected().stream()
                                .filter(change -> !List.of(DealFields.OWNER, DealFields.BRIEF).contains(change.field())),
                        Stream.of(Change.set(DealFields.OWNER, Value.of(workspace.identity().person())),
                                Change.set(DealFields.BRIEF, Value.of(brief))))
                .toList();
        done(new Command.StartDeal(deal, fields, List.of(Office.decisionMaker(Office.MARTA)), Optional.empty()));
        return deal;
    }

    private static ListView<EntityRef> column(FxRobot robot, String stage) {
        return robot.lookup("#column-" + stage).queryListView();
    }

    private static long chosen(FxRobot robot) {
        PseudoClass chosen = PseudoClass.getPseudoClass("chosen");
        return robot.lookup(".board-card").queryAll().stream().filter(card -> card.getPseudoClassStates().contains(chosen)).count();
    }

    @Test
    void aMoveOfSomebodyElseIsSeenAndTakesNothingFromAnybody(FxRobot robot) throws Exception {
        waitFor(() -> column(robot, "prospected").getItems().size() == 2 && shows(robot, "#column-prospected .card-title"));
        UUID mine = column(robot, "prospected").getItems().getFirst().id();
        UUID other = column(robot, "prospected").getItems().getLast().id();
        robot.doubleClickOn(robot.lookup("#column-prospected").lookup(".board-card").<Node>query());
        waitFor(() -> shows(robot, "#field-next"));
        robot.clickOn("#field-next").write("Call on Mon");
        TextInputControl writing = robot.lookup("#field-next").queryAs(TextInputControl.class);
        assertThat(writing.isFocused()).isTrue();
        assertThat(chosen(robot)).isEqualTo(1);

        ben.at(Instant.now().plusSeconds(1)).move(other, Stage.PROSPECTED, Stage.QUALIFIED).deliver();

        waitFor(() -> column(robot, "qualified").getItems().equals(List.of(EntityRef.deal(other))));
        waitFor(() -> text(robot, ".glide-words").equals("Moved by Ben Soto"));
        window.draw(robot, "moved-by-somebody-else");
        assertThat(writing.isFocused()).isTrue();
        assertThat(writing.getText()).isEqualTo("Call on Mon");
        assertThat(column(robot, "prospected").getItems()).containsExactly(EntityRef.deal(mine));
        assertThat(chosen(robot)).isEqualTo(1);
        robot.write("day");
        assertThat(writing.getText()).isEqualTo("Call on Monday");
    }

    @Test
    void manyMovesAtOnceAreJustPainted(FxRobot robot) throws Exception {
        deals.addAll(Stream.iterate(3, i -> i <= MANY, i -> i + 1).map(i -> deal("Part " + i)).toList());
        waitFor(() -> column(robot, "prospected").getItems().size() == MANY);
        ben.deliver();
        deals.forEach(deal -> ben.at(Instant.now().plusSeconds(1)).move(deal, Stage.PROSPECTED, Stage.QUALIFIED));

        ben.deliver();

        waitFor(() -> column(robot, "qualified").getItems().size() == MANY);
        assertThat(robot.lookup(".gliding").tryQuery()).isEmpty();
    }
}
