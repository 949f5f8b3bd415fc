package stageline.desktop.team;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import stageline.desktop.common.Said;

/// The sheet that asks for the password at the server.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class SignInAgainController {

    private final SignInAgainModel model;
    private Runnable close = () -> {};

    @FXML
    private PasswordField password;

    @FXML
    private TextField line;

    @FXML
    private Label problem;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private Button act;

    SignInAgainController(SignInAgainModel model) {
        this.model = model;
    }

    void onClose(Runnable action) {
        close = action;
    }

    @FXML
    private void initialize() {
        Said.below(password, problem, model.asking().problemProperty());
        busy.visibleProperty().bind(model.asking().busyProperty());
        act.disableProperty().bind(model.asking().busyProperty());
        model.asking().problemProperty().addListener((property, before, now) -> {
            if (!now.isEmpty()) {
                password.requestFocus();
                password.selectAll();
            }
        });
    }

    @FXML
    private void signIn() {
        model.signIn(password.getText(), line.getText());
    }

    @FXML
    private void goBack() {
        close.run();
    }
}
