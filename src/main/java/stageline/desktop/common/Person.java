package stageline.desktop.common;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A person of the workspace, as badges and menus show them.
///
/// @param id   who
/// @param name what they are called
public record Person(UUID id, String name) {

    /// How many colours badges have: the roles `-stageline-badge-0` to one below this.
    public static final int COLOURS = 6;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// Up to two letters: the first of the first and of the last word of the name.
    public String initials() {
        List<String> words = List.of(SPACES.split(name.strip()));
        return Stream.of(words.getFirst(), words.size() > 1 ? words.getLast() : "")
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /// Which of the badge colours is theirs, the same on every computer.
    public int colour() {
        return Math.floorMod(id.hashCode(), COLOURS);
    }
}
