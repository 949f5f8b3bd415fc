/// The quotations of a deal and of the workspace, and the papers in which they went out.
///
/// Only questions live here. What a quotation says is read from its record, and so is what a paper said.
@NullMarked
package stageline.store.quotation;

import org.jspecify.annotations.NullMarked;
