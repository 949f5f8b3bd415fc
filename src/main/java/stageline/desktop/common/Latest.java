package stageline.desktop.common;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/// The latest lines of a list, as far back as somebody wanted to see them.
///
/// @param lines the lines, the latest first
/// @param more  whether there are older ones
public record Latest<T>(List<T> lines, boolean more) {

    /// Copies the list.
    public Latest {
        lines = List.copyOf(lines);
    }

    /// How far back somebody wants to see. Widened on the FX thread, read on any.
    public static final class Reach {

        private static final int PAGE = 100;

        private final AtomicInteger lines = new AtomicInteger(PAGE);

        /// Further back by a page.
        public void widen() {
            lines.addAndGet(PAGE);
        }

        /// Reads the latest lines.
        ///
        /// @param read reads so many of them
        public <T> Latest<T> of(IntFunction<List<T>> read) {
            int most = lines.get();
            List<T> found = read.apply(most + 1);
            return new Latest<>(found.subList(0, Math.min(most, found.size())), found.size() > most);
        }
    }
}
