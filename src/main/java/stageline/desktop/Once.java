package stageline.desktop;

import java.util.Optional;
import java.util.function.Supplier;

/// Something that is made when it is first asked for. Belongs to the FX thread.
final class Once<T> {

    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }

    /// What was made; empty where nobody has asked for it.
    Optional<T> ifMade() {
        return made;
    }
}
