package stageline.desktop.template;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.Texts;
import stageline.desktop.template.TemplatesModel.Line;

/// The list of the templates, and the place of the chosen one.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class TemplatesController {

    private final TemplatesModel model;
    private final Texts texts;
    private final Consumer<String> open;
    private Optional<String> wanted = Optional.empty();

    @FXML
    private ListView<Line> list;

    @FXML
    private StackPane editor;

    /// @param open shows the template of a number
    TemplatesController(TemplatesModel model, Texts texts, Consumer<String> open) {
        this.model = model;
        this.texts = texts;
        this.open = open;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(shown -> new LineCell());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                wanted = Optional.of(now.number());
                open.accept(now.number());
            }
        });
        model.toldProperty().addListener((property, before, now) -> now.ifPresent(told -> show(told.lines())));
    }

    /// Leads the keyboard to the list.
    void focus() {
        list.requestFocus();
    }

    /// Chooses the template of a number, once it is there.
    void choose(String number) {
        wanted = Optional.of(number);
        select();
    }

    void showBeside(Node content) {
        editor.getChildren().setAll(content);
    }

    private void show(List<Line> lines) {
        if (!list.getItems().equals(lines)) {
            Optional<String> chosen = wanted;
            list.getItems().setAll(lines);
            wanted = chosen;
        }
        select();
    }

    private void select() {
        list.getItems().stream()
                .filter(line -> wanted.isEmpty() || wanted.filter(line.number()::equals).isPresent())
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private final class LineCell extends ListCell<Line> {

        private final Label heading = new Label();
        private final Label name = new Label();
        private final Label words = new Label();
        private final VBox shown = new VBox(2, heading, name, words);

        LineCell() {
            // No wider than the list, which then needs no scroll bar.
            setPrefWidth(0);
            words.getStyleClass().addAll("muted", "small");
            name.setWrapText(true);
            heading.getStyleClass().addAll("small", "template-kind");
            heading.managedProperty().bind(heading.textProperty().isNotEmpty());
            heading.visibleProperty().bind(heading.managedProperty());
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
            } else {
                heading.setText(line.heading());
                name.setText(line.name());
                words.setText(line.said());
                setGraphic(shown);
            }
        }
    }
}
