package stageline.bench.desktop;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import stageline.bench.workspace.Workspaces;

/// The least that a start takes: an empty window, and the key of a workspace derived from its password.
final class EmptyWindow {

    private EmptyWindow() {}

    public static void main(String[] arguments) {
        CompletableFuture<Void> derived = new CompletableFuture<>();
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(), 1280, 720));
            stage.show();
            Thread.ofVirtual().start(() -> {
                Workspaces.derive(Path.of(arguments[0]));
                derived.complete(null);
            });
            Seen.when(derived::isDone);
        });
    }
}
