package stageline.ledger.proof;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import stageline.ledger.HeadSignature;
import stageline.ledger.keys.PublicKeyBytes;

/// What is known from elsewhere and must agree with a journal.
///
/// @param deviceKeys public keys of devices
/// @param heads      signed heads kept outside of the journal, such as on exported papers; without them nobody can tell a journal from its
///                   own earlier state
public record Witness(Map<UUID, PublicKeyBytes> deviceKeys, List<HeadSignature> heads) {

    /// Copies both.
    public Witness {
        deviceKeys = Map.copyOf(deviceKeys);
        heads = List.copyOf(heads);
    }

    /// Knows nothing: chains are verified, signatures are not.
    public static Witness none() {
        return new Witness(Map.of(), List.of());
    }
}
