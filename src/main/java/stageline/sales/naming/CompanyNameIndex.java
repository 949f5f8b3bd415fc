package stageline.sales.naming;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stageline.sales.naming.LikenessIndex.Entry;
import stageline.sales.naming.LikenessIndex.Match;

/// The names of all companies, ready to be asked at each key whether a typed one exists already.
///
/// Its answers are those of comparing the typed name with every name by [CompanyLikeness#between]; for 100,000 names they take a few
/// milliseconds. Immutable and safe to share between threads: a change gives a new index. Building one takes time in proportion to its
/// names, adding a few to it hardly any.
///
/// @param <I> what identifies a company; needs `equals` and `hashCode`
public final class CompanyNameIndex<I> {

    /// A company that may be the one whose name is being typed.
    ///
    /// @param id       the company
    /// @param name     its name
    /// @param likeness in which way it is like the typed name
    public record Likely<I>(I id, String name, CompanyLikeness likeness) {}

    /// The proposal to use an existing global company.
    ///
    /// @param id     the company
    /// @param branch its name, and which words of the typed name only tell the branch
    public record Proposal<I>(I id, Branch branch) {}

    private final LikenessIndex<I, CompanyTraits> index;

    private CompanyNameIndex(LikenessIndex<I, CompanyTraits> index) {
        this.index = index;
    }

    /// An index of these companies.
    public static <I> CompanyNameIndex<I> of(Map<I, String> names) {
        return new CompanyNameIndex<I>(LikenessIndex.empty()).with(names);
    }

    /// This index with these companies too; one that it has already gets the name given here.
    public CompanyNameIndex<I> with(Map<I, String> names) {
        var entries = names.entrySet().stream()
                .map(named -> new Entry<>(named.getKey(), named.getValue(), traits(named.getValue())))
                .toList();
        return new CompanyNameIndex<>(index.with(entries));
    }

    /// This index with one more company, or with another name of one that it has.
    public CompanyNameIndex<I> with(I id, String name) {
        return with(Map.of(id, name));
    }

    /// This index without a company; also the way to look for duplicates of a company that is being renamed.
    public CompanyNameIndex<I> without(I id) {
        return new CompanyNameIndex<>(index.without(id));
    }

    /// The companies that the typed name may mean, the likeliest first, at most so many.
    public List<Likely<I>> likelyDuplicates(String typed, int limit) {
        return index.like(traits(typed), CompanyTraits::likenessTo, limit).stream()
                .map(match -> new Likely<>(match.entry().id(), match.entry().name(), match.likeness()))
                .toList();
    }

    /// The global company of which the candidate's name is a branch, with why; the shortest name if several are written alike.
    public Optional<Proposal<I>> globalCompanyOf(String candidate) {
        var reading = new CompanyNameReading(candidate);
        return index.like(new CompanyTraits(CompanyKey.of(reading)), CompanyTraits::branchOf, Integer.MAX_VALUE).stream()
                .map(Match::entry)
                .min(Comparator.comparingInt((Entry<I, CompanyTraits> entry) -> entry.name().length()).thenComparing(Entry::name))
                .map(entry -> new Proposal<>(entry.id(), new Branch(entry.name(), reading.ignored())));
    }

    /// How many companies it has.
    public int size() {
        return index.size();
    }

    private static CompanyTraits traits(String name) {
        return new CompanyTraits(CompanyKey.of(name));
    }
}
