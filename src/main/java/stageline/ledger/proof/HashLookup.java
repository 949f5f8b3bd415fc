package stageline.ledger.proof;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.HeaderScan;
import stageline.ledger.journal.RawEntries;
import stageline.ledger.journal.SegmentScan;
import stageline.sales.event.EntryId;

/// Finds the hashes of a few entries of a journal that was verified before.
final class HashLookup {

    private final List<SegmentScan> scans;

    HashLookup(List<SegmentScan> scans) {
        this.scans = scans;
    }

    Map<EntryId, Hash> find(Collection<EntryId> wanted) {
        Set<EntryId> missing = new HashSet<>(wanted);
        Map<EntryId, Hash> found = new HashMap<>();
        RawEntries finder = new RawEntries() {
            private final HeaderScan header = new HeaderScan();

            @Override
            public boolean entry(
                    long position,
                    long offset,
                    byte[] bytes,
                    int start,
                    int length,
                    int payload,
                    int payloadLength,
                    boolean erased,
                    boolean lastInRecord) {
                header.read(bytes, start, length);
                EntryId id = new EntryId(header.device(), header.n());
                if (missing.remove(id)) {
                    found.put(id, Hash.sha256(Arrays.copyOfRange(bytes, start, start + length)));
                }
                return !missing.isEmpty();
            }

            @Override
            public void headSignature(long position, long offset, HeadSignature signature) {
                // only entries are looked for
            }
        };
        for (SegmentScan scan : scans) {
            if (!missing.isEmpty()) {
                scan.run(finder);
            }
        }
        return found;
    }
}
