package stageline.desktop.common;

import java.util.List;

/// Short notices that come and go without being asked for. To be called on the FX thread.
public interface Notices {

    /// Says that something was done.
    void say(String text);

    /// Says what is going on.
    ///
    /// @return takes the notice away once it is over; one that is gone already stays so
    Runnable sayUntil(String text);

    /// Says that something was done and offers one act on it, such as to undo it.
    ///
    /// @param text   one sentence
    /// @param action what the button says
    /// @param act    what it does
    default void offer(String text, String action, Runnable act) {
        offer(text, List.of(new Offer(action, act)));
    }

    /// Says that something was done and offers acts on it, of which one can be chosen.
    ///
    /// @param text   one sentence
    /// @param offers what can be done, what matters most first
    void offer(String text, List<Offer> offers);

    /// Something that a notice offers.
    ///
    /// @param action what the button says
    /// @param act    what it does
    record Offer(String action, Runnable act) {}

    /// Says that something was not done, in one sentence; stays until it is closed.
    void warn(String text);

    /// Tells a screen reader something that the eye sees happen. Shows nothing.
    void announce(String text);
}
