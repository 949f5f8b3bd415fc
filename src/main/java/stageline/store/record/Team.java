package stageline.store.record;

import static stageline.store.schema.Tables.DEVICE;
import static stageline.store.schema.Tables.LEDGER_ENTRY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import stageline.ledger.HybridTime;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Register;
import stageline.sales.people.Enrolment;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.PersonFields;
import stageline.sales.record.PersonFields.Access;
import stageline.sales.record.WorkspaceFields;
import stageline.store.StateReader;
import stageline.store.Store;

/// Reads people together with their accounts and devices.
final class Team {

    private static final Comparator<DeviceLine> LATEST_FIRST =
            Comparator.comparing((DeviceLine line) -> line.lastWrote().orElse(line.enrolled())).reversed();

    private final Store store;
    private final StateReader states;

    Team(Store store, StateReader states) {
        this.store = store;
        this.states = states;
    }

    /// @param people whose
    List<Teammate> of(List<PersonLine> people) {
        Map<EntityRef, RecordState> found = found(people.stream().map(line -> EntityRef.person(line.id())).toList());
        Map<UUID, List<DeviceLine>> devices = devices();
        return people.stream().map(line -> {
            Optional<RecordState> state = Optional.ofNullable(found.get(EntityRef.person(line.id())));
            Optional<Access> access = state.flatMap(Team::access);
            Optional<Instant> since = access.flatMap(known -> state).flatMap(Team::since);
            Optional<LocalDate> designee = state.flatMap(told -> told.day(PersonFields.DESIGNEE_UNTIL));
            return new Teammate(line, access, since, designee, devices.getOrDefault(line.id(), List.of()));
        }).toList();
    }

    private Map<EntityRef, RecordState> found(Collection<EntityRef> records) {
        Map<EntityRef, RecordState> found = new HashMap<>();
        states.find(records).forEach((entity, told) -> found.put(entity, told.state()));
        return found;
    }

    private static Optional<Access> access(RecordState person) {
        return person.text(PersonFields.ACCESS)
                .flatMap(code -> Arrays.stream(Access.values()).filter(each -> each.code().equals(code)).findFirst());
    }

    private static Optional<Instant> since(RecordState person) {
        Register written = person.fields().get(PersonFields.ACCESS);
        return written == null ? Optional.empty() : Optional.of(new HybridTime(written.writtenBy().clock()).instant());
    }

    private Map<UUID, List<DeviceLine>> devices() {
        List<EntityRef> all = store.read(database -> database.select(DEVICE.ID)
                .from(DEVICE)
                .where(DEVICE.LIVE)
                .fetch(row -> new EntityRef(EntityType.DEVICE, row.value1())));
        Map<UUID, Instant> latest = store.read(database -> latest(database, all));
        return found(all).values().stream()
                .flatMap(device -> Enrolment.of(device).flatMap(Enrolment::person)
                        .map(owner -> Map.entry(owner, line(device, latest))).stream())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.collectingAndThen(
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()),
                        lines -> lines.stream().sorted(LATEST_FIRST).toList())));
    }

    private static DeviceLine line(RecordState device, Map<UUID, Instant> latest) {
        return new DeviceLine(
                device.entity().id(),
                device.text(WorkspaceFields.DEVICE_LABEL).orElse(""),
                device.created().map(fact -> fact.origin().at()).orElse(Instant.EPOCH),
                Optional.ofNullable(latest.get(device.entity().id())),
                device.flag(WorkspaceFields.DEVICE_REVOKED));
    }

    /// One step through the index for each device.
    private Map<UUID, Instant> latest(DSLContext database, List<EntityRef> devices) {
        return devices.stream().map(EntityRef::id).flatMap(device -> store.words().known(device.toString()).stream()
                .flatMap(number -> Stream.ofNullable(database.select(LEDGER_ENTRY.AT)
                        .from(LEDGER_ENTRY)
                        .where(LEDGER_ENTRY.DEVICE.eq(number))
                        .orderBy(LEDGER_ENTRY.DEVICE.desc(), LEDGER_ENTRY.N.desc())
                        .limit(1)
                        .fetchOne(LEDGER_ENTRY.AT)))
                .map(millis -> Map.entry(device, Instant.ofEpochMilli(millis))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
