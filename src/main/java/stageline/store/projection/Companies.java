package stageline.store.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What rows of other records need to know of companies: what each is called, and which one stands for it after all merges.
///
/// Merges are few and all remembered; names are many, so the latest are remembered and the rest looked up. One writer owns it.
public final class Companies {

    private static final int REMEMBERED = 50_000;

    private final Map<UUID, UUID> merged = new HashMap<>();
    private final Map<UUID, String> names = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Function<UUID, String> lookUp;

    /// @param lookUp the name of a company that is not remembered, empty where it is not known
    public Companies(Function<UUID, String> lookUp) {
        this.lookUp = lookUp;
    }

    /// Forgets everything but `merges`.
    public void reload(Map<UUID, UUID> merges) {
        names.clear();
        merged.clear();
        merged.putAll(merges);
    }

    /// The company that stands for `company` after all merges; itself where it was not merged. Where two devices merged
    /// companies into each other, the one with the smallest identity stands for all of them.
    public UUID resolve(UUID company) {
        UUID next = merged.get(company);
        if (next == null) {
            return company;
        }
        Set<UUID> way = new LinkedHashSet<>();
        way.add(company);
        while (next != null && way.add(next)) {
            company = next;
            next = merged.get(next);
        }
        return next == null ? company : smallestOfCircle(next);
    }

    private UUID smallestOfCircle(UUID start) {
        UUID smallest = start;
        for (UUID at = step(start); !at.equals(start); at = step(at)) {
            smallest = at.compareTo(smallest) < 0 ? at : smallest;
        }
        return smallest;
    }

    private UUID step(UUID company) {
        UUID next = merged.get(company);
        if (next == null) {
            throw new IllegalStateException("not in a circle");
        }
        return next;
    }

    /// What a company is called; empty where it is not known.
    String name(UUID company) {
        String known = names.get(company);
        if (known == null) {
            known = lookUp.apply(company);
            names.put(company, known);
        }
        return known;
    }

    /// Takes note of a company's name and merge.
    ///
    /// @param renamed whether it is called otherwise than before, or others may have named it before it was known
    /// @return the companies of which others must be told: this one if it is renamed, and all that something else stands for now
    public Set<UUID> learn(UUID company, boolean renamed, String name, Optional<UUID> into) {
        Set<UUID> affected = new HashSet<>();
        names.put(company, name);
        if (renamed) {
            affected.add(company);
        }
        UUID target = into.orElse(null);
        if (!Objects.equals(merged.get(company), target)) {
            affected.addAll(rerouted(company, target));
        }
        return affected;
    }

    private Set<UUID> rerouted(UUID company, @Nullable UUID target) {
        Set<UUID> concerned = new HashSet<>(merged.keySet());
        concerned.add(company);
        Map<UUID, UUID> before = new HashMap<>();
        concerned.forEach(c -> before.put(c, resolve(c)));
        if (target == null) {
            merged.remove(company);
        } else {
            merged.put(company, target);
        }
        concerned.removeIf(c -> resolve(c).equals(before.get(c)));
        return concerned;
    }
}
