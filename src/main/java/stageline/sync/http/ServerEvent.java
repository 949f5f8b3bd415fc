package stageline.sync.http;

import java.util.regex.Pattern;

/// One server-sent event.
///
/// @param name what kind of event, on one line; not empty
/// @param data what it says; may have several lines
public record ServerEvent(String name, String data) {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

    /// @throws IllegalArgumentException for an empty name or one of several lines
    public ServerEvent {
        if (name.isEmpty() || name.chars().anyMatch(c -> c == '\n' || c == '\r')) {
            throw new IllegalArgumentException("no name of an event");
        }
    }

    /// As it goes over the wire, with the empty line that ends it. All kinds of line ends in the data arrive as line feeds.
    public String toText() {
        StringBuilder text = new StringBuilder("event: ").append(name).append('\n');
        for (String line : LINE_END.split(data, -1)) {
            text.append("data: ").append(line).append('\n');
        }
        return text.append('\n').toString();
    }
}
