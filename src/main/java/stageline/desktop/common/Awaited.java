package stageline.desktop.common;

/// An answer that somebody may already act on before it is there: who types and presses Enter means what they have typed, not what is
/// still shown. On the FX thread.
public final class Awaited {

    private static final Runnable NOTHING = () -> {};

    private boolean there = true;
    private Runnable due = NOTHING;

    /// Another answer is awaited; what was to be done with the former is not done.
    public void ask() {
        there = false;
        due = NOTHING;
    }

    /// The answer is there.
    public void answer() {
        there = true;
        Runnable now = due;
        due = NOTHING;
        now.run();
    }

    /// Does it with the answer: at once, or when it comes.
    public void then(Runnable act) {
        due = act;
        if (there) {
            answer();
        }
    }
}
