package stageline.desktop.intake;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Texts;

/// Which files are imported: chosen, dropped or typed.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class FilesController implements StepController {

    private final ImportModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    @FXML
    private TextField path;

    @FXML
    private Label pathProblem;

    @FXML
    private VBox files;

    FilesController(ImportModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @Override
    public void focus() {
        path.requestFocus();
    }

    @FXML
    private void initialize() {
        pathProblem.managedProperty().bind(pathProblem.textProperty().isNotEmpty());
        path.textProperty().addListener((property, before, now) -> pathProblem.setText(""));
        path.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !path.getText().isBlank()) {
                event.consume();
                addTyped();
            }
        });
        model.files().subscribe(this::show);
        show();
    }

    @FXML
    private void choose() {
        List<String> endings = List.of("csv", "txt", "tsv", "json");
        dialogs.chooseFiles(new Dialogs.FileKind(texts.get("import.files.choose"), texts.get("import.files.kind"), endings), model::add);
    }

    @FXML
    private void addTyped() {
        try {
            model.add(List.of(Path.of(path.getText().strip())));
            path.clear();
        } catch (InvalidPathException notAPath) {
            pathProblem.setText(texts.get("common.path.invalid"));
        }
    }

    private void show() {
        files.getChildren().setAll(model.files().stream().map(this::row).toList());
    }

    private Node row(Path file) {
        String name = String.valueOf(file.getFileName());
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        Label folder = new Label(String.valueOf(file.getParent()));
        folder.getStyleClass().addAll("muted", "small");
        VBox words = new VBox(2, title, folder);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button out = new Button(null, new FontIcon("bi-x"));
        out.getStyleClass().add("quiet");
        out.setAccessibleText(texts.get("import.files.remove", name));
        out.setOnAction(event -> model.remove(file));
        HBox row = new HBox(12, new FontIcon("bi-file-earmark-text"), words, out);
        row.getStyleClass().add("import-file");
        return row;
    }
}
