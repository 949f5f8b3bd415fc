package stageline.desktop.common;

import stageline.sales.record.EntityRef;

/// The way from one feature to another: the only thing they know of each other. To be called on the FX thread.
public interface Navigation {

    /// Shows a screen.
    void go(Destination destination);

    /// Shows a record: a deal in the pane beside the board, a company, contact, offering, quotation or template on its screen; an
    /// activity, a task and a file with the record that they are about.
    void open(EntityRef record);

    /// Shows what happened to a record, on the audit trail.
    void history(EntityRef record);

    /// Shows what is open on a record, in the inbox.
    void matters(EntityRef record);

    /// Opens the form of a new task about a record.
    void newTask(EntityRef record);
}
