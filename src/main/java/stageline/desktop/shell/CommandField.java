package stageline.desktop.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Awaited;
import stageline.desktop.common.Palette;
import stageline.desktop.common.Palette.Found;
import stageline.desktop.common.Tasks;

/// The one field for search and commands, and the list of what it finds.
final class CommandField {

    private static final double ROW = 36;
    private static final int MOST_ROWS = 12;

    private final TextField field;
    private final ListView<Found> list;
    private final List<Palette> sources;
    private final Tasks tasks;
    private final Runnable leave;
    private final Tasks.Place place = new Tasks.Place();
    private final Awaited found = new Awaited();

    /// Wires a field and its list.
    ///
    /// @param leave gives the focus back to the screen
    CommandField(TextField field, ListView<Found> list, List<Palette> sources, Tasks tasks, Runnable leave) {
        this.field = field;
        this.list = list;
        this.sources = List.copyOf(sources);
        this.tasks = tasks;
        this.leave = leave;
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new FoundCell());
        list.setOnMouseClicked(event -> choose());
        list.setFocusTraversable(false);
        list.setVisible(false);
        field.focusedProperty().addListener((property, was, focused) -> {
            if (focused) {
                find();
            } else {
                hide();
            }
        });
        field.textProperty().addListener((property, was, text) -> {
            if (field.isFocused()) {
                find();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    private void find() {
        String text = field.getText();
        found.ask();
        tasks.askWhileWanted(wanted -> sources.stream()
                        .flatMap(source -> source.find(text, wanted).stream())
                        .limit(3L * MOST_ROWS)
                        .toList())
                .at(place)
                .then(this::show)
                .start();
    }

    private void show(List<Found> now) {
        list.getItems().setAll(now);
        list.getSelectionModel().selectFirst();
        double height = Math.min(now.size(), MOST_ROWS) * ROW + 10;
        list.setMinHeight(height);
        list.setMaxHeight(height);
        list.setVisible(!now.isEmpty() && field.isFocused());
        found.answer();
    }

    private void steer(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(1, event);
            case UP -> move(-1, event);
            case ENTER -> {
                event.consume();
                found.then(this::choose);
            }
            case ESCAPE -> {
                event.consume();
                field.clear();
                leave.run();
            }
            default -> {}
        }
    }

    private void move(int by, KeyEvent event) {
        event.consume();
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, size);
            list.getSelectionModel().clearAndSelect(next);
            list.scrollTo(next);
        }
    }

    private void choose() {
        Found chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            field.clear();
            leave.run();
            chosen.act().run();
        }
    }

    private void hide() {
        place.cancel();
        list.setVisible(false);
    }

    /// Says its words whole where they leave room for the title.
    private static final class Detail extends Label {

        private static final double WIDEST = 300;

        @Override
        protected double computePrefWidth(double height) {
            return Math.min(WIDEST, super.computePrefWidth(height));
        }
    }

    private static final class FoundCell extends ListCell<Found> {
        private final FontIcon icon = new FontIcon("bi-search");
        private final Label title = new Label();
        private final Label detail = new Detail();
        private final HBox row = new HBox(icon, title, spring(), detail);

        FoundCell() {
            setPrefWidth(0);
            title.setMinWidth(0);
            detail.setMinWidth(Region.USE_PREF_SIZE);
            detail.getStyleClass().add("muted");
            row.getStyleClass().add("found");
            row.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Found found, boolean empty) {
            super.updateItem(found, empty);
            if (found == null || empty) {
                setGraphic(null);
                return;
            }
            icon.setIconLiteral(found.icon());
            title.setText(found.title());
            detail.setText(found.detail());
            setAccessibleText(found.title() + " " + found.detail());
            setGraphic(row);
        }

        private static Region spring() {
            Region spring = new Region();
            HBox.setHgrow(spring, Priority.ALWAYS);
            return spring;
        }
    }
}
