package stageline.store.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import stageline.sales.event.EntryId;
import stageline.sales.event.Fact;
import stageline.sales.event.Stamp;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Register;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Fields;
import stageline.sales.record.Value;
import stageline.store.StateReader.Told;
import stageline.store.record.FieldDetails.Overlapping;
import stageline.store.record.FieldDetails.Write;

/// What the details of all records have in common: their fields with who wrote them, and the names of the persons they mention.
final class Details {

    private final RecordState state;
    private final Map<EntryId, Fact> facts = new HashMap<>();

    Details(Told told) {
        this.state = told.state();
        told.facts().forEach(fact -> facts.put(fact.id(), fact));
    }

    /// The fields in the order in which screens show them: the fixed ones, then those of qualification lists, then imported columns.
    List<FieldDetails> fields() {
        List<Field> fixed = Fields.of(state.entity().type());
        return state.fields().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Field, Register> entry) -> place(entry.getKey(), fixed))
                        .thenComparing(entry -> entry.getKey().code()))
                .map(entry -> details(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static int place(Field field, List<Field> fixed) {
        int place = fixed.indexOf(field);
        if (place >= 0) {
            return place;
        }
        return fixed.size() + (field.isExtra() ? 2 : field.isQualification() ? 0 : 1);
    }

    private FieldDetails details(Field field, Register register) {
        List<Overlapping> others = register.overlaps().stream()
                .map(other -> new Overlapping(Optional.ofNullable(other.value()), write(other.writtenBy())))
                .toList();
        return new FieldDetails(field, register.current(), write(register.writtenBy()), others);
    }

    private Write write(Stamp stamp) {
        EntryId id = new EntryId(stamp.device(), stamp.n());
        Fact fact = facts.get(id);
        return fact == null
                ? new Write(id, new UUID(0, 0), Instant.ofEpochMilli(stamp.clock() >>> 16))
                : new Write(id, fact.origin().person(), fact.origin().at());
    }

    /// What the persons are called who wrote any of it or stand in its fields.
    Map<UUID, String> persons(DSLContext database) {
        Set<EntityRef> mentioned = new HashSet<>();
        facts.values().forEach(fact -> mentioned.add(EntityRef.person(fact.origin().person())));
        state.fields().forEach((field, register) -> {
            if (field.type() == FieldType.PERSON) {
                List<Value> values = new ArrayList<>();
                register.current().ifPresent(values::add);
                register.overlaps().forEach(other -> Optional.ofNullable(other.value()).ifPresent(values::add));
                values.forEach(value -> {
                    if (value instanceof Value.Ref(UUID id)) {
                        mentioned.add(EntityRef.person(id));
                    }
                });
            }
        });
        Map<UUID, String> names = new HashMap<>();
        Names.of(database, mentioned).forEach((person, named) -> names.put(person.id(), named.name()));
        return names;
    }
}
