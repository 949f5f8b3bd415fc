package stageline.desktop.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.desktop.attachment.FilesModel.Shown;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Failures;
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
import stageline.workspace.Outcome;
import stageline.workspace.Progress;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// Files that are not on this computer are fetched, and what is wrong is said.
class FilesModelTest {

    private static final EntityRef COMPANY = EntityRef.company(Office.SANITAS);
    private static final byte[] BYTES = "contract".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final Said said = new Said();
    private Optional<ContentSource> source = Optional.empty();
    private Workspace workspace;
    private FilesModel model;

    @BeforeEach
    void open() {
        Founding founding = new Founding("Team", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        workspace = Workspace.create(folder.resolve("Team"), founding, "secret".toCharArray(), TestComputer.environment());
        perform(Office.company(Office.SANITAS, "Sanitas"));
        perform(new Command.Create(
                EntityRef.attachment(workspace.newId()),
                List.of(
                        Change.set(AttachmentFields.ON, Value.of(COMPANY.text())),
                        Change.set(AttachmentFields.NAME, Value.of("contract.pdf")),
                        Change.set(AttachmentFields.CONTENT, Value.of(Hash.sha256(BYTES).hex())),
                        Change.set(AttachmentFields.SIZE, new Value.Whole(BYTES.length))),
                List.of()));
        Texts texts = Texts.in(Texts.ENGLISH);
        Tasks tasks = new Tasks(Runnable::run, Runnable::run, Runnable::run, failure -> {
            throw new AssertionError(failure);
        });
        Phrases phrases = new Phrases(texts);
        Dialogs dialogs = new InWindowDialogs(new ModalLayer(new StackPane()), new Views(texts, Map.of()), texts);
        Changes changes = new Changes(new ThisDoor(workspace), tasks, said, dialogs, phrases, texts);
        model = new FilesModel(COMPANY, workspace, new FileDesk.Parts(
                texts, new Formats(texts, Clock.systemUTC()), phrases, new Failures(texts), tasks, dialogs, said, changes, () -> source));
    }

    @AfterEach
    void close() {
        model.close();
        workspace.close();
    }

    private void perform(Command command) {
        assertThat(workspace.perform(command)).isInstanceOf(Outcome.Done.class);
    }

    private Shown shown() {
        return model.toldProperty().get().orElseThrow().getFirst();
    }

    @Test
    void whatIsElsewhereIsFetchedAndThenHere() {
        source = Optional.of(new Elsewhere(ContentSource.Fetched.HERE));
        model.open();
        assertThat(shown().here()).isFalse();
        assertThat(model.fetches()).isTrue();

        model.fetch(shown().file());

        assertThat(shown().here()).isTrue();
        assertThat(model.busyProperty().get()).isEmpty();
        assertThat(model.progressProperty().get()).isEqualTo(1);
        assertThat(said.words).containsExactly("contract.pdf is on this computer now");
    }

    @Test
    void whatCanNotBeFetchedSaysWhyAndWhatToDo() {
        source = Optional.of(new Elsewhere(ContentSource.Fetched.NOT_THERE));
        model.open();
        model.fetch(shown().file());
        source = Optional.of(new Elsewhere(ContentSource.Fetched.NO_WAY));
        model.fetch(shown().file());

        assertThat(shown().here()).isFalse();
        assertThat(said.words).containsExactly(
                "The server does not have contract.pdf yet: it waits for the computer of Ana Martín. Try again once that has been online.",
                "contract.pdf could not be fetched, since the server can’t be reached now. Try again once you are online.");
    }

    @Test
    void withoutAServerThereIsNothingToFetchFrom() {
        model.open();

        assertThat(model.fetches()).isFalse();
        model.fetch(shown().file());
        assertThat(said.words).isEmpty();
    }

    @Test
    void whatIsSavedReplacesWhatStoodThereAndLeavesNothingElse() throws IOException {
        var _ = workspace.contents().keep(new ByteArrayInputStream(BYTES), ContentStore.LIMIT);
        model.open();
        Path target = Files.createDirectories(folder.resolve("desk")).resolve("contract.pdf");
        Files.writeString(target, "something older");

        model.save(shown().file(), target);

        assertThat(target).hasBinaryContent(BYTES);
        assertThat(folder.resolve("desk")).isDirectoryNotContaining(file -> !file.equals(target));
        assertThat(said.words).containsExactly("Saved as " + target);
    }

    @Test
    void whatCanNotBeSavedSaysWhy() throws IOException {
        var _ = workspace.contents().keep(new ByteArrayInputStream(BYTES), ContentStore.LIMIT);
        model.open();

        model.save(shown().file(), folder.resolve("nowhere").resolve("contract.pdf"));

        assertThat(said.words).singleElement().asString().contains("could not be written").endsWith("Choose another place.");
    }

    /// A server's side of it.
    private final class Elsewhere implements ContentSource {

        private final Fetched outcome;
        private final List<Runnable> listeners = new ArrayList<>();

        Elsewhere(Fetched outcome) {
            this.outcome = outcome;
        }

        @Override
        public Fetched fetch(Hash content, Progress progress) {
            if (outcome == Fetched.HERE) {
                try {
                    assertThat(workspace.contents().keep(new ByteArrayInputStream(BYTES), ContentStore.LIMIT).hash()).isEqualTo(content);
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible);
                }
                progress.done(BYTES.length, BYTES.length);
                listeners.forEach(Runnable::run);
            }
            return outcome;
        }

        @Override
        public Runnable listen(Runnable listener) {
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }
    }
}
