package stageline.store.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Cuts many identities into as many as one statement takes.
public final class Chunks {

    private static final int SIZE = 200;

    private Chunks() {}

    /// The items in their order, in lists of a size that one statement takes.
    public static <T> List<List<T>> of(Collection<T> items) {
        List<T> all = new ArrayList<>(items);
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            chunks.add(all.subList(from, Math.min(all.size(), from + SIZE)));
        }
        return chunks;
    }
}
