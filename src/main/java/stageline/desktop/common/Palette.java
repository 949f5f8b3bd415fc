package stageline.desktop.common;

import java.util.List;
import java.util.function.BooleanSupplier;

/// What the command field finds. Each source answers on a background thread.
public interface Palette {

    /// What fits `text`, the best first; at most a dozen. Blocks.
    ///
    /// @param text   blank when the field has just been entered
    /// @param wanted whether the answer is still wanted: not once the next letter is typed
    List<Found> find(String text, BooleanSupplier wanted);

    /// One thing found.
    ///
    /// @param icon   what kind of thing it is
    /// @param title  its name
    /// @param detail what tells it from others of that name, or its keys; may be empty
    /// @param act    shows or does it, on the FX thread
    record Found(String icon, String title, String detail, Runnable act) {}
}
