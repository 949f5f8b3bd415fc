package stageline.desktop.template;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.InPlace;
import stageline.desktop.template.TemplateModel.Told;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.Value;

/// The fields of a template that are edited where they stand, each made once.
final class Places {

    private final TemplateModel model;
    private final FieldInput inputs;
    private final TemplateParts parts;
    private final Map<Field, InPlace> places = new HashMap<>();

    Places(TemplateModel model, FieldInput inputs, TemplateParts parts) {
        this.model = model;
        this.inputs = inputs;
        this.parts = parts;
    }

    /// Where a field is edited.
    Node of(Field field, Told told) {
        return places.computeIfAbsent(field, each -> made(each, stored(each, told))).node();
    }

    /// Shows what stands in all of them.
    void show(Told told) {
        places.forEach((field, place) -> place.show(stored(field, told)));
    }

    private static Optional<Value> stored(Field field, Told told) {
        return Optional.ofNullable(told.said().get(field));
    }

    private InPlace made(Field field, Optional<Value> stored) {
        return new InPlace(this::write, field, stored, inputs, parts.tasks(), value -> {
            model.forget(field);
            FieldModel made = FieldModel.typed(
                            field, parts.phrases().field(EntityType.TEMPLATE, field), parts.phrases().hint(EntityType.TEMPLATE, field))
                    .with(value);
            made.valueProperty().addListener((property, before, now) -> model.type(field, kept(field, now)));
            return made;
        }, true);
    }

    private void write(Field field, Optional<Value> before, Optional<Value> after, Consumer<String> refused) {
        model.write(field, before, kept(field, after), refused);
    }

    /// A colour is also understood as it is written elsewhere, such as `#0969DA`.
    private static Optional<Value> kept(Field field, Optional<Value> value) {
        return value.map(there -> field.equals(LetterheadFields.ACCENT) && there instanceof Value.Text(String text) && text.length() > 1
                ? Value.of((text.startsWith("#") ? text.substring(1) : text).toLowerCase(Locale.ROOT))
                : there);
    }
}
