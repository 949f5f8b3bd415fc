package stageline.workspace.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.exchange.export.OwnFiles;
import stageline.exchange.hubspot.HubSpot;
import stageline.exchange.intake.Answers;
import stageline.exchange.intake.ImportPlan;
import stageline.exchange.intake.ImportPlan.Planning;
import stageline.exchange.intake.ImportReport;
import stageline.exchange.intake.Importer;
import stageline.exchange.intake.Known;
import stageline.exchange.intake.Watch;
import stageline.exchange.profile.CsvProfile;
import stageline.sales.event.OperationId;
import stageline.workspace.Progress;
import stageline.workspace.Undertaking;
import stageline.workspace.Workspace;

/// Imports into one workspace: looks at files, rehearses, runs. An import is one operation and undone as one; calling it off takes all of
/// it back. Every method blocks.
///
/// What is there is looked up as it was when this was made: make a new one for each import.
public final class Imports {

    private final Workspace workspace;
    private final Known known;

    /// Reads what is there now.
    public Imports(Workspace workspace) {
        this(workspace, new WorkspaceKnown(workspace));
    }

    private Imports(Workspace workspace, Known known) {
        this.workspace = workspace;
        this.known = known;
    }

    /// The same, with whom names in the files mean that nobody here has.
    ///
    /// @param people persons by names as they stand in the files, case ignored
    public Imports with(Map<String, UUID> people) {
        return new Imports(workspace, new ChosenPeople(known, people));
    }

    /// What became of an import.
    ///
    /// @param outcome   the report, or why it did not begin
    /// @param operation what to undo it by; empty where nothing changed
    public record Run(ImportReport.Outcome outcome, Optional<OperationId> operation) {}

    /// Finds out what files are that nobody said anything about.
    public Looked look(List<Path> files) {
        return new Looking(known).at(files);
    }

    /// Looks at files that a profile describes, as [#look] does.
    public Looked look(CsvProfile profile, List<Path> files) {
        return Looking.of(planProfile(profile, files), Looked.Source.PROFILE);
    }

    /// Looks at files that HubSpot exported.
    public Planning planHubSpot(List<Path> files) {
        return new HubSpot().plan(files, known);
    }

    /// Looks at files that a profile describes.
    public Planning planProfile(CsvProfile profile, List<Path> files) {
        return profile.plan(files, known);
    }

    /// Looks at files that this program exported.
    public Planning planOwn(List<Path> files) {
        return OwnFiles.plan(files, known);
    }

    /// Finds out what a run would do; writes nothing.
    public ImportReport.Outcome rehearse(ImportPlan plan, Answers answers, Progress progress) {
        return new Importer(known, workspace::newId, WorkspaceIntake.rehearsal(workspace)).run(plan, answers, watch(progress));
    }

    /// Finds out what a run would do, and what its first records would look like; writes nothing.
    ///
    /// @param samples how many records of each kind
    public Rehearsal rehearse(ImportPlan plan, Answers answers, Progress progress, int samples) {
        SampledIntake sampled = new SampledIntake(WorkspaceIntake.rehearsal(workspace), workspace, samples);
        ImportReport.Outcome outcome = new Importer(known, workspace::newId, sampled).run(plan, answers, watch(progress));
        return new Rehearsal(outcome, sampled.samples());
    }

    /// Runs it. Where it is called off, or a file changes under its hands, what it did until then is taken back.
    ///
    /// @throws stageline.ledger.LedgerException     if it could not be made durable; what was done until then is one operation that can be
    /// undone
    /// @throws stageline.workspace.WorkspaceException with `REOPEN` if the database failed
    public Run run(ImportPlan plan, Answers answers, Progress progress) {
        Undertaking undertaking = workspace.undertake();
        ImportReport.Outcome outcome =
                new Importer(known, workspace::newId, WorkspaceIntake.into(workspace, undertaking)).run(plan, answers, watch(progress));
        boolean whole = outcome instanceof ImportReport.Ran(ImportReport report) && !report.cancelled();
        if (!whole) {
            undertaking.withdraw();
        }
        return new Run(outcome, whole ? undertaking.operation() : Optional.empty());
    }

    private static Watch watch(Progress progress) {
        return new Watch() {
            @Override
            public void progressed(long rows, long ofRows) {
                progress.done(rows, ofRows);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
