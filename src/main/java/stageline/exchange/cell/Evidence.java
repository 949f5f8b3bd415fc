package stageline.exchange.cell;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What the cells of one column say about how the column is written.
///
/// Filled cell by cell; not thread-safe.
///
/// @param <W> the ways it can be written in
public final class Evidence<W extends Enum<W>> {

    private final Set<W> seen;
    private String example = "";

    public Evidence(Class<W> ways) {
        seen = EnumSet.noneOf(ways);
    }

    /// A cell that can be read in one way only.
    void clear(W way) {
        seen.add(way);
    }

    /// A cell that can be read in two ways, with different results.
    void ambiguous(String text) {
        if (example.isEmpty()) {
            example = text;
        }
    }

    /// The way all cells agree on; empty where none tells, or where they contradict each other.
    public Optional<W> way() {
        return seen.size() == 1 ? Optional.of(seen.iterator().next()) : Optional.empty();
    }

    /// A cell that only a person can read, where there is one.
    public Optional<String> open() {
        return example.isEmpty() || way().isPresent() ? Optional.empty() : Optional.of(example);
    }
}
