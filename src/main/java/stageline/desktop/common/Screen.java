package stageline.desktop.common;

import javafx.scene.Parent;

/// A screen that the frame can show. It is made when it is first asked for.
public interface Screen {

    /// What is shown; always the same node.
    Parent view();

    /// Called whenever it comes into view: subscribe, load what has changed, take the focus.
    void activate();

    /// Called whenever it leaves the view: release what [#activate()] took.
    void deactivate();
}
