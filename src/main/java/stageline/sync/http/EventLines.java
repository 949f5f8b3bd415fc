package stageline.sync.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Puts the bytes of a stream together to events, as the HTML standard says; ids and retry times are not used. For one thread.
final class EventLines {

    private static final String NAME_WITHOUT_NAME = "message";

    private final int limit;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private String name = NAME_WITHOUT_NAME;
    private @Nullable StringBuilder data;

    EventLines(int limit) {
        this.limit = limit;
    }

    /// Takes the next bytes, and hands on the events that are whole now.
    ///
    /// @throws TooLargeException if a line or an event is larger than the limit
    void take(byte[] bytes, Consumer<ServerEvent> receiver) throws TooLargeException {
        for (byte next : bytes) {
            if (next != '\n') {
                line.write(next);
                check(line.size());
                continue;
            }
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            take(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, receiver);
        }
    }

    private void take(String text, Consumer<ServerEvent> receiver) throws TooLargeException {
        int colon = text.indexOf(':');
        String field = colon < 0 ? text : text.substring(0, colon);
        String value = colon < 0 ? "" : text.substring(colon + 1);
        value = value.startsWith(" ") ? value.substring(1) : value;
        switch (field) {
            case "event" -> name = value.isEmpty() ? NAME_WITHOUT_NAME : value;
            case "data" -> append(value);
            case "" -> {
                if (text.isEmpty()) {
                    handOn(receiver);
                }
            }
            default -> {
                // Other fields are for others; a line that begins with a colon is a sign of life.
            }
        }
    }

    private void append(String value) throws TooLargeException {
        @Nullable StringBuilder before = data;
        StringBuilder all = before == null ? new StringBuilder() : before.append('\n');
        data = all.append(value);
        check(all.length());
    }

    private void handOn(Consumer<ServerEvent> receiver) {
        @Nullable StringBuilder complete = data;
        String called = name;
        data = null;
        name = NAME_WITHOUT_NAME;
        if (complete != null) {
            receiver.accept(new ServerEvent(called, complete.toString()));
        }
    }

    private void check(int size) throws TooLargeException {
        if (size > limit) {
            throw new TooLargeException(limit);
        }
    }
}
