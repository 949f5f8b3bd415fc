package stageline.sync.core;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import stageline.ledger.journal.Received;
import stageline.sync.Request;

/// What is to be done for a workspace to be kept in step. Each but [Wait] and [Show] has one outcome, which is handed back as an [Event];
/// there is never more than one such effect under way.
public sealed interface Effect {

    /// Look for entries that the server has not numbered and that it is not known to have: those of this device first, then those of
    /// others that it lost. Outcome: [Event.Gathered].
    ///
    /// @param taken up to which number the server is known to have the entries of devices
    record Gather(Map<UUID, Long> taken) implements Effect {
        public Gather {
            taken = Map.copyOf(taken);
        }
    }

    /// Send this. Outcome: [Event.Answered] or [Event.Unanswered].
    record Send(Request request) implements Effect {}

    /// Store this page, durably and as a whole. Outcome: [Event.Kept], [Event.NotKept] or [Event.Forked].
    record Keep(Received page) implements Effect {}

    /// Make the tree over the first entries that the server has numbered, from what is stored. Outcome: [Event.Recounted].
    ///
    /// @param size how many
    record Recount(long size) implements Effect {}

    /// Set aside what is here of a device's chain from a number on, since the server has something else there. What this installation wrote
    /// of it is written anew, as another device that the server knows; what others did they write anew themselves. Outcome:
    /// [Event.SetAside].
    ///
    /// @param device the device
    /// @param first  the number
    record SetAside(UUID device, long first) implements Effect {}

    /// Come back with [Event.Waited] after some time, unless another `Wait` takes its place before.
    record Wait(Duration time) implements Effect {}

    /// Tell whoever looks how things stand.
    record Show(Condition condition) implements Effect {}
}
