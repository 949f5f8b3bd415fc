package stageline.desktop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Person;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.exchange.intake.Answers;
import stageline.exchange.intake.ImportPlan;
import stageline.exchange.intake.ImportReport;
import stageline.exchange.profile.CsvProfile;
import stageline.exchange.profile.ProfileJson;
import stageline.sales.event.OperationId;
import stageline.store.record.PersonLine;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.Imports;
import stageline.workspace.exchange.Looked;
import stageline.workspace.exchange.Rehearsal;

/// One import from its files to its report. Nothing is written before [#run()].
public final class ImportModel {

    private static final int SAMPLES = 8;
    private static final String PROFILE = ".json";

    private final Workspace workspace;
    private final Tasks tasks;
    private final Changes changes;
    private final Texts texts;
    private final Formats formats;
    private final Tasks.Place place = new Tasks.Place();
    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(this, "step", Step.FILES);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyObjectWrapper<Optional<ColumnsModel>> columns = new ReadOnlyObjectWrapper<>(this, "columns", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Planned>> planned = new ReadOnlyObjectWrapper<>(this, "planned", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Tried>> tried = new ReadOnlyObjectWrapper<>(this, "tried", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Ended>> ended = new ReadOnlyObjectWrapper<>(this, "ended", Optional.empty());
    private Optional<Watch> watch = Optional.empty();

    /// How far it is.
    public enum Step {
        FILES,
        COLUMNS,
        PREVIEW,
        RUN,
        REPORT
    }

    /// What is going to be imported.
    ///
    /// @param plan      the plan
    /// @param source    where the files come from
    /// @param profile   what describes them, where something does
    /// @param questions what has to be answered first
    public record Planned(ImportPlan plan, Looked.Source source, Optional<CsvProfile> profile, QuestionsModel questions) {}

    /// What it would do.
    ///
    /// @param rehearsal what a rehearsal gave
    /// @param report    its report
    /// @param owners    names that nobody here has
    public record Tried(Rehearsal rehearsal, ImportReport report, OwnersModel owners) {}

    /// What it did.
    ///
    /// @param report    its report
    /// @param operation what to undo it by; empty where nothing changed
    /// @param undone    whether it was undone
    public record Ended(ImportReport report, Optional<OperationId> operation, boolean undone) {}

    private record Found(Looked looked, Optional<CsvProfile> profile) {}

    ImportModel(Workspace workspace, Tasks tasks, Changes changes, Texts texts, Formats formats) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.changes = changes;
        this.texts = texts;
        this.formats = formats;
    }

    /// The files that were chosen; a profile may be among them.
    public ObservableList<Path> files() {
        return files;
    }

    /// How far it is.
    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether something is going on in the background.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How far that is, from 0 to 1; below 0 where it is not known.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What is wrong, in a sentence; empty where nothing is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What columns mean, where somebody has to say it.
    public ReadOnlyObjectProperty<Optional<ColumnsModel>> columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /// What is going to be imported; empty until it is known.
    public ReadOnlyObjectProperty<Optional<Planned>> plannedProperty() {
        return planned.getReadOnlyProperty();
    }

    /// What it would do; empty while questions are open.
    public ReadOnlyObjectProperty<Optional<Tried>> triedProperty() {
        return tried.getReadOnlyProperty();
    }

    /// What it did; empty until it ended.
    public ReadOnlyObjectProperty<Optional<Ended>> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /// Adds files to those that are there.
    public void add(List<Path> more) {
        if (step.get() != Step.FILES || busy.get()) {
            return;
        }
        problem.set("");
        more.stream().map(path -> path.toAbsolutePath().normalize()).filter(path -> !files.contains(path)).forEach(files::add);
    }

    /// Takes a file out.
    public void remove(Path file) {
        files.remove(file);
        problem.set("");
    }

    /// Finds out what the files are, and goes on to what they mean or to what would come in.
    public void look() {
        if (files.isEmpty() || busy.get()) {
            return;
        }
        List<Path> profiles = files.stream().filter(ImportModel::isProfile).toList();
        List<Path> sheets = files.stream().filter(path -> !isProfile(path)).toList();
        if (sheets.isEmpty() || profiles.size() > 1) {
            problem.set(texts.get("import.files.profileAlone"));
            return;
        }
        begin(() -> found(profiles.stream().findFirst(), sheets), this::looked);
    }

    /// Goes on from what columns mean to what would come in.
    public void explain() {
        columns.get().filter(model -> !busy.get()).ifPresent(model -> {
            CsvProfile profile = model.profile();
            List<Path> sheets = files.stream().filter(path -> !isProfile(path)).toList();
            begin(() -> new Found(new Imports(workspace).look(profile, sheets), Optional.of(profile)), this::looked);
        });
    }

    /// Goes a step back.
    public void back() {
        cancel();
        place.cancel();
        idle();
        problem.set("");
        step.set(step.get() == Step.PREVIEW && columns.get().isPresent() ? Step.COLUMNS : Step.FILES);
    }

    /// Imports.
    public void run() {
        Optional<Planned> ready = planned.get();
        if (busy.get() || ready.isEmpty() || tried.get().isEmpty()) {
            return;
        }
        ImportPlan plan = ready.get().plan();
        Answers answers = ready.get().questions().answers();
        var people = tried.get().get().owners().chosen();
        Watch mine = watched();
        step.set(Step.RUN);
        begin(() -> new Imports(workspace).with(people).run(plan, answers, mine), run -> ended(run.outcome(), run.operation()));
    }

    /// Calls off what is going on. What an import did until then is taken back.
    public void cancel() {
        watch.ifPresent(each -> each.cancelled.set(true));
    }

    /// Undoes the import.
    public void undo() {
        ended.get().flatMap(Ended::operation).ifPresent(operation -> changes.undo(operation, texts.get("import.undone"), () ->
                ended.set(ended.get().map(each -> new Ended(each.report(), each.operation(), true)))));
    }

    /// Begins anew.
    public void restart() {
        files.clear();
        problem.set("");
        columns.set(Optional.empty());
        planned.set(Optional.empty());
        tried.set(Optional.empty());
        ended.set(Optional.empty());
        step.set(Step.FILES);
    }

    /// Writes what was said of the files as a profile.
    ///
    /// @param done told when it is written
    public void saveProfile(Path file, Runnable done) {
        planned.get().flatMap(each -> each.profile().map(each.questions()::complete))
                .ifPresent(profile -> write(file, ProfileJson.write(profile), done));
    }

    /// Writes the report as text.
    ///
    /// @param done told when it is written
    public void saveReport(Path file, Runnable done) {
        ended.get().ifPresent(each -> write(file, new ReportText(texts, formats).of(each.report()), done));
    }

    /// What a profile is called unless somebody says otherwise.
    public String profileName() {
        return planned.get().flatMap(Planned::profile).map(CsvProfile::id).orElse("profile") + PROFILE;
    }

    private void write(Path file, String content, Runnable done) {
        tasks.ask(() -> Files.writeString(file, content)).then(path -> done.run()).otherwise(failure -> {
            if (failure instanceof IOException) {
                problem.set(texts.get("import.notWritten", file));
            } else {
                tasks.report(failure);
            }
        }).start();
    }

    private Found found(Optional<Path> described, List<Path> sheets) throws IOException {
        Imports imports = new Imports(workspace);
        if (described.isEmpty()) {
            return new Found(imports.look(sheets), Optional.empty());
        }
        Path file = described.get();
        return switch (ProfileJson.read(Files.readString(file))) {
            case ProfileJson.Read(CsvProfile profile) -> new Found(imports.look(profile, sheets), Optional.of(profile));
            case ProfileJson.Invalid(var reason) ->
                new Found(new Looked.Refused(String.valueOf(file.getFileName()), reason), Optional.empty());
        };
    }

    private void looked(Found found) {
        idle();
        switch (found.looked()) {
            case Looked.Refused(String file, var reason) ->
                problem.set(texts.get("import.refused", file, reason.in(texts.language())));
            case Looked.Mixed(String known, String unknown) -> problem.set(texts.get("import.mixed", known, unknown));
            case Looked.Unknown(var sheets) -> {
                columns.set(Optional.of(new ColumnsModel(sheets)));
                step.set(Step.COLUMNS);
            }
            case Looked.Recognised(ImportPlan plan, var source) -> {
                if (step.get() == Step.FILES) {
                    columns.set(Optional.empty());
                }
                tried.set(Optional.empty());
                planned.set(Optional.of(new Planned(
                        plan, source, found.profile(), new QuestionsModel(plan.questions(), formats.zone(), this::rehearse))));
                step.set(Step.PREVIEW);
                rehearse();
            }
        }
    }

    /// Rehearses as soon as no question is open; an answer that changes makes an older rehearsal void.
    private void rehearse() {
        planned.get().ifPresent(now -> {
            cancel();
            place.cancel();
            idle();
            tried.set(Optional.empty());
            if (now.questions().open() > 0) {
                return;
            }
            Answers answers = now.questions().answers();
            Watch mine = watched();
            begin(() -> tried(new Imports(workspace).rehearse(now.plan(), answers, mine, SAMPLES)), this::rehearsed);
        });
    }

    /// A rehearsal with the people who are here.
    private record Attempt(Rehearsal rehearsal, List<Person> people) {}

    private Attempt tried(Rehearsal rehearsal) {
        List<Person> people = workspace.records().people().stream().filter(PersonLine::active)
                .map(line -> new Person(line.id(), line.name())).toList();
        return new Attempt(rehearsal, people);
    }

    private void rehearsed(Attempt attempt) {
        idle();
        switch (attempt.rehearsal().outcome()) {
            case ImportReport.Ran(ImportReport report) -> {
                if (!report.cancelled()) {
                    tried.set(Optional.of(new Tried(attempt.rehearsal(), report, new OwnersModel(report.owners(), attempt.people()))));
                }
            }
            case ImportReport.NotBegun(var reasons) -> refuse(reasons.stream().map(reason -> reason.in(texts.language())).toList());
            case ImportReport.Broken(_, String file, var reason) ->
                refuse(List.of(texts.get("import.refused", file, reason.in(texts.language()))));
        }
    }

    private void ended(ImportReport.Outcome outcome, Optional<OperationId> operation) {
        idle();
        switch (outcome) {
            case ImportReport.Ran(ImportReport report) when report.cancelled() -> {
                step.set(Step.PREVIEW);
                problem.set(texts.get("import.calledOff"));
            }
            case ImportReport.Ran(ImportReport report) -> {
                ended.set(Optional.of(new Ended(report, operation, false)));
                step.set(Step.REPORT);
                operation.ifPresent(done -> changes.happened(texts.get("import.done")));
            }
            case ImportReport.NotBegun(var reasons) -> {
                step.set(Step.PREVIEW);
                refuse(reasons.stream().map(reason -> reason.in(texts.language())).toList());
            }
            case ImportReport.Broken(_, String file, var reason) -> {
                step.set(Step.PREVIEW);
                refuse(List.of(texts.get("import.broken", file, reason.in(texts.language()))));
            }
        }
    }

    private void refuse(List<String> sentences) {
        problem.set(String.join(" ", sentences));
    }

    private <T> void begin(Callable<T> work, Consumer<T> then) {
        busy.set(true);
        progress.set(-1);
        problem.set("");
        tasks.ask(work).at(place).then(then).otherwise(failure -> {
            Step before = step.get();
            idle();
            if (before == Step.RUN) {
                step.set(Step.PREVIEW);
            }
            if (failure instanceof IOException) {
                problem.set(texts.get("import.unreadable"));
            } else {
                tasks.report(failure);
            }
        }).start();
    }

    private void idle() {
        busy.set(false);
        progress.set(-1);
        watch = Optional.empty();
    }

    private Watch watched() {
        Watch mine = new Watch();
        watch = Optional.of(mine);
        return mine;
    }

    private static boolean isProfile(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(PROFILE);
    }

    /// The names of the files, for headings.
    List<String> names() {
        List<String> names = new ArrayList<>();
        files.forEach(path -> names.add(String.valueOf(path.getFileName())));
        return names;
    }

    /// Passes progress on to the screen.
    private final class Watch implements Progress {

        private final AtomicBoolean cancelled = new AtomicBoolean();

        @Override
        public void done(long part, long whole) {
            tasks.later(() -> {
                if (watch.filter(each -> each == this).isPresent()) {
                    progress.set(whole == 0 ? -1 : (double) part / whole);
                }
            });
        }

        @Override
        public boolean cancelled() {
            return cancelled.get();
        }
    }
}
