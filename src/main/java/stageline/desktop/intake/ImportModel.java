package stageline.desktop.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.intake.ImportRun.State;
import stageline.desktop.intake.ImportRun.State.Ended;
import stageline.desktop.intake.Preview.Planned;
import stageline.desktop.intake.Preview.Tried;
import stageline.exchange.intake.ImportPlan;
import stageline.exchange.intake.ImportReport;
import stageline.exchange.profile.CsvProfile;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.Looked;

/// One import from its files to its report. Nothing is written before [#start()].
public final class ImportModel {

    private final ImportRun run;
    private final Background background;
    private final SavedTexts saved;
    private final Changes changes;
    private final Texts texts;
    private final ChosenFiles files;
    private final Preview preview;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step", Step.FILES);
    private final ReadOnlyObjectWrapper<Optional<ColumnsModel>> columns = new ReadOnlyObjectWrapper<>(this, "columns", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Ended>> ended = new ReadOnlyObjectWrapper<>(this, "ended", Optional.empty());
    private final ReadOnlyLongWrapper rows = new ReadOnlyLongWrapper(this, "rows", 0);
    private final ChangeListener<State> follow = (property, before, now) -> follow(before, now);

    /// How far it is.
    public enum Step {
        FILES,
        COLUMNS,
        PREVIEW,
        RUN,
        REPORT
    }

    /// @param run the import at work, or the last one that was: what it did is shown at once
    ImportModel(Workspace workspace, ImportRun run, Tasks tasks, Changes changes, Texts texts, Formats formats) {
        this.run = run;
        this.files = new ChosenFiles(workspace);
        this.background = new Background(tasks, texts);
        this.saved = new SavedTexts(tasks, background, texts, formats);
        this.changes = changes;
        this.texts = texts;
        this.preview = new Preview(workspace, background, texts, formats);
        run.stateProperty().addListener(follow);
        follow(run.stateProperty().get(), run.stateProperty().get());
    }

    /// Lets go of the import, which lives longer.
    void close() {
        run.stateProperty().removeListener(follow);
        background.cancel();
    }

    /// The files that were chosen; a profile may be among them.
    public ObservableList<Path> files() {
        return files.all();
    }

    /// How far it is.
    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether something is going on in the background before the import itself.
    public ReadOnlyBooleanProperty busyProperty() {
        return background.busyProperty();
    }

    /// How far that is, from 0 to 1; below 0 where it is not known.
    public ReadOnlyDoubleProperty progressProperty() {
        return background.progressProperty();
    }

    /// What is wrong, in a sentence; empty where nothing is.
    public ReadOnlyStringProperty problemProperty() {
        return background.problemProperty();
    }

    /// What columns mean, where somebody has to say it.
    public ReadOnlyObjectProperty<Optional<ColumnsModel>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /// What is going to be imported; empty until it is known.
    public ReadOnlyObjectProperty<Optional<Planned>> plannedProperty() {
        return preview.plannedProperty();
    }

    /// What it would do; empty while questions are open.
    public ReadOnlyObjectProperty<Optional<Tried>> triedProperty() {
        return preview.triedProperty();
    }

    /// What it did; empty until it ended.
    public ReadOnlyObjectProperty<Optional<Ended>> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /// How many rows the import at work has.
    public ReadOnlyLongProperty rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// How far the import at work is, from 0 to 1; below 0 where it is not known.
    public ReadOnlyDoubleProperty importedProperty() {
        return run.progressProperty();
    }

    /// Adds files to those that are there.
    public void add(List<Path> more) {
        if (step.get() != Step.FILES || busyProperty().get()) {
            return;
        }
        background.complain("");
        files.add(more);
    }

    /// Takes a file out.
    public void remove(Path file) {
        files.all().remove(file);
        background.complain("");
    }

    /// Finds out what the files are, and goes on to what they mean or to what would come in.
    public void look() {
        if (files.all().isEmpty() || busyProperty().get()) {
            return;
        }
        if (!files.sound()) {
            background.complain(texts.get("import.files.profileAlone"));
            return;
        }
        background.begin(files.look(), this::looked);
    }

    /// Goes on from what columns mean to what would come in.
    public void explain() {
        columns.get().filter(model -> !busyProperty().get()).ifPresent(model ->
                background.begin(files.explained(model.profile()), this::looked));
    }

    /// Goes a step back.
    public void back() {
        background.cancel();
        background.complain("");
        step.set(step.get() == Step.PREVIEW && columns.get().isPresent() ? Step.COLUMNS : Step.FILES);
    }

    /// Imports.
    public void start() {
        Optional<Planned> ready = plannedProperty().get();
        Optional<Tried> attempt = triedProperty().get();
        if (busyProperty().get() || run.going() || ready.isEmpty() || attempt.isEmpty()) {
            return;
        }
        background.complain("");
        run.start(files.all(), ready.get().plan(), ready.get().questions().answers(), attempt.get().owners().chosen());
    }

    /// Calls the import off. What it did until then is taken back.
    public void cancel() {
        run.cancel();
    }

    /// Undoes the import.
    public void undo() {
        ended.get().flatMap(Ended::operation).ifPresent(operation -> changes.undo(operation, texts.get("import.undone"), run::undone));
    }

    /// Begins anew.
    public void restart() {
        files.all().clear();
        background.complain("");
        columns.set(Optional.empty());
        preview.clear();
        run.forget();
        step.set(Step.FILES);
    }

    /// Writes what was said of the files as a profile.
    ///
    /// @param done told when it is written
    public void saveProfile(Path file, Runnable done) {
        plannedProperty().get().flatMap(each -> each.profile().map(each.questions()::complete))
                .ifPresent(profile -> saved.save(profile, file, done));
    }

    /// Writes the report as text.
    ///
    /// @param done told when it is written
    public void saveReport(Path file, Runnable done) {
        ended.get().ifPresent(each -> saved.save(each.report(), file, done));
    }

    /// What a profile is called unless somebody says otherwise.
    public String profileName() {
        return plannedProperty().get().flatMap(Planned::profile).map(CsvProfile::id).orElse("profile") + ChosenFiles.PROFILE;
    }

    private void looked(ChosenFiles.Found found) {
        switch (found.looked()) {
            case Looked.Refused(String file, var reason) ->
                background.complain(texts.get("import.refused", file, reason.in(texts.language())));
            case Looked.Mixed(String known, String unknown) -> background.complain(texts.get("import.mixed", known, unknown));
            case Looked.Unknown(var sheets) -> {
                columns.set(Optional.of(new ColumnsModel(sheets)));
                step.set(Step.COLUMNS);
            }
            case Looked.Recognised(ImportPlan plan, var source) -> {
                if (step.get() == Step.FILES) {
                    columns.set(Optional.empty());
                }
                preview.plan(plan, source, found.profile());
                step.set(Step.PREVIEW);
                preview.rehearse();
            }
        }
    }

    /// Goes where the import is. A screen that is made anew, in another language, begins there too.
    private void follow(State before, State now) {
        switch (now) {
            case State.None none -> ended.set(Optional.empty());
            case State.Going going -> {
                files.all().setAll(going.files());
                rows.set(going.rows());
                step.set(Step.RUN);
            }
            case State.Ended done -> {
                files.all().setAll(done.files());
                ended.set(Optional.of(done));
                step.set(Step.REPORT);
                if (before instanceof State.Going && done.operation().isPresent()) {
                    changes.happened(texts.get("import.done"));
                }
            }
            case State.Stopped(ImportReport.Outcome why) -> {
                takeBack();
                stopped(why);
            }
            case State.Failed(Exception failure) -> {
                takeBack();
                background.complain(failure);
            }
        }
    }

    private void takeBack() {
        run.forget();
        step.set(plannedProperty().get().isPresent() ? Step.PREVIEW : Step.FILES);
    }

    private void stopped(ImportReport.Outcome outcome) {
        switch (outcome) {
            case ImportReport.Ran ran -> background.complain(texts.get("import.calledOff"));
            case ImportReport.NotBegun(var reasons) -> background.complain(Preview.words(reasons, texts));
            case ImportReport.Broken(_, String file, var reason) ->
                background.complain(texts.get("import.broken", file, reason.in(texts.language())));
        }
    }
}
