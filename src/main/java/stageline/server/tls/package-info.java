/// The server's key and certificate: made on first use or given by the administrator. Nothing here opens a socket.
@NullMarked
package stageline.server.tls;

import org.jspecify.annotations.NullMarked;
