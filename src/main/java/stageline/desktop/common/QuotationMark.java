package stageline.desktop.common;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import stageline.sales.quotation.QuotationStatus;

/// The mark that says how far a quotation is.
public final class QuotationMark {

    private QuotationMark() {}

    /// A mark for a quotation that is so far.
    public static Label of(QuotationStatus status, Texts texts) {
        Label mark = new Label();
        mark.setMinWidth(Region.USE_PREF_SIZE);
        show(mark, status, texts);
        return mark;
    }

    /// Says how far it is now.
    public static void show(Label mark, QuotationStatus status, Texts texts) {
        mark.setText(texts.get("quotation.status." + status.code()));
        mark.getStyleClass().setAll("label", "mark", switch (status) {
            case DRAFT -> "mark-warning";
            case SENT -> "mark-accent";
            case ACCEPTED -> "mark-success";
            case REJECTED, EXPIRED -> "mark-danger";
            case CANCELLED -> "mark-neutral";
        });
    }
}
