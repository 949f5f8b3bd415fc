/// The queries about the catalogue of offerings. Of the rest of the store it knows the board, the names of records and the projections.
@NullMarked
package stageline.store.offering;

import org.jspecify.annotations.NullMarked;
