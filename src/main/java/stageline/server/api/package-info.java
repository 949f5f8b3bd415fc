/// What the server answers: the routes of `openapi.yaml`, each with who may ask, how often, and what is counted of it. Decides nothing
/// about accounts and ledgers itself.
///
/// Whatever a client sends is answered with a status below 500; what can't be done now, because the database is away, with 503.
@NullMarked
package stageline.server.api;

import org.jspecify.annotations.NullMarked;
