package stageline.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import stageline.workspace.OpenReport;
import stageline.workspace.Workspace;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What all commands share: the workspace's folder, and how they print.
abstract class WorkspaceCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(names = "--workspace", required = true, paramLabel = "DIR", description = "The workspace's folder.")
    Path folder;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    final Terminal terminal;

    WorkspaceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// What a command does in a workspace.
    @FunctionalInterface
    interface Work {

        /// @return the exit code
        int in(Workspace workspace) throws IOException;
    }

    /// Opens the workspace, works in it and closes it.
    int inWorkspace(Work work) throws IOException {
        try (Workspace workspace = Workspace.open(folder, terminal.password(), terminal.world())) {
            tellMended(workspace.report());
            return work.in(workspace);
        }
    }

    private void tellMended(OpenReport report) {
        report.tornTail()
                .ifPresent(tail -> complain(
                        "A crash had torn the journal's last write; its %d bytes, which nobody was told were stored, are kept in %s."
                                .formatted(tail.bytes(), tail.keptAs())));
        report.rebuilt().ifPresent(why -> complain("The database was %s and was folded anew from the journal; nothing is lost.".formatted(
                switch (why) {
                    case MISSING -> "missing";
                    case UNREADABLE -> "unreadable";
                })));
    }

    /// A line of data.
    final void print(String line) {
        terminal.out().println(line);
    }

    /// A line that is no data.
    final void complain(String line) {
        terminal.err().println(line);
    }

    /// Data for programs.
    final void printJson(Object data) {
        terminal.out().println(JSON.writeValueAsString(data));
    }

    /// Says that something is done: to people in a sentence, to programs as data.
    final int done(String sentence, Object data) {
        if (json) {
            printJson(data);
        } else {
            print(sentence);
        }
        return ExitCode.DONE;
    }
}
