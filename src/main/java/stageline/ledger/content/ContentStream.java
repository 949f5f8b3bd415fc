package stageline.ledger.content;

import java.io.InputStream;
import java.util.Objects;
import stageline.ledger.LedgerException;
import stageline.ledger.files.LedgerFile;

/// Reads a content piece by piece. No byte is handed out before its piece was found to be what was written. Not thread-safe.
final class ContentStream extends InputStream {

    private final String name;
    private final LedgerFile file;
    private final ContentFile layout;
    private final long size;
    private final byte[] sealed = new byte[ContentFile.PIECE + ContentFile.TAG_LENGTH];
    private byte[] plain = new byte[0];
    private int held = -1;
    private long at;

    ContentStream(String name, LedgerFile file, ContentFile layout, long size, long from) {
        this.name = name;
        this.file = file;
        this.layout = layout;
        this.size = size;
        this.at = from;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int start, int length) {
        var _ = Objects.checkFromIndexSize(start, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (at >= size) {
            return -1;
        }
        int piece = (int) (at / ContentFile.PIECE);
        if (piece != held) {
            plain = piece(piece);
            held = piece;
        }
        int within = (int) (at % ContentFile.PIECE);
        int count = Math.min(length, plain.length - within);
        System.arraycopy(plain, within, target, start, count);
        at += count;
        return count;
    }

    private byte[] piece(int piece) {
        int expected = (int) Math.min(ContentFile.PIECE, size - (long) piece * ContentFile.PIECE) + ContentFile.TAG_LENGTH;
        int count = file.read(sealed, 0, expected, ContentFile.offset(piece));
        if (count < expected) {
            throw new LedgerException.ContentDamaged(name, "is cut off");
        }
        return layout.open(piece, sealed, count).orElseThrow(() -> new LedgerException.ContentDamaged(name, "is not authentic"));
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, size - at);
    }

    @Override
    public void close() {
        file.close();
    }
}
