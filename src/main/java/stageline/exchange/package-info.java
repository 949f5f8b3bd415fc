/// In and out: files of other systems become commands, records become files.
///
/// Depends on the ledger and the sales only. What an import needs to know of the workspace, and where its commands go, are the
/// interfaces of `stageline.exchange.intake`; the workspace implements them. Nothing here opens a database or shows a window.
@NullMarked
package stageline.exchange;

import org.jspecify.annotations.NullMarked;
