package stageline.ledger.proof;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What a verification found.
///
/// @param entries   how many entries were verified
/// @param erased    how many of them have an erased payload
/// @param chains    every device's chain; complete only without a flaw
/// @param flaw      the first flaw, by position
/// @param cancelled whether it was told to stop before the end
public record VerificationResult(
        long entries, long erased, Map<UUID, VerifiedChain> chains, Optional<Flaw> flaw, boolean cancelled) {

    /// Copies the map.
    public VerificationResult {
        chains = Map.copyOf(chains);
    }

    /// Whether everything was verified and nothing is wrong.
    public boolean sound() {
        return flaw.isEmpty() && !cancelled;
    }
}
