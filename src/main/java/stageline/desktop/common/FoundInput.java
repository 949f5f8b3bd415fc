package stageline.desktop.common;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import stageline.desktop.common.FieldModel.Pick;

/// A field whose value is found by typing some of its name: what fits drops down below it.
final class FoundInput {

    private final FieldModel model;
    private final Tasks tasks;
    private final Tasks.Place place = new Tasks.Place();
    private final TextField field = new TextField();
    private final ContextMenu found = new ContextMenu();
    private List<Pick> offered = List.of();
    private boolean choosing;

    FoundInput(FieldModel model, Tasks tasks) {
        this.model = model;
        this.tasks = tasks;
        field.setText(model.valueProperty().get().flatMap(value ->
                model.picks().stream().filter(pick -> pick.value().equals(value)).findFirst()).map(Pick::name).orElse(""));
        field.textProperty().addListener((property, before, text) -> {
            if (!choosing) {
                model.valueProperty().set(Optional.empty());
                find(text);
            }
        });
        field.focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                found.hide();
            }
        });
    }

    Node node() {
        return field;
    }

    private void find(String text) {
        model.lookup().ifPresent(lookup -> tasks.ask(() -> lookup.apply(text)).at(place).then(this::show).start());
    }

    private void show(List<Pick> picks) {
        // Somebody may be pressing on one of them.
        if (!picks.equals(offered)) {
            offered = picks;
            found.getItems().setAll(picks.stream().map(this::item).toList());
        }
        if (picks.isEmpty() || !field.isFocused()) {
            found.hide();
        } else if (!found.isShowing()) {
            found.show(field, Side.BOTTOM, 0, 4);
        }
    }

    private MenuItem item(Pick pick) {
        MenuItem item = new MenuItem(pick.name());
        item.setMnemonicParsing(false);
        item.setOnAction(event -> {
            place.cancel();
            choosing = true;
            field.setText(pick.name());
            choosing = false;
            model.valueProperty().set(Optional.of(pick.value()));
        });
        return item;
    }
}
