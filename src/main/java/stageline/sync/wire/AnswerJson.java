package stageline.sync.wire;

import stageline.sync.Answer;
import stageline.sync.Pull;
import stageline.sync.Push;
import stageline.sync.Request;

/// Answers to pushes and pulls as HTTP has them: 200 where it was done, 409 where the chains do not meet, others for denials.
public final class AnswerJson {

    private static final int DONE = 200;
    private static final int CONFLICT = 409;

    private AnswerJson() {}

    /// Writes an answer.
    ///
    /// @throws IllegalArgumentException for a page whose signatures are not under its entries, in their order
    public static HttpAnswer write(Answer answer) {
        return switch (answer) {
            case Answer.Taken(long last) -> of(DONE, "taken", "last", last);
            case Answer.Gap(long next) -> of(CONFLICT, "gap", "next", next);
            case Answer.Forked(long first) -> of(CONFLICT, "forked", "first", first);
            case Answer.Stranger() -> HttpAnswer.of(CONFLICT, JsonText.object(message -> message.put("answer", "stranger")));
            case Answer.Page page -> HttpAnswer.of(DONE, PageJson.write(page));
            case Answer.Denied denied -> DenialJson.write(denied);
        };
    }

    private static HttpAnswer of(int status, String answer, String name, long number) {
        return HttpAnswer.of(status, JsonText.object(message -> message.put("answer", answer).put(name, number)));
    }

    /// Reads what was answered.
    ///
    /// @param asked what was asked
    /// @throws WireException if it is no answer to that
    public static Answer read(HttpAnswer answer, Request asked) {
        if (answer.status() == DONE) {
            return switch (asked) {
                case Push _ -> aboutChain(answer);
                case Pull _ -> PageJson.read(answer.body());
            };
        }
        if (answer.status() == CONFLICT && asked instanceof Push) {
            return aboutChain(answer);
        }
        return DenialJson.read(answer).orElseThrow(() -> new WireException("no answer: status " + answer.status()));
    }

    private static Answer aboutChain(HttpAnswer answer) {
        return JsonObject.read(answer.body(), WireBounds.LARGEST_MESSAGE, message -> {
            Answer read = switch (message.text("answer", 10)) {
                case "taken" -> new Answer.Taken(message.number("last", 1, Long.MAX_VALUE));
                case "gap" -> new Answer.Gap(message.number("next", 1, Long.MAX_VALUE));
                case "forked" -> new Answer.Forked(message.number("first", 1, Long.MAX_VALUE));
                case "stranger" -> new Answer.Stranger();
                default -> throw JsonObject.wrong("answer");
            };
            if (read instanceof Answer.Taken != (answer.status() == DONE)) {
                throw new WireException("status " + answer.status() + " and " + read);
            }
            return read;
        });
    }
}
