/// Where a server keeps ledgers and accounts: in a database of its own (H2, behind a journal for each workspace) or in a PostgreSQL that
/// several servers share. One text of SQL for both.
///
/// It knows rows and how they become durable. What may be taken in and who may do what is decided by those who hold and read.
@NullMarked
package stageline.server.store;

import org.jspecify.annotations.NullMarked;
