package stageline.sales.fold;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stageline.sales.event.Change;
import stageline.sales.event.Stamp;
import stageline.sales.record.Value;

/// The state of one field: the value that counts and those it overlaps with.
///
/// A multi-value register in which the later write counts. A write takes the place of the one value it saw: the value that counts, or one
/// that overlaps with it. Every other value stays beside it as an overlap until a write that saw it takes its place. So nothing that was
/// written disappears without somebody having seen it. An emptied field holds no value that could disappear.
///
/// @param value     what counts, null where the field was emptied or every write of it was undone
/// @param writtenBy the write that it comes from; where every write was undone, the first of them
/// @param overlaps  what others wrote without having seen what counts, latest first; empty once somebody decided
/// @param withdrawn the writes that were undone: who saw the value of one, saw by it the value that it had taken the place of
/// @param imported  what another system said last, null where none said anything; by it a later import tells what changed over there
public record Register(
        @Nullable Value value, Stamp writtenBy, List<Overlap> overlaps, List<Withdrawn> withdrawn, @Nullable Value imported) {

    public Register {
        overlaps = List.copyOf(overlaps);
        withdrawn = List.copyOf(withdrawn);
    }

    /// A value that lost against a write that had not seen it.
    ///
    /// @param value     what was written, null where the field was emptied
    /// @param writtenBy the write it comes from
    public record Overlap(@Nullable Value value, Stamp writtenBy) {}

    /// A write that was undone.
    ///
    /// @param before what its writer saw
    /// @param after  what it wrote
    /// @param stamp  its place in the order
    public record Withdrawn(@Nullable Value before, @Nullable Value after, Stamp stamp) {}

    /// What counts, empty where nobody wrote it or somebody emptied it.
    public Optional<Value> current() {
        return Optional.ofNullable(value);
    }

    /// The register after a write that is later than all before it.
    ///
    /// @param importing whether it was taken over from another system
    static Register written(@Nullable Register former, Change change, Stamp stamp, boolean importing) {
        Value imported = importing ? change.after() : former == null ? null : former.imported;
        if (former == null || (former.settled() && Objects.equals(change.before(), former.value))) {
            return new Register(change.after(), stamp, List.of(), List.of(), imported);
        }
        List<Overlap> standing = former.standing();
        Optional<Overlap> seen = former.seen(change.before(), standing);
        List<Overlap> beside = standing.stream()
                .filter(other -> !Objects.equals(other.value(), change.after()))
                .filter(other -> seen.filter(other::equals).isEmpty())
                .toList();
        return new Register(change.after(), stamp, beside, former.withdrawn, imported);
    }

    /// The register after a write that is later than all before it, and was undone.
    static Register withdrawing(@Nullable Register former, Change change, Stamp stamp) {
        Withdrawn undone = new Withdrawn(change.before(), change.after(), stamp);
        if (former == null) {
            return new Register(null, stamp, List.of(), List.of(undone), null);
        }
        List<Withdrawn> more = new ArrayList<>(former.withdrawn);
        more.add(undone);
        return new Register(former.value, former.writtenBy, former.overlaps, more, former.imported);
    }

    /// Whether there is one value alone, as nearly always.
    private boolean settled() {
        return overlaps.isEmpty() && withdrawn.isEmpty();
    }

    /// The values that stand: the one that counts, then those that overlap with it.
    private List<Overlap> standing() {
        List<Overlap> standing = new ArrayList<>();
        if (withdrawn.stream().noneMatch(undone -> undone.stamp().equals(writtenBy))) {
            standing.add(new Overlap(value, writtenBy));
        }
        standing.addAll(overlaps);
        return standing;
    }

    /// The value that a writer saw, where it stands; through writes that were undone, what these had seen in turn. Who saw nothing may just
    /// not have seen anything, and so is not taken to have seen an emptying that was undone.
    private Optional<Overlap> seen(@Nullable Value before, List<Overlap> standing) {
        @Nullable Value saw = before;
        Set<Withdrawn> followed = new HashSet<>();
        while (true) {
            @Nullable Value looked = saw;
            Optional<Overlap> found = standing.stream().filter(other -> Objects.equals(other.value(), looked)).findFirst();
            Optional<Withdrawn> through = withdrawn.reversed().stream()
                    .filter(undone -> Objects.equals(undone.after(), looked) && !followed.contains(undone))
                    .findFirst();
            if (found.isPresent() || looked == null || through.isEmpty()) {
                return found;
            }
            followed.add(through.get());
            saw = through.get().before();
        }
    }
}
