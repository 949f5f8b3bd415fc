package stageline.sync.wire;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import stageline.sales.people.Role;
import stageline.sync.account.DeviceAccount;
import stageline.sync.account.HostedWorkspace;
import stageline.sync.account.NewPerson;
import stageline.sync.account.PersonAccount;

/// What a server and its operator say to each other, as JSON. All methods that read throw [WireException] if the body is none of theirs.
public final class OperatorJson {

    private static final int MOST_WORKSPACES = 10_000;
    private static final int MOST_PEOPLE = 5_000;
    private static final int MOST_DEVICES = 5_000;
    private static final int MOST_ROLES = 100;
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_LABEL = 1_000;

    private OperatorJson() {}

    /// Writes which workspaces there are.
    public static byte[] writeWorkspaces(List<HostedWorkspace> workspaces) {
        return JsonText.object(message -> message.list("workspaces", workspaces, (each, fields) ->
                fields.put("workspace", each.workspace()).put("entries", each.entries())));
    }

    /// Reads which workspaces there are.
    public static List<HostedWorkspace> readWorkspaces(byte[] body) {
        return readList(body, message -> message.list("workspaces", MOST_WORKSPACES, each ->
                new HostedWorkspace(each.uuid("workspace"), each.number("entries", 0, Long.MAX_VALUE))));
    }

    /// Writes who works in a workspace.
    public static byte[] writePeople(List<PersonAccount> people) {
        return JsonText.object(message -> message.list("people", people, (each, fields) ->
                fields.put("person", each.person())
                        .put("name", each.name())
                        .texts("roles", each.roles())
                        .put("active", each.active())
                        .put("access", each.access())));
    }

    /// Reads who works in a workspace.
    public static List<PersonAccount> readPeople(byte[] body) {
        return readList(body, message -> message.list("people", MOST_PEOPLE, each -> new PersonAccount(
                each.uuid("person"),
                each.text("name", NewPerson.LONGEST_NAME),
                each.texts("roles", MOST_ROLES, LONGEST_CODE),
                each.flag("active"),
                each.text("access", LONGEST_CODE))));
    }

    /// Writes whom to add.
    public static byte[] write(NewPerson person) {
        return JsonText.object(message -> message.put("name", person.name()).texts("roles", codes(person.roles())));
    }

    /// Reads whom to add.
    public static NewPerson readNewPerson(byte[] body) {
        return read(body, message -> new NewPerson(message.text("name", NewPerson.LONGEST_NAME), roles(message)));
    }

    /// Writes the id of a person who was added.
    public static byte[] writeAdded(UUID person) {
        return JsonText.object(message -> message.put("person", person));
    }

    /// Reads the id of a person who was added.
    public static UUID readAdded(byte[] body) {
        return read(body, message -> message.uuid("person"));
    }

    /// Writes which roles somebody is to hold.
    public static byte[] writeRoles(Set<Role> roles) {
        return JsonText.object(message -> message.texts("roles", codes(roles)));
    }

    /// Reads which roles somebody is to hold.
    public static Set<Role> readRoles(byte[] body) {
        return read(body, OperatorJson::roles);
    }

    /// Writes the devices of a workspace.
    public static byte[] writeDevices(List<DeviceAccount> devices) {
        return JsonText.object(message -> message.list("devices", devices, (each, fields) ->
                fields.put("device", each.device())
                        .put("person", each.person())
                        .put("label", each.label())
                        .put("revoked", each.revoked())));
    }

    /// Reads the devices of a workspace.
    public static List<DeviceAccount> readDevices(byte[] body) {
        return readList(body, message -> message.list("devices", MOST_DEVICES, each -> new DeviceAccount(
                each.uuid("device"), each.uuid("person"), each.text("label", LONGEST_LABEL), each.flag("revoked"))));
    }

    private static List<String> codes(Set<Role> roles) {
        return roles.stream().sorted().map(Role::code).toList();
    }

    private static Set<Role> roles(JsonObject message) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : message.texts("roles", MOST_ROLES, LONGEST_CODE)) {
            roles.add(Role.ofCode(code).orElseThrow(() -> JsonObject.wrong("roles")));
        }
        return roles;
    }

    private static <T> T read(byte[] body, Function<JsonObject, T> reader) {
        return JsonObject.read(body, WireBounds.LARGEST_MESSAGE, reader);
    }

    private static <T> T readList(byte[] body, Function<JsonObject, T> reader) {
        return JsonObject.read(body, WireBounds.LARGEST_LIST, reader);
    }
}
