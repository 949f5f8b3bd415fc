package stageline.desktop.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import stageline.desktop.common.Changes;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Permission;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.record.DeviceLine;
import stageline.store.record.PersonLine;
import stageline.store.record.Teammate;
import stageline.sync.account.Invited;
import stageline.workspace.Workspace;
import stageline.workspace.shared.Visited;

/// The people of the workspace, their accounts and devices, and what an administrator does about them. Belongs to the FX thread.
public final class PeopleModel {

    private final Workspace workspace;
    private final TeamServer server;
    private final Tasks tasks;
    private final Changes changes;
    private final Notices notices;
    private final Phrases phrases;
    private final Texts texts;
    private final Asking asking;
    private final Tasks.Place place = new Tasks.Place();
    private final ObservableList<Teammate> all = FXCollections.observableArrayList();
    private final FilteredList<Teammate> shown = new FilteredList<>(all);
    private final ReadOnlyObjectWrapper<Known> known =
            new ReadOnlyObjectWrapper<>(this, "known", new Known(false, false, new UUID(0, 0), new UUID(0, 0)));

    /// What decides on what can be done.
    ///
    /// @param administers whether whoever works here may change people and devices
    /// @param shared      whether the workspace belongs to a server
    /// @param self        who works here
    /// @param device      the device they work at
    public record Known(boolean administers, boolean shared, UUID self, UUID device) {}

    private record Read(List<Teammate> people, Known known) {}

    PeopleModel(Workspace workspace, TeamServer server, Tasks tasks, Changes changes, Notices notices, Phrases phrases, Texts texts) {
        this.workspace = workspace;
        this.server = server;
        this.tasks = tasks;
        this.changes = changes;
        this.notices = notices;
        this.phrases = phrases;
        this.texts = texts;
        this.asking = new Asking(tasks, texts);
        asking.problemProperty().addListener((property, before, problem) -> {
            if (!problem.isEmpty()) {
                notices.warn(problem);
            }
        });
    }

    /// Those who are shown, by name.
    public ObservableList<Teammate> people() {
        return shown;
    }

    /// What decides on what can be done.
    public ReadOnlyObjectProperty<Known> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// Whether the server is being asked.
    public ReadOnlyBooleanProperty busyProperty() {
        return asking.busyProperty();
    }

    /// Reads who there is.
    public void load() {
        place.whenFree(() -> tasks.ask(this::read).at(place).then(read -> {
            known.set(read.known());
            if (!all.equals(read.people())) {
                all.setAll(read.people());
            }
        }).start());
    }

    private Read read() {
        boolean administers = Permission.ADMINISTER.grantedTo(workspace.actor().roles());
        Known now = new Known(administers, server.membership().isPresent(), workspace.identity().person(), workspace.identity().device());
        return new Read(workspace.records().team(), now);
    }

    /// Shows those alone in whose name or address some words occur.
    public void find(String words) {
        String wanted = words.strip().toLowerCase(texts.language());
        Predicate<Teammate> fits = mate -> (mate.person().name() + " " + mate.person().email()).toLowerCase(texts.language())
                .contains(wanted);
        shown.setPredicate(wanted.isEmpty() ? null : fits);
    }

    /// Who may change people and devices, in words.
    public String administrators() {
        return phrases.list(Permission.ADMINISTER.roles().stream().map(this::role).toList());
    }

    /// What a role is called.
    public String role(Role role) {
        return texts.get("job." + role.code().toLowerCase(Locale.ROOT));
    }

    /// What somebody's roles are called.
    public String roles(PersonLine person) {
        return rolesOf(person).stream().map(this::role).collect(Collectors.joining(", "));
    }

    /// The roles that somebody holds, but for those that only a newer version knows.
    public static Set<Role> rolesOf(PersonLine person) {
        return person.roles().stream().flatMap(code -> Role.ofCode(code).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    /// The field in which stands until when somebody sends quotations in the sales manager's place.
    ///
    /// @param there who is changed; empty for somebody new
    FieldModel sends(Optional<Teammate> there) {
        return FieldModel.typed(PersonFields.DESIGNEE_UNTIL, phrases.field(EntityType.PERSON, PersonFields.DESIGNEE_UNTIL), "")
                .with(there.flatMap(Teammate::designee).map(Value::of));
    }

    /// A person as they are written.
    ///
    /// @param name  what they are called
    /// @param email blank where it is not known
    /// @param roles what they do
    /// @param sends the last day on which they send quotations in the sales manager's place; empty where they do not
    public record Written(String name, String email, Set<Role> roles, Optional<LocalDate> sends) {
        public Written {
            roles = Set.copyOf(roles);
        }
    }

    /// Adds a person.
    ///
    /// @param done    told once they are there
    /// @param refused told why not
    public void add(Written written, Runnable done, Consumer<String> refused) {
        EntityRef person = EntityRef.person(workspace.newId());
        List<Change> fields = new ArrayList<>();
        fields.add(Change.set(PersonFields.NAME, Value.of(written.name())));
        fields.add(Change.set(PersonFields.ACTIVE, Value.of(true)));
        if (!written.email().isEmpty()) {
            fields.add(Change.set(PersonFields.EMAIL, Value.of(written.email())));
        }
        written.sends().ifPresent(day -> fields.add(Change.set(PersonFields.DESIGNEE_UNTIL, Value.of(day))));
        List<Member> roles = members(written.roles());
        perform(new Command.Create(person, fields, roles), texts.get("team.added", written.name()), done, refused);
    }

    /// Writes what is different of a person now.
    ///
    /// @param done    told once it is written, or where nothing was to be written
    /// @param refused told why not
    public void edit(Teammate mate, Written written, Runnable done, Consumer<String> refused) {
        PersonLine before = mate.person();
        Set<Role> held = rolesOf(before);
        if (keepsNoAdministrator(mate, Permission.ADMINISTER.grantedTo(written.roles()))) {
            refused.accept(texts.get("team.last"));
            return;
        }
        List<Change> fields = new ArrayList<>();
        change(PersonFields.NAME, before.name(), written.name()).ifPresent(fields::add);
        change(PersonFields.EMAIL, before.email(), written.email()).ifPresent(fields::add);
        if (!mate.designee().equals(written.sends())) {
            fields.add(new Change(
                    PersonFields.DESIGNEE_UNTIL, mate.designee().map(Value::of).orElse(null), written.sends().map(Value::of).orElse(null)));
        }
        List<Member> join = members(without(written.roles(), held));
        List<Member> part = members(without(held, written.roles()));
        if (fields.isEmpty() && join.isEmpty() && part.isEmpty()) {
            done.run();
            return;
        }
        Command command = new Command.Edit(EntityRef.person(before.id()), fields, join, part, Optional.empty());
        perform(command, texts.get("team.edited", written.name()), done, refused);
    }

    private static Optional<Change> change(Field field, String before, String after) {
        return before.equals(after) ? Optional.empty() : Optional.of(
                new Change(field, before.isEmpty() ? null : Value.of(before), after.isEmpty() ? null : Value.of(after)));
    }

    private static List<Member> members(Collection<Role> roles) {
        return roles.stream().sorted().map(role -> Member.of(Relation.ROLES, Value.of(role.code()))).toList();
    }

    private static Set<Role> without(Set<Role> these, Set<Role> those) {
        Set<Role> rest = new HashSet<>(these);
        rest.removeAll(those);
        return rest;
    }

    /// Whether nobody would be left who administers the workspace.
    private boolean keepsNoAdministrator(Teammate changed, boolean administersThen) {
        return !administersThen && administers(changed) && all.stream()
                .filter(other -> !other.person().id().equals(changed.person().id()))
                .noneMatch(PeopleModel::administers);
    }

    private static boolean administers(Teammate mate) {
        return mate.person().active() && Permission.ADMINISTER.grantedTo(rolesOf(mate.person()));
    }

    /// Lets somebody work here or not.
    public void activate(Teammate mate, boolean active) {
        if (!active && keepsNoAdministrator(mate, false)) {
            notices.warn(texts.get("team.last"));
            return;
        }
        Change change = new Change(PersonFields.ACTIVE, Value.of(mate.person().active()), Value.of(active));
        Command command = Command.Edit.fields(EntityRef.person(mate.person().id()), List.of(change));
        String said = texts.get(active ? "team.activated" : "team.deactivated", mate.person().name());
        perform(command, said, () -> {}, notices::warn);
    }

    private void perform(Command command, String said, Runnable done, Consumer<String> refused) {
        changes.perform(command, said, outcome -> {
            done.run();
            load();
        }, not -> refused.accept(phrases.refusals(not.why().refusals())));
    }

    /// Makes an invitation for somebody.
    ///
    /// @param made takes it
    public void invite(Teammate mate, Consumer<Invited> made) {
        ask(() -> server.invite(mate.person().id()), made);
    }

    /// Lets somebody choose another password, by an invitation.
    ///
    /// @param made takes it
    public void reset(Teammate mate, Consumer<Invited> made) {
        ask(() -> server.reset(mate.person().id()), made);
    }

    /// Takes somebody's invitation back.
    public void withdraw(Teammate mate) {
        ask(() -> server.withdraw(mate.person().id()), done -> notices.say(texts.get("team.withdrawn", mate.person().name())));
    }

    /// Shuts a device out.
    public void revoke(Teammate mate, DeviceLine device) {
        ask(() -> server.revoke(device.id()), done -> notices.say(texts.get("team.revoked", mate.person().name())));
    }

    /// What the server did stands in its ledger, which is fetched then.
    private <T> void ask(Callable<Visited<T>> question, Consumer<T> given) {
        asking.ask(question, answer -> {
            server.syncNow();
            given.accept(answer);
        });
    }
}
