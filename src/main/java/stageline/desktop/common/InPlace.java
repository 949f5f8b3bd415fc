package stageline.desktop.common;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Value;

/// A field that is edited where it stands: what is typed is written on leaving it, what is chosen at once.
public final class InPlace {

    private final Writer writer;
    private final Field field;
    private final FieldInput inputs;
    private final Tasks tasks;
    private final Maker maker;
    private final boolean above;
    private final StackPane place = new StackPane();
    private FieldModel model;
    private Optional<Value> stored;

    /// Makes the model of the field with a value in it.
    @FunctionalInterface
    public interface Maker {
        FieldModel make(Optional<Value> value);
    }

    /// Writes a field.
    @FunctionalInterface
    public interface Writer {
        /// Writes a field.
        ///
        /// @param before  what was shown
        /// @param after   what is written; empty to empty it
        /// @param refused is told why not
        void write(Field field, Optional<Value> before, Optional<Value> after, Consumer<String> refused);
    }

    /// A field of a record.
    ///
    /// @param stored what is in it
    /// @param maker  makes its model with a value in it
    /// @param above whether its name stands above it instead of on its left
    public InPlace(Writer writer, Field field, Optional<Value> stored, FieldInput inputs, Tasks tasks, Maker maker, boolean above) {
        this.writer = writer;
        this.field = field;
        this.stored = stored;
        this.inputs = inputs;
        this.tasks = tasks;
        this.maker = maker;
        this.above = above;
        this.model = maker.make(stored);
        lay();
    }

    /// Which field.
    public Field field() {
        return field;
    }

    /// What is shown.
    public Node node() {
        return place;
    }

    /// Shows another value, unless somebody is typing.
    public void show(Optional<Value> value) {
        if (value.equals(stored)) {
            return;
        }
        stored = value;
        if (!place.isFocusWithin() && !model.valueProperty().get().equals(value)) {
            model = maker.make(value);
            lay();
        }
    }

    private void lay() {
        VBox box = (VBox) inputs.of(model);
        FieldModel shown = model;
        if (above) {
            place.getChildren().setAll(box);
        } else {
            Node name = box.getChildren().removeFirst();
            name.getStyleClass().add("fact-name");
            HBox.setHgrow(box, Priority.ALWAYS);
            HBox row = new HBox(name, box);
            row.getStyleClass().add("fact");
            place.getChildren().setAll(row);
        }
        if (typed()) {
            box.focusWithinProperty().addListener((property, was, within) -> {
                if (!within && shown == model) {
                    // The field says first what it could not read.
                    tasks.later(this::write);
                }
            });
        } else {
            model.valueProperty().addListener((property, before, now) -> write());
        }
    }

    private boolean typed() {
        return (model.picks().isEmpty() || model.lookup().isPresent()) && field.type() != FieldType.FLAG;
    }

    private void write() {
        FieldModel written = model;
        if (written.lookup().isPresent() && written.valueProperty().get().isEmpty()) {
            // Nothing was chosen of what was found: what was there stays.
            model = maker.make(stored);
            lay();
            return;
        }
        if (written.problemProperty().get().isEmpty() && !written.valueProperty().get().equals(stored)) {
            Optional<Value> before = stored;
            Optional<Value> after = written.valueProperty().get();
            writer.write(field, before, after, written::problem);
        }
    }
}
