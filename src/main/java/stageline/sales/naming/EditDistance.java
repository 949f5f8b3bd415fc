package stageline.sales.naming;

import java.util.OptionalInt;

/// How many slips of the hand lie between two texts: a char left out, put in, exchanged, or two neighbours swapped.
///
/// This is the optimal string alignment distance, the restricted form of Damerau's (*A technique for computer detection and correction
/// of spelling errors*, 1964), in which no part of the text is edited twice.
final class EditDistance {

    private EditDistance() {}

    /// The distance, if it is not more than `most`; takes time in proportion to the shorter text and `most`.
    static OptionalInt within(int most, String one, String other) {
        if (Math.abs(one.length() - other.length()) > most) {
            return OptionalInt.empty();
        }
        int beyond = most + 1;
        int width = other.length();
        int[] beforeLast = new int[width + 1];
        int[] last = new int[width + 1];
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            last[j] = Math.min(j, beyond);
        }
        for (int i = 1; i <= one.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(width, i + most);
            row[from - 1] = from == 1 ? Math.min(i, beyond) : beyond;
            int least = row[from - 1];
            for (int j = from; j <= to; j++) {
                boolean equal = one.charAt(i - 1) == other.charAt(j - 1);
                int slips = equal ? last[j - 1] : 1 + Math.min(last[j - 1], Math.min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    slips = Math.min(slips, beforeLast[j - 2] + 1);
                }
                row[j] = Math.min(slips, beyond);
                least = Math.min(least, row[j]);
            }
            if (to < width) {
                row[to + 1] = beyond;
            }
            if (least > most) {
                return OptionalInt.empty();
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[width] > most ? OptionalInt.empty() : OptionalInt.of(last[width]);
    }
}
