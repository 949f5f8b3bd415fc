/// The audit trail: every entry of the ledger, filtered, with what it changed and why.
@NullMarked
package stageline.desktop.audit;

import org.jspecify.annotations.NullMarked;
