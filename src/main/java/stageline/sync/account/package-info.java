/// The words of accounts: how a person and a device come to a workspace on a server, and what they are answered. Values only; passwords
/// and tokens are wrapped, so that they never show in a log.
@NullMarked
package stageline.sync.account;

import org.jspecify.annotations.NullMarked;
