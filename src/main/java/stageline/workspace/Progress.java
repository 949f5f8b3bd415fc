package stageline.workspace;

/// How a long piece of work tells how far it is, and is asked to stop.
public interface Progress {

    /// Nobody watches, nobody stops it.
    Progress UNWATCHED = new Progress() {
        @Override
        public void done(long part, long whole) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// So much of so much is done.
    void done(long part, long whole);

    /// Whether somebody wants it to stop; asked often.
    boolean cancelled();
}
