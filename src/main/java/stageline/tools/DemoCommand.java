package stageline.tools;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stageline.workspace.demo.Demo;

/// `demo`: makes the demo workspace.
@Command(name = "demo", description = "Make a workspace with a fictional sales team's deals of eighteen months.")
final class DemoCommand extends WorkspaceCommand {

    @Option(names = "--deals", defaultValue = "" + Demo.DEALS, paramLabel = "N", description = "About how many deals (${DEFAULT-VALUE}).")
    int deals;

    DemoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Demo.create(
                folder,
                terminal.chosenPassword(Terminal.PASSWORD),
                deals,
                LocalDate.ofInstant(terminal.world().clock().instant(), ZoneOffset.UTC),
                terminal.world().random(),
                new ProgressLine(terminal.err(), "Telling the story"));
        return done("The demo workspace is in %s.".formatted(folder), Map.of("workspace", folder.toString(), "deals", deals));
    }
}
