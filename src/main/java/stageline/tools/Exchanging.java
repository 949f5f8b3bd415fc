package stageline.tools;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import stageline.store.inbox.InboxCounts;
import stageline.sync.account.Secret;
import stageline.workspace.Progress;
import stageline.workspace.Sharing;
import stageline.workspace.Workspace;
import stageline.workspace.shared.Need;
import stageline.workspace.shared.ServerVisit;
import stageline.workspace.shared.SharedStatus;
import stageline.workspace.shared.SharedStatus.Link;
import stageline.workspace.shared.SharedWorkspace;
import stageline.workspace.shared.Visited;

/// Brings a workspace in step with its server, once, and says what came of it.
final class Exchanging {

    private final ServerCommand command;
    private final ServerVisit server;

    Exchanging(ServerCommand command, ServerVisit server) {
        this.command = command;
        this.server = server;
    }

    /// What came of it.
    ///
    /// @param link     how things stand
    /// @param sent     how many entries the server has taken
    /// @param received how many entries came from it
    /// @param waiting  how many entries still wait to be sent
    /// @param inbox    what is open here then
    /// @param due      how many tasks are due or overdue then
    record Result(Link link, long sent, long received, long waiting, InboxCounts inbox, int due) {

        boolean inStep() {
            return link instanceof Link.InStep;
        }

        /// For programs.
        Map<String, Object> data() {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("state", switch (link) {
                case Link.InStep _ -> "in-step";
                case Link.Offline _ -> "offline";
                case Link.Beginning _, Link.Exchanging _ -> "exchanging";
                case Link.Needs(Need need) -> ServerWords.word(need);
            });
            data.put("sent", sent);
            data.put("received", received);
            data.put("waiting", waiting);
            data.put("inbox", Map.of(
                    "overlaps", inbox.overlaps(),
                    "superseded", inbox.superseded(),
                    "keptOut", inbox.keptOut(),
                    "clockMillis", inbox.clockMillis()));
            data.put("tasksDue", due);
            return data;
        }

        /// For people.
        String sentence() {
            String open = inbox.matters() == 0 ? "" : " Open in the inbox: %d.".formatted(inbox.matters());
            String tasks = due == 0 ? "" : " Tasks due: %d.".formatted(due);
            return "In step with the server: %d entries sent, %d received.".formatted(sent, received) + open + tasks;
        }

        /// Says why it is not in step, and what to do next.
        Stop stop() {
            String waits = waiting == 0 ? "" : " %d entries wait here to be sent.".formatted(waiting);
            return switch (link) {
                case Link.Needs(Need need) when ServerWords.isRefusal(need) -> Stop.refused(ServerWords.sentence(need) + waits);
                case Link.Needs(Need need) -> Stop.failed(ServerWords.sentence(need) + waits);
                case Link.InStep _, Link.Offline _, Link.Beginning _, Link.Exchanging _ ->
                    Stop.failed("The server can't be reached." + waits + " Run \"sync\" again when there is a network.");
            };
        }
    }

    /// Brings an open workspace in step. Where the session has ended, signs in again.
    ///
    /// @param password the person's on the server
    Result run(Workspace workspace, Supplier<Secret> password) {
        Sharing.Extent before = workspace.sharing().extent();
        SharedStatus status = once(workspace);
        if (status.link() instanceof Link.Needs(Need need) && (need instanceof Need.SignIn || need instanceof Need.UnknownDevice)) {
            Visited<?> signedIn = server.signIn(workspace, password.get(), new ProgressLine(command.terminal.err(), "Signing in"));
            if (!signedIn.done()) {
                throw ServerWords.stop(signedIn);
            }
            status = once(workspace);
        }
        Sharing.Extent after = workspace.sharing().extent();
        long sent = Math.max(0, after.numbered() - before.numbered());
        long received = Math.max(0, after.taken() - before.taken() - sent);
        LocalDate today = LocalDate.ofInstant(command.terminal.world().clock().instant(), command.terminal.world().zone().get());
        int due = workspace.tasks().due(workspace.identity().person(), today);
        return new Result(status.link(), sent, received, after.waiting(), workspace.inboxCounts(), due);
    }

    private SharedStatus once(Workspace workspace) {
        try (SharedWorkspace shared =
                SharedWorkspace.begin(workspace, command.terminal.world(), command.version, _ -> {})) {
            SharedStatus status = shared.awaitInStep(new ProgressLine(command.terminal.err(), "Exchanging"));
            if (status.inStep()) {
                shared.awaitContents(Progress.UNWATCHED);
            }
            return status;
        }
    }
}
