package stageline.ledger.journal;

import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import stageline.ledger.LedgerException;
import stageline.ledger.LedgerException.Damage;
import stageline.ledger.files.LedgerFile;
import stageline.ledger.files.LedgerFolder;

/// What one must have to read a journal: its folder, the workspace it belongs to, the key.
///
/// @param folder    the folder of the segment files
/// @param workspace the workspace
/// @param key       an AES key of 256 bits
public record JournalAccess(LedgerFolder folder, UUID workspace, SecretKey key) {

    /// The headers of all segments in order.
    ///
    /// @throws LedgerException.Damaged     if one is missing or unreadable, or their positions don't follow each other
    /// @throws LedgerException.NewerFormat if one is of a newer format
    List<SegmentHeader> segments() {
        List<Integer> numbers = folder.list().stream()
                .filter(SegmentHeader::isFileName)
                .map(SegmentHeader::numberOf)
                .sorted()
                .toList();
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i) != i + 1) {
                throw new LedgerException.Damaged(SegmentHeader.fileName(i + 1), 0, 0, Damage.SEGMENT_MISSING);
            }
        }
        List<SegmentHeader> segments = numbers.stream().map(this::header).toList();
        for (int i = 0; i < segments.size(); i++) {
            long least = i == 0 ? 1 : segments.get(i - 1).firstPosition();
            SegmentHeader segment = segments.get(i);
            if (segment.firstPosition() < least || (i == 0 && segment.firstPosition() != 1)) {
                throw new LedgerException.Damaged(segment.fileName(), 0, segment.firstPosition(), Damage.SEGMENT_IDENTITY);
            }
        }
        return segments;
    }

    private SegmentHeader header(int number) {
        try (LedgerFile file = folder.openToRead(SegmentHeader.fileName(number))) {
            return SegmentHeader.read(file, workspace, number);
        }
    }
}
