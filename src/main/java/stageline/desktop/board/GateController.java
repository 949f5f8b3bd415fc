package stageline.desktop.board;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.Texts;

/// The sheet that asks for what a move still needs.
public final class GateController {

    private final GateModel model;
    private final FieldInput inputs;
    private final Texts texts;
    private Runnable close = () -> {};

    @FXML
    private VBox sections;

    @FXML
    private VBox reasonBox;

    @FXML
    private Label reasonName;

    @FXML
    private TextArea reason;

    @FXML
    private CheckBox override;

    @FXML
    private Label problem;

    @FXML
    private Button act;

    GateController(GateModel model, FieldInput inputs, Texts texts) {
        this.model = model;
        this.inputs = inputs;
        this.texts = texts;
    }

    void onClose(Runnable action) {
        close = action;
    }

    @FXML
    private void initialize() {
        for (GateFields.Section section : model.sections()) {
            Label title = new Label(section.title());
            title.setWrapText(true);
            title.getStyleClass().add("form-heading");
            sections.getChildren().add(title);
            section.fields().forEach(field -> sections.getChildren().add(inputs.of(field)));
            section.deciders().ifPresent(field -> sections.getChildren().add(field.picks().isEmpty() ? noContacts() : inputs.of(field)));
            section.contact().ifPresent(contact -> newContact(
                    contact, section.deciders().filter(field -> !field.picks().isEmpty()).isPresent()));
        }
        shown(override, model.overridable());
        override.selectedProperty().bindBidirectional(model.overrideProperty());
        reason.textProperty().bindBidirectional(model.reasonProperty());
        reasonName.setText(texts.get(model.correction() ? "board.gate.reason.correction" : "board.gate.reason.override"));
        shown(reasonBox, model.correction());
        model.overrideProperty().addListener((property, was, on) -> shown(reasonBox, on || model.correction()));
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());
        act.setText(model.act());
        if (model.lost()) {
            act.getStyleClass().setAll("button", "danger");
        }
        model.doneProperty().addListener((property, was, done) -> close.run());
    }

    @FXML
    private void commit() {
        model.commit();
    }

    @FXML
    private void goBack() {
        close.run();
    }

    /// The fields of a contact that is made here; behind a button where there are others to choose from.
    private void newContact(NewContact contact, boolean others) {
        GridPane grid = new GridPane(12, 8);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        grid.getColumnConstraints().addAll(half, half);
        for (int i = 0; i < contact.fields().size(); i++) {
            grid.add(inputs.of(contact.fields().get(i)), i % 2, i / 2);
        }
        if (others) {
            ToggleButton make = new ToggleButton(texts.get("board.gate.decider.new"), new FontIcon("bi-plus"));
            make.setId("new-contact");
            make.getStyleClass().add("chip");
            grid.visibleProperty().bind(make.selectedProperty());
            grid.managedProperty().bind(make.selectedProperty());
            sections.getChildren().add(make);
        }
        sections.getChildren().add(grid);
    }

    private Label noContacts() {
        Label words = new Label(texts.get("board.gate.decider.none"));
        words.setWrapText(true);
        words.getStyleClass().add("field-hint");
        return words;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
