package stageline.ledger.proof;

import stageline.ledger.ChainHead;

/// What was found out about one device's chain.
///
/// @param head       its end
/// @param signedUpTo number of the last entry that a signature of the device covers, 0 if none was found or its key is not known
public record VerifiedChain(ChainHead head, long signedUpTo) {}
