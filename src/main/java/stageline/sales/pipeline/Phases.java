package stageline.sales.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// Deals that belong together: the phases of one undertaking, and a deal with those it was made from.
public final class Phases {

    private Phases() {}

    /// A deal as a phase.
    ///
    /// @param deal   the deal
    /// @param after  the phase before it, where it says so
    /// @param number which part it is, where it says so
    public record Phase(UUID deal, Optional<UUID> after, OptionalLong number) {}

    /// The phases of an undertaking in their order: each after the one it follows, those that follow the same one (or none) by number and
    /// then by identity. Phases that follow each other in a circle come last, in the order of their numbers.
    public static List<UUID> ordered(Collection<Phase> phases) {
        List<Phase> byNumber = phases.stream()
                .sorted(Comparator.comparingLong((Phase phase) -> phase.number().orElse(Long.MAX_VALUE)).thenComparing(Phase::deal))
                .toList();
        Set<UUID> known = new HashSet<>(byNumber.stream().map(Phase::deal).toList());
        Map<UUID, List<UUID>> followers = new HashMap<>();
        List<UUID> first = new ArrayList<>();
        for (Phase phase : byNumber) {
            phase.after().filter(known::contains).ifPresentOrElse(
                    before -> followers.computeIfAbsent(before, b -> new ArrayList<>()).add(phase.deal()),
                    () -> first.add(phase.deal()));
        }
        Set<UUID> ordered = new LinkedHashSet<>();
        first.forEach(deal -> add(deal, followers, ordered));
        byNumber.forEach(phase -> add(phase.deal(), followers, ordered));
        return List.copyOf(ordered);
    }

    /// The deals a deal goes back to, the oldest first and itself last. A circle, which only foreign data can hold, ends where it closes.
    ///
    /// @param before the deal that another was made from or follows, where there is one
    public static List<UUID> lineage(UUID deal, Function<UUID, Optional<UUID>> before) {
        LinkedHashSet<UUID> back = new LinkedHashSet<>();
        Optional<UUID> next = Optional.of(deal);
        while (next.isPresent() && back.add(next.get())) {
            next = before.apply(next.get());
        }
        return List.copyOf(back.reversed());
    }

    private static void add(UUID deal, Map<UUID, List<UUID>> followers, Set<UUID> ordered) {
        if (ordered.add(deal)) {
            followers.getOrDefault(deal, List.of()).forEach(follower -> add(follower, followers, ordered));
        }
    }
}
