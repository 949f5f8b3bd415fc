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
    private Shown shown;
    private Optional<Value> stored;
    private boolean leaving;
    private boolean named = true;

    /// What somebody sees.
    ///
    /// @param model     what is shown, and changed
    /// @param seen      what the field had when it was shown
    /// @param untouched what the model has while nobody changes it
    private record Shown(FieldModel model, Optional<Value> seen, Optional<Value> untouched) {
        boolean touched() {
            return !model.valueProperty().get().equals(untouched);
        }
    }

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
        /// @param before  what whoever writes has seen in it
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
        this.shown = made();
        lay();
    }

    /// Leaves its name out, where the head of a table says it.
    public void withoutName() {
        named = false;
        unname();
    }

    private void unname() {
        if (!named && place.getChildren().getFirst() instanceof VBox box) {
            box.getChildren().removeFirst();
        }
    }

    /// Which field.
    public Field field() {
        return field;
    }

    /// What is shown.
    public Node node() {
        return place;
    }

    /// Shows another value; where somebody is at work on the one they see, once they left it as it was.
    public void show(Optional<Value> value) {
        if (!value.equals(stored)) {
            stored = value;
            catchUp();
        }
    }

    /// Writes what is in it anew where nobody is at work on it, since it reads otherwise now.
    public void renew() {
        if (free() && !shown.touched()) {
            make();
        }
    }

    private void catchUp() {
        if (free() && !shown.seen.equals(stored)) {
            make();
        }
    }

    private boolean free() {
        return !leaving && !place.isFocusWithin() && shown.model.problemProperty().get().isEmpty();
    }

    private void make() {
        shown = made();
        lay();
    }

    private Shown made() {
        FieldModel model = maker.make(stored);
        return new Shown(model, stored, model.valueProperty().get());
    }

    private void lay() {
        FieldModel model = shown.model;
        VBox box = (VBox) inputs.of(model);
        box.focusWithinProperty().addListener((property, was, within) -> {
            if (!within && shown.model == model) {
                leaving = true;
                // The field says first what it could not read.
                tasks.later(this::leave);
            }
        });
        if (above) {
            place.getChildren().setAll(box);
            unname();
        } else {
            Node name = box.getChildren().removeFirst();
            name.getStyleClass().add("fact-name");
            HBox.setHgrow(box, Priority.ALWAYS);
            HBox row = new HBox(name, box);
            row.getStyleClass().add("fact");
            place.getChildren().setAll(row);
        }
        if (!typed()) {
            model.valueProperty().addListener((property, before, now) -> write());
        }
    }

    private boolean typed() {
        return (shown.model.picks().isEmpty() || shown.model.lookup().isPresent()) && field.type() != FieldType.FLAG;
    }

    private void leave() {
        leaving = false;
        if (shown.model.lookup().isPresent() && shown.model.valueProperty().get().isEmpty()) {
            // Nothing was chosen of what was found: what was there stays.
            make();
        }
        write();
        catchUp();
    }

    private void write() {
        Shown written = shown;
        Optional<Value> there = stored;
        if (written.touched() && written.model.problemProperty().get().isEmpty()) {
            Optional<Value> after = written.model.valueProperty().get();
            shown = new Shown(written.model, after, after);
            stored = after;
            writer.write(field, written.seen, after, why -> {
                if (shown.model == written.model) {
                    shown = written;
                    stored = there;
                }
                written.model.problem(why);
            });
        }
    }
}
