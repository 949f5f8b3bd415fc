package stageline.desktop.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import stageline.papers.Words;

/// Every text of the desktop in one language.
///
/// Each feature keeps its texts beside its views, in `texts.properties` (English) and `texts_es.properties` (Spanish), UTF-8. Keys
/// begin with the feature's name and stand in one feature only; the trade's own [words][Words] are among them.
/// A missing key is a mistake and fails. Texts are
/// [patterns][MessageFormat]; an apostrophe is written ’.
public final class Texts extends ResourceBundle {

    /// English, which every text has.
    public static final Locale ENGLISH = Locale.ENGLISH;
    /// Spanish.
    public static final Locale SPANISH = Locale.of("es");
    /// The languages the desktop speaks, the default first.
    public static final List<Locale> LANGUAGES = List.of(ENGLISH, SPANISH);
    /// The packages below `stageline.desktop`; each has texts and a style sheet of its own.
    public static final List<String> FEATURES =
            List.of("common", "shell", "board", "start", "deal", "record", "offering", "quotation", "intake", "audit", "inbox", "task",
                    "attachment", "settings", "team", "servicechange", "template");

    private final Locale language;
    private final Map<String, String> patterns;

    private Texts(Locale language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /// The texts in a language.
    ///
    /// @throws MissingResourceException if a feature has no texts in it, or two features use the same key
    public static Texts in(Locale language) {
        Map<String, String> patterns = new HashMap<>(Words.in(language).patterns());
        for (String feature : FEATURES) {
            read(feature, language).forEach((key, text) -> {
                if (patterns.put((String) key, (String) text) != null) {
                    throw new MissingResourceException("Text key used twice", feature, (String) key);
                }
            });
        }
        return new Texts(language, Map.copyOf(patterns));
    }

    /// The language of this computer where the desktop speaks it, else English.
    public static Locale languageOf(Locale computer) {
        return LANGUAGES.stream().filter(l -> l.getLanguage().equals(computer.getLanguage())).findFirst().orElse(ENGLISH);
    }

    private static Properties read(String feature, Locale language) {
        String suffix = language.equals(ENGLISH) ? "" : "_" + language.getLanguage();
        String path = "/stageline/desktop/" + feature + "/texts" + suffix + ".properties";
        Properties properties = new Properties();
        try (InputStream stream = Texts.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new MissingResourceException("No texts at " + path, path, "");
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    /// The text under `key`, with `arguments` in its places.
    ///
    /// @throws MissingResourceException if there is none
    public String get(String key, Object... arguments) {
        return new MessageFormat(getString(key), language).format(arguments);
    }

    /// Whether there is a text under `key`.
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /// The language.
    public Locale language() {
        return language;
    }

    @Override
    public Locale getLocale() {
        return language;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return patterns.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(patterns.keySet());
    }
}
