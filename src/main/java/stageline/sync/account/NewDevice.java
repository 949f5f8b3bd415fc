package stageline.sync.account;

import java.util.UUID;
import stageline.ledger.keys.PublicKeyBytes;

/// A device that is to be enrolled, or is again.
///
/// @param id    the device
/// @param key   verifies its signatures
/// @param label how its person calls it; 1 to 100 characters on one line
public record NewDevice(UUID id, PublicKeyBytes key, String label) {

    /// The longest label, in characters.
    public static final int LONGEST_LABEL = 100;

    /// @throws IllegalArgumentException for a label that is none
    public NewDevice {
        if (label.isBlank() || label.length() > LONGEST_LABEL || label.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no label of a device");
        }
    }
}
