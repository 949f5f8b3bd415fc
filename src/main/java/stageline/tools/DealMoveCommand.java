package stageline.tools;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stageline.sales.command.Command.MoveDeal;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// `deal move`: moves a deal through its gates.
@Command(name = "move", description = "Move a deal to another stage.")
final class DealMoveCommand extends WorkspaceCommand {

    @Parameters(index = "0", paramLabel = "DEAL", description = "The deal, by its identity or name.")
    String deal;

    @Parameters(index = "1", paramLabel = "STAGE", description = "The stage, such as qualified or offer-sent.")
    String stage;

    @Mixin
    Supplied supplied;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; needed to move back and to override.")
    @Nullable String reason;

    @Option(names = "--override", description = "Move past what is missing; managers only, with a reason.")
    boolean override;

    DealMoveCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Stage to = Lookup.stage(stage);
        return inWorkspace(workspace -> {
            Lookup lookup = new Lookup(workspace);
            UUID id = lookup.record(EntityType.DEAL, deal);
            RecordState state = workspace.record(EntityRef.deal(id)).orElseThrow();
            List<Change> changes = supplied.changes(lookup, Optional.of(state));
            MoveDeal move =
                    new MoveDeal(id, state.stage(), to, changes, supplied.members(lookup), Optional.ofNullable(reason), override);
            return Refusals.report(
                    this,
                    workspace.perform(move),
                    "Moved from %s to %s.".formatted(state.stage().code(), to.code()),
                    Map.of("deal", id.toString(), "from", state.stage().code(), "to", to.code()));
        });
    }
}
