package stageline.server.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import stageline.ledger.LedgerException;
import stageline.server.account.TurnedAway;
import stageline.server.http.Answer;
import stageline.server.http.Handler;
import stageline.server.http.Request;
import stageline.server.http.Route;
import stageline.server.store.ServerStoreException;
import stageline.sync.Denial;
import stageline.sync.wire.DenialJson;
import stageline.sync.wire.HttpAnswer;
import stageline.sync.wire.RefusalJson;
import stageline.sync.wire.Resource;
import stageline.sync.wire.WireException;

/// Stands before every route: keeps the pace, turns away programs that are too old, says what can't be done in the words of the protocol,
/// and counts. Thread-safe.
final class Guard {

    private static final System.Logger LOG = System.getLogger(Guard.class.getName());
    private static final String VERSION = "Stageline-Version";
    private static final int AWAY = 503;
    private static final int RETRY_SECONDS = 10;

    private final Pace all;
    private final Pace entrances;
    private final Figures figures;

    Guard(ApiLimits limits, InstantSource clock, Figures figures) {
        this.all = new Pace(limits.all(), clock);
        this.entrances = new Pace(limits.entrances(), clock);
        this.figures = figures;
    }

    /// A resource that everybody may ask for.
    Route open(Resource resource, Handler handler) {
        return route(resource, all, handler);
    }

    /// A resource by which somebody asks to be let in.
    Route entrance(Resource resource, Handler handler) {
        return route(resource, entrances, handler);
    }

    private Route route(Resource resource, Pace pace, Handler handler) {
        return new Route(resource.method(), resource.template(), resource.largestBody(), request -> {
            long begun = System.nanoTime();
            Answer answer = guarded(resource, pace, handler, request);
            int status = answer instanceof Answer.Content content ? content.status() : 200;
            figures.answered(resource.template(), status, Duration.ofNanos(System.nanoTime() - begun));
            return answer;
        });
    }

    private static Answer guarded(Resource resource, Pace pace, Handler handler, Request request) {
        try {
            OptionalInt wait = pace.take(request.remote());
            if (wait.isPresent()) {
                throw TurnedAway.busy(wait.getAsInt());
            }
            request.header(VERSION).ifPresent(Version::require);
            return handler.handle(request);
        } catch (TurnedAway.Refused refused) {
            return content(RefusalJson.write(refused.refusal()));
        } catch (TurnedAway.Denied denied) {
            return content(DenialJson.write(denied.denied()));
        } catch (WireException | LedgerException.Malformed malformed) {
            LOG.log(System.Logger.Level.DEBUG, "what was asked can't be read: " + resource, malformed);
            return content(DenialJson.write(new stageline.sync.Answer.Denied(Denial.MALFORMED, OptionalInt.empty())));
        } catch (ServerStoreException | LedgerException away) {
            LOG.log(System.Logger.Level.ERROR, "the store failed: " + resource, away);
            HttpAnswer busy = DenialJson.write(new stageline.sync.Answer.Denied(Denial.BUSY, OptionalInt.of(RETRY_SECONDS)));
            return content(new HttpAnswer(AWAY, busy.retrySeconds(), busy.body()));
        }
    }

    /// An answer of the protocol as the port sends it.
    static Answer.Content content(HttpAnswer answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", HttpAnswer.CONTENT_TYPE);
        answer.retrySeconds().ifPresent(seconds -> headers.put("Retry-After", Integer.toString(seconds)));
        return new Answer.Content(answer.status(), headers, answer.body());
    }
}
