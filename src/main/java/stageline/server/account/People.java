package stageline.server.account;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import stageline.sales.command.Draft;
import stageline.sales.people.Permission;
import stageline.sales.people.Role;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Value;
import stageline.server.store.ServerStore;
import stageline.sync.account.NewPerson;
import stageline.sync.account.PersonAccount;
import stageline.sync.account.Refusal;

/// What the server's operator does with the people of a workspace, where none of its administrators can. Nobody takes the last
/// administrator away. Thread-safe.
public final class People {

    private final ServerStore store;
    private final Chronicle chronicle;

    People(ServerStore store, Chronicle chronicle) {
        this.store = store;
        this.chronicle = chronicle;
    }

    /// The people of a workspace.
    ///
    /// @throws TurnedAway if there is no such workspace
    public List<PersonAccount> list(UUID workspace) {
        return store.read(workspace, reading -> Members.of(reading).people().stream()
                .map(each -> new PersonAccount(
                        each.id(),
                        each.name().orElse(""),
                        each.roles().stream().sorted().map(Role::code).toList(),
                        each.active(),
                        each.record().text(PersonFields.ACCESS).orElse("")))
                .toList());
    }

    /// Adds a person.
    ///
    /// @return their id
    /// @throws TurnedAway if there is no such workspace
    public UUID add(UUID workspace, NewPerson added) {
        UUID person = chronicle.newIdentity();
        store.hold(workspace, holding -> {
            if (holding.serverDevice().isEmpty()) {
                throw TurnedAway.refused(Refusal.UNKNOWN);
            }
            Actor actor = Authority.operator().administering(new Members(holding));
            chronicle.write(holding, actor, List.of(Members.adding(person, added.name(), added.roles())));
            return person;
        });
        return person;
    }

    /// Gives a person these roles and no others.
    ///
    /// @throws TurnedAway if there is no such person, or nobody would administer the workspace
    public void give(UUID workspace, UUID person, Set<Role> roles) {
        change(workspace, person, !Permission.ADMINISTER.grantedTo(roles), each -> each.holding(roles));
    }

    /// Deactivates a person: they are no longer let in, and what they write does not count.
    ///
    /// @throws TurnedAway if there is no such person, or nobody would administer the workspace
    public void deactivate(UUID workspace, UUID person) {
        change(workspace, person, true, each -> each.changing(PersonFields.ACTIVE, Value.of(false)));
    }

    /// Lets a person work again who was deactivated.
    ///
    /// @throws TurnedAway if there is no such person
    public void activate(UUID workspace, UUID person) {
        change(workspace, person, false, each -> each.changing(PersonFields.ACTIVE, Value.of(true)));
    }

    private void change(UUID workspace, UUID person, boolean stopsAdministering, Function<Colleague, List<Draft>> change) {
        store.hold(workspace, holding -> {
            Members members = new Members(holding);
            Colleague colleague = members.person(person).orElseThrow(() -> TurnedAway.refused(Refusal.UNKNOWN));
            if (stopsAdministering && colleague.administers() && !members.administeredWithout(person)) {
                throw TurnedAway.refused(Refusal.NOT_PERMITTED);
            }
            chronicle.write(holding, Authority.operator().administering(members), change.apply(colleague));
            return person;
        });
    }
}
