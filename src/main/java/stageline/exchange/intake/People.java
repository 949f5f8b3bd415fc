package stageline.exchange.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Value;

/// Finds the people that cells name, and makes inactive ones for those who are not there.
final class People {

    private final Known known;
    private final Supplier<UUID> identities;
    private final Outbox outbox;
    private final Map<String, UUID> found = new HashMap<>();
    private final List<String> made = new ArrayList<>();

    People(Known known, Supplier<UUID> identities, Outbox outbox) {
        this.known = known;
        this.identities = identities;
        this.outbox = outbox;
    }

    /// The person a cell names; `system`, `file` and `line` say where, in case they have to be made.
    UUID named(String text, String system, String file, long line) {
        UUID already = found.get(text);
        if (already != null) {
            return already;
        }
        NamedAddress person = NamedAddress.of(text);
        String handle = person.address().orElse(person.name()).toLowerCase(Locale.ROOT);
        String external = system + ":" + EntityType.PERSON.code() + ":" + handle;
        UUID id = Optional.ofNullable(found.get(handle))
                .or(() -> known.byExternal(EntityType.PERSON, external))
                .or(() -> person.address().flatMap(known::person))
                .or(() -> known.person(person.name()))
                .orElseGet(() -> make(person, external, file, line));
        found.put(text, id);
        found.put(handle, id);
        return id;
    }

    /// The names for which somebody was made.
    List<String> made() {
        return made;
    }

    private UUID make(NamedAddress person, String external, String file, long line) {
        UUID id = identities.get();
        List<Change> fields = new ArrayList<>();
        fields.add(Change.set(PersonFields.NAME, Value.of(person.name())));
        person.address().ifPresent(address -> fields.add(Change.set(PersonFields.EMAIL, Value.of(address))));
        fields.add(Change.set(PersonFields.ACTIVE, Value.of(false)));
        fields.add(Change.set(PersonFields.EXTERNAL, Value.of(external)));
        EntityRef entity = EntityRef.person(id);
        outbox.add(new Command.Create(entity, fields, List.of()), entity, file, line);
        made.add(person.name());
        return id;
    }
}
