package stageline.server.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import stageline.sync.http.Gzip;

/// The sending half of one request: an answer or a stream, with what every answer carries.
final class Exchange {

    private static final int MOST_TO_DISCARD = 4 << 20;
    private static final Map<String, String> ALWAYS = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff");

    private final ServerRequest request;
    private final ServerResponse response;
    private final Connections.Connection connection;
    private boolean last;

    /// @param always what else every answer carries
    Exchange(ServerRequest request, ServerResponse response, Connections.Connection connection, Map<String, String> always) {
        this.request = request;
        this.response = response;
        this.connection = connection;
        this.last = request.headers().containsToken(HeaderValues.CONNECTION_CLOSE);
        ALWAYS.forEach(response::header);
        always.forEach(response::header);
    }

    /// Sends an answer; compressed, where it is worth it and the client can read it.
    ///
    /// @param ends whether the connection ends with it, also if the client would go on
    void send(Answer.Content answer, boolean ends) {
        last |= ends;
        response.status(Status.create(answer.status()));
        answer.headers().forEach(response::header);
        byte[] body = answer.body();
        if (Gzip.isWorthFor(body) && acceptsGzip()) {
            body = Gzip.compress(body);
            response.header(HeaderNames.CONTENT_ENCODING, Gzip.NAME);
            response.header(HeaderNames.VARY, HeaderNames.ACCEPT_ENCODING.defaultCase());
        }
        if (last) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
        connection.takes();
        response.send(body);
    }

    /// Sends a refusal; where the request's body was not read, the connection ends. A client that is still sending would not see the answer
    /// if the connection ended at once, so a few megabytes more are read and thrown away.
    void refuse(Answer.Content answer) {
        boolean sending = request.headers().contains(HeaderNames.CONTENT_LENGTH) && !request.content().consumed();
        boolean waiting = request.headers().contains(HeaderNames.EXPECT);
        boolean chunked = request.headers().contains(HeaderNames.TRANSFER_ENCODING);
        send(answer, sending || chunked);
        if (sending && !waiting && !chunked) {
            connection.receives();
            discard();
        }
    }

    private void discard() {
        try {
            InputStream rest = request.content().inputStream();
            rest.skipNBytes(Math.min(MOST_TO_DISCARD, request.headers().contentLength().orElse(0)));
        } catch (IOException | RuntimeException gone) {
            throw new CloseConnectionException("the client is gone", gone);
        }
    }

    /// Sends a stream's events until it ends. The library writes the very last bytes only after the exchange, so the connection can't end
    /// with it; a client that wanted that ends it.
    void stream(EventChannel channel, Duration heartbeat) {
        last = false;
        response.status(Status.OK_200);
        response.header(HeaderNames.CONTENT_TYPE, "text/event-stream");
        try {
            OutputStream out = response.outputStream();
            channel.writeTo(out, heartbeat, connection);
            connection.takes();
            out.close();
        } catch (IOException | UncheckedIOException gone) {
            throw new CloseConnectionException("the client is gone", gone);
        } catch (InterruptedException closing) {
            throw new CloseConnectionException("the port closes", closing);
        }
    }

    /// To be called when all is done. The library only announces the end of a connection; then it would take what the client still sends,
    /// such as a body that nobody read, for the next request.
    ///
    /// @throws CloseConnectionException if the connection ends here, as one side announced
    void finish() {
        if (last) {
            throw new CloseConnectionException("announced");
        }
        connection.idles();
    }

    private boolean acceptsGzip() {
        return request.headers().contains(HeaderNames.ACCEPT_ENCODING)
                && Gzip.isAcceptedBy(request.headers().get(HeaderNames.ACCEPT_ENCODING).values());
    }
}
