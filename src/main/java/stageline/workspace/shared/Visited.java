package stageline.workspace.shared;

import java.util.OptionalInt;
import java.util.function.Function;
import stageline.sync.Denial;
import stageline.sync.account.Refusal;

/// What came of asking a server for something.
///
/// @param <T> what there is when it was done
public sealed interface Visited<T> {

    /// It was done.
    record Done<T>(T value) implements Visited<T> {}

    /// The server understood and does not do it.
    record Refused<T>(Refusal refusal) implements Visited<T> {}

    /// The server does nothing for who asks, or not now.
    ///
    /// @param retrySeconds when to ask again, where the server says
    record Denied<T>(Denial denial, OptionalInt retrySeconds) implements Visited<T> {}

    /// No network, no server, or no answer in time.
    ///
    /// @param sent whether the server may have done it all the same; asking again does no harm
    record Unreachable<T>(boolean sent) implements Visited<T> {}

    /// Somebody answers with another key than the server's: another server, or somebody in between.
    record OtherKey<T>() implements Visited<T> {}

    /// What came back was no answer: one of the two programs is wrong, or it is no server of this kind.
    record Unreadable<T>() implements Visited<T> {}

    /// Whoever asked no longer wants it. The server may have done it.
    record GivenUp<T>() implements Visited<T> {}

    /// The workspace is not one for which that can be asked; the server was not.
    record Unsuited<T>(Why why) implements Visited<T> {}

    /// Why a workspace is not one for which something can be asked.
    enum Why {
        /// It belongs to no server.
        ALONE,
        /// It belongs to a server already.
        BELONGS_ALREADY,
        /// It belonged to a server and left it: the same history can't be brought to a server again.
        BELONGED_ONCE,
        /// Joining was begun for this folder with another password.
        OTHER_PASSWORD,
        /// The invitation leads to another server or another workspace than its own.
        LEADS_ELSEWHERE
    }

    /// Whether it was done.
    default boolean done() {
        return this instanceof Done;
    }

    /// The same with something else where it was done.
    default <R> Visited<R> map(Function<T, R> change) {
        return switch (this) {
            case Done<T>(T value) -> new Done<>(change.apply(value));
            case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
            case Denied<T>(Denial denial, OptionalInt retry) -> new Denied<>(denial, retry);
            case Unreachable<T>(boolean sent) -> new Unreachable<>(sent);
            case OtherKey<T>() -> new OtherKey<>();
            case Unreadable<T>() -> new Unreadable<>();
            case GivenUp<T>() -> new GivenUp<>();
            case Unsuited<T>(Why why) -> new Unsuited<>(why);
        };
    }
}
