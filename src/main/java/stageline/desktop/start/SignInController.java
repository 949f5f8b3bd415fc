package stageline.desktop.start;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import stageline.desktop.common.Said;

/// The way into a workspace that is there.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class SignInController {

    private final SignInModel model;
    private final Runnable forget;

    @FXML
    private Label name;

    @FXML
    private Label folder;

    @FXML
    private Label folderProblem;

    @FXML
    private PasswordField password;

    @FXML
    private Label passwordProblem;

    @FXML
    private Button open;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private HBox fetching;

    @FXML
    private ProgressBar progress;

    /// @param forget takes the workspace off the list
    SignInController(SignInModel model, Runnable forget) {
        this.model = model;
        this.forget = forget;
    }

    @FXML
    private void initialize() {
        name.setText(model.workspace().name());
        folder.setText(model.workspace().path().toString());
        password.textProperty().bindBidirectional(model.passwordProperty());
        Said.below(password, passwordProblem, model.passwordProblemProperty());
        Said.in(folderProblem, model.folderProblemProperty());
        open.disableProperty().bind(model.busyProperty());
        busy.visibleProperty().bind(model.busyProperty().and(model.fetchingProperty().not()));
        fetching.visibleProperty().bind(model.fetchingProperty());
        fetching.managedProperty().bind(model.fetchingProperty());
        progress.progressProperty().bind(model.progressProperty());
        model.passwordProblemProperty().addListener((property, before, problem) -> {
            if (!problem.isEmpty()) {
                password.requestFocus();
                password.selectAll();
            }
        });
    }

    @FXML
    private void signIn() {
        model.signIn();
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void forget() {
        forget.run();
    }
}
