package stageline.sync.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import stageline.sync.wire.HttpAnswer;

/// Requests with what each of them carries, and what each reply tells of the server's clock. Thread-safe.
final class Calls {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern MILLIS = Pattern.compile("[0-9]{1,15}");

    private final ServerConnection connection;
    private final Map<String, String> headers;
    private final InstantSource clock;
    private volatile OptionalLong aheadMillis = OptionalLong.empty();

    /// @param headers what each request carries
    Calls(ServerConnection connection, Map<String, String> headers, InstantSource clock) {
        this.connection = connection;
        this.headers = Map.copyOf(headers);
        this.clock = clock;
    }

    /// Sends a request.
    ///
    /// @param body   JSON; empty for none
    /// @param reader makes of the answer what it says
    <T> Pending<T> send(String method, String path, byte[] body, Duration deadline, Function<HttpAnswer, T> reader) {
        return send(method, path, HttpAnswer.CONTENT_TYPE, body, deadline, reader);
    }

    /// Sends a request with a body that is no JSON.
    ///
    /// @param type what the body is
    <T> Pending<T> send(
            String method, String path, String type, byte[] body, Duration deadline, Function<HttpAnswer, T> reader) {
        Map<String, String> all = new TreeMap<>(headers);
        if (body.length > 0) {
            all.put("Content-Type", type);
        }
        long sent = clock.millis();
        PendingReply reply = connection.send(method, path, all, body, deadline).showing(there -> measure(there, sent));
        return new Pending<>(reply, there -> reader.apply(answer(there)));
    }

    /// Listens to a stream of events.
    Listening listen(String path, EventReceiver receiver) {
        return connection.listen(path, headers, receiver);
    }

    /// By how many milliseconds this machine's clock was ahead of the server's at the last reply.
    OptionalLong aheadMillis() {
        return aheadMillis;
    }

    private void measure(Reply reply, long sent) {
        reply.header("Stageline-Time").filter(time -> MILLIS.matcher(time).matches()).ifPresent(time ->
                aheadMillis = OptionalLong.of(sent + (clock.millis() - sent) / 2 - Long.parseLong(time)));
    }

    private static HttpAnswer answer(Reply reply) {
        OptionalInt retry = reply.header("Retry-After")
                .filter(seconds -> SECONDS.matcher(seconds).matches())
                .map(seconds -> OptionalInt.of(Integer.parseInt(seconds)))
                .orElse(OptionalInt.empty());
        return new HttpAnswer(reply.status(), retry, reply.body());
    }
}
