package stageline.ledger.journal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Samples;
import stageline.ledger.files.LedgerFolder;

/// Opens and reads journals in tests.
final class Journals {

    private Journals() {}

    static Journal open(LedgerFolder folder) {
        return open(folder, JournalMark.START, JournalOptions.DEFAULT);
    }

    static Journal open(LedgerFolder folder, JournalMark known, JournalOptions options) {
        return Journal.open(access(folder), known, options, new SecureRandom());
    }

    static JournalAccess access(LedgerFolder folder) {
        return new JournalAccess(folder, Samples.WORKSPACE, Samples.KEY);
    }

    static List<List<EncodedEntry>> transactions(Journal journal, long from) {
        List<List<EncodedEntry>> transactions = new ArrayList<>();
        journal.replay(from, transaction -> transactions.add(transaction.entries()));
        return transactions;
    }

    /// The segment with the checksum that its header should have.
    static byte[] withHeaderChecksum(byte[] segment) {
        CRC32C checksum = new CRC32C();
        checksum.update(segment, 0, SegmentHeader.LENGTH - 4);
        ByteBuffer.wrap(segment).putInt(SegmentHeader.LENGTH - 4, (int) checksum.getValue());
        return segment;
    }
}
