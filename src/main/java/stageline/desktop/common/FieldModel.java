package stageline.desktop.common;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// One field of a form: what it is called, what is in it, and what is wrong with it.
public final class FieldModel {

    /// One thing to choose.
    ///
    /// @param value what is written
    /// @param name  what people read
    public record Pick(Value value, String name) {}

    private final Field field;
    private final String name;
    private final String hint;
    private final List<Pick> picks;
    private final Optional<Function<String, List<Pick>>> lookup;
    private Supplier<Optional<Currency>> currency = Optional::empty;
    private final ObjectProperty<Optional<Value>> value = new SimpleObjectProperty<>(this, "value", Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");

    private FieldModel(Field field, String name, String hint, List<Pick> picks, Optional<Function<String, List<Pick>>> lookup) {
        this.field = field;
        this.name = name;
        this.hint = hint;
        this.picks = List.copyOf(picks);
        this.lookup = lookup;
        value.addListener((property, before, now) -> problem.set(""));
    }

    /// A field that is typed into.
    public static FieldModel typed(Field field, String name, String hint) {
        return new FieldModel(field, name, hint, List.of(), Optional.empty());
    }

    /// A field that takes one of a few things.
    public static FieldModel chosen(Field field, String name, List<Pick> picks) {
        return new FieldModel(field, name, "", picks, Optional.empty());
    }

    /// A field that takes one of many things, found by typing.
    ///
    /// @param lookup finds them; blocks, and is called on a background thread
    public static FieldModel found(Field field, String name, Function<String, List<Pick>> lookup) {
        return new FieldModel(field, name, "", List.of(), Optional.of(lookup));
    }

    /// The same, where what is in it already has a name.
    ///
    /// @param there what is in it
    public static FieldModel found(Field field, String name, Function<String, List<Pick>> lookup, List<Pick> there) {
        return new FieldModel(field, name, "", there, Optional.of(lookup));
    }

    /// The same field with something in it already.
    public FieldModel with(Optional<Value> first) {
        value.set(first);
        return this;
    }

    /// The same field, whose number is a price.
    ///
    /// @param in what it is in at the time when it is written; empty where that is not known
    public FieldModel priced(Supplier<Optional<Currency>> in) {
        currency = in;
        return this;
    }

    /// The currency of the price that is in it; empty where it is no price, or the currency is not known.
    public Optional<Currency> currency() {
        return currency.get();
    }

    /// Which field.
    public Field field() {
        return field;
    }

    /// What it is called.
    public String name() {
        return name;
    }

    /// What to write there, shown while it is empty.
    public String hint() {
        return hint;
    }

    /// What there is to choose from; empty where it is typed or found.
    public List<Pick> picks() {
        return picks;
    }

    /// How its things are found; empty where it is typed or chosen.
    public Optional<Function<String, List<Pick>>> lookup() {
        return lookup;
    }

    /// What is in it; an empty field has no value.
    public ObjectProperty<Optional<Value>> valueProperty() {
        return value;
    }

    /// What is wrong with it, in a sentence; empty where nothing is. Forgotten as soon as something else is in it.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Says what is wrong with it.
    public void problem(String sentence) {
        problem.set(sentence);
    }
}
