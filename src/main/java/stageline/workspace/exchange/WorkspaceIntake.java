package stageline.workspace.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import stageline.exchange.intake.Intake;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.command.Decision.LeftOut;
import stageline.sales.command.Draft;
import stageline.sales.event.Event;
import stageline.sales.record.EntityRef;
import stageline.workspace.Undertaking;
import stageline.workspace.Workspace;

/// Takes an import's commands: for good, as parts of one operation, or as a rehearsal that writes nothing.
final class WorkspaceIntake implements Intake {

    /// So many commands are done together, so that others' changes do not wait long.
    private static final int CHUNK = 250;

    private final Function<List<Command>, List<Decision>> decider;
    private final Workspace workspace;
    private final Set<EntityRef> imagined = new HashSet<>();
    private final boolean rehearsal;

    private WorkspaceIntake(Workspace workspace, Function<List<Command>, List<Decision>> decider, boolean rehearsal) {
        this.workspace = workspace;
        this.decider = decider;
        this.rehearsal = rehearsal;
    }

    /// An intake whose commands happen.
    static WorkspaceIntake into(Workspace workspace, Undertaking undertaking) {
        return new WorkspaceIntake(workspace, undertaking::perform, false);
    }

    /// An intake that only asks the rules. A record that it would have made counts as made.
    static WorkspaceIntake rehearsal(Workspace workspace) {
        return new WorkspaceIntake(workspace, commands -> commands.stream().map(workspace::consider).toList(), true);
    }

    @Override
    public List<Result> take(List<Command> chunk) {
        List<Result> results = new ArrayList<>(chunk.size());
        for (int from = 0; from < chunk.size(); from += CHUNK) {
            List<Command> some = chunk.subList(from, Math.min(chunk.size(), from + CHUNK));
            List<Decision> decisions = decider.apply(some);
            for (int i = 0; i < some.size(); i++) {
                results.add(result(some.get(i), decisions.get(i)));
            }
        }
        return results;
    }

    private Result result(Command command, Decision decision) {
        if (command instanceof Command.MergeCompany(var branch, var into, _)
                && (imagined.contains(EntityRef.company(branch)) || imagined.contains(EntityRef.company(into)))) {
            return new Result.Updated(List.of());
        }
        return switch (decision) {
            case Decision.Refused(var refusals, _) -> new Result.Refused(RefusalWords.of(refusals));
            case Decision.Accepted(List<Draft> drafts, List<LeftOut> leftOut) -> accepted(command, drafts, leftOut);
        };
    }

    private Result accepted(Command command, List<Draft> drafts, List<LeftOut> leftOut) {
        List<String> words = leftOut.stream().map(left -> RefusalWords.of(left.refusal())).distinct().toList();
        if (drafts.isEmpty()) {
            return words.isEmpty() || there(command) ? new Result.Unchanged(words) : new Result.Refused(String.join(" ", words));
        }
        if (drafts.getFirst().event() instanceof Event.Created) {
            EntityRef made = drafts.getFirst().entity();
            return rehearsal && !imagined.add(made) ? new Result.Updated(words) : new Result.Created(words);
        }
        return new Result.Updated(words);
    }

    private boolean there(Command command) {
        return command instanceof Command.TakeOver takeOver
                && (imagined.contains(takeOver.entity()) || workspace.record(takeOver.entity()).isPresent());
    }
}
