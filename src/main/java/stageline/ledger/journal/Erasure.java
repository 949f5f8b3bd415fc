package stageline.ledger.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import stageline.ledger.ByteWriter;
import stageline.ledger.EncodedEntry;
import stageline.ledger.LedgerException;
import stageline.ledger.files.LedgerFile;
import stageline.ledger.files.LedgerFolder;

/// Writes segments anew without the payloads of some entries. Runs while nothing else writes.
final class Erasure {

    private static final int PIECE = 1 << 18;

    private final JournalAccess access;
    private final LedgerFolder folder;
    private final GroupCommit commit;

    Erasure(JournalAccess access, GroupCommit commit) {
        this.access = access;
        this.folder = access.folder();
        this.commit = commit;
    }

    int erase(Collection<EntryLocation> locations) {
        Map<Integer, Map<Long, Set<Integer>>> bySegment = locations.stream()
                .collect(Collectors.groupingBy(
                        EntryLocation::segment,
                        TreeMap::new,
                        Collectors.groupingBy(
                                EntryLocation::offset,
                                TreeMap::new,
                                Collectors.mapping(EntryLocation::index, Collectors.toSet()))));
        int erased = 0;
        for (Map.Entry<Integer, Map<Long, Set<Integer>>> segment : bySegment.entrySet()) {
            erased += eraseIn(segment.getKey(), segment.getValue());
        }
        return erased;
    }

    private int eraseIn(int number, Map<Long, Set<Integer>> indexesByOffset) {
        String name = SegmentHeader.fileName(number);
        String temporary = name + ".tmp";
        try (LedgerFile old = folder.openToRead(name)) {
            SegmentHeader segment = SegmentHeader.read(old, access.workspace(), number);
            boolean current = number == commit.durable().segment();
            long size = current ? commit.durable().offset() : old.size();
            List<Replacement> replacements = new ArrayList<>();
            int erased = 0;
            for (Map.Entry<Long, Set<Integer>> record : indexesByOffset.entrySet()) {
                erased += replace(old, segment, size, record.getKey(), record.getValue(), replacements);
            }
            if (erased == 0) {
                return 0;
            }
            try (LedgerFile fresh = folder.create(temporary)) {
                copy(old, fresh, size);
                replacements.forEach(
                        record -> fresh.write(record.bytes().array(), 0, record.bytes().size(), record.offset()));
                fresh.force();
            } catch (LedgerException failure) {
                folder.delete(temporary);
                throw failure;
            }
            folder.rename(temporary, name);
            if (current) {
                commit.reopen();
            }
            folder.force();
            return erased;
        }
    }

    private record Replacement(long offset, ByteWriter bytes) {}

    /// The record without these payloads: the same length, so that nothing behind it moves; another nonce, because the text is another.
    private int replace(
            LedgerFile file, SegmentHeader segment, long end, long offset, Set<Integer> indexes, List<Replacement> replacements) {
        var reader = SegmentReader.ofOne(file, segment, new RecordCipher(access.key(), segment), offset, end);
        if (reader.next() != SegmentReader.Step.RECORD) {
            throw new LedgerException.Damaged(segment.fileName(), offset, 0, reader.damage());
        }
        List<EncodedEntry> entries = RecordContent.entries(reader, 0);
        ByteWriter plain = new ByteWriter(reader.plainLength());
        int erased = 0;
        for (int i = 0; i < entries.size(); i++) {
            EncodedEntry entry = entries.get(i);
            if (indexes.contains(i) && entry.payload().isPresent()) {
                entry = EncodedEntry.erased(entry.entry(), entry.payloadSize());
                erased++;
            }
            entry.writeTo(plain);
        }
        if (erased > 0) {
            // What stands behind the entries, in the record of a page, stays.
            plain.bytes(reader.plain(), plain.size(), reader.plainLength() - plain.size());
            ByteWriter bytes = new ByteWriter(RecordEncoder.length(plain.size()));
            commit.encodeReplacement(bytes, reader.firstByte(), plain.array(), plain.size(), segment, offset);
            replacements.add(new Replacement(offset, bytes));
        }
        return erased;
    }

    private static void copy(LedgerFile from, LedgerFile to, long size) {
        byte[] piece = new byte[PIECE];
        long done = 0;
        while (done < size) {
            int count = from.read(piece, 0, (int) Math.min(PIECE, size - done), done);
            to.write(piece, 0, count, done);
            done += count;
        }
    }
}
