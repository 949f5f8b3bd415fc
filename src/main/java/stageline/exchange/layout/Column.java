package stageline.exchange.layout;

import java.util.Map;

/// One column of a file, or a constant that stands for one.
///
/// @param position where it is in a row from 0, or -1 for a constant
/// @param header   its name
/// @param target   what its cells become
/// @param values   what certain cells mean instead of what they say
/// @param constant what every cell says, where the position is -1, else the empty string
public record Column(int position, String header, Target target, Map<String, String> values, String constant) {

    public Column {
        values = Map.copyOf(values);
    }

    public Column(int position, String header, Target target) {
        this(position, header, target, Map.of(), "");
    }

    /// A column that the file does not have and of which every cell would say the same.
    public static Column constant(String name, Target target, String text) {
        return new Column(-1, name, target, Map.of(), text);
    }
}
