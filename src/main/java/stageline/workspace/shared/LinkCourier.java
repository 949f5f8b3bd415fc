package stageline.workspace.shared;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stageline.sync.Request;
import stageline.sync.account.Secret;
import stageline.sync.core.Event;
import stageline.sync.http.ConnectionException;
import stageline.sync.http.ServerDoor;
import stageline.sync.http.ServerLink;
import stageline.workspace.Membership;
import stageline.workspace.Workspace;
import stageline.workspace.sync.Courier;

/// Carries requests to the server that a workspace belongs to, in the session that the workspace has at that moment.
final class LinkCourier implements Courier {

    private final Workspace workspace;
    private final ServerDoor door;
    private @Nullable Session session;

    private record Session(Secret token, ServerLink link) {}

    LinkCourier(Workspace workspace, ServerDoor door) {
        this.workspace = workspace;
        this.door = door;
    }

    /// The way to the workspace on its server.
    synchronized ServerLink link() {
        Secret token = workspace.belonging().membership().map(Membership::session).orElseThrow().token();
        if (session == null || !session.token().equals(token)) {
            session = new Session(token, door.link(workspace.identity().workspace(), token));
        }
        return session.link();
    }

    @Override
    public Errand ask(Request request, Consumer<Outcome> outcome) {
        ServerLink.Exchange exchange = link().ask(request);
        Thread.ofVirtual().name("errand").start(() -> {
            try {
                outcome.accept(outcome(exchange.await()));
            } catch (ConnectionException.Cancelled givenUp) {
                // Nobody waits for it any more.
            }
        });
        return exchange::cancel;
    }

    private static Outcome outcome(Event event) {
        return switch (event) {
            case Event.Answered(var answer) -> new Outcome.Answered(answer);
            case Event.Unanswered(var cause) -> new Outcome.Unanswered(cause);
            default -> throw new IllegalStateException("no outcome of a request: " + event);
        };
    }

    @Override
    public OptionalInt clockOffsetMillis() {
        OptionalLong ahead = link().clockAheadMillis();
        return ahead.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Math.clamp(ahead.getAsLong(), Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
}
