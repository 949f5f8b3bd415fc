package stageline.sync.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/// The way to one server: HTTP/1.1 over TLS, on connections that are kept. Thread-safe; nothing here blocks but [PendingReply#await()].
public final class ServerConnection implements AutoCloseable {

    private final URI server;
    private final ConnectionLimits limits;
    private final HttpClient client;

    /// @param server `https://host:port`
    /// @param trust  whom to trust: see [PinnedTls]
    /// @throws IllegalArgumentException if the address is no such
    public ServerConnection(URI server, SSLContext trust, ConnectionLimits limits) {
        if (!"https".equals(server.getScheme()) || server.getHost() == null) {
            throw new IllegalArgumentException("no address of a server: " + server);
        }
        this.server = server;
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.toConnect())
                .sslContext(trust)
                .build();
    }

    /// Sends a request; its body is compressed where it is worth it.
    ///
    /// @param path     with its query, encoded, from the leading `/`
    /// @param body     empty for none
    /// @param deadline for all of it: to connect, to send and to receive the whole reply
    public PendingReply send(String method, String path, Map<String, String> headers, byte[] body, Duration deadline) {
        HttpRequest.Builder request = request(path, headers).timeout(deadline).setHeader("Accept-Encoding", Gzip.NAME);
        byte[] compressed = Gzip.isWorthFor(body) ? Gzip.compress(body) : body;
        if (compressed.length < body.length) {
            request.setHeader("Content-Encoding", Gzip.NAME).method(method, BodyPublishers.ofByteArray(compressed));
        } else {
            request.method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        }
        PendingReply pending =
                new PendingReply(new CompletableFuture<Reply>().orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS));
        client.sendAsync(request.build(), _ -> {
            ReplyBody coming = new ReplyBody(limits.largestReply());
            pending.reads(coming);
            return coming;
        }).thenApply(this::reply).whenComplete((reply, failure) -> {
            if (failure == null) {
                pending.complete(reply);
            } else {
                pending.fail(failure);
            }
        });
        return pending;
    }

    /// Listens to a stream of server-sent events, until one side ends it, it breaks, or it is silent for too long.
    ///
    /// @param path     with its query, encoded, from the leading `/`
    /// @param receiver told of each event and of the end
    public Listening listen(String path, Map<String, String> headers, EventReceiver receiver) {
        HttpRequest request = request(path, headers).timeout(limits.silence()).setHeader("Accept", "text/event-stream").build();
        return Listening.begin(client, request, limits, receiver);
    }

    /// Takes no more requests. Those on their way go on; listening is ended by whoever began it.
    @Override
    public void close() {
        client.shutdown();
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        headers.forEach(request::setHeader);
        return request;
    }

    private Reply reply(HttpResponse<byte[]> response) {
        Map<String, List<String>> headers = new HashMap<>();
        response.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        boolean compressed = headers.getOrDefault("content-encoding", List.of()).contains(Gzip.NAME);
        try {
            byte[] body = compressed ? Gzip.inflate(response.body(), limits.largestReply()) : response.body();
            return new Reply(response.statusCode(), headers, body);
        } catch (IOException unsound) {
            throw ConnectionException.of(unsound);
        }
    }
}
