package stageline.sales.fold;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Stamp;

/// Which company stands for which after all merges. Immutable.
///
/// The merges count in the order of their stamps. Of two that merge the same company, the later counts; one that would close a circle,
/// since two people merged two companies into each other without seeing it, does not count. So every order of arrival gives the same
/// aliases.
public final class Aliases {

    private static final Aliases NONE = new Aliases(Map.of(), Optional.empty());

    private final Map<UUID, UUID> into;
    private final Optional<Stamp> last;

    private Aliases(Map<UUID, UUID> into, Optional<Stamp> last) {
        this.into = Map.copyOf(into);
        this.last = last;
    }

    /// No company is merged.
    public static Aliases none() {
        return NONE;
    }

    /// The aliases after all merges.
    ///
    /// @param facts   in any order; those that merge nothing are passed over
    /// @param revoked which operations are undone
    public static Aliases fold(Collection<Fact> facts, Predicate<OperationId> revoked) {
        List<Fact> merges = new ArrayList<>(facts.stream()
                .filter(fact -> fact.event() instanceof Event.Merged && !revoked.test(fact.operation()))
                .toList());
        merges.sort(Comparator.comparing(Fact::stamp));
        Aliases aliases = NONE;
        for (Fact merge : merges) {
            aliases = aliases.then(merge);
        }
        return aliases;
    }

    /// The aliases after one more merge, which is the fast path.
    ///
    /// @param fact of an operation that is not undone; one that merges nothing changes nothing
    /// @throws IllegalArgumentException if the merge does not come later than all before it
    public Aliases then(Fact fact) {
        if (!(fact.event() instanceof Event.Merged(UUID target))) {
            return this;
        }
        if (last.isPresent() && last.get().compareTo(fact.stamp()) >= 0) {
            throw new IllegalArgumentException("not later than what was folded");
        }
        UUID branch = fact.entity().id();
        Map<UUID, UUID> more = new HashMap<>(into);
        if (!leadsTo(branch, target)) {
            more.put(branch, target);
        }
        return new Aliases(more, Optional.of(fact.stamp()));
    }

    /// The company that stands for `company`: itself where it was not merged.
    public UUID resolve(UUID company) {
        UUID standing = company;
        for (UUID next = into.get(standing); next != null; next = into.get(standing)) {
            standing = next;
        }
        return standing;
    }

    /// All companies that `company` stands for, itself among them; only itself where it was merged into another.
    public Set<UUID> standsFor(UUID company) {
        Set<UUID> all = new HashSet<>(Set.of(company));
        into.keySet().stream().filter(branch -> resolve(branch).equals(company)).forEach(all::add);
        return Set.copyOf(all);
    }

    private boolean leadsTo(UUID company, UUID from) {
        @Nullable UUID passed = from;
        while (passed != null && !passed.equals(company)) {
            passed = into.get(passed);
        }
        return passed != null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Aliases aliases && into.equals(aliases.into);
    }

    @Override
    public int hashCode() {
        return into.hashCode();
    }

    @Override
    public String toString() {
        return into.toString();
    }
}
