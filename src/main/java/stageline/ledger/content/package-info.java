/// Files that belong to records, kept apart from the ledger by the SHA-256 of their content and encrypted at rest.
///
/// [ContentStore][stageline.ledger.content.ContentStore] keeps, opens and deletes them: `keep(stream, limit)` gives what to write into a
/// record (hash and size), `open(hash)` gives the bytes again. A workspace has one, `Workspace.contents()`. What a file is called and to
/// what it belongs is not known here. The format stands in `src/doc/ledger-format.md`; files are reached through `ledger.files` alone.
@NullMarked
package stageline.ledger.content;

import org.jspecify.annotations.NullMarked;
