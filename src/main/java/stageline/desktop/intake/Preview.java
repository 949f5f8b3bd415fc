package stageline.desktop.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Person;
import stageline.desktop.common.Texts;
import stageline.exchange.Reason;
import stageline.exchange.intake.Answers;
import stageline.exchange.intake.ImportPlan;
import stageline.exchange.intake.ImportReport;
import stageline.exchange.profile.CsvProfile;
import stageline.store.record.PersonLine;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.Imports;
import stageline.workspace.exchange.Looked;
import stageline.workspace.exchange.Rehearsal;

/// What would come in: the plan, what has to be answered first, and what a rehearsal gave.
public final class Preview {

    private static final int SAMPLES = 8;

    private final Workspace workspace;
    private final Background background;
    private final Texts texts;
    private final Formats formats;
    private final ReadOnlyObjectWrapper<Optional<Planned>> planned = new ReadOnlyObjectWrapper<>(this, "planned", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Tried>> tried = new ReadOnlyObjectWrapper<>(this, "tried", Optional.empty());

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

    Preview(Workspace workspace, Background background, Texts texts, Formats formats) {
        this.workspace = workspace;
        this.background = background;
        this.texts = texts;
        this.formats = formats;
    }

    /// What is going to be imported; empty until it is known.
    ReadOnlyObjectProperty<Optional<Planned>> plannedProperty() {
        return planned.getReadOnlyProperty();
    }

    /// What it would do; empty while questions are open.
    ReadOnlyObjectProperty<Optional<Tried>> triedProperty() {
        return tried.getReadOnlyProperty();
    }

    /// Takes another plan; nothing is rehearsed yet.
    void plan(ImportPlan plan, Looked.Source source, Optional<CsvProfile> profile) {
        tried.set(Optional.empty());
        planned.set(Optional.of(
                new Planned(plan, source, profile, new QuestionsModel(plan.questions(), formats.zone(), this::rehearse))));
    }

    /// Lets go of the plan.
    void clear() {
        planned.set(Optional.empty());
        tried.set(Optional.empty());
    }

    /// Rehearses as soon as no question is open; an answer that changes makes an older rehearsal void.
    void rehearse() {
        planned.get().ifPresent(now -> {
            background.cancel();
            tried.set(Optional.empty());
            if (now.questions().open() > 0) {
                return;
            }
            Answers answers = now.questions().answers();
            background.watched(watch -> tried(new Imports(workspace).rehearse(now.plan(), answers, watch, SAMPLES)), this::rehearsed);
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
        switch (attempt.rehearsal().outcome()) {
            case ImportReport.Ran(ImportReport report) -> {
                if (!report.cancelled()) {
                    tried.set(Optional.of(new Tried(attempt.rehearsal(), report, new OwnersModel(report.owners(), attempt.people()))));
                }
            }
            case ImportReport.NotBegun(var reasons) -> background.complain(words(reasons, texts));
            case ImportReport.Broken(_, String file, var reason) ->
                background.complain(texts.get("import.refused", file, reason.in(texts.language())));
        }
    }

    /// Reasons in sentences.
    static String words(List<Reason> reasons, Texts texts) {
        return reasons.stream().map(reason -> reason.in(texts.language())).collect(Collectors.joining(" "));
    }
}
