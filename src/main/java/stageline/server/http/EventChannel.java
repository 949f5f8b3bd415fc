package stageline.server.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import stageline.sync.http.ServerEvent;

/// One listening client: events wait here for the connection's thread, which writes them.
final class EventChannel implements EventStream {

    private static final int MOST_WAITING = 64;
    private static final byte[] SIGN_OF_LIFE = ":\n\n".getBytes(StandardCharsets.UTF_8);
    private static final String WAKE_UP = "";

    private final LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean ended;

    @Override
    public void send(ServerEvent event) {
        if (!ended && !waiting.offer(event.toText())) {
            end();
        }
    }

    /// A full queue needs no waking up.
    @Override
    public void end() {
        ended = true;
        boolean unused = waiting.offer(WAKE_UP);
    }

    /// Writes what is sent until the stream ends or the client is gone.
    ///
    /// @throws IOException          if the client is gone
    /// @throws InterruptedException if the port closes by force
    void writeTo(OutputStream out, Duration heartbeat, Connections.Connection connection) throws IOException, InterruptedException {
        write(out, SIGN_OF_LIFE, connection);
        while (true) {
            @Nullable String text = ended ? waiting.poll() : waiting.poll(heartbeat.toNanos(), TimeUnit.NANOSECONDS);
            if (text != null && !text.isEmpty()) {
                write(out, text.getBytes(StandardCharsets.UTF_8), connection);
            } else if (!ended) {
                write(out, SIGN_OF_LIFE, connection);
            } else if (text == null) {
                return;
            }
        }
    }

    private static void write(OutputStream out, byte[] text, Connections.Connection connection) throws IOException {
        connection.takes();
        out.write(text);
        out.flush();
        connection.works();
    }
}
