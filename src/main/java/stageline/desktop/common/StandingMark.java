package stageline.desktop.common;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import stageline.sales.service.ServiceChangeStanding;

/// The mark that says where a change after service began stands.
public final class StandingMark {

    private StandingMark() {}

    /// A mark for a change that stands there.
    public static Label of(ServiceChangeStanding standing, Texts texts) {
        Label mark = new Label();
        mark.setMinWidth(Region.USE_PREF_SIZE);
        show(mark, standing, texts);
        return mark;
    }

    /// Says where it stands now.
    public static void show(Label mark, ServiceChangeStanding standing, Texts texts) {
        mark.setText(texts.get("servicechange.standing." + standing.code()));
        mark.getStyleClass().setAll("label", "mark", switch (standing) {
            case ASKED -> "mark-warning";
            case POSSIBLE, DRAFTED -> "mark-accent";
            case NOT_POSSIBLE, ENDED -> "mark-danger";
            case REQUOTED -> "mark-success";
            case CONTINUED -> "mark-neutral";
        });
    }
}
