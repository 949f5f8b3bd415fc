package stageline.server.http;

import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stageline.sync.http.Gzip;
import stageline.sync.http.TooLargeException;

/// Takes requests in: finds their route and reads their body, no more of it than the route allows.
final class Intake {

    private final RouteTable routes;

    Intake(RouteTable routes) {
        this.routes = routes;
    }

    /// What became of a request.
    sealed interface Received {

        /// It has arrived whole.
        record Whole(Route route, Request request) implements Received {}

        /// It is answered already; its body, if it has one, was not read.
        record Refused(Answer.Content answer) implements Received {}
    }

    Received receive(ServerRequest raw) {
        try {
            return switch (routes.find(raw.prologue().method().text(), raw.prologue().uriPath().rawPath())) {
                case RouteTable.Match.Found found -> receive(raw, found);
                case RouteTable.Match.OtherMethod other -> new Received.Refused(
                        Answer.text(405, "Method not allowed").with("Allow", String.join(", ", other.allowed())));
                case RouteTable.Match.Nothing _ -> refused(404, "Not found");
            };
        } catch (TooLargeException tooLarge) {
            return refused(413, "The request is too large");
        } catch (IOException | IllegalArgumentException malformed) {
            return refused(400, "Bad request");
        }
    }

    private static Received receive(ServerRequest raw, RouteTable.Match.Found found) throws IOException {
        if (raw.headers().contains(HeaderNames.TRANSFER_ENCODING)) {
            // The library would read a line of any length as the size of a chunk.
            return refused(411, "Length required");
        }
        Map<String, List<String>> headers = headers(raw);
        List<String> coding = headers.getOrDefault("content-encoding", List.of());
        boolean compressed = coding.size() == 1 && coding.getFirst().equalsIgnoreCase(Gzip.NAME);
        if (!coding.isEmpty() && !compressed) {
            return refused(415, "Only gzip is understood");
        }
        byte[] sent = body(raw, found.route().largestBody());
        byte[] body = compressed ? Gzip.inflate(sent, found.route().largestBody()) : sent;
        return new Received.Whole(found.route(), new Request(
                found.route().method(),
                found.parameters(),
                raw.query().toMap(),
                headers,
                body,
                ((InetSocketAddress) raw.remotePeer().address()).getAddress()));
    }

    private static byte[] body(ServerRequest raw, int largest) throws IOException {
        long length = raw.headers().contentLength().orElse(0);
        if (length > largest) {
            throw new TooLargeException(largest);
        }
        if (length == 0) {
            return new byte[0];
        }
        try {
            return raw.content().inputStream().readNBytes((int) length);
        } catch (IOException | RuntimeException gone) {
            // The library's failures have no common type; whatever it was, the rest of the body does not come.
            throw new CloseConnectionException("the client is gone", gone);
        }
    }

    private static Map<String, List<String>> headers(ServerRequest raw) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : raw.headers()) {
            headers.computeIfAbsent(header.name().toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).addAll(header.allValues());
        }
        return headers;
    }

    private static Received refused(int status, String words) {
        return new Received.Refused(Answer.text(status, words));
    }
}
