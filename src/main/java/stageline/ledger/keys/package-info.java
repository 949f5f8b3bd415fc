/// Secrets: the workspace's master key, wrapped by its password, the keys derived from it, and each device's signing key. Key material
/// never leaves this package but as the key it is meant to be; files are reached through `ledger.files`, randomness is handed in.
@NullMarked
package stageline.ledger.keys;

import org.jspecify.annotations.NullMarked;
