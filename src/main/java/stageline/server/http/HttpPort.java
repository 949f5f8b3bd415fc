package stageline.server.http;

import io.helidon.common.socket.SocketOptions;
import io.helidon.common.tls.Tls;
import io.helidon.http.encoding.ContentEncodingContext;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/// Serves routes by HTTP/1.1 over TLS. Open from its making until it is closed; thread-safe.
public final class HttpPort implements AutoCloseable {

    private final PortLimits limits;
    private final Supplier<Map<String, String>> always;
    private final Intake intake;
    private final Work work;
    private final Connections connections;
    private final Set<EventChannel> streams = ConcurrentHashMap.newKeySet();
    private final WebServer server;
    private final int number;
    private volatile boolean closing;

    private HttpPort(
            InetSocketAddress address,
            SSLContext tls,
            List<Route> routes,
            PortLimits limits,
            Supplier<Map<String, String>> always,
            SecureRandom random) {
        this.limits = limits;
        this.always = always;
        this.intake = new Intake(new RouteTable(routes));
        this.work = new Work(limits.atWork(), random);
        this.connections = new Connections(limits);
        this.server = WebServer.builder()
                .shutdownHook(false)
                .address(address.getAddress())
                .port(address.getPort())
                .tls(Tls.builder().sslContext(tls).build())
                // The other kind of sockets asks the name service for the name of each client.
                .useNio(false)
                .maxTcpConnections(limits.connections())
                .connectionOptions(new AcceptedSockets(SocketOptions.builder().tcpNoDelay(true).build(), connections))
                .protocolsDiscoverServices(false)
                .addConnectionSelector(http1())
                .contentEncoding(ContentEncodingContext.builder()
                        .contentEncodingsDiscoverServices(false)
                        .addContentEncoding(new GzipAsItIs())
                        .build())
                .shutdownGracePeriod(limits.toFinish())
                .routing(HttpRouting.builder().any(this::serve))
                .build();
        server.start();
        if (!server.isRunning()) {
            connections.close();
            throw new UncheckedIOException(new BindException(address + " can't be listened on"));
        }
        this.number = server.port();
    }

    private Http1ConnectionSelector http1() {
        return Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .maxHeadersSize(limits.headerBytes())
                        .addReceiveListener(new FirstLines(connections))
                        .build())
                .build();
    }

    /// Opens a port.
    ///
    /// @param address where to listen; port 0 takes any free one
    /// @param tls     the server's side of TLS
    /// @param routes  what is served
    /// @param always  headers that every answer carries, asked anew for each
    /// @param random  draws the numbers under which the log has what handlers threw
    /// @throws UncheckedIOException     if the address can't be listened on
    /// @throws IllegalArgumentException if two routes have the same method and path, or the address is unresolved
    public static HttpPort open(
            InetSocketAddress address,
            SSLContext tls,
            List<Route> routes,
            PortLimits limits,
            Supplier<Map<String, String>> always,
            SecureRandom random) {
        if (address.isUnresolved()) {
            throw new IllegalArgumentException("no known address: " + address.getHostString());
        }
        return new HttpPort(address, tls, routes, limits, always, random);
    }

    /// The port's number; the same after it is closed.
    public int number() {
        return number;
    }

    /// Takes no more requests, ends the streams, lets requests in work finish within the time they get, then closes all connections. Blocks
    /// until then. A handler that takes longer still goes on by itself; nobody gets its answer.
    @Override
    public void close() {
        closing = true;
        connections.closeIdle();
        streams.forEach(EventChannel::end);
        server.stop();
        connections.close();
    }

    private void serve(ServerRequest raw, ServerResponse response) {
        Connections.Connection connection = connections.to(raw.remotePeer().address());
        Exchange exchange = new Exchange(raw, response, connection, always.get());
        switch (intake.receive(raw)) {
            case Intake.Received.Refused refused -> exchange.refuse(refused.answer());
            case Intake.Received.Whole whole -> {
                connection.works();
                serve(whole, exchange);
            }
        }
        exchange.finish();
    }

    private void serve(Intake.Received.Whole whole, Exchange exchange) {
        if (closing) {
            exchange.send(Answer.text(503, "The server is stopping"), true);
            return;
        }
        try {
            switch (work.handle(whole.route(), whole.request())) {
                case Work.Done.Answered answered -> exchange.send(answered.content(), closing);
                case Work.Done.Listening listening -> stream(whole.route(), listening, exchange);
            }
        } catch (InterruptedException byForce) {
            throw new CloseConnectionException("the port closes", byForce);
        }
    }

    private void stream(Route route, Work.Done.Listening listening, Exchange exchange) {
        EventChannel channel = listening.channel();
        streams.add(channel);
        try {
            if (closing) {
                channel.end();
            }
            exchange.stream(channel, limits.heartbeat());
        } finally {
            streams.remove(channel);
            channel.end();
            work.end(route, listening.ending());
        }
    }
}
