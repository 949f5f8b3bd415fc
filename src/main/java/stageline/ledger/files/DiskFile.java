package stageline.ledger.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import stageline.ledger.LedgerException;

/// A file on disk that survives interrupts. A [FileChannel] closes itself when a thread using it is interrupted, for all its users; here
/// the file is opened again and the call, which is the same whenever it is made, is made again by a thread of its own. The interrupt stays
/// pending for whoever looks for it.
final class DiskFile implements LedgerFile {

    private static final int PIECE = 1 << 16;

    private final Path path;
    private final OpenOption[] options;
    private final ReentrantLock opening = new ReentrantLock();
    private volatile FileChannel channel;
    private volatile boolean closed;

    DiskFile(Path path, OpenOption... options) {
        this.path = path;
        this.options = options;
        this.channel = open();
    }

    private FileChannel open() {
        try {
            return FileChannel.open(path, options);
        } catch (IOException failure) {
            throw FileFailures.of(path, failure);
        } catch (ReadOnlyFileSystemException failure) {
            throw FileFailures.of(path, failure);
        }
    }

    @Override
    public int read(byte[] target, int start, int length, long offset) {
        return (int) doing(open -> {
            int done = 0;
            while (done < length) {
                ByteBuffer piece = ByteBuffer.wrap(target, start + done, Math.min(PIECE, length - done));
                int count = open.read(piece, offset + done);
                if (count < 0) {
                    break;
                }
                done += count;
            }
            return done;
        });
    }

    /// In pieces, because the JDK keeps a native buffer of the largest size that each thread has ever written.
    @Override
    public void write(byte[] source, int start, int length, long offset) {
        doing(open -> {
            int done = 0;
            while (done < length) {
                ByteBuffer piece = ByteBuffer.wrap(source, start + done, Math.min(PIECE, length - done));
                done += open.write(piece, offset + done);
            }
            return done;
        });
    }

    @Override
    public void force() {
        doing(open -> {
            open.force(false);
            return 0;
        });
    }

    @Override
    public void truncate(long size) {
        doing(open -> open.truncate(size).size());
    }

    @Override
    public long size() {
        return doing(FileChannel::size);
    }

    @Override
    public void close() {
        opening.lock();
        try {
            closed = true;
            channel.close();
        } catch (IOException failure) {
            throw FileFailures.of(path, failure);
        } finally {
            opening.unlock();
        }
    }

    private interface Action {
        long run(FileChannel channel) throws IOException;
    }

    private long doing(Action action) {
        if (Thread.currentThread().isInterrupted()) {
            return elsewhere(action);
        }
        FileChannel current = channel;
        try {
            return action.run(current);
        } catch (ClosedChannelException byAnInterrupt) {
            reopen(current, byAnInterrupt);
            return Thread.currentThread().isInterrupted() ? elsewhere(action) : doing(action);
        } catch (IOException failure) {
            throw FileFailures.of(path, failure);
        }
    }

    /// Does it on a thread that nobody interrupts, while the interrupted one waits with its interrupt pending.
    private long elsewhere(Action action) {
        try {
            return CompletableFuture.supplyAsync(() -> doing(action), task -> Thread.ofPlatform().start(task)).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof LedgerException ours ? ours : failure;
        }
    }

    @SuppressWarnings("ReferenceEquality") // another thread may have opened the file again already
    private void reopen(FileChannel broken, ClosedChannelException reason) {
        opening.lock();
        try {
            if (closed) {
                throw FileFailures.of(path, reason);
            }
            if (channel == broken) {
                channel = open();
            }
        } finally {
            opening.unlock();
        }
    }
}
