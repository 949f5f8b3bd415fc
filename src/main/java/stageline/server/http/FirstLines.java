package stageline.server.http;

import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;

/// Tells the connections when the first line of a request has arrived: from then on its rest is due.
record FirstLines(Connections connections) implements Http1ConnectionListener {

    @Override
    public void prologue(ConnectionContext context, HttpPrologue prologue) {
        connections.to(context.remotePeer().address()).receives();
    }
}
