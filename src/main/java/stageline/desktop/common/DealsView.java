package stageline.desktop.common;

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
import stageline.sales.pipeline.Stage;
import stageline.store.board.Card;

/// Deals, one below the other, each the way to it: those of a company, of a contact, or that sold an offering.
public final class DealsView {

    private final Formats formats;
    private final Phrases phrases;
    private final Navigation navigation;
    private final String none;
    private final VBox node = new VBox();

    /// Deals, none yet.
    ///
    /// @param none what is said where there are none
    public DealsView(Formats formats, Phrases phrases, Navigation navigation, String none) {
        this.none = none;
        this.formats = formats;
        this.phrases = phrases;
        this.navigation = navigation;
        node.getStyleClass().add("people");
    }

    /// What is shown.
    public Node node() {
        return node;
    }

    /// Shows these deals.
    public void show(List<Card> deals) {
        node.getChildren().setAll(deals.stream().map(this::row).toList());
        if (deals.isEmpty()) {
            Label said = new Label(none);
            said.setWrapText(true);
            said.getStyleClass().add("muted");
            node.getChildren().add(said);
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
