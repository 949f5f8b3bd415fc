package stageline.desktop.common;

import javafx.beans.binding.DoubleExpression;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// How columns share the width of their table.
public final class TableWidth {

    /// With the table's own borders.
    private static final double SCROLL_BAR = 12;

    private TableWidth() {}

    /// Gives one column what the others leave, and never less than it prefers. To be called once all columns are there.
    public static <R> void fill(TableView<R> table, TableColumn<R, ?> column) {
        DoubleExpression left = table.widthProperty().subtract(SCROLL_BAR);
        for (TableColumn<R, ?> other : table.getColumns()) {
            left = other.equals(column) ? left : left.subtract(other.widthProperty());
        }
        column.setMinWidth(column.getPrefWidth());
        column.prefWidthProperty().bind(left);
    }
}
