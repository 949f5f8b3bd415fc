package stageline.sync.wire;

import java.util.Optional;
import java.util.function.Function;
import stageline.sync.Answer;
import stageline.sync.account.Refusal;

/// What a server answers to what is asked of accounts.
///
/// @param <T> what there is when it was done
public sealed interface AccountAnswer<T> {

    /// It was done.
    record Done<T>(T value) implements AccountAnswer<T> {}

    /// The server does not do it.
    record Refused<T>(Refusal refusal) implements AccountAnswer<T> {}

    /// The server does nothing for who asks, or not now.
    record Denied<T>(Answer.Denied denied) implements AccountAnswer<T> {}

    /// Reads an answer.
    ///
    /// @param reader reads the body where it was done
    /// @throws WireException if it is none
    static <T> AccountAnswer<T> read(HttpAnswer answer, Function<byte[], T> reader) {
        if (answer.isDone()) {
            return new Done<>(reader.apply(answer.body()));
        }
        Optional<Answer.Denied> denied = DenialJson.read(answer);
        if (denied.isPresent()) {
            return new Denied<>(denied.get());
        }
        return RefusalJson.read(answer)
                .<AccountAnswer<T>>map(Refused::new)
                .orElseThrow(() -> new WireException("no answer: status " + answer.status()));
    }
}
