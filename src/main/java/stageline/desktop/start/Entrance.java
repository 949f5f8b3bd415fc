package stageline.desktop.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.WorkspaceFolder;
import stageline.workspace.demo.Demo;

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

    /// Makes the demo; it ends now. Nothing of it is left if it was stopped.
    ///
    /// @throws IOException if what was made can't be deleted
    public void makeDemo(Path path, Progress progress) throws IOException {
        Instant now = environment.clock().instant();
        Demo.create(path, DEMO_PASSWORD.toCharArray(), demoDeals, now, environment.random(), progress);
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
        try {
            recents.opened(new Recents.Recent(workspace.folder().path(), workspace.name()));
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.WARNING, "the workspace is not remembered", failure);
        }
        return workspace;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
