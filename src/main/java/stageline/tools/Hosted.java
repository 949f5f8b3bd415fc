package stageline.tools;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stageline.sales.naming.TextFolding;
import stageline.sync.account.DeviceAccount;
import stageline.sync.account.HostedWorkspace;
import stageline.sync.account.PersonAccount;

/// One workspace of a running server, and who and what is meant there by what an operator typed.
///
/// @param server the server
/// @param id     the workspace
record Hosted(OperatorVisit server, UUID id) {

    private static final int SHOWN = 5;

    /// The workspace that is meant: the server's only one, unless another is named.
    ///
    /// @param typed its id; null where none was named
    static Hosted of(OperatorVisit server, @Nullable String typed) {
        List<HostedWorkspace> all = server.done(server.link().workspaces());
        if (all.isEmpty()) {
            throw Stop.refused(
                    "There is no workspace on this server yet. Whoever brings one needs an invitation: "
                            + "\"stageline server invite --data %s\".".formatted(server.data()));
        }
        if (typed == null && all.size() > 1) {
            throw Stop.wrongUse("There are several workspaces on this server; name one with --workspace: %s.".formatted(said(all)));
        }
        return all.stream()
                .map(HostedWorkspace::workspace)
                .filter(each -> typed == null || each.toString().equals(typed.strip()))
                .findFirst()
                .map(each -> new Hosted(server, each))
                .orElseThrow(() -> Stop.refused("There is no workspace %s on this server; there is %s.".formatted(typed, said(all))));
    }

    private static String said(List<HostedWorkspace> all) {
        return some(all, each -> "%s (%d entries)".formatted(each.workspace(), each.entries()));
    }

    List<PersonAccount> people() {
        return server.done(server.link().people(id));
    }

    List<DeviceAccount> devices() {
        return server.done(server.link().devices(id));
    }

    /// The one person who is meant, by id or by name, case and accents ignored.
    PersonAccount person(String typed) {
        return one(
                "person", typed, people(), PersonAccount::person, PersonAccount::name,
                each -> "%s (%s)".formatted(each.person(), each.active() ? "active" : "deactivated"));
    }

    /// The one person who is meant, who must be allowed to work there.
    PersonAccount activePerson(String typed) {
        PersonAccount found = person(typed);
        if (!found.active()) {
            throw Stop.refused("%1$s is deactivated. Let them work again first: \"stageline server user activate --data %2$s %3$s\"."
                    .formatted(found.name(), server.data(), found.person()));
        }
        return found;
    }

    /// The one device that is meant, by id or by what its person calls it.
    DeviceAccount device(String typed) {
        List<PersonAccount> people = people();
        return one(
                "device", typed, devices(), DeviceAccount::device, DeviceAccount::label,
                each -> "%s (%s)".formatted(each.device(), owner(each, people)));
    }

    /// How the person is called whose device it is.
    static String owner(DeviceAccount device, List<PersonAccount> people) {
        return people.stream()
                .filter(each -> each.person().equals(device.person()))
                .findFirst()
                .map(PersonAccount::name)
                .orElseGet(() -> device.person().toString());
    }

    private static <T> T one(
            String kind, String typed, List<T> all, Function<T, UUID> id, Function<T, String> name, Function<T, String> shown) {
        Optional<T> byId = all.stream().filter(each -> id.apply(each).toString().equals(typed.strip())).findFirst();
        if (byId.isPresent()) {
            return byId.get();
        }
        String folded = TextFolding.compact(typed);
        List<T> found = all.stream().filter(each -> TextFolding.compact(name.apply(each)).equals(folded)).toList();
        if (found.size() > 1) {
            throw Stop.refused("Several are called \"%s\"; name one by its id: %s.".formatted(typed, some(found, shown)));
        }
        return found.stream().findFirst().orElseThrow(() -> {
            Predicate<T> alike = each -> !folded.isEmpty() && TextFolding.compact(name.apply(each)).contains(folded);
            List<T> candidates = all.stream().filter(alike).toList();
            return Stop.refused(candidates.isEmpty()
                    ? "There is no %s \"%s\"; see \"%s list\".".formatted(kind, typed, kind.equals("person") ? "user" : kind)
                    : "There is no %s \"%s\"; is it %s?".formatted(kind, typed, some(candidates, name)));
        });
    }

    private static <T> String some(List<T> all, Function<T, String> shown) {
        String some = all.stream().limit(SHOWN).map(shown).collect(Collectors.joining(", "));
        return all.size() > SHOWN ? some + " …" : some;
    }
}
