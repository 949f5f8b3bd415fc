package stageline.sync.wire;

import java.util.Optional;
import stageline.sync.account.Refusal;

/// Refusals as HTTP has them: a status and `{"refused":"…"}`.
public final class RefusalJson {

    private RefusalJson() {}

    /// Writes a refusal.
    public static HttpAnswer write(Refusal refusal) {
        return HttpAnswer.of(status(refusal), JsonText.object(message -> message.put("refused", refusal)));
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case WRONG_PASSWORD -> 401;
            case LOCKED, NOT_PERMITTED -> 403;
            case UNKNOWN -> 404;
            case FOUNDED_ALREADY -> 409;
            case NO_INVITATION -> 410;
            case WEAK_PASSWORD, NOT_PROVEN -> 422;
        };
    }

    /// Reads a refusal.
    ///
    /// @return empty for an answer that is none
    /// @throws WireException if it has a body that is no message
    static Optional<Refusal> read(HttpAnswer answer) {
        if (answer.isDone() || answer.body().length == 0) {
            return Optional.empty();
        }
        return JsonObject.read(answer.body(), WireBounds.LARGEST_MESSAGE, message -> message.has("refused")
                ? message.word("refused", Refusal.values()).filter(refusal -> status(refusal) == answer.status())
                : Optional.<Refusal>empty());
    }
}
