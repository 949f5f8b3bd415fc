package stageline.desktop.record;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.sales.pipeline.Stage;
import stageline.store.board.Card;

/// The deals of a company or a contact.
final class DealsView {

    private final Texts texts;
    private final Formats formats;
    private final Phrases phrases;
    private final Navigation navigation;
    private final VBox node = new VBox();

    DealsView(Texts texts, Formats formats, Phrases phrases, Navigation navigation) {
        this.texts = texts;
        this.formats = formats;
        this.phrases = phrases;
        this.navigation = navigation;
        node.getStyleClass().add("people");
    }

    Node node() {
        return node;
    }

    void show(List<Card> deals) {
        node.getChildren().setAll(deals.stream().map(this::row).toList());
        if (deals.isEmpty()) {
            Label none = new Label(texts.get("record.deals.none"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            node.getChildren().add(none);
        }
    }

    private Node row(Card card) {
        Hyperlink link = new Hyperlink(Stream.of(card.country(), card.title()).filter(part -> !part.isBlank())
                .collect(Collectors.joining(" ")));
        link.setWrapText(true);
        link.getStyleClass().add("strong");
        link.setOnAction(event -> navigation.open(card.entity()));
        HBox.setHgrow(link, Priority.ALWAYS);
        Label stage = new Label(phrases.stage(card.stage()));
        stage.setMinWidth(Region.USE_PREF_SIZE);
        stage.getStyleClass().addAll("mark", card.stage() == Stage.LOST ? "mark-danger"
                : card.stage().won() ? "mark-success" : "mark-accent");
        Label detail = new Label(Stream.concat(card.amount().map(formats::money).stream(), card.closeDate().map(formats::day).stream())
                .collect(Collectors.joining(" · ")));
        detail.getStyleClass().addAll("muted", "small");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return new VBox(2, link, new HBox(8, stage, detail, spring));
    }
}
