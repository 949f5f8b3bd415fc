package stageline.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;

/// The words of the trade in one language: what stages, fields, roles and events are called, on paper and on the screen alike.
public final class Words {

    private static final String PLACE = "/stageline/sales/words";

    private final Locale language;
    private final Map<String, String> patterns;

    private Words(Locale language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /// The words in a language; in English where there are none in it.
    public static Words in(Locale language) {
        Map<String, String> patterns = new HashMap<>();
        read("").orElseThrow(() -> new MissingResourceException("No words at " + PLACE, PLACE, "")).forEach((key, text) ->
                patterns.put((String) key, (String) text));
        if (!language.getLanguage().equals("en")) {
            read("_" + language.getLanguage()).ifPresent(own -> own.forEach((key, text) -> patterns.put((String) key, (String) text)));
        }
        return new Words(language, Map.copyOf(patterns));
    }

    private static Optional<Properties> read(String suffix) {
        try (InputStream stream = Words.class.getResourceAsStream(PLACE + suffix + ".properties")) {
            if (stream == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return Optional.of(properties);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The language.
    public Locale language() {
        return language;
    }

    /// Every word by its key, as [patterns][MessageFormat].
    public Map<String, String> patterns() {
        return patterns;
    }

    /// The words under a key, with `arguments` in their places.
    ///
    /// @throws MissingResourceException if there are none
    public String get(String key, Object... arguments) {
        return find(key, arguments).orElseThrow(() -> new MissingResourceException("No words for " + key, PLACE, key));
    }

    /// The words under a key, where there are some.
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(patterns.get(key)).map(pattern -> new MessageFormat(pattern, language).format(arguments));
    }
}
