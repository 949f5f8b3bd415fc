package stageline.desktop.common;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// What a list calls the things that are chosen from it, and never typed.
public final class ChosenText {

    private ChosenText() {}

    /// A converter for lists whose things are called by `name`; empty where nothing is chosen.
    public static <T> StringConverter<T> by(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T chosen) {
                return chosen == null ? "" : name.apply(chosen);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        };
    }
}
