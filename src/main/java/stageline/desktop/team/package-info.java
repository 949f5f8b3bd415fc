/// The server that a workspace belongs to, and who works in it: publishing, signing in again, people, their accounts and devices.
///
/// Nothing here reaches the network itself: [TeamServer] is handed in.
@NullMarked
package stageline.desktop.team;

import org.jspecify.annotations.NullMarked;
