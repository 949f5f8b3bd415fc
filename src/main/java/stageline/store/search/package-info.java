/// Search as you type over everything: a Lucene index folded from the projections, held in memory, resting encrypted.
///
/// The index can be deleted at any time; it is made anew from the projections.
@NullMarked
package stageline.store.search;

import org.jspecify.annotations.NullMarked;
