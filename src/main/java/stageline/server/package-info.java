/// A server as a whole: its options, its files for whoever runs it, its log, and how it starts and stops.
///
/// What it does for those who ask stands in `account` and `api`; here everything is only put together.
@NullMarked
package stageline.server;

import org.jspecify.annotations.NullMarked;
