package stageline.tools;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stageline.sales.command.Command.MoveDeal;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Choice;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Value;
import stageline.workspace.Workspace;

/// `deal lose`: marks a deal as lost, which is final.
@Command(name = "lose", description = "Mark a deal as lost. This is final.")
final class DealLoseCommand extends WorkspaceCommand {

    @Parameters(paramLabel = "DEAL", description = "The deal, by its identity or name.")
    String deal;

    @Option(names = "--why", required = true, paramLabel = "CODE", description = "The kind of reason; a wrong one lists those there are.")
    String why;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "The reason in words.")
    String reason;

    DealLoseCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return inWorkspace(workspace -> {
            requireKnown(workspace);
            UUID id = new Lookup(workspace).record(EntityType.DEAL, deal);
            RecordState state = workspace.record(EntityRef.deal(id)).orElseThrow();
            Change kind = new Change(DealFields.LOST_REASON, state.value(DealFields.LOST_REASON).orElse(null), Value.of(why));
            MoveDeal loss = new MoveDeal(id, state.stage(), Stage.LOST, List.of(kind), List.of(), Optional.of(reason), false);
            return Refusals.report(
                    this, workspace.perform(loss), "Lost.", Map.of("deal", id.toString(), "from", state.stage().code(), "to", "lost"));
        });
    }

    private void requireKnown(Workspace workspace) {
        List<Choice> reasons = workspace.content().lostReasons();
        if (reasons.stream().noneMatch(choice -> choice.code().equals(why))) {
            throw Stop.wrongUse("There is no reason \"%s\"; the reasons are %s."
                    .formatted(why, reasons.stream().map(Choice::code).collect(Collectors.joining(", "))));
        }
    }
}
