package stageline.tools;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import stageline.sync.account.DeviceAccount;

/// `server device revoke`: shuts a device out.
@Command(name = "revoke", description = "Shut a device out for good: nothing that it writes counts any more.")
final class ServerDeviceRevokeCommand extends OperatorCommand {

    @Parameters(paramLabel = "DEVICE", description = "The device's id, or what its person calls it.")
    String device;

    ServerDeviceRevokeCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    int manage(OperatorVisit server) {
        Hosted hosted = hosted(server);
        DeviceAccount found = hosted.device(device);
        var _ = server.done(server.link().revoke(hosted.id(), found.device()));
        return done(
                "The device %s (%s) is revoked. Its person may go on with another one.".formatted(found.label(), found.device()),
                Map.of("id", found.device().toString(), "revoked", true));
    }
}
