package stageline.desktop.settings;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Failures;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.workspace.Environment;
import stageline.workspace.Workspace;

/// What the settings do to a workspace: another password, a backup. Belongs to the FX thread.
public final class SettingsModel {

    private static final int SHORTEST_PASSWORD = 8;
    private static final String BACKUP = "stageline-backup";

    private final Workspace workspace;
    private final Environment environment;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Texts texts;
    private final Formats formats;
    private final Failures failures;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    SettingsModel(
            Workspace workspace, Environment environment, Tasks tasks, Dialogs dialogs, Notices notices, Texts texts, Formats formats) {
        this.workspace = workspace;
        this.environment = environment;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.texts = texts;
        this.formats = formats;
        this.failures = new Failures(texts);
    }

    /// Whether something takes its time.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Why the password is not changed, in a sentence; empty where nothing is wrong.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Where the workspace lies.
    public Path folder() {
        return workspace.folder().path().toAbsolutePath();
    }

    /// What to know of that place; empty for a good one.
    public Optional<String> warning() {
        return workspace.folder().fileSyncService().map(service -> texts.get("settings.data.sync", service));
    }

    /// Replaces the password.
    ///
    /// @param done told when it is replaced
    public void changePassword(String current, String replacement, String again, Runnable done) {
        if (busy.get()) {
            return;
        }
        problem.set("");
        if (replacement.length() < SHORTEST_PASSWORD) {
            problem.set(texts.get("settings.password.short", SHORTEST_PASSWORD));
        } else if (!replacement.equals(again)) {
            problem.set(texts.get("settings.password.differs"));
        } else {
            busy.set(true);
            tasks.ask(() -> {
                Workspace.changePassword(folder(), current.toCharArray(), replacement.toCharArray(), environment);
                return true;
            }).inOrder().then(changed -> {
                busy.set(false);
                notices.say(texts.get("settings.password.changed"));
                done.run();
            }).otherwise(this::notChanged).start();
        }
    }

    private void notChanged(Exception failure) {
        busy.set(false);
        failures.of(failure).ifPresentOrElse(expected -> problem.set(expected.sentence()), () -> tasks.report(failure));
    }

    /// Asks where, and writes a backup there.
    public void backUp() {
        String day = DateTimeFormatter.ISO_LOCAL_DATE.withLocale(Locale.ROOT).format(formats.today());
        Dialogs.FileKind kind = new Dialogs.FileKind(
                texts.get("settings.backup.title"), texts.get("settings.backup.kind"), List.of(BACKUP));
        dialogs.chooseNewFile(kind, workspace.name() + " " + day + "." + BACKUP, this::backUp);
    }

    private void backUp(Path file) {
        busy.set(true);
        tasks.ask(() -> {
            workspace.backup(file.toAbsolutePath());
            return file;
        }).inOrder().then(written -> {
            busy.set(false);
            notices.say(texts.get("settings.backup.done", written));
        }).otherwise(failure -> {
            busy.set(false);
            failures.of(failure).ifPresentOrElse(expected -> notices.warn(expected.sentence()), () -> tasks.report(failure));
        }).start();
    }

    /// Shows the folder in the system's own window for files.
    public void openFolder() {
        tasks.ask(() -> FolderWindow.open(folder())).then(opened -> {
            if (!opened) {
                notices.warn(texts.get("settings.data.notOpened", folder()));
            }
        }).start();
    }
}
