package stageline.store.projection;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import stageline.sales.fold.Aliases;

/// What rows of other records need to know of companies: what each is called, and which one stands for it after all merges.
///
/// Merges are few and all remembered; names are many, so the latest are remembered and the rest looked up. One writer owns it.
public final class Companies {

    private static final int REMEMBERED = 50_000;

    private final Map<UUID, String> names = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Function<UUID, String> lookUp;
    private Aliases aliases = Aliases.none();

    /// @param lookUp the name of a company that is not remembered, empty where it is not known
    Companies(Function<UUID, String> lookUp) {
        this.lookUp = lookUp;
    }

    /// Forgets everything but the aliases given.
    void reload(Aliases known) {
        names.clear();
        aliases = known;
    }

    /// The company that stands for `company` after all merges; itself where it was not merged.
    UUID resolve(UUID company) {
        return aliases.resolve(company);
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

    void call(UUID company, String name) {
        names.put(company, name);
    }

    /// Takes over aliases.
    ///
    /// @param concerned every company that was ever merged
    /// @return those that another one stands for now
    Set<UUID> realias(Aliases next, Collection<UUID> concerned) {
        Aliases before = aliases;
        aliases = next;
        return concerned.stream().filter(company -> !before.resolve(company).equals(next.resolve(company))).collect(Collectors.toSet());
    }
}
