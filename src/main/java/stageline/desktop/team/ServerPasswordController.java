package stageline.desktop.team;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import stageline.desktop.common.Said;

/// The sheet that changes one's own password at the server.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class ServerPasswordController {

    private final ServerPasswordModel model;
    private Runnable close = () -> {};

    @FXML
    private PasswordField current;

    @FXML
    private PasswordField next;

    @FXML
    private PasswordField again;

    @FXML
    private Label problem;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private Button act;

    ServerPasswordController(ServerPasswordModel model) {
        this.model = model;
    }

    void onClose(Runnable action) {
        close = action;
    }

    @FXML
    private void initialize() {
        Said.in(problem, model.asking().problemProperty());
        busy.visibleProperty().bind(model.asking().busyProperty());
        act.disableProperty().bind(model.asking().busyProperty());
    }

    @FXML
    private void change() {
        model.change(current.getText(), next.getText(), again.getText());
    }

    @FXML
    private void goBack() {
        close.run();
    }
}
