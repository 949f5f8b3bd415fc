package stageline.sync.wire;

import java.util.Optional;
import java.util.OptionalInt;
import stageline.sync.Answer;
import stageline.sync.Denial;

/// Denials as HTTP has them: a status, `{"denied":"…"}`, and `Retry-After` where the server says when to ask again.
public final class DenialJson {

    private static final int BUSY = 429;
    private static final int STOPPING = 503;

    private DenialJson() {}

    /// Writes a denial.
    public static HttpAnswer write(Answer.Denied denied) {
        byte[] body = JsonText.object(message -> message.put("denied", denied.denial()));
        return new HttpAnswer(status(denied.denial()), denied.retrySeconds(), body);
    }

    private static int status(Denial denial) {
        return switch (denial) {
            case MALFORMED -> 400;
            case SIGNED_OUT -> 401;
            case DEVICE_REVOKED, DEACTIVATED -> 403;
            case TOO_OLD -> 426;
            case BUSY -> BUSY;
        };
    }

    /// Reads a denial. A server that is too busy, or about to stop, may say so without a word.
    ///
    /// @return empty for an answer that is none
    static Optional<Answer.Denied> read(HttpAnswer answer) {
        if (answer.status() == BUSY || answer.status() == STOPPING) {
            return Optional.of(new Answer.Denied(Denial.BUSY, answer.retrySeconds()));
        }
        if (answer.isDone() || answer.body().length == 0) {
            return Optional.empty();
        }
        return JsonObject.read(answer.body(), WireBounds.LARGEST_MESSAGE, message -> message.has("denied")
                ? message.word("denied", Denial.values())
                        .filter(denial -> status(denial) == answer.status())
                        .map(denial -> new Answer.Denied(denial, OptionalInt.empty()))
                : Optional.<Answer.Denied>empty());
    }
}
