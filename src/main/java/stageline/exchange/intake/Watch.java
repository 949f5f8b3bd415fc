package stageline.exchange.intake;

/// Who started an import watches it, and may call it off.
public interface Watch {

    /// So many of so many rows are done. Called after each chunk, on the importing thread.
    void progressed(long rows, long ofRows);

    /// Whether the import should stop after the current chunk.
    boolean cancelled();

    /// Nobody watches.
    static Watch none() {
        return new Watch() {
            @Override
            public void progressed(long rows, long ofRows) {
                // Nobody wants to know.
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
