package stageline.sync.core;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.proof.CompactRange;
import stageline.sync.Answer;
import stageline.sync.Push;

/// What happens to a workspace that is kept in step: from outside, or as the outcome of an [Effect].
public sealed interface Event {

    /// There is something new to send.
    record Changed() implements Event {}

    /// The server says that its ledger has grown.
    ///
    /// @param size how many entries it has
    record Poked(long size) implements Event {}

    /// There may be a network again, somebody asks for it, or what stood in the way was removed: try now.
    record Resumed() implements Event {}

    /// The time that an [Effect.Wait] named is over.
    record Waited() implements Event {}

    /// The outcome of [Effect.Gather].
    ///
    /// @param push what waits to be sent next; empty where nothing does
    /// @param own  how many entries this device has written
    record Gathered(Optional<Push> push, long own) implements Event {}

    /// The server answered what was sent.
    record Answered(Answer answer) implements Event {}

    /// What was sent was not answered, and may or may not have arrived.
    record Unanswered(Cause cause) implements Event {

        /// Why.
        public enum Cause {
            /// No network, no server, or no answer in time.
            UNREACHABLE,
            /// Somebody answers with another key than the server's.
            OTHER_KEY,
            /// What came back was no answer.
            UNREADABLE
        }
    }

    /// The outcome of [Effect.Keep]: the page is durable.
    record Kept() implements Event {}

    /// The outcome of [Effect.Keep] where the page could not be stored.
    record NotKept() implements Event {}

    /// The outcome of [Effect.Keep] where the page has another entry than the workspace in the same place of a device's chain: two
    /// installations have written as one device.
    ///
    /// @param device the device
    /// @param first  the number of the first entry that is another
    record Forked(UUID device, long first) implements Event {}

    /// The outcome of [Effect.Recount].
    ///
    /// @param tree   the tree over the server's first entries
    /// @param chains the ends of the devices' chains among them
    record Recounted(CompactRange tree, Map<UUID, ChainHead> chains) implements Event {
        public Recounted {
            chains = Map.copyOf(chains);
        }
    }

    /// The outcome of [Effect.SetAside].
    ///
    /// @param device this installation's device now
    record SetAside(UUID device) implements Event {}
}
