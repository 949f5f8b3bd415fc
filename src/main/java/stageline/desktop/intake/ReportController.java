package stageline.desktop.intake;

import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Texts;
import stageline.desktop.intake.ImportRun.State.Ended;

/// What an import did.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class ReportController implements StepController {

    private final ImportModel model;
    private final Lines lines;
    private final Texts texts;

    @FXML
    private Label title;

    @FXML
    private Label words;

    @FXML
    private VBox parts;

    ReportController(ImportModel model, Lines lines, Texts texts) {
        this.model = model;
        this.lines = lines;
        this.texts = texts;
    }

    @Override
    public void focus() {
        parts.requestFocus();
    }

    @FXML
    private void initialize() {
        parts.setFocusTraversable(true);
        model.endedProperty().subscribe(now -> now.ifPresent(this::show));
    }

    private void show(Ended ended) {
        title.setText(texts.get(ended.undone() ? "import.undone" : ended.operation().isPresent() ? "import.done" : "import.nothing"));
        words.setText(texts.get("import.report.files.read", ended.files().size(), ended.files().stream()
                .map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "))));
        parts.getChildren().setAll(Lines.card(texts.get("import.report.counts.title"), lines.counts(ended.report())));
        parts.getChildren().addAll(lines.rest(ended.report()));
        parts.getChildren().addAll(lines.owners(ended.report()));
    }
}
