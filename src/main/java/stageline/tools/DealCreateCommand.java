package stageline.tools;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stageline.sales.event.Change;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Value;
import stageline.workspace.Workspace;

/// `deal create`: begins a deal in Prospected.
@Command(name = "create", description = "Begin a deal: it enters Prospected once all is given that the stage asks for.")
final class DealCreateCommand extends WorkspaceCommand {

    @Mixin
    Supplied supplied;

    @Option(names = "--new-company", paramLabel = "NAME", description = "Make the company that the deal is with.")
    @Nullable String newCompany;

    @Option(names = "--from", paramLabel = "DEAL", description = "The lost deal that this one follows.")
    @Nullable String predecessor;

    DealCreateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return inWorkspace(workspace -> {
            Lookup lookup = new Lookup(workspace);
            UUID deal = workspace.newId();
            List<Change> fields = new ArrayList<>(supplied.changes(lookup, Optional.empty()));
            List<stageline.sales.command.Command> commands = new ArrayList<>();
            Optional.ofNullable(newCompany).ifPresent(name -> {
                EntityRef company = EntityRef.company(workspace.newId());
                commands.add(new stageline.sales.command.Command.Create(company, company(name), List.of()));
                fields.add(Change.set(DealFields.COMPANY, Value.of(company.id())));
            });
            if (fields.stream().noneMatch(change -> change.field().equals(DealFields.OWNER))) {
                fields.add(Change.set(DealFields.OWNER, Value.of(workspace.identity().person())));
            }
            Optional<UUID> follows = Optional.ofNullable(predecessor).map(typed -> lookup.record(EntityType.DEAL, typed));
            commands.add(new stageline.sales.command.Command.StartDeal(deal, fields, supplied.members(lookup), follows));
            return report(workspace, deal, commands);
        });
    }

    private List<Change> company(String name) {
        List<Change> fields = new ArrayList<>(List.of(Change.set(CompanyFields.NAME, Value.of(name))));
        Optional.ofNullable(supplied.fields.get(DealFields.COUNTRY.code()))
                .ifPresent(country -> fields.add(Change.set(CompanyFields.COUNTRY, Value.of(country))));
        return fields;
    }

    private int report(Workspace workspace, UUID deal, List<stageline.sales.command.Command> commands) {
        stageline.sales.command.Command all =
                commands.size() == 1 ? commands.getFirst() : new stageline.sales.command.Command.Together(commands);
        return Refusals.report(this, workspace.perform(all), "The deal %s is in Prospected.".formatted(deal), Map.of("deal",
                deal.toString()));
    }
}
