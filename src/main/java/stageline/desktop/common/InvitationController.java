package stageline.desktop.common;

import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import stageline.desktop.common.InvitationModel.Part;

/// The part of a form in which somebody fills in an invitation, and what goes with it. Other views include it.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class InvitationController {

    private final InvitationModel model;
    private final Texts texts;
    private final String passwordIsFor;

    @FXML
    private TextField invitation;

    @FXML
    private Label invitationProblem;

    @FXML
    private Label leads;

    @FXML
    private TextField label;

    @FXML
    private Label labelProblem;

    @FXML
    private TextField password;

    @FXML
    private Label passwordProblem;

    @FXML
    private TextField again;

    @FXML
    private Label againProblem;

    @FXML
    private Label passwordWords;

    private InvitationController(InvitationModel model, Texts texts, String passwordIsFor) {
        this.model = model;
        this.texts = texts;
        this.passwordIsFor = passwordIsFor;
    }

    /// Loads views that include it.
    ///
    /// @param passwordIsFor what the password does, in a sentence
    public static Views within(InvitationModel model, Texts texts, String passwordIsFor) {
        return new Views(texts, Map.of(InvitationController.class, () -> new InvitationController(model, texts, passwordIsFor)));
    }

    @FXML
    private void initialize() {
        bind(invitation, Part.INVITATION, invitationProblem);
        bind(label, Part.LABEL, labelProblem);
        bind(password, Part.PASSWORD, passwordProblem);
        bind(again, Part.AGAIN, againProblem);
        Said.in(leads, model.invitationProperty().map(read -> read
                .map(there -> texts.get("common.invitation.leads", there.host(), Integer.toString(there.port())))
                .orElse("")));
        passwordWords.setText(passwordIsFor);
    }

    private void bind(TextField control, Part part, Label problem) {
        control.textProperty().bindBidirectional(model.words(part));
        Said.below(control, problem, model.problem(part));
        control.focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                model.left(part);
            }
        });
    }
}
