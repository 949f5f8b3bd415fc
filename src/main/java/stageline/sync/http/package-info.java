/// The client's end of the wire: TLS that trusts a pinned key, requests with a deadline, server-sent events; and the few things that both
/// ends of the wire must do alike. What is said over the wire, and its bytes, live elsewhere; no database is reached from here.
@NullMarked
package stageline.sync.http;

import org.jspecify.annotations.NullMarked;
