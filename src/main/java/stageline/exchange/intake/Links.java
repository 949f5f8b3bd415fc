package stageline.exchange.intake;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stageline.sales.naming.TextFolding;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// The identities that the rows of one import have, so that rows of other files find them. Holds identities only, never rows.
final class Links {

    private static final UUID SEVERAL = new UUID(0, 0);

    private final Map<EntityType, Map<String, Seen>> byKey = new EnumMap<>(EntityType.class);
    private final Map<EntityType, Map<String, UUID>> byLocalKey = new EnumMap<>(EntityType.class);
    private final Map<EntityType, Map<String, UUID>> byName = new EnumMap<>(EntityType.class);
    private final Map<UUID, String> companyNames = new HashMap<>();
    private final Map<UUID, String> companyCountries = new HashMap<>();
    private final Map<EntityType, Map<String, Set<UUID>>> awaited = new EnumMap<>(EntityType.class);
    private final Set<EntityRef> refused = new HashSet<>();

    /// A record that a row of this import stands for.
    ///
    /// @param id   the record
    /// @param line the row's line; 0 for a record that another row only mentioned
    record Seen(UUID id, long line) {}

    Optional<Seen> seen(EntityType type, String key) {
        Seen seen = of(byKey, type).get(key);
        return seen == null || refused.contains(new EntityRef(type, seen.id)) ? Optional.empty() : Optional.of(seen);
    }

    void remember(EntityType type, String key, UUID id, long line) {
        of(byKey, type).put(key, new Seen(id, line));
    }

    Optional<UUID> local(EntityType type, String localKey) {
        return standing(type, of(byLocalKey, type).get(localKey));
    }

    void rememberLocal(EntityType type, String localKey, UUID id) {
        of(byLocalKey, type).put(localKey, id);
    }

    /// The one record of that name; empty where there is none or where two rows have it.
    Optional<UUID> named(EntityType type, String name) {
        return standing(type, of(byName, type).get(TextFolding.compact(name)));
    }

    void rememberName(EntityType type, String name, UUID id) {
        String compact = TextFolding.compact(name);
        if (!compact.isEmpty()) {
            of(byName, type).merge(compact, id, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    void rememberCompany(UUID id, String name, Optional<String> country) {
        companyNames.put(id, name);
        country.ifPresent(code -> companyCountries.put(id, code));
        rememberName(EntityType.COMPANY, name, id);
    }

    Optional<String> companyName(UUID id) {
        return Optional.ofNullable(companyNames.get(id));
    }

    Optional<String> companyCountry(UUID id) {
        return Optional.ofNullable(companyCountries.get(id));
    }

    /// Notes that a record whose row comes later is linked to this one.
    void await(EntityType later, String key, UUID id) {
        of(awaited, later).computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(id);
    }

    /// Who waits for the record with that key; asked once.
    Set<UUID> awaiting(EntityType type, String key) {
        Set<UUID> ids = of(awaited, type).remove(key);
        return ids == null ? Set.of() : ids;
    }

    /// The keys for which somebody still waits.
    Set<String> stillAwaited(EntityType type) {
        return Set.copyOf(of(awaited, type).keySet());
    }

    /// The rules refused a new record: nothing may be linked to it.
    void forget(EntityRef entity) {
        refused.add(entity);
    }

    private Optional<UUID> standing(EntityType type, @Nullable UUID id) {
        if (id == null || id.equals(SEVERAL) || refused.contains(new EntityRef(type, id))) {
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private static <V> Map<String, V> of(Map<EntityType, Map<String, V>> maps, EntityType type) {
        return maps.computeIfAbsent(type, _ -> new HashMap<>());
    }
}
