package stageline.sales.naming;

import java.util.Set;

/// What an index must know of a name so that it finds all that are alike without reading every one.
///
/// The promise of an implementation: two names that are alike share a term, or one's opening begins the other's, which is at most
/// [#LONGEST_CONTINUATION] times as long, or their spellings lie within the tolerance of each.
interface Matchable {

    /// How many times as long as what was typed a name may be that goes on from the middle of a word.
    int LONGEST_CONTINUATION = 2;

    /// The words and keys that names alike may share.
    Set<String> terms();

    /// The letters of the name without blanks: what is compared for slips of the hand and for a common beginning.
    String spelling();

    /// How many slips of the hand there may be.
    int tolerance();
}
