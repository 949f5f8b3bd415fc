package stageline.desktop.intake;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;

/// The import at work.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class RunController implements StepController {

    private final ImportModel model;
    private final Texts texts;
    private final Formats formats;

    @FXML
    private Label words;

    @FXML
    private ProgressBar bar;

    RunController(ImportModel model, Texts texts, Formats formats) {
        this.model = model;
        this.texts = texts;
        this.formats = formats;
    }

    @Override
    public void focus() {
        bar.requestFocus();
    }

    @FXML
    private void initialize() {
        bar.progressProperty().bind(model.importedProperty());
        model.rowsProperty().subscribe(rows -> words.setText(texts.get("import.running", formats.count(rows.longValue()))));
    }
}
