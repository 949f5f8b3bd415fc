package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;
import stageline.desktop.common.Theme;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.server.TestServer;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;

/// An afternoon of three people before three windows, whose network comes and goes: what each of them sees, does and has to decide, until
/// all have the same again.
@ExtendWith(HandsExtension.class)
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class AfternoonTest {

    private static final String BEN = "Ben Soto";
    private static final String EVA = "Eva Roig";
    private static final String JOINED = "127 0 0 1";

    @TempDir
    private Path folder;

    private TestServer server;
    private Seat ana;
    private Seat ben;
    private Seat eva;

    @Start
    void prepare(Stage stage) {
        Theme.loadFonts();
        Platform.setImplicitExit(false);
        server = new TestServer();
        ana = new Seat(stage, folder.resolve("ana"), server.port());
        ben = new Seat(new Stage(), folder.resolve("ben"), server.port());
        eva = new Seat(new Stage(), folder.resolve("eva"), server.port());
    }

    @AfterEach
    void end() throws InterruptedException {
        goHome();
        server.close();
    }

    @Test
    void anAfternoonOfThreeEndsWithEqualBoards() throws Exception {
        anaPublishesTheWorkspace();
        join(ben, BEN);
        join(eva, EVA);
        allSeeTheSame();
        anaMovesACardWhileBenWrites();
        theNetworksOfBenAndEvaGo();
        benWorksOnAlone();
        evaDoesOtherwiseWithTheSameDeal();
        anaLosesADealThatBenMoved();
        benIsToldWhatWaits();
        theNetworksComeBack();
        benDecides();
        nothingIsLeftToDo();
        allSeeTheSame();
        theBoardSaysWhatWasDecided();
        whatTheyTakeHomeIsEqualAndSound();
    }

    private void anaPublishesTheWorkspace() throws Exception {
        ana.enter(found());
        ana.sit();
        ana.waitFor(() -> ana.stands("Triage", "prospected"));
        Welcome.publish(ana, server);
    }

    /// Ana invites somebody, and they join with the line that they are given.
    private void join(Seat seat, String name) throws Exception {
        ana.sit();
        Welcome.join(seat, Welcome.invite(ana, name));
        seat.waitFor(() -> seat.stands("Triage", "prospected") && seat.pill().equals("In step"));
    }

    private void allSeeTheSame() throws Exception {
        ana.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        for (Seat other : List.of(ben, eva)) {
            other.press(KeyCode.CONTROL, KeyCode.DIGIT1);
            other.waitFor(() -> other.board().equals(ana.board()));
        }
    }

    private void anaMovesACardWhileBenWrites() throws Exception {
        ben.sit();
        ben.open("Roll-out");
        ben.click("#field-next");
        ben.write("Call on Mon");
        for (int letter = 0; letter < "Mon".length(); letter++) {
            ben.press(KeyCode.SHIFT, KeyCode.LEFT);
        }

        ana.sit();
        ana.drag("Triage", "qualified");

        Set<Seat> told = new HashSet<>();
        ben.waitFor(() -> {
            Stream.of(ben, eva).filter(seat -> seat.text(".glide-words").equals("Moved by Ana Martín")).forEach(told::add);
            return told.size() == 2;
        });
        ben.draw("afternoon-moved-by-ana");
        assertThat(ben.stands("Triage", "qualified") && eva.stands("Triage", "qualified")).isTrue();
        assertThat(ben.input("#field-next").isFocused()).isTrue();
        assertThat(ben.input("#field-next").getSelectedText()).isEqualTo("Mon");
        assertThat(ben.chosen()).isEqualTo(1);
        ben.write("Tuesday");
        assertThat(ben.input("#field-next").getText()).isEqualTo("Call on Tuesday");
        ben.press(KeyCode.TAB);
    }

    private void theNetworksOfBenAndEvaGo() throws Exception {
        ana.sit();
        ana.open("Roll-out");
        ana.waitFor(() -> ana.input("#field-next").getText().equals("Call on Tuesday"));
        for (Seat seat : List.of(ben, eva)) {
            seat.waitFor(() -> seat.pill().equals("In step"));
            seat.network().down();
            seat.waitFor(() -> seat.pill().startsWith("Offline since"));
        }
        ana.waitFor(() -> ana.pill().equals("In step"));
    }

    private void benWorksOnAlone() throws Exception {
        ben.sit();
        ben.click("#deal-pane #shut");
        ben.drag("Pilot", "qualified");
        ben.clickCard("Trial");
        ben.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
        ben.waitFor(() -> ben.stands("Trial", "qualified"));
        ben.open("Pilot");
        ben.fill("#field-next", "Show it in Barcelona");
        ben.waitFor(() -> ben.pillSpoken().contains("3 changes wait to be sent"));
    }

    private void evaDoesOtherwiseWithTheSameDeal() throws Exception {
        eva.sit();
        eva.clickCard("Pilot");
        eva.press(KeyCode.SPACE);
        eva.awaitShown("#drop-sentence");
        eva.press(KeyCode.RIGHT);
        eva.press(KeyCode.RIGHT);
        eva.press(KeyCode.ENTER);
        eva.waitFor(() -> eva.stands("Pilot", "discovered"));
        eva.open("Pilot");
        eva.fill("#field-next", "Send the offer");
        eva.waitFor(() -> eva.pillSpoken().contains("2 changes wait to be sent"));
        eva.draw("afternoon-apart");
    }

    private void anaLosesADealThatBenMoved() throws Exception {
        ana.sit();
        ana.rightClickCard("Trial");
        ana.choose("Mark as lost…");
        ana.click("#field-lost-reason");
        ana.press(KeyCode.DOWN);
        ana.press(KeyCode.ENTER);
        ana.click("#field-lost-words");
        ana.write("They chose another");
        ana.draw("afternoon-losing");
        ana.click("#act");
        ana.waitFor(() -> !ana.stands("Trial", "prospected") && ana.pill().equals("In step"));
        assertThat(ben.stands("Trial", "qualified")).isTrue();
    }

    private void benIsToldWhatWaits() throws Exception {
        ben.sit();
        ben.click("#sync");
        ben.waitFor(() -> ben.says(".inbox-detail", "It waits on this computer and is sent as soon as the server can be reached."));
        assertThat(ben.says(".inbox-detail", "Next step: Show it in Barcelona")).isTrue();
        assertThat(ben.text("#counts")).isEqualTo("no decision · nothing for your information · 3 changes wait to be sent");
        ben.draw("afternoon-waits");
    }

    private void theNetworksComeBack() throws Exception {
        ben.network().up();
        ben.click("#exchange");
        ben.waitFor(() -> ben.pill().equals("Needs you (1)"));
        assertThat(eva.pill()).startsWith("Offline since");

        eva.network().up();
        eva.sit();
        eva.press(KeyCode.CONTROL, KeyCode.COMMA);
        eva.click("#page-server");
        eva.click("#syncNow");
        eva.waitFor(() -> eva.text("#standing").startsWith("In step") && eva.pill().equals("Needs you (1)"));
        ben.waitFor(() -> ben.pill().equals("Needs you (3)") && ben.text("#go-inbox .way-count").equals("3"));
        ana.waitFor(() -> ana.pill().equals("In step"));
    }

    private void benDecides() throws Exception {
        eva.press(KeyCode.CONTROL, KeyCode.DIGIT6);
        eva.awaitShown("#keep-mine");
        eva.draw("afternoon-open-for-eva");

        ben.sit();
        ben.click("#sync");
        ben.awaitShown("#keep-mine");
        assertThat(ben.says(".inbox-detail", "Eva Roig")).isTrue();
        ben.draw("afternoon-open-for-ben");
        ben.click("#keep-mine");
        settle(2, "A loss wins over any other move");
        settle(1, "Of two moves made apart, the later one counts.");
    }

    /// Ben accepts by a key that a move of his does not count.
    private void settle(int open, String why) throws Exception {
        ben.waitFor(() -> ben.text("#go-inbox .way-count").equals(Integer.toString(open)) && ben.says(".inbox-detail", why)
                && ben.shows("#all-right") && ben.lookup(".inbox .list-view").<ListView<?>>query().isFocused());
        ben.press(KeyCode.A);
    }

    private void nothingIsLeftToDo() throws Exception {
        for (Seat seat : List.of(ana, ben, eva)) {
            seat.press(KeyCode.CONTROL, KeyCode.DIGIT6);
            seat.waitFor(() -> seat.pill().equals("In step") && !seat.shows(".way-count")
                    && seat.text("#counts").equals("no decision · nothing for your information · nothing waits to be sent"));
        }
        ben.draw("afternoon-nothing-left");
        eva.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        eva.waitFor(() -> eva.input("#field-next").getText().equals("Show it in Barcelona"));
        eva.draw("afternoon-end-for-eva");
    }

    private void theBoardSaysWhatWasDecided() throws Exception {
        ana.draw("afternoon-end-for-ana");
        assertThat(ana.stands("Roll-out", "prospected")).isTrue();
        assertThat(ana.stands("Triage", "qualified")).isTrue();
        assertThat(ana.stands("Pilot", "discovered")).isTrue();
        assertThat(ana.lookup(".board-card").match(card -> BoardWindow.text(card).contains("Trial")).tryQuery()).isEmpty();
    }

    private void goHome() throws InterruptedException {
        for (Seat seat : List.of(ana, ben, eva)) {
            seat.leave();
        }
    }

    private void whatTheyTakeHomeIsEqualAndSound() throws Exception {
        goHome();
        Map<EntityRef, RecordState> records = takenHome(ana, "Team");
        assertThat(records).hasSizeGreaterThan(8);
        assertThat(takenHome(ben, JOINED)).isEqualTo(records);
        assertThat(takenHome(eva, JOINED)).isEqualTo(records);
    }

    private static Map<EntityRef, RecordState> takenHome(Seat seat, String name) {
        try (Workspace workspace = seat.again(name)) {
            assertThat(workspace.ledger().verify(Progress.UNWATCHED).flaw()).isEmpty();
            assertThat(workspace.ledger().compareWithDatabase().differences()).isEmpty();
            assertThat(workspace.inboxCounts().waiting()).isZero();
            List<EntityRef> all = Stream.of(EntityType.values())
                    .flatMap(type -> workspace.catalogue().all(type).stream().map(line -> new EntityRef(type, line.id())))
                    .toList();
            return workspace.states(all);
        }
    }

    /// Ana's workspace, with colleagues and deals of theirs.
    private Workspace found() {
        Workspace workspace = SharedPipeline.found(folder.resolve("ana/Team"));
        UUID rep = SharedPipeline.colleague(workspace, BEN);
        UUID other = SharedPipeline.colleague(workspace, EVA);
        SharedPipeline.deal(workspace, "Triage", workspace.identity().person());
        SharedPipeline.deal(workspace, "Roll-out", rep);
        SharedPipeline.deal(workspace, "Trial", rep);
        SharedPipeline.deal(workspace, "Pilot", other);
        return workspace;
    }
}
