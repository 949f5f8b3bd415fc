package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.Office;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.workspace.Founding;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// A workspace of Ana's, about to be shared: one company, colleagues and deals of which enough is known for two moves.
final class SharedPipeline {

    private SharedPipeline() {}

    static Workspace found(Path folder) {
        Founding founding = new Founding("Team", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        Workspace workspace = Workspace.create(folder, founding, Seat.PASSWORD.toCharArray(), TestComputer.environment());
        done(workspace, Office.company(Office.SANITAS, "Sanitas Hospitales"));
        done(workspace, Office.contact(Office.MARTA, "Marta", "Ruiz", "marta@sanitas.example", Office.SANITAS));
        return workspace;
    }

    /// Adds an account manager.
    static UUID colleague(Workspace workspace, String name) {
        UUID person = workspace.newId();
        done(workspace, new Command.Create(
                EntityRef.person(person),
                List.of(Change.set(PersonFields.NAME, Value.of(name)), Change.set(PersonFields.ACTIVE, Value.of(true))),
                List.of(Member.of(Relation.ROLES, Value.of(Role.ACCOUNT_MANAGER.code())))));
        return person;
    }

    static UUID deal(Workspace workspace, String brief, UUID owner) {
        Stream<Change> known = Stream.of(Stage.PROSPECTED, Stage.QUALIFIED, Stage.DISCOVERED)
                .flatMap(stage -> Office.evidence(stage).stream())
                .filter(change -> !List.of(DealFields.OWNER, DealFields.BRIEF).contains(change.field()));
        List<Change> fields = Stream.concat(
                        known, Stream.of(Change.set(DealFields.OWNER, Value.of(owner)), Change.set(DealFields.BRIEF, Value.of(brief))))
                .toList();
        UUID deal = workspace.newId();
        done(workspace, new Command.StartDeal(deal, fields, List.of(Office.decisionMaker(Office.MARTA)), Optional.empty()));
        return deal;
    }

    private static void done(Workspace workspace, Command command) {
        assertThat(workspace.perform(command).done()).as(command.toString()).isTrue();
    }
}
