package stageline.desktop.offering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.InPlace;
import stageline.desktop.common.Tasks;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.Value;

/// Some fields of an offering, one below the other: edited in place, or only read by whoever may not change the catalogue.
final class FieldRows {

    private final OfferingModel model;
    private final Lent lent;
    private final boolean above;
    private final Function<Field, Optional<Node>> beside;
    private final VBox node = new VBox();
    private final Map<Field, InPlace> places = new HashMap<>();
    private List<Field> shown = List.of();
    private boolean editable;
    private Optional<String> currency = Optional.empty();

    /// What every such list needs.
    record Lent(OfferingWords words, FieldInput inputs, Tasks tasks, Happenings happenings) {}

    /// @param above  whether a field's name stands above it instead of on its left
    /// @param beside what stands beside a field that can be edited
    FieldRows(OfferingModel model, Lent lent, boolean above, Function<Field, Optional<Node>> beside) {
        this.model = model;
        this.lent = lent;
        this.above = above;
        this.beside = beside;
        node.getStyleClass().add("facts");
    }

    Node node() {
        return node;
    }

    void show(RecordState state, List<Field> fields, boolean mayEdit) {
        Optional<String> before = currency;
        currency = state.text(OfferingFields.CURRENCY);
        if (!mayEdit) {
            places.clear();
            node.getChildren().setAll(fields.stream().map(field -> read(field, state.value(field))).toList());
        } else if (!editable || !fields.equals(shown)) {
            places.keySet().retainAll(fields);
            node.getChildren().setAll(fields.stream().map(field -> row(field, state)).toList());
        }
        places.values().forEach(place -> place.show(state.value(place.field())));
        if (!before.equals(currency)) {
            places.values().stream().filter(place -> place.field().type() == FieldType.DECIMAL).forEach(InPlace::renew);
        }
        shown = List.copyOf(fields);
        editable = mayEdit;
    }

    private Node row(Field field, RecordState state) {
        Node place = places.computeIfAbsent(field, each -> new InPlace(model::write, each, state.value(each), lent.inputs, lent.tasks,
                stored -> lent.words.field(each, stored, () -> currency), above)).node();
        return beside.apply(field).map(more -> {
            HBox.setHgrow(place, Priority.ALWAYS);
            HBox row = new HBox(8, place, more);
            row.setAlignment(Pos.CENTER_LEFT);
            return (Node) row;
        }).orElse(place);
    }

    private Node read(Field field, Optional<Value> value) {
        Label name = new Label(lent.words.name(field));
        name.setMinHeight(Region.USE_PREF_SIZE);
        Label text = new Label(value.map(each -> lent.happenings.value(EntityType.OFFERING, field, each, Map.of())).orElse("–"));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        if (above) {
            name.getStyleClass().add("field-name");
            VBox box = new VBox(name, text);
            box.getStyleClass().add("field");
            return box;
        }
        name.getStyleClass().add("fact-name");
        text.getStyleClass().add("fact-value");
        HBox row = new HBox(name, text);
        row.getStyleClass().add("fact");
        return row;
    }
}
