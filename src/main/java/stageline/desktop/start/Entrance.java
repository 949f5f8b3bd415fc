package stageline.desktop.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import stageline.desktop.common.InvitationModel;
import stageline.desktop.common.ProgramVersion;
import stageline.sync.account.Secret;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.WorkspaceFolder;
import stageline.workspace.demo.Demo;
import stageline.workspace.shared.Need;
import stageline.workspace.shared.Newcomer;
import stageline.workspace.shared.ServerVisit;
import stageline.workspace.shared.SharedStatus.Link;
import stageline.workspace.shared.SharedWorkspace;
import stageline.workspace.shared.Visited;

/// Makes and opens workspaces and remembers which. Every call blocks and belongs on a background thread.
///
/// @param environment what workspaces take from the world
/// @param places      where things lie
/// @param recents     which were opened
/// @param demoDeals   how many deals the demo tells of
public record Entrance(Environment environment, Places places, Recents recents, int demoDeals) {

    private static final System.Logger LOG = System.getLogger(Entrance.class.getName());

    /// What opens the demo.
    public static final String DEMO_PASSWORD = "demo";

    /// The workspaces opened before.
    ///
    /// @throws IOException if that can't be read
    public List<Recents.Recent> known() throws IOException {
        return recents.all();
    }

    /// Makes a workspace and opens it.
    public Workspace create(Path path, Founding founding, String password) {
        return remembered(Workspace.create(path, founding, password.toCharArray(), environment));
    }

    /// Opens a workspace.
    public Workspace open(Path path, String password) {
        return remembered(Workspace.open(path, password.toCharArray(), environment));
    }

    /// Joins a team's workspace and fetches it.
    ///
    /// @throws stageline.workspace.WorkspaceException if there is something in the folder
    /// @throws stageline.ledger.LedgerException       if the file system fails
    Joining.Joined join(Joining.Wish wish, Progress progress) {
        InvitationModel.Filled form = wish.form();
        Secret password = new Secret(form.password());
        Newcomer newcomer =
                new Newcomer(form.invitation(), password, form.password().toCharArray(), wish.folder(), form.label());
        return switch (visit().join(newcomer, progress)) {
            case Visited.Done<Workspace>(Workspace workspace) -> {
                remember(new Recents.Recent(workspace.folder().path(), form.invitation().host()));
                yield fetched(workspace, password, progress);
            }
            case Visited<Workspace> not -> new Joining.Joined.Not(not);
        };
    }

    /// Opens a workspace, and fetches what is still to come of one that was joined.
    ///
    /// @throws stageline.workspace.WorkspaceException as [Workspace#open]
    /// @throws stageline.ledger.LedgerException       as [Workspace#open]
    Joining.Joined open(Path path, String password, Progress progress) {
        Workspace workspace = Workspace.open(path, password.toCharArray(), environment);
        return workspace.belonging().awaitsItsHistory()
                ? fetched(workspace, new Secret(password), progress)
                : new Joining.Joined.Here(remembered(workspace));
    }

    private Joining.Joined fetched(Workspace workspace, Secret password, Progress progress) {
        Link link = fetch(workspace, progress);
        if (link instanceof Link.Needs(Need.SignIn signIn) && visit().signIn(workspace, password, progress).done()) {
            link = fetch(workspace, progress);
        }
        if (workspace.belonging().awaitsItsHistory()) {
            workspace.close();
            return new Joining.Joined.Partly(link);
        }
        return new Joining.Joined.Here(remembered(workspace));
    }

    private Link fetch(Workspace workspace, Progress progress) {
        try (SharedWorkspace shared = SharedWorkspace.begin(workspace, environment, ProgramVersion.read(), status -> {})) {
            return shared.awaitInStep(progress).link();
        }
    }

    private ServerVisit visit() {
        return new ServerVisit(environment, ProgramVersion.read());
    }

    /// Makes the demo; it ends now. Nothing of it is left if it was stopped.
    ///
    /// @throws IOException if what was made can't be deleted
    public void makeDemo(Path path, Progress progress) throws IOException {
        LocalDate today = LocalDate.ofInstant(environment.clock().instant(), ZoneOffset.UTC);
        Demo.create(path, DEMO_PASSWORD.toCharArray(), demoDeals, today, environment.random(), progress);
        if (progress.cancelled()) {
            delete(path);
        }
    }

    /// Whether there is a workspace in a folder.
    public boolean holdsWorkspace(Path path) {
        return new WorkspaceFolder(path).holdsWorkspace();
    }

    /// A workspace that can't be remembered is open all the same.
    private Workspace remembered(Workspace workspace) {
        remember(new Recents.Recent(workspace.folder().path(), workspace.name()));
        return workspace;
    }

    private void remember(Recents.Recent workspace) {
        try {
            recents.opened(workspace);
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "the workspace is not remembered", failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
