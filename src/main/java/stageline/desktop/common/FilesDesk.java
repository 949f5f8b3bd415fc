package stageline.desktop.common;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import stageline.sales.record.EntityRef;

/// The files of records, so that they are added and shown in the same way everywhere. To be called on the FX thread.
public interface FilesDesk {

    /// The files of a record, as a side of its pane that shows nothing yet.
    Side of(EntityRef record);

    /// The files of a record.
    interface Side {

        /// What is shown.
        Node node();

        /// How many there are.
        ReadOnlyIntegerProperty countProperty();

        /// Reads them and follows their changes until [#close()].
        void open();

        /// Follows no longer; what is being added is given up.
        void close();
    }
}
