/// How events become the bytes of an entry's body and back. What the bytes mean stands in `src/doc/ledger-format.md`.
@NullMarked
package stageline.ledger.body;

import org.jspecify.annotations.NullMarked;
