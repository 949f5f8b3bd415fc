package stageline.store.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Collection;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.SingleInstanceLockFactory;

/// The index at rest: its files one after the other in pieces, each encrypted and authenticated (AES-256-GCM) together with its number.
///
/// It is a cache: whatever can't be read counts as not there.
final class SearchSnapshot {

    private static final int MAGIC = 0x53474C53;
    private static final int VERSION = 4;
    private static final int PIECE = 1 << 20;
    private static final int NONCE_START = 8;
    private static final int TAG_BITS = 128;

    private SearchSnapshot() {}

    /// What a snapshot holds.
    ///
    /// @param reached up to where it knows the ledger
    record Content(ByteBuffersDirectory directory, Reached reached) {}

    /// An index that nothing was put into yet.
    static Content nothing() {
        return new Content(inMemory(), Reached.NOTHING);
    }

    /// Each file in one piece of memory, since every query looks into many places of it.
    private static ByteBuffersDirectory inMemory() {
        return new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER);
    }

    /// Writes it.
    ///
    /// @param names the index's files, none of which may change meanwhile
    static void write(
            Directory directory, Collection<String> names, Reached reached, Path file, SecretKey key, RandomGenerator random)
            throws IOException {
        byte[] start = new byte[NONCE_START];
        random.nextBytes(start);
        Path work = file.resolveSibling(file.getFileName() + ".part");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(work)))) {
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.write(start);
            Pieces pieces = new Pieces(key, start);
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream headOut = new DataOutputStream(head);
            headOut.writeLong(reached.position());
            headOut.writeLong(reached.epoch());
            headOut.writeLong(reached.number());
            headOut.writeInt(names.size());
            for (String name : names) {
                headOut.writeUTF(name);
                headOut.writeLong(directory.fileLength(name));
            }
            pieces.seal(out, head.toByteArray());
            for (String name : names) {
                try (IndexInput in = directory.openInput(name, IOContext.DEFAULT)) {
                    for (long left = in.length(); left > 0; ) {
                        byte[] piece = new byte[(int) Math.min(left, PIECE)];
                        in.readBytes(piece, 0, piece.length);
                        pieces.seal(out, piece);
                        left -= piece.length;
                    }
                }
            }
        }
        Files.move(work, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    static Content read(Path file, SecretKey key) {
        if (!Files.exists(file)) {
            return nothing();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return read(in, key);
        } catch (IOException damaged) {
            return nothing();
        }
    }

    private static Content read(DataInputStream in, SecretKey key) throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != VERSION) {
            throw new IOException("no snapshot of this version");
        }
        Pieces pieces = new Pieces(key, in.readNBytes(NONCE_START));
        DataInputStream head = new DataInputStream(new ByteArrayInputStream(pieces.open(in)));
        Reached reached = new Reached(head.readLong(), head.readLong(), head.readLong());
        int files = head.readInt();
        ByteBuffersDirectory directory = inMemory();
        for (int i = 0; i < files; i++) {
            String name = head.readUTF();
            long length = head.readLong();
            try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
                while (out.getFilePointer() < length) {
                    byte[] piece = pieces.open(in);
                    out.writeBytes(piece, piece.length);
                }
                if (out.getFilePointer() != length) {
                    throw new IOException("a file of another length: " + name);
                }
            }
        }
        return new Content(directory, reached);
    }

    /// Seals and opens pieces in their order.
    private static final class Pieces {

        private final SecretKey key;
        private final byte[] start;
        private int number;

        Pieces(SecretKey key, byte[] start) {
            this.key = key;
            this.start = start;
        }

        void seal(DataOutputStream out, byte[] piece) throws IOException {
            byte[] sealed = run(Cipher.ENCRYPT_MODE, piece);
            out.writeInt(sealed.length);
            out.write(sealed);
        }

        byte[] open(DataInputStream in) throws IOException {
            int length = in.readInt();
            if (length < 0 || length > PIECE * 2) {
                throw new IOException("a piece of " + length + " bytes");
            }
            return run(Cipher.DECRYPT_MODE, in.readNBytes(length));
        }

        private byte[] run(int mode, byte[] bytes) throws IOException {
            byte[] nonce = ByteBuffer.allocate(NONCE_START + Integer.BYTES).put(start).putInt(number++).array();
            try {
                Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
                cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
                return cipher.doFinal(bytes);
            } catch (GeneralSecurityException damaged) {
                throw new IOException("a piece does not open: " + Arrays.toString(nonce), damaged);
            }
        }
    }
}
