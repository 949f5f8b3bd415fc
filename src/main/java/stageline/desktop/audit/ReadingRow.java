package stageline.desktop.audit;

import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import stageline.store.history.HistoryLine;

/// A row that lets the model read on when it comes near the end.
final class ReadingRow extends TableRow<HistoryLine> {

    private static final int NEAR = 60;

    private final AuditModel model;

    ReadingRow(AuditModel model) {
        this.model = model;
    }

    @Override
    protected void updateItem(@Nullable HistoryLine line, boolean empty) {
        super.updateItem(line, empty);
        if (!empty && getIndex() > model.lines().size() - NEAR) {
            model.more();
        }
    }
}
