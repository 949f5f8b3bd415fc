package stageline.sales.pipeline;

import java.util.Map;

/// One entry of a list to choose from.
///
/// @param code  the name under which the ledger stores it
/// @param names what people read, by language tag; always has `en`
public record Choice(String code, Map<String, String> names) {
    public Choice {
        names = Map.copyOf(names);
    }

    /// What a reader of `language` reads, English where there is nothing in that language.
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", code));
    }
}
