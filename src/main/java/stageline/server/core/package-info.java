/// What a server does with a workspace's ledger: take pushes in, number them, and hand pages out. All of it works on a ledger that
/// somebody else holds and stores.
///
/// Pure: it reads no clock and touches neither network, disk nor database, so that a simulation can play it through.
@NullMarked
package stageline.server.core;

import org.jspecify.annotations.NullMarked;
