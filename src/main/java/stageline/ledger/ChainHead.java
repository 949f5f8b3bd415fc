package stageline.ledger;

import java.util.UUID;

/// The end of a device's chain: its latest entry's number and hash.
///
/// @param device the device
/// @param n      number of the latest entry, 0 before the first
/// @param hash   its hash, [Hash#ZERO] before the first
public record ChainHead(UUID device, long n, Hash hash) {

    /// The head of a device that has written nothing yet.
    public static ChainHead start(UUID device) {
        return new ChainHead(device, 0, Hash.ZERO);
    }

    /// The head after this entry.
    public static ChainHead after(Entry entry) {
        return new ChainHead(entry.device(), entry.n(), entry.hash());
    }
}
