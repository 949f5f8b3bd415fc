package stageline.desktop.start;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import stageline.desktop.common.Said;

/// The way into the demo.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class DemoController {

    private final DemoModel model;

    @FXML
    private Label folder;

    @FXML
    private PasswordField password;

    @FXML
    private Label problem;

    @FXML
    private Button open;

    @FXML
    private Button cancel;

    @FXML
    private ProgressBar progress;

    DemoController(DemoModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        folder.setText(model.folder().toString());
        password.setText(Entrance.DEMO_PASSWORD);
        Said.in(problem, model.problemProperty());
        open.disableProperty().bind(model.busyProperty());
        cancel.visibleProperty().bind(model.busyProperty());
        progress.visibleProperty().bind(model.busyProperty());
        progress.progressProperty().bind(model.progressProperty());
    }

    @FXML
    private void open() {
        model.open();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
