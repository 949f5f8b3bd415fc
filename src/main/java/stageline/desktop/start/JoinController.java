package stageline.desktop.start;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Said;
import stageline.desktop.common.Texts;

/// The form by which somebody joins a team.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class JoinController {

    private final JoinModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    @FXML
    private VBox parts;

    @FXML
    private TextField folder;

    @FXML
    private Label folderProblem;

    @FXML
    private Label folderWarning;

    @FXML
    private Label outcome;

    @FXML
    private Button act;

    @FXML
    private HBox going;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label goingWords;

    JoinController(JoinModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        folder.textProperty().bindBidirectional(model.folderProperty());
        Said.below(folder, folderProblem, model.folderProblemProperty());
        Said.in(folderWarning, model.warningProperty());
        Said.in(outcome, model.outcomeProperty());
        parts.disableProperty().bind(model.busyProperty());
        act.disableProperty().bind(model.busyProperty());
        going.visibleProperty().bind(model.busyProperty());
        progress.progressProperty().bind(model.progressProperty());
        goingWords.textProperty().bind(model.goingProperty());
    }

    @FXML
    private void join() {
        model.join();
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void chooseFolder() {
        Consumer<Path> chosen = path -> model.folderProperty().set(path.toAbsolutePath().toString());
        dialogs.chooseFolder(texts.get("start.found.folder.choose"), chosen);
    }
}
