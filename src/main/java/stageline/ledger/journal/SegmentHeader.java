package stageline.ledger.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.LedgerException;
import stageline.ledger.LedgerException.Damage;
import stageline.ledger.files.LedgerFile;

/// The first 44 bytes of a segment file.
///
/// @param workspace     the workspace it belongs to
/// @param number        1, 2, 3 …, also in the file's name
/// @param firstPosition position of the first entry in it, or of the next to come
record SegmentHeader(UUID workspace, int number, long firstPosition) {

    static final int VERSION = 1;
    static final int LENGTH = 44;

    private static final byte[] MAGIC = "STGLJRNL".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern NAME = Pattern.compile("\\d{8}\\.seg");

    static String fileName(int number) {
        return "%08d.seg".formatted(number);
    }

    static boolean isFileName(String name) {
        return NAME.matcher(name).matches();
    }

    static int numberOf(String fileName) {
        return Integer.parseInt(fileName, 0, 8, 10);
    }

    String fileName() {
        return fileName(number);
    }

    byte[] encode() {
        ByteWriter out = new ByteWriter(LENGTH);
        out.bytes(MAGIC).u32(VERSION).uuid(workspace).u32(number).u64(firstPosition);
        CRC32C checksum = new CRC32C();
        checksum.update(out.array(), 0, out.size());
        return out.u32((int) checksum.getValue()).toByteArray();
    }

    /// Reads a file's header.
    ///
    /// @throws LedgerException.NewerFormat if the file's format is newer
    /// @throws LedgerException.Damaged     if this is no header, or not the one that belongs in a file of this number
    static SegmentHeader read(LedgerFile file, UUID workspace, int number) {
        byte[] bytes = new byte[LENGTH];
        String name = fileName(number);
        int length = file.read(bytes, 0, LENGTH, 0);
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, LENGTH - 4);
        ByteReader in = new ByteReader(bytes);
        boolean magic = Arrays.equals(in.bytes(MAGIC.length), MAGIC);
        long version = in.u32() & 0xffff_ffffL;
        SegmentHeader header = new SegmentHeader(in.uuid(), in.u32(), in.u64());
        if (length != LENGTH || !magic || in.u32() != (int) checksum.getValue()) {
            throw new LedgerException.Damaged(name, 0, 0, Damage.SEGMENT_HEADER);
        }
        if (version > VERSION) {
            throw new LedgerException.NewerFormat(name, version, VERSION);
        }
        if (version < 1 || !header.workspace.equals(workspace) || header.number != number || header.firstPosition < 1) {
            throw new LedgerException.Damaged(name, 0, 0, Damage.SEGMENT_IDENTITY);
        }
        return header;
    }
}
