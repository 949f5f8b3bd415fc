package stageline.sync.account;

import java.util.UUID;

/// A device of a workspace, as a server's operator sees it.
///
/// @param device  the device
/// @param person  whose it is
/// @param label   how its person calls it; empty where nobody said
/// @param revoked whether the server takes nothing from it any more
public record DeviceAccount(UUID device, UUID person, String label, boolean revoked) {}
