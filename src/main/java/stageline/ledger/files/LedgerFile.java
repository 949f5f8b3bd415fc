package stageline.ledger.files;

/// An open file, read and written at given offsets. Failures as in [LedgerFolder]. Reading is thread-safe, also beside one writer.
public interface LedgerFile extends AutoCloseable {

    /// Reads up to `length` bytes at `offset`; fewer only where the file ends.
    ///
    /// @return how many were read, 0 at or after the end
    int read(byte[] target, int start, int length, long offset);

    /// Writes all `length` bytes at `offset`. Not durable before [#force()]; after a failure any part of them may stand there.
    void write(byte[] source, int start, int length, long offset);

    /// Makes everything written durable. After a failure nothing may be assumed of what was written since the last success, and trying
    /// again proves nothing.
    void force();

    /// Cuts the file to `size` bytes.
    void truncate(long size);

    /// The file's size in bytes.
    long size();

    /// Releases the file; does not force it.
    @Override
    void close();
}
