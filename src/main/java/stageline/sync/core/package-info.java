/// When a workspace says what to its server: a state machine of events and effects, and the check of everything a server sends.
///
/// Pure: it reads no clock, keeps no thread and touches neither network nor disk. Chance is handed in. So all of it can be played through
/// by a simulation.
@NullMarked
package stageline.sync.core;

import org.jspecify.annotations.NullMarked;
