package stageline.sales.naming;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds among many names those that may be like another: by common terms, by a common beginning, and by common trigrams.
///
/// The trigram bound is the q-gram lemma (Jokinen and Ukkonen, *Two algorithms for approximate string matching in static texts*, 1991)
/// for padded texts: a slip of the hand spoils at most three trigrams of a text, swapped neighbours four, so texts at distance *d* share
/// all but at most *4d* of them. Only the *4d + 1* rarest are looked up (prefix filtering: Chaudhuri, Ganti, Kaushik, *A primitive
/// operator for similarity joins in data cleaning*, 2006). Equal trigrams of one text are told apart by counting them.
///
/// Immutable. Texts are compared by `char`.
final class Postings {

    private static final int SPOILED_BY_ONE_SLIP = 4;
    private static final int SHORTEST_OPENING = 3;
    private static final int[] NONE = {};

    private final int size;
    private final Map<String, int[]> byTerm;
    private final Map<Long, int[]> byTrigram;
    private final int[] lengths;
    private final String[] spellings;
    private final int[] places;

    /// Postings of these names; candidates are given as positions in this list.
    Postings(List<? extends Matchable> names) {
        var terms = new HashMap<String, Places>();
        var trigrams = new HashMap<Long, Places>();
        for (int at = 0; at < names.size(); at++) {
            for (String term : names.get(at).terms()) {
                terms.computeIfAbsent(term, _ -> new Places()).add(at);
            }
            for (long trigram : trigrams(names.get(at).spelling())) {
                trigrams.computeIfAbsent(trigram, _ -> new Places()).add(at);
            }
        }
        this.size = names.size();
        this.byTerm = HashMap.newHashMap(terms.size());
        terms.forEach((term, at) -> byTerm.put(term, at.toArray()));
        this.byTrigram = HashMap.newHashMap(trigrams.size());
        trigrams.forEach((trigram, at) -> byTrigram.put(trigram, at.toArray()));
        this.lengths = names.stream().mapToInt(name -> name.spelling().length()).toArray();
        this.places = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.comparing(at -> names.get(at).spelling()))
                .mapToInt(Integer::intValue)
                .toArray();
        this.spellings = Arrays.stream(places).mapToObj(at -> names.get(at).spelling()).toArray(String[]::new);
    }

    /// The positions of all names that are like this one, and of some that are not.
    BitSet candidates(Matchable typed) {
        var found = new BitSet(size);
        for (String term : typed.terms()) {
            for (int at : byTerm.getOrDefault(term, NONE)) {
                found.set(at);
            }
        }
        addSameBeginnings(typed.spelling(), found);
        addSimilarSpellings(typed, found);
        return found;
    }

    private void addSameBeginnings(String opening, BitSet found) {
        if (opening.isEmpty()) {
            return;
        }
        int longest = opening.length() < SHORTEST_OPENING ? opening.length() : opening.length() * Matchable.LONGEST_CONTINUATION;
        for (int i = firstNotBefore(opening); i < size && spellings[i].startsWith(opening); i++) {
            if (spellings[i].length() <= longest) {
                found.set(places[i]);
            }
        }
    }

    private int firstNotBefore(String opening) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spellings[middle].compareTo(opening) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// A text within the tolerance lacks at most as many of the typed trigrams as the slips spoil, so it has one of any that are more.
    private void addSimilarSpellings(Matchable typed, BitSet found) {
        int length = typed.spelling().length();
        int tolerance = typed.tolerance();
        if (tolerance == 0 || length == 0) {
            return;
        }
        Arrays.stream(trigrams(typed.spelling()))
                .mapToObj(trigram -> byTrigram.getOrDefault(trigram, NONE))
                .sorted(Comparator.comparingInt(positions -> positions.length))
                .limit(1L + SPOILED_BY_ONE_SLIP * (long) tolerance)
                .flatMapToInt(Arrays::stream)
                .filter(at -> Math.abs(lengths[at] - length) <= tolerance)
                .forEach(found::set);
    }

    /// The trigrams of a text that is padded at both ends, each with the number of equal ones before it in its upper bits.
    private static long[] trigrams(String text) {
        String padded = "\0\0" + text + "\0\0";
        long[] trigrams = new long[text.length() + 2];
        for (int i = 0; i < trigrams.length; i++) {
            trigrams[i] = ((long) padded.charAt(i) << 32) | ((long) padded.charAt(i + 1) << 16) | padded.charAt(i + 2);
        }
        Arrays.sort(trigrams);
        for (int i = 1, equal = 0; i < trigrams.length; i++) {
            boolean repeated = trigrams[i] == (trigrams[i - 1] & 0xFFFF_FFFF_FFFFL);
            equal = repeated ? equal + 1 : 0;
            trigrams[i] |= (long) Math.min(equal, 0x7FFF) << 48;
        }
        return trigrams;
    }

    /// A growing list of positions.
    private static final class Places {
        private int[] positions = new int[2];
        private int count;

        void add(int position) {
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, count * 2);
            }
            positions[count++] = position;
        }

        int[] toArray() {
            return Arrays.copyOf(positions, count);
        }
    }
}
