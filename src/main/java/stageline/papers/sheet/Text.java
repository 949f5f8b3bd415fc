package stageline.papers.sheet;

import java.util.Arrays;
import java.util.List;

/// Text of one style. Each of its lines stands on a line of its own, and is broken where it is too long.
///
/// @param words printable, see [Printable]
/// @param style how it is set
public record Text(String words, TextStyle style) {

    /// Text of one style.
    public Text {
        words = Printable.of(words);
    }

    /// Its lines as they were written.
    public List<String> lines() {
        return Arrays.asList(words.split("\n", -1));
    }
}
