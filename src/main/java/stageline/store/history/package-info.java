/// What the audit trail asks: ledger entries by record, person, kind and time, and what each changed.
@NullMarked
package stageline.store.history;

import org.jspecify.annotations.NullMarked;
