package stageline.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import stageline.sync.account.DeviceAccount;
import stageline.sync.account.PersonAccount;

/// `server device list`: the devices of a workspace.
@Command(name = "list", description = "Show the devices of the people of the workspace.")
final class ServerDeviceListCommand extends OperatorCommand {

    ServerDeviceListCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    int manage(OperatorVisit server) {
        Hosted hosted = hosted(server);
        List<PersonAccount> people = hosted.people();
        List<DeviceAccount> devices = hosted.devices();
        if (json) {
            printJson(Map.of(
                    "workspace", hosted.id().toString(), "devices", devices.stream().map(each -> data(each, people)).toList()));
        } else {
            devices.forEach(each -> print(line(each, people)));
            complain(devices.size() == 1 ? "1 device." : "%d devices.".formatted(devices.size()));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> data(DeviceAccount device, List<PersonAccount> people) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", device.device().toString());
        data.put("person", device.person().toString());
        data.put("name", Hosted.owner(device, people));
        data.put("label", device.label());
        data.put("revoked", device.revoked());
        return data;
    }

    private static String line(DeviceAccount device, List<PersonAccount> people) {
        return "%s  %s  %s%s".formatted(
                device.device(), Hosted.owner(device, people), device.label(), device.revoked() ? "  revoked" : "");
    }
}
