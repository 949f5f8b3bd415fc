package stageline.desktop.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import stageline.desktop.HandsExtension;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Failures;
import stageline.desktop.common.FilesDesk;
import stageline.desktop.common.Formats;
import stageline.desktop.common.InWindowDialogs;
import stageline.desktop.common.ModalLayer;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.ledger.Hash;
import stageline.ledger.content.ContentStore;
import stageline.sales.Office;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.workspace.ContentSource;
import stageline.workspace.Founding;
import stageline.workspace.Progress;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// Somebody fetches a file that is on the server, by its button, and gives that up.
@ExtendWith(HandsExtension.class)
class RecordFilesTest {

    private static final EntityRef COMPANY = EntityRef.company(Office.SANITAS);
    private static final byte[] BYTES = "contract".getBytes(StandardCharsets.UTF_8);
    private static final Hash CONTENT = Hash.sha256(BYTES);

    @TempDir
    private Path folder;

    private final Said said = new Said();
    private final SlowServer server = new SlowServer();
    private Workspace workspace;
    private Tasks tasks;
    private FilesDesk.Side files;

    @Start
    void show(Stage stage) {
        Founding founding = new Founding("Team", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        workspace = Workspace.create(folder.resolve("Team"), founding, "secret".toCharArray(), TestComputer.environment());
        perform(Office.company(Office.SANITAS, "Sanitas"));
        perform(new Command.Create(
                EntityRef.attachment(workspace.newId()),
                List.of(
                        Change.set(AttachmentFields.ON, Value.of(COMPANY.text())),
                        Change.set(AttachmentFields.NAME, Value.of("contract.pdf")),
                        Change.set(AttachmentFields.CONTENT, Value.of(CONTENT.hex())),
                        Change.set(AttachmentFields.SIZE, new Value.Whole(BYTES.length))),
                List.of()));
        Texts texts = Texts.in(Texts.ENGLISH);
        tasks = Tasks.onVirtualThreads(failure -> said.warn(failure.toString()));
        Phrases phrases = new Phrases(texts);
        StackPane above = new StackPane();
        Dialogs dialogs = new InWindowDialogs(new ModalLayer(above), new Views(texts, Map.of()), texts);
        FileDesk desk = new FileDesk(() -> workspace, new FileDesk.Parts(
                texts, new Formats(texts, Clock.systemUTC()), phrases, new Failures(texts), tasks, dialogs, said,
                new Changes(new ThisDoor(workspace), tasks, said, dialogs, phrases, texts), () -> Optional.of(server)));
        files = desk.of(COMPANY);
        stage.setScene(new Scene(new StackPane(files.node(), above), 640, 400));
        stage.show();
        files.open();
    }

    @AfterEach
    void close() throws Exception {
        server.arrives.countDown();
        WaitForAsyncUtils.asyncFx(files::close).get();
        tasks.close();
        workspace.close();
    }

    @Test
    void whatIsOnTheServerIsFetchedByAClickAndThenHere(FxRobot robot) throws Exception {
        waitFor(() -> robot.lookup("#file-fetch").tryQuery().isPresent());
        assertThat(robot.lookup("#file-save").tryQuery()).isEmpty();
        robot.clickOn("#file-fetch");
        waitFor(() -> robot.lookup("#file-work").<Node>query().isVisible());
        assertThat(robot.lookup("#file-fetch").<Node>query().isDisabled()).as("one at a time").isTrue();

        server.arrives.countDown();

        waitFor(() -> robot.lookup("#file-save").tryQuery().isPresent());
        waitFor(() -> !robot.lookup("#file-work").<Node>query().isVisible());
        assertThat(robot.lookup("#file-fetch").tryQuery()).isEmpty();
        waitFor(() -> said.words.equals(List.of("contract.pdf is on this computer now")));
        assertThat(workspace.contents().has(CONTENT)).isTrue();
    }

    @Test
    void whatIsBeingFetchedIsGivenUpByTheCancelButtonAndCanBeFetchedAgain(FxRobot robot) throws Exception {
        waitFor(() -> robot.lookup("#file-fetch").tryQuery().isPresent());
        robot.clickOn("#file-fetch");
        waitFor(() -> robot.lookup("#file-work").<Node>query().isVisible());

        robot.clickOn("#file-stop");

        waitFor(() -> !robot.lookup("#file-work").<Node>query().isVisible());
        waitFor(() -> !robot.lookup("#file-fetch").<Node>query().isDisabled());
        assertThat(said.words).isEmpty();
        assertThat(workspace.contents().has(CONTENT)).isFalse();

        server.arrives.countDown();
        robot.clickOn("#file-fetch");
        waitFor(() -> robot.lookup("#file-save").tryQuery().isPresent());
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void perform(Command command) {
        assertThat(workspace.perform(command).done()).isTrue();
    }

    /// A server whose answer takes as long as a test wants.
    private final class SlowServer implements ContentSource {

        private static final long LOOK = 20;

        private final CountDownLatch arrives = new CountDownLatch(1);
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

        @Override
        public Fetched fetch(Hash content, Progress progress) {
            progress.done(BYTES.length / 2, BYTES.length);
            try {
                while (!arrives.await(LOOK, TimeUnit.MILLISECONDS)) {
                    if (progress.cancelled()) {
                        return Fetched.GIVEN_UP;
                    }
                }
                assertThat(workspace.contents().keep(new ByteArrayInputStream(BYTES), ContentStore.LIMIT).hash()).isEqualTo(content);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            } catch (InterruptedException nobodyDoes) {
                throw new IllegalStateException(nobodyDoes);
            }
            listeners.forEach(Runnable::run);
            return Fetched.HERE;
        }

        @Override
        public Runnable listen(Runnable listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}
