/// What the catalogue of offerings says: prices and from how many on they hold. Pure; of the other packages of `sales` it knows the records
/// and their fold.
@NullMarked
package stageline.sales.offering;

import org.jspecify.annotations.NullMarked;
