/// What goes over the wire: pushes, pulls, answers and the messages of accounts as JSON, in both directions, for client and server alike.
/// `openapi.yaml` beside it describes all of it to others.
///
/// Everything that is read is bounded and checked; what is wrong with it is one [stageline.sync.wire.WireException]. No network, no clock
/// and no library of HTTP is used here.
@NullMarked
package stageline.sync.wire;

import org.jspecify.annotations.NullMarked;
