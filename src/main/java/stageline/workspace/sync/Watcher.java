package stageline.workspace.sync;

import java.util.UUID;
import stageline.sync.core.Condition;

/// Hears how it goes with [Keeping], on its thread: must return at once, and must not close it.
public interface Watcher {

    /// How things stand now.
    void stands(Condition condition);

    /// The server has something else in the chain of a device from a number on: two installations have written as one. Nothing more is
    /// exchanged.
    void forked(UUID device, long first);

    /// Something failed that trying again does not mend: a damaged journal, or a workspace that must be opened again. Nothing more is
    /// exchanged.
    void failed(RuntimeException failure);
}
