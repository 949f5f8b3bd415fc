package stageline.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import stageline.sync.account.PersonAccount;

/// `server user list`: who works in a workspace.
@Command(name = "list", description = "Show who works in the workspace.")
final class ServerUserListCommand extends OperatorCommand {

    ServerUserListCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    int manage(OperatorVisit server) {
        Hosted hosted = hosted(server);
        List<PersonAccount> people = hosted.people();
        if (json) {
            printJson(Map.of("workspace", hosted.id().toString(), "people", people.stream().map(ServerUserListCommand::data).toList()));
        } else {
            people.forEach(each -> print(line(each)));
            complain(people.size() == 1 ? "1 person." : "%d people.".formatted(people.size()));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> data(PersonAccount person) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", person.person().toString());
        data.put("name", person.name());
        data.put("roles", person.roles());
        data.put("active", person.active());
        data.put("access", person.access());
        return data;
    }

    private static String line(PersonAccount person) {
        String roles = person.roles().isEmpty() ? "no role" : String.join(", ", person.roles());
        String access = person.access().isEmpty() ? "" : "  " + person.access();
        return "%s  %s  %s  %s%s".formatted(person.person(), person.name(), roles, person.active() ? "active" : "deactivated", access);
    }
}
