package stageline.desktop.board;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import stageline.sales.pipeline.Stage;

/// A lane of the board: a column for every stage. Without lanes the board is one lane with an empty key.
public final class LaneModel {

    private final String key;
    private final Map<Stage, ColumnModel> columns = new EnumMap<>(Stage.class);
    private final BooleanProperty expanded = new SimpleBooleanProperty(this, "expanded", false);
    private final ReadOnlyObjectWrapper<Sums> sums = new ReadOnlyObjectWrapper<>(this, "sums", Sums.NONE);

    LaneModel(String key) {
        this.key = key;
        Arrays.stream(Stage.values()).forEach(stage -> columns.put(stage, new ColumnModel(stage, key)));
    }

    /// A person's identity, a class or a country code; empty for deals that have none, and without lanes.
    public String key() {
        return key;
    }

    /// Its column for a stage.
    public ColumnModel column(Stage stage) {
        ColumnModel column = columns.get(stage);
        if (column == null) {
            throw new IllegalStateException("a lane has a column for every stage");
        }
        return column;
    }

    /// Its columns in the stages' order.
    public Collection<ColumnModel> columns() {
        return columns.values();
    }

    /// Whether its cards are shown; only then are they loaded.
    public BooleanProperty expandedProperty() {
        return expanded;
    }

    /// Its open deals: how many, and their sums.
    public ReadOnlyObjectProperty<Sums> sumsProperty() {
        return sums.getReadOnlyProperty();
    }

    void sums(Sums now) {
        sums.set(now);
    }
}
