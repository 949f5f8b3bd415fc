package stageline.sync.account;

import java.util.UUID;

/// A workspace on a server, as its operator sees it.
///
/// @param workspace the workspace
/// @param entries   how many entries its ledger has there
public record HostedWorkspace(UUID workspace, long entries) {}
