/// The laws of the house as tests: which package may know which, and what no class may do.
@NullMarked
package stageline.architecture;

import org.jspecify.annotations.NullMarked;
