/// Who may come in to a workspace on the server, and what is said of it: foundings, invitations, sessions, passwords, devices. Whatever an
/// administrator or the operator does to a person or a device is written into the workspace's ledger in the same breath.
///
/// What can't be done ends as a [stageline.server.account.TurnedAway], and then nothing has changed, but for the count of wrong passwords.
/// Nothing here knows how requests arrive.
@NullMarked
package stageline.server.account;

import org.jspecify.annotations.NullMarked;
