package stageline.papers.quotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words for papers that ship beside the program.
///
/// @param name  of the file
/// @param words by their keys
public record Resource(String name, Map<String, String> words) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /// A copy of the words.
    public Resource {
        words = Map.copyOf(words);
    }

    /// The words of quotations.
    static Resource read(String name) {
        return read("quotation", name);
    }

    /// The words of a kind of paper.
    ///
    /// @param kind the folder
    /// @throws MissingResourceException if there is no such file
    public static Resource read(String kind, String name) {
        String place = "/stageline/papers/" + kind + "/" + name + ".properties";
        try (InputStream stream = Resource.class.getResourceAsStream(place)) {
            if (stream == null) {
                throw new MissingResourceException("Nothing at " + place, place, "");
            }
            Properties properties = new Properties();
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            Map<String, String> words = new HashMap<>();
            properties.forEach((key, text) -> words.put((String) key, (String) text));
            return new Resource(name, words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The words under a key, with `arguments` in place of `{0}`, `{1}` and so on.
    ///
    /// @throws MissingResourceException if there are none
    public String get(String key, String... arguments) {
        String text = words.get(key);
        if (text == null) {
            throw new MissingResourceException("No words for " + key + " in " + name, name, key);
        }
        return PLACE.matcher(text).replaceAll(place -> {
            int argument = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(argument < arguments.length ? arguments[argument] : place.group());
        });
    }
}
