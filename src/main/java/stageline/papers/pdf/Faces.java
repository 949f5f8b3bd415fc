package stageline.papers.pdf;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fonts that ship, in the order in which a letter is looked for. The second ones are read only where the first lack a letter.
final class Faces {

    private final List<Late> regular = Stream.of("Inter-Regular", "DejaVuSansCondensed").map(Late::new).toList();
    private final List<Late> bold = Stream.of("Inter-Bold", "DejaVuSansCondensed-Bold").map(Late::new).toList();

    List<? extends Supplier<Face>> of(boolean isBold) {
        return isBold ? bold : regular;
    }

    /// A face that is read when it is first asked for.
    private static final class Late implements Supplier<Face> {

        private final String name;
        private @Nullable Face face;

        Late(String name) {
            this.name = name;
        }

        @Override
        public Face get() {
            Face known = face;
            if (known == null) {
                known = Face.read(name);
                face = known;
            }
            return known;
        }
    }
}
