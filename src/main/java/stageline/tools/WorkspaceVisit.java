package stageline.tools;

import java.io.IOException;
import java.nio.file.Path;
import stageline.workspace.OpenReport;
import stageline.workspace.Workspace;

/// Opens a workspace, says what was mended on the way, works in it and closes it.
final class WorkspaceVisit {

    private WorkspaceVisit() {}

    /// What a command does in a workspace.
    @FunctionalInterface
    interface Work {

        /// @return the exit code
        int in(Workspace workspace) throws IOException;
    }

    /// What is made of a workspace.
    @FunctionalInterface
    interface Question<T> {

        T of(Workspace workspace) throws IOException;
    }

    /// Visits the workspace in a folder.
    static int of(Path folder, Terminal terminal, Work work) throws IOException {
        return of(folder, terminal, terminal.password(), work);
    }

    /// Visits the workspace in a folder.
    ///
    /// @param password opens it
    static int of(Path folder, Terminal terminal, char[] password, Work work) throws IOException {
        return visited(folder, terminal, password, work::in);
    }

    /// Visits the workspace in a folder and brings something back.
    ///
    /// @param password opens it
    static <T> T visited(Path folder, Terminal terminal, char[] password, Question<T> question) throws IOException {
        try (Workspace workspace = Workspace.open(folder, password, terminal.world())) {
            tellMended(workspace.report(), terminal);
            return question.of(workspace);
        }
    }

    private static void tellMended(OpenReport report, Terminal terminal) {
        report.tornTail()
                .ifPresent(tail -> terminal.err().println(
                        "A crash had torn the journal's last write; its %d bytes, which nobody was told were stored, are kept in %s."
                                .formatted(tail.bytes(), tail.keptAs())));
        report.rebuilt().ifPresent(why -> terminal.err().println(
                "The database was %s and was folded anew from the journal; nothing is lost.".formatted(switch (why) {
                    case MISSING -> "missing";
                    case UNREADABLE -> "unreadable";
                })));
        report.setAside().ifPresent(aside -> terminal.err().println(
                ("Another copy of this workspace had gone on as the same device. %d changes that were only here were issued again as a "
                        + "new one; everything as it was before is kept in %s.")
                        .formatted(aside.changes(), aside.keptIn())));
    }
}
