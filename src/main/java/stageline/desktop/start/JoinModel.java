package stageline.desktop.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import stageline.desktop.common.Failures;
import stageline.desktop.common.InvitationModel;
import stageline.desktop.common.ServerPhrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Watch;
import stageline.sync.http.Invitation;
import stageline.workspace.WorkspaceFolder;
import stageline.workspace.shared.SharedStatus;
import stageline.workspace.shared.Visited;

/// The form by which somebody joins a team.
public final class JoinModel {

    /// Nobody knows how much is done.
    private static final double UNKNOWN = -1;

    private final Joining joining;
    private final Places places;
    private final Tasks tasks;
    private final Texts texts;
    private final Listener listener;
    private final Failures failures;
    private final ServerPhrases phrases;
    private final InvitationModel form;
    private final StringProperty folder;
    private final ReadOnlyStringWrapper folderProblem = new ReadOnlyStringWrapper(this, "folderProblem", "");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper(this, "warning", "");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper(this, "outcome", "");
    private final ReadOnlyStringWrapper going = new ReadOnlyStringWrapper(this, "going", "");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private Optional<Watch> watch = Optional.empty();
    private String proposed;

    /// Is told how it goes on.
    interface Listener {

        /// The workspace is here and open.
        void here(Joining.Joined.Here joined);

        /// They have joined, and the rest of the workspace is to be fetched.
        void partly();
    }

    /// @param places   where the workspace is proposed to lie
    /// @param listener told once they have joined
    JoinModel(Joining joining, Places places, Tasks tasks, Texts texts, Listener listener) {
        this.joining = joining;
        this.places = places;
        this.tasks = tasks;
        this.texts = texts;
        this.listener = listener;
        this.failures = new Failures(texts);
        this.phrases = new ServerPhrases(texts);
        this.form = new InvitationModel(tasks, texts);
        this.proposed = places.proposed("").toString();
        this.folder = new SimpleStringProperty(this, "folder", proposed);
        folder.addListener((property, before, now) -> warn(now));
        form.invitationProperty().addListener((property, before, now) -> now.map(Invitation::host).ifPresent(this::propose));
        warn(proposed);
    }

    /// The invitation and what goes with it.
    public InvitationModel form() {
        return form;
    }

    /// Where the workspace is to lie.
    public StringProperty folderProperty() {
        return folder;
    }

    /// What is wrong with the folder, in a sentence; empty where nothing is.
    public ReadOnlyStringProperty folderProblemProperty() {
        return folderProblem.getReadOnlyProperty();
    }

    /// What may go wrong with the folder although it can be used; empty where nothing may.
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /// What came of it, and what to do next; empty where there is nothing to say.
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// What goes on; empty where nothing does.
    public ReadOnlyStringProperty goingProperty() {
        return going.getReadOnlyProperty();
    }

    /// How much of the workspace is here, from 0 to 1; negative while nobody knows.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Whether somebody is joining.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Joins, or says what is wrong.
    public void join() {
        Optional<InvitationModel.Filled> filled = form.filled();
        Optional<Path> place = path(folder.get().strip());
        folderProblem.set(place.isPresent() ? "" : texts.get("common.path.invalid"));
        if (filled.isPresent() && place.isPresent() && !busy.get()) {
            begin(new Joining.Wish(filled.get(), place.get().toAbsolutePath()));
        }
    }

    private void begin(Joining.Wish wish) {
        Watch mine = new Watch(tasks, this::fetched);
        watch = Optional.of(mine);
        busy.set(true);
        outcome.set("");
        going.set(texts.get("start.join.asking"));
        progress.set(UNKNOWN);
        tasks.ask(() -> joining.join(wish, mine)).then(this::joined).otherwise(this::failed).start();
    }

    private void fetched(double part) {
        going.set(texts.get("start.join.fetching"));
        progress.set(part);
    }

    /// Stops it; who has joined by then can go on later.
    public void stop() {
        watch.ifPresent(Watch::cancel);
    }

    private void joined(Joining.Joined joined) {
        end();
        switch (joined) {
            case Joining.Joined.Here here -> listener.here(here);
            case Joining.Joined.Partly(SharedStatus.Link link) -> {
                outcome.set((phrases.standing(link) + " " + texts.get("start.join.stopped")).strip());
                listener.partly();
            }
            case Joining.Joined.Not(Visited<?> why) -> outcome.set(form.refused(why));
        }
    }

    private void failed(Exception failure) {
        end();
        failures.of(failure).ifPresentOrElse(expected -> folderProblem.set(expected.sentence()), () -> tasks.report(failure));
    }

    private void end() {
        busy.set(false);
        going.set("");
        watch = Optional.empty();
    }

    /// The folder follows the server's name until somebody types another one.
    private void propose(String host) {
        if (folder.get().equals(proposed)) {
            proposed = places.proposed(host).toString();
            folder.set(proposed);
        }
    }

    private void warn(String typed) {
        folderProblem.set("");
        warning.set(path(typed.strip())
                .flatMap(path -> new WorkspaceFolder(path).fileSyncService())
                .map(service -> texts.get("start.found.fileSync", service))
                .orElse(""));
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
