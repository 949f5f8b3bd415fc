package stageline.desktop.servicechange;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.StandingMark;
import stageline.desktop.common.Texts;
import stageline.store.record.Named;
import stageline.store.service.ListedChange;

/// The changes that somebody has to do something about, where none is chosen.
final class OpenChangesView {

    private final Texts texts;
    private final Navigation navigation;
    private final VBox node = new VBox(12);

    OpenChangesView(Texts texts, Navigation navigation) {
        this.texts = texts;
        this.navigation = navigation;
        node.setId("open-changes");
        node.getStyleClass().add("change-open");
    }

    VBox node() {
        return node;
    }

    void show(List<ListedChange> changes) {
        Label title = new Label(texts.get("servicechange.open"));
        title.getStyleClass().add("screen-title");
        node.getChildren().setAll(title);
        if (changes.isEmpty()) {
            Label none = new Label(texts.get("servicechange.open.none"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            node.getChildren().add(none);
        }
        changes.forEach(change -> node.getChildren().add(row(change)));
    }

    private HBox row(ListedChange change) {
        Hyperlink link = new Hyperlink(change.what());
        link.setOnAction(event -> navigation.open(change.entity()));
        Label deal = new Label(change.deal().map(Named::name).orElse(""));
        deal.getStyleClass().addAll("muted", "small");
        HBox row = new HBox(8, link, StandingMark.of(change.standing(), texts), deal);
        row.getStyleClass().add("change-open-row");
        return row;
    }
}
