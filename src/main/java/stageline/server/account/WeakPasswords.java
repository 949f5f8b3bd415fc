package stageline.server.account;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Passwords that anybody would try first: short ones, the commonest of those that are long enough, one character over and over, the
/// person's own name. Immutable.
final class WeakPasswords {

    private static final int SHORTEST = 10;

    private final Set<String> commonest = read();

    private static Set<String> read() {
        try (InputStream list = Objects.requireNonNull(WeakPasswords.class.getResourceAsStream("common-passwords.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Whether a password is one of them; capital letters make no difference.
    ///
    /// @param name how the person is called, where that is known
    boolean contain(String password, Optional<String> name) {
        String plain = plain(password);
        return password.codePointCount(0, password.length()) < SHORTEST
                || plain.codePoints().distinct().count() == 1
                || commonest.contains(plain)
                || name.map(WeakPasswords::plain).filter(plain::equals).isPresent();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
