package stageline.desktop.common;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the status line says; screens write it, the frame shows it.
public final class Status {

    private final ReadOnlyStringWrapper totals = new ReadOnlyStringWrapper(this, "totals", "");
    private final ReadOnlyStringWrapper ledger = new ReadOnlyStringWrapper(this, "ledger", "");

    /// Counts and sums of what is on the screen.
    public ReadOnlyStringProperty totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    /// How far the ledger is, and when it was last verified.
    public ReadOnlyStringProperty ledgerProperty() {
        return ledger.getReadOnlyProperty();
    }

    /// Says what is on the screen.
    public void totals(String text) {
        totals.set(text);
    }

    /// Says how far the ledger is.
    public void ledger(String text) {
        ledger.set(text);
    }
}
