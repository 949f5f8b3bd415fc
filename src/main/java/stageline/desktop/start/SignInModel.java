package stageline.desktop.start;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import stageline.desktop.common.Failures;
import stageline.desktop.common.ServerPhrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Watch;
import stageline.workspace.Workspace;
import stageline.workspace.shared.SharedStatus.Link;

/// Signing in to a workspace that is there.
public final class SignInModel {

    private final Recents.Recent workspace;
    private final Entrance entrance;
    private final Tasks tasks;
    private final Texts texts;
    private final Failures failures;
    private final Consumer<Workspace> opened;
    private final StringProperty password = new SimpleStringProperty(this, "password", "");
    private final ReadOnlyStringWrapper passwordProblem = new ReadOnlyStringWrapper(this, "passwordProblem", "");
    private final ReadOnlyStringWrapper folderProblem = new ReadOnlyStringWrapper(this, "folderProblem", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyBooleanWrapper fetching = new ReadOnlyBooleanWrapper(this, "fetching", false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private final ServerPhrases phrases;
    private Optional<Watch> watch = Optional.empty();

    SignInModel(Recents.Recent workspace, Entrance entrance, Tasks tasks, Texts texts, Consumer<Workspace> opened) {
        this.workspace = workspace;
        this.entrance = entrance;
        this.tasks = tasks;
        this.texts = texts;
        this.failures = new Failures(texts);
        this.phrases = new ServerPhrases(texts);
        this.opened = opened;
        password.addListener((property, before, now) -> {
            passwordProblem.set("");
            folderProblem.set("");
        });
    }

    /// Which workspace.
    public Recents.Recent workspace() {
        return workspace;
    }

    /// What is typed.
    public StringProperty passwordProperty() {
        return password;
    }

    /// What is wrong with the password; empty where nothing is.
    public ReadOnlyStringProperty passwordProblemProperty() {
        return passwordProblem.getReadOnlyProperty();
    }

    /// What is wrong with the workspace's folder; empty where nothing is.
    public ReadOnlyStringProperty folderProblemProperty() {
        return folderProblem.getReadOnlyProperty();
    }

    /// Whether it is being opened.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the rest of a workspace that was joined is being fetched.
    public ReadOnlyBooleanProperty fetchingProperty() {
        return fetching.getReadOnlyProperty();
    }

    /// How much of it is here, from 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Opens the workspace, or says what is wrong.
    public void signIn() {
        if (busy.get()) {
            return;
        }
        if (password.get().isEmpty()) {
            passwordProblem.set(texts.get("start.signIn.empty"));
            return;
        }
        String typed = password.get();
        Watch mine = new Watch(tasks, this::fetched);
        watch = Optional.of(mine);
        busy.set(true);
        folderProblem.set("");
        tasks.ask(() -> entrance.open(workspace.path(), typed, mine)).then(this::opened).otherwise(this::failed).start();
    }

    private void fetched(double part) {
        fetching.set(true);
        progress.set(part);
    }

    /// Stops fetching; what has arrived stays, and opening the workspace goes on.
    public void stop() {
        watch.ifPresent(Watch::cancel);
    }

    private void opened(Joining.Joined joined) {
        end();
        switch (joined) {
            case Joining.Joined.Here(Workspace here) -> opened.accept(here);
            case Joining.Joined.Partly(Link link) ->
                folderProblem.set((phrases.standing(link) + " " + texts.get("start.signIn.partly")).strip());
            case Joining.Joined.Not(var why) -> folderProblem.set(phrases.outcome(why));
        }
    }

    private void end() {
        busy.set(false);
        fetching.set(false);
        watch = Optional.empty();
    }

    private void failed(Exception failure) {
        end();
        failures.of(failure).ifPresentOrElse(expected -> {
            switch (expected.cure()) {
                case PASSWORD -> passwordProblem.set(expected.sentence());
                case FOLDER -> folderProblem.set(expected.sentence());
            }
        }, () -> tasks.report(failure));
    }
}
