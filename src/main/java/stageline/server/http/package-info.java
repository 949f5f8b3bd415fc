/// The server's port to the network: requests in, answers and event streams out, everything bounded in size, number and time. The only home
/// of the HTTP library. What requests mean lives elsewhere; no database is reached from here.
@NullMarked
package stageline.server.http;

import org.jspecify.annotations.NullMarked;
