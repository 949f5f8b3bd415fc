package stageline.desktop;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.intake.ImportRun;
import stageline.desktop.start.OpeningNotice;
import stageline.workspace.Environment;
import stageline.workspace.Workspace;

/// One workspace in the program's window: awaited at first, then open, in the end closed. Belongs to the FX thread.
final class Visit {

    private final Environment environment;
    private final Tasks tasks;
    private final Runnable leave;
    private final AwaitedWorkspace workspace = new AwaitedWorkspace();
    private final ArrivingSync sync = new ArrivingSync();
    private final ImportRun imports;
    private final WorkspaceServer server;
    private final DesktopWindow window;
    private Optional<Workspace> opened = Optional.empty();
    private Optional<Frame> frame = Optional.empty();

    /// A visit to whichever workspace is opened next.
    ///
    /// @param leave is run by who wants to leave
    Visit(Stage stage, Environment environment, Clock clock, Preferences preferences, Tasks tasks, Runnable leave) {
        this.environment = environment;
        this.tasks = tasks;
        this.leave = leave;
        this.imports = new ImportRun(workspace, tasks);
        this.server = new WorkspaceServer(workspace, environment);
        this.window = new DesktopWindow(stage, new WorkspaceDoor(workspace), clock, preferences, this::furnish);
    }

    /// Makes the window, unseen, for the workspace that is to come; in two steps, between which what was typed is seen.
    void prepare() {
        window.prepare();
        tasks.later(window::layOut);
    }

    /// Shows the workspace, and says once what was mended when it was opened.
    ///
    /// @param told tells how things stand with the server, where the server itself is not to
    void begin(Workspace arrived, Optional<SyncSource> told, Destination first) {
        opened = Optional.of(arrived);
        workspace.arrive(arrived);
        sync.arrive(told.orElseGet(() -> new ServerSync(server)));
        window.show();
        tasks.ask(() -> {
            server.begin();
            return true;
        }).start();
        if (first != Destination.BOARD) {
            window.go(first);
        }
        frame.ifPresent(lent -> {
            Formats formats = lent.formats();
            Consumer<String> say = lent.notices()::say;
            OpeningNotice.of(arrived.report(), lent.texts(), formats).ifPresent(say);
        });
    }

    /// Asks before an import is stopped, and waits until what it did is taken back.
    void onceNothingIsAtWork(Runnable act) {
        if (!imports.going() || frame.isEmpty()) {
            act.run();
            return;
        }
        Frame lent = frame.get();
        Texts texts = lent.texts();
        lent.dialogs().ask(
                new Dialogs.Question(
                        texts.get("import.leave.title"),
                        texts.get("import.leave.words"),
                        texts.get("import.leave.act"),
                        texts.get("import.leave.back"),
                        true),
                () -> {
                    lent.navigation().go(Destination.IMPORT);
                    imports.stop(act);
                });
    }

    /// Closes the window at once, and the workspace in the background.
    ///
    /// @param closed told once the workspace's files are closed
    void end(Runnable closed) {
        window.close();
        sync.close();
        opened.ifPresentOrElse(
                // Not a virtual thread: the program must not end before the files are closed.
                open -> Thread.ofPlatform().name("close").start(() -> {
                    server.close();
                    open.close();
                    tasks.later(closed);
                }),
                closed);
    }

    /// Anew for each language.
    private Features furnish(Frame lent) {
        frame = Optional.of(lent);
        return new WorkspaceFeatures(
                lent, workspace, new Lasting(environment, imports, server, sync), leave);
    }
}
