package stageline.desktop.common;

import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import stageline.sales.record.EntityRef;
import stageline.store.task.TaskLine;

/// What any screen can do about tasks, so that they are made, done and shown in the same way everywhere. To be called on the FX thread.
public interface TaskDesk {

    /// Opens the form of a new task.
    ///
    /// @param about the record it is about; empty where that is asked for too
    void make(Optional<EntityRef> about);

    /// Opens the form of a task that is there.
    void edit(TaskLine task);

    /// Says that a task is done; a notice offers to undo that, and the form of what is next.
    ///
    /// @param outcome what came of it, blank where there is nothing to say
    void finish(TaskLine task, String outcome);

    /// Says that a task is done and opens the form of what is next.
    ///
    /// @param outcome as for [#finish]
    void finishAndGoOn(TaskLine task, String outcome);

    /// Says that a task is not done after all.
    void reopen(TaskLine task);

    /// The tasks of a record, as a side of its pane that shows nothing yet.
    Side of(EntityRef record);

    /// The tasks of a record, whomever they are for.
    interface Side {

        /// What is shown.
        Node node();

        /// How many are open.
        ReadOnlyIntegerProperty openProperty();

        /// Reads them and follows their changes until [#close()].
        void open();

        /// Follows no longer.
        void close();
    }
}
