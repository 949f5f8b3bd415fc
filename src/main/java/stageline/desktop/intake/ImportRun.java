package stageline.desktop.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Watch;
import stageline.exchange.intake.Answers;
import stageline.exchange.intake.ImportPlan;
import stageline.exchange.intake.ImportReport;
import stageline.sales.event.OperationId;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.Imports;

/// The import into a workspace that is at work, or the last one that was. It lives as long as the workspace is open: it goes on, and what
/// it did is kept, when the screen is made anew in another language. On the FX thread.
public final class ImportRun {

    private static final State NONE = new State.None();

    private final Supplier<Workspace> workspace;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", NONE);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private Optional<Watch> watch = Optional.empty();

    /// How it stands.
    public sealed interface State {

        /// There is none.
        record None() implements State {}

        /// It is at work.
        ///
        /// @param files the files
        /// @param rows  how many rows they have
        record Going(List<Path> files, long rows) implements State {
            public Going {
                files = List.copyOf(files);
            }
        }

        /// It did its work.
        ///
        /// @param files     the files
        /// @param report    its report
        /// @param operation what to undo it by; empty where nothing changed
        /// @param undone    whether it was undone
        record Ended(List<Path> files, ImportReport report, Optional<OperationId> operation, boolean undone) implements State {
            public Ended {
                files = List.copyOf(files);
            }
        }

        /// It was called off or could not be done; nothing of it stays.
        ///
        /// @param why what became of it
        record Stopped(ImportReport.Outcome why) implements State {}

        /// It failed.
        ///
        /// @param failure what it failed with
        record Failed(Exception failure) implements State {}
    }

    /// No import yet.
    ///
    /// @param workspace what is imported into; asked for when there is something to import
    /// @param tasks     work that outlives the screens
    public ImportRun(Supplier<Workspace> workspace, Tasks tasks) {
        this.workspace = workspace;
        this.tasks = tasks;
    }

    /// How it stands.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How far it is, from 0 to 1; below 0 where it is not known.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Whether it is at work.
    public boolean going() {
        return state.get() instanceof State.Going;
    }

    /// Imports. One import at a time.
    ///
    /// @param files  the files, for the report
    /// @param people whom names in the files mean
    void start(List<Path> files, ImportPlan plan, Answers answers, Map<String, UUID> people) {
        Watch mine = new Watch(tasks, progress::set);
        watch = Optional.of(mine);
        progress.set(-1);
        state.set(new State.Going(files, plan.rows()));
        tasks.ask(() -> new Imports(workspace.get()).with(people).run(plan, answers, mine))
                .then(run -> state.set(ended(files, run)))
                .otherwise(failure -> state.set(new State.Failed(failure)))
                .start();
    }

    private static State ended(List<Path> files, Imports.Run run) {
        return run.outcome() instanceof ImportReport.Ran(ImportReport report) && !report.cancelled()
                ? new State.Ended(files, report, run.operation(), false)
                : new State.Stopped(run.outcome());
    }

    /// Calls it off. What it did until then is taken back.
    void cancel() {
        watch.ifPresent(Watch::cancel);
    }

    /// Calls it off where it is at work; what it did until then is taken back.
    ///
    /// @param stopped told once nothing is at work any more
    public void stop(Runnable stopped) {
        if (!going()) {
            stopped.run();
            return;
        }
        state.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends State> property, State before, State now) {
                state.removeListener(this);
                stopped.run();
            }
        });
        cancel();
    }

    /// Takes note that it was undone.
    void undone() {
        if (state.get() instanceof State.Ended ended) {
            state.set(new State.Ended(ended.files(), ended.report(), ended.operation(), true));
        }
    }

    /// Lets go of what it was. One that is at work goes on.
    void forget() {
        if (!going()) {
            state.set(NONE);
        }
    }
}
