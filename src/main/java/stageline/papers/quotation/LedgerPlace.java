package stageline.papers.quotation;

/// How far the ledger was when the paper was made.
///
/// @param position the number of its last entry
/// @param head     that entry's hash in hexadecimal digits; the paper shows the first eight
public record LedgerPlace(long position, String head) {

    private static final int SHOWN = 8;

    /// What the paper shows of the head: digits in two groups.
    public String shownHead() {
        String shown = head.substring(0, Math.min(SHOWN, head.length()));
        return shown.length() == SHOWN ? shown.substring(0, SHOWN / 2) + '\u00A0' + shown.substring(SHOWN / 2) : shown;
    }
}
