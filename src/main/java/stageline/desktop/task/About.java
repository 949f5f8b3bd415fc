package stageline.desktop.task;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Texts;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Value;
import stageline.store.record.Named;

/// What a task is about.
///
/// @param given  the record, where it is known
/// @param lookup finds one by its name where it is not; blocks
record About(Optional<Named> given, Function<String, List<Named>> lookup) {

    /// What the form calls it; a task has a field for each kind of record.
    private static final Field FIELD = new Field("about", FieldType.TEXT);

    /// A field in which a record is found.
    FieldModel field(Texts texts) {
        return FieldModel.found(FIELD, texts.get("task.about"), text -> lookup.apply(text).stream().map(About::pick).toList());
    }

    private static Pick pick(Named named) {
        return new Pick(Value.of(named.entity().type().code() + " " + named.entity().id()), named.name());
    }

    /// The record that was picked.
    static Optional<EntityRef> record(Value picked) {
        if (!(picked instanceof Value.Text(String text))) {
            return Optional.empty();
        }
        String[] parts = text.split(" ", 2);
        return EntityType.ofCode(parts[0]).map(type -> new EntityRef(type, UUID.fromString(parts[1])));
    }
}
