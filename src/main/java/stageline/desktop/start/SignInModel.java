package stageline.desktop.start;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import stageline.desktop.common.Failures;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.workspace.Workspace;

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

    SignInModel(Recents.Recent workspace, Entrance entrance, Tasks tasks, Texts texts, Consumer<Workspace> opened) {
        this.workspace = workspace;
        this.entrance = entrance;
        this.tasks = tasks;
        this.texts = texts;
        this.failures = new Failures(texts);
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
        busy.set(true);
        tasks.ask(() -> entrance.open(workspace.path(), typed))
                .then(found -> {
                    busy.set(false);
                    opened.accept(found);
                })
                .otherwise(this::failed)
                .start();
    }

    private void failed(Exception failure) {
        busy.set(false);
        failures.of(failure).ifPresentOrElse(expected -> {
            switch (expected.cure()) {
                case PASSWORD -> passwordProblem.set(expected.sentence());
                case FOLDER -> folderProblem.set(expected.sentence());
            }
        }, () -> tasks.report(failure));
    }
}
