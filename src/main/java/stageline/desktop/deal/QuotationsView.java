package stageline.desktop.deal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.QuotationMark;
import stageline.desktop.common.Texts;
import stageline.store.quotation.ListedQuotation;

/// The quotations of a deal, the latest first, and the way to a new one.
final class QuotationsView {

    private final Followed<List<ListedQuotation>> followed;
    private final Texts texts;
    private final Formats formats;
    private final Navigation navigation;
    private final VBox rows = new VBox();
    private final VBox node;

    /// @param quote begins a quotation for the deal
    QuotationsView(Followed<List<ListedQuotation>> followed, Texts texts, Formats formats, Navigation navigation, Runnable quote) {
        this.followed = followed;
        this.texts = texts;
        this.formats = formats;
        this.navigation = navigation;
        Label heading = new Label(texts.get("deal.quotations"));
        heading.getStyleClass().add("pane-heading");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button make = new Button(texts.get("deal.quote"), new FontIcon("bi-plus"));
        make.setId("new-quotation");
        make.getStyleClass().add("quiet");
        make.setOnAction(event -> quote.run());
        HBox rule = new HBox(heading, spring, make);
        rule.setAlignment(Pos.CENTER_LEFT);
        rule.getStyleClass().add("pane-rule");
        rows.getStyleClass().add("people");
        node = new VBox(rule, rows);
        node.setId("deal-quotations");
        followed.toldProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    }

    Node node() {
        return node;
    }

    /// Reads them and follows their changes.
    void open() {
        followed.open();
    }

    /// Follows no longer.
    void close() {
        followed.close();
    }

    private void show(List<ListedQuotation> quotations) {
        rows.getChildren().setAll(quotations.stream().map(this::row).toList());
        if (quotations.isEmpty()) {
            Label none = new Label(texts.get("deal.quotations.none"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            rows.getChildren().add(none);
        }
    }

    private Node row(ListedQuotation quotation) {
        Hyperlink link = new Hyperlink(texts.get("deal.quotation", quotation.number(), quotation.revision()));
        link.getStyleClass().add("strong");
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> navigation.open(quotation.entity()));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Label total = new Label(quotation.total().map(formats::sum).orElse(""));
        HBox head = new HBox(8, link, QuotationMark.of(quotation.status(), texts), spring, total);
        head.setAlignment(Pos.CENTER_LEFT);
        Optional<String> sent = quotation.sent().map(day -> texts.get("deal.quotation.sent", formats.day(day)));
        Optional<String> valid = quotation.validUntil().map(day -> texts.get("deal.quotation.valid", formats.day(day)));
        Label detail = new Label(Stream.of(sent, valid).flatMap(Optional::stream).collect(Collectors.joining(" · ")));
        detail.getStyleClass().addAll("muted", "small");
        return new VBox(2, head, detail);
    }
}
