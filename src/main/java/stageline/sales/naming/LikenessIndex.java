package stageline.sales.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Names by identity, and those that are like a typed one. Immutable: a change gives a new index that shares most of the old one.
///
/// Most names are settled in [Postings]. Those added since are few and are compared one by one; when they become many, all are settled
/// anew. The answer is always that of comparing every name.
///
/// @param <I> what identifies an entry
/// @param <T> what is known of a name
final class LikenessIndex<I, T extends Matchable> {

    private static final int MOST_UNSETTLED = 1024;

    /// A name in the index.
    ///
    /// @param id     what identifies it
    /// @param name   as it is shown
    /// @param traits what is compared of it
    record Entry<I, T>(I id, String name, T traits) {}

    /// An entry that is like what was typed.
    record Match<I, T, L>(Entry<I, T> entry, L likeness) {}

    private final List<Entry<I, T>> settled;
    private final Postings postings;
    private final Set<I> superseded;
    private final Map<I, Entry<I, T>> unsettled;

    private LikenessIndex(List<Entry<I, T>> settled, Postings postings, Set<I> superseded, Map<I, Entry<I, T>> unsettled) {
        this.settled = settled;
        this.postings = postings;
        this.superseded = superseded;
        this.unsettled = unsettled;
    }

    static <I, T extends Matchable> LikenessIndex<I, T> empty() {
        return new LikenessIndex<>(List.of(), new Postings(List.of()), Set.of(), Map.of());
    }

    /// This index with these entries, each in place of the one with the same identity.
    LikenessIndex<I, T> with(List<Entry<I, T>> entries) {
        var fresh = new LinkedHashMap<>(unsettled);
        entries.forEach(entry -> fresh.put(entry.id(), entry));
        return new LikenessIndex<>(settled, postings, superseded, fresh).settledWhenMany();
    }

    /// This index without the entry, if it has one.
    LikenessIndex<I, T> without(I id) {
        var fresh = new LinkedHashMap<>(unsettled);
        fresh.remove(id);
        var gone = new HashSet<>(superseded);
        gone.add(id);
        return new LikenessIndex<>(settled, postings, gone, fresh).settledWhenMany();
    }

    /// The entries like the typed one, the likeliest first; equally likely ones by name, then in the order they were added.
    <L extends Comparable<? super L>> List<Match<I, T, L>> like(T typed, BiFunction<T, T, Optional<L>> likeness, int limit) {
        var found = new ArrayList<Match<I, T, L>>();
        postings.candidates(typed).stream()
                .mapToObj(settled::get)
                .filter(this::isCurrent)
                .forEach(entry -> likeness.apply(typed, entry.traits()).ifPresent(like -> found.add(new Match<>(entry, like))));
        unsettled
                .values()
                .forEach(entry -> likeness.apply(typed, entry.traits()).ifPresent(like -> found.add(new Match<>(entry, like))));
        Comparator<Match<I, T, L>> likeliestFirst = Comparator.comparing(Match::likeness, Comparator.reverseOrder());
        return found.stream()
                .sorted(likeliestFirst.thenComparing(match -> match.entry().name()))
                .limit(limit)
                .toList();
    }

    int size() {
        return (int) settled.stream().filter(this::isCurrent).count() + unsettled.size();
    }

    private boolean isCurrent(Entry<I, T> entry) {
        return !superseded.contains(entry.id()) && !unsettled.containsKey(entry.id());
    }

    private LikenessIndex<I, T> settledWhenMany() {
        if (unsettled.size() + superseded.size() <= MOST_UNSETTLED) {
            return this;
        }
        var all = new ArrayList<Entry<I, T>>(settled.size() + unsettled.size());
        settled.stream().filter(this::isCurrent).forEach(all::add);
        all.addAll(unsettled.values());
        var traits = all.stream().map(Entry::traits).toList();
        return new LikenessIndex<>(List.copyOf(all), new Postings(traits), Set.of(), Map.of());
    }
}
