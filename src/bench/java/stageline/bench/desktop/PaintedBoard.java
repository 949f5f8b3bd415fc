package stageline.bench.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import stageline.bench.workspace.Workspaces;
import stageline.desktop.Program;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Theme;
import stageline.desktop.start.Entrance;
import stageline.desktop.start.Places;
import stageline.desktop.start.Recents;
import stageline.workspace.Environment;
import stageline.workspace.Workspace;

/// The desktop as the image starts it, with a workspace that is opened without anybody typing its password.
final class PaintedBoard {

    private PaintedBoard() {}

    public static void main(String[] arguments) {
        Path path = Path.of(arguments[0]);
        Platform.startup(() -> {
            Theme.loadFonts();
            Places places = new Places(path.resolveSibling("settings"), path);
            Entrance entrance = new Entrance(Environment.ofThisComputer(), places, new Recents(places.recents()), 0);
            Stage stage = new Stage();
            stage.setWidth(1280);
            stage.setHeight(720);
            Program program = new Program(stage, entrance, Clock.systemDefaultZone(), new Preferences(Locale.ENGLISH));
            Thread.ofVirtual().start(() -> {
                Workspace workspace = Workspaces.open(path);
                Platform.runLater(() -> program.enter(workspace));
            });
            program.await();
            Seen.when(new CardsOf(stage));
        });
    }

    /// Whether a column shows cards. Looks only into the column, once that is there, so that looking takes nothing of what is measured.
    private static final class CardsOf implements BooleanSupplier {
        private final Stage stage;
        private Optional<Node> column = Optional.empty();

        CardsOf(Stage stage) {
            this.stage = stage;
        }

        @Override
        public boolean getAsBoolean() {
            if (column.isEmpty() && stage.getScene() != null) {
                column = Optional.ofNullable(stage.getScene().lookup("#column-qualified"));
            }
            return column.filter(there -> there.lookup(".board-card") != null).isPresent();
        }
    }
}
