package stageline.desktop.board;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stageline.desktop.common.Tasks;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.store.board.ColumnTotals;

/// One stage within one lane: which cards, in which order.
public final class ColumnModel {

    private final Stage stage;
    private final String lane;
    private final ObservableList<EntityRef> entities = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ColumnTotals> totals;
    private final Tasks.Place place = new Tasks.Place();

    ColumnModel(Stage stage, String lane) {
        this.stage = stage;
        this.lane = lane;
        this.totals = new ReadOnlyObjectWrapper<>(this, "totals", new ColumnTotals(stage, lane, 0, List.of()));
    }

    /// The stage.
    public Stage stage() {
        return stage;
    }

    /// The lane's key, empty without lanes.
    public String lane() {
        return lane;
    }

    /// The cards by identity, in order.
    public ObservableList<EntityRef> entities() {
        return entities;
    }

    /// Its count and sums.
    public ReadOnlyObjectProperty<ColumnTotals> totalsProperty() {
        return totals.getReadOnlyProperty();
    }

    Tasks.Place place() {
        return place;
    }

    void totals(ColumnTotals now) {
        totals.set(now);
    }

    /// Shows the order `now`, touching only what differs, so that what stays is neither drawn anew nor scrolled away.
    void order(List<EntityRef> now) {
        int most = Math.min(entities.size(), now.size());
        int head = 0;
        while (head < most && entities.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && entities.get(entities.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        if (head + tail < entities.size()) {
            entities.remove(head, entities.size() - tail);
        }
        if (head + tail < now.size()) {
            entities.addAll(head, now.subList(head, now.size() - tail));
        }
    }
}
