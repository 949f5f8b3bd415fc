package stageline.desktop.common;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.sales.record.EntityRef;

/// The mark of a record on which something is open. It leads to the inbox.
public final class MattersMark {

    private MattersMark() {}

    /// A mark that is seen as long as something is open.
    ///
    /// @param count how many matters
    public static Button of(int count, EntityRef record, Navigation navigation, Texts texts) {
        Button mark = new Button();
        mark.setId("matters");
        mark.setGraphic(new FontIcon("bi-exclamation-triangle"));
        mark.getStyleClass().addAll("mark", "mark-danger", "matters-mark");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.setOnAction(event -> navigation.matters(record));
        Tip.on(mark, () -> texts.get("common.matters.why"));
        show(mark, count, texts);
        return mark;
    }

    /// Says how many matters are open now.
    public static void show(Button mark, int count, Texts texts) {
        mark.setText(texts.get("common.matters", count));
        mark.setAccessibleText(mark.getText() + ". " + texts.get("common.matters.why"));
        mark.setVisible(count > 0);
        mark.setManaged(count > 0);
    }
}
