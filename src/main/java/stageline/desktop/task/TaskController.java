package stageline.desktop.task;

import java.time.LocalDate;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.sales.record.Value;

/// The sheet of a task.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class TaskController {

    private static final int WEEK = 7;

    private final TaskModel model;
    private final FieldInput inputs;
    private final Formats formats;
    private final Texts texts;
    private Runnable close = () -> {};

    @FXML
    private VBox what;

    @FXML
    private Label about;

    @FXML
    private GridPane fields;

    @FXML
    private HBox days;

    @FXML
    private VBox more;

    @FXML
    private HBox removal;

    @FXML
    private TextField reason;

    @FXML
    private Label problem;

    @FXML
    private Button remove;

    @FXML
    private Button act;

    TaskController(TaskModel model, FieldInput inputs, Formats formats, Texts texts) {
        this.model = model;
        this.inputs = inputs;
        this.formats = formats;
        this.texts = texts;
    }

    void onClose(Runnable action) {
        close = action;
    }

    @FXML
    private void initialize() {
        what.getChildren().add(inputs.of(model.what()));
        about.setText(model.given().isEmpty() ? "" : texts.get("task.about.given", model.given()));
        shown(about, !model.given().isEmpty());
        fields.add(inputs.of(model.due()), 0, 0);
        fields.add(inputs.of(model.whose()), 1, 0);
        day("task-today", "task.today", 0);
        day("task-tomorrow", "task.tomorrow", 1);
        day("task-week", "task.week", WEEK);
        model.about().ifPresent(field -> more.getChildren().add(inputs.of(field)));
        more.getChildren().add(inputs.of(model.details()));
        shown(remove, model.isThere());
        shown(removal, false);
        act.setText(texts.get(model.isThere() ? "task.save" : "task.create"));
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());
        model.doneProperty().addListener((property, was, done) -> close.run());
    }

    private void day(String id, String key, int ahead) {
        LocalDate day = formats.today().plusDays(ahead);
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.getStyleClass().add("task-day");
        button.setAccessibleText(texts.get("task.due.spoken", button.getText(), formats.day(day)));
        button.setOnAction(event -> model.due().valueProperty().set(Optional.of(Value.of(day))));
        days.getChildren().add(button);
    }

    @FXML
    private void commit() {
        if (!removal.isVisible()) {
            model.commit();
        } else if (!reason.getText().isBlank()) {
            model.remove(reason.getText().strip());
        }
    }

    @FXML
    private void askWhy() {
        shown(removal, true);
        shown(remove, false);
        act.setText(texts.get("task.remove"));
        act.getStyleClass().setAll("button", "danger");
        act.disableProperty().bind(reason.textProperty().isEmpty());
        reason.requestFocus();
    }

    @FXML
    private void goBack() {
        close.run();
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
