/// The inbox: what others' changes did to one's own, what the server keeps out, and what waits to be sent.
@NullMarked
package stageline.desktop.inbox;

import org.jspecify.annotations.NullMarked;
