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
import stageline.desktop.common.StandingMark;
import stageline.desktop.common.Texts;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.service.ListedChange;

/// The changes that a deal's customer asked for, the latest first, and the way to a new one; to be seen once service has begun.
final class ServiceChangesView {

    private final Followed<Told> followed;
    private final Texts texts;
    private final Formats formats;
    private final Navigation navigation;
    private final Button ask;
    private final VBox rows = new VBox();
    private final VBox node;

    /// What is known of them.
    ///
    /// @param begun   whether service has begun
    /// @param changes the deal's
    record Told(boolean begun, List<ListedChange> changes) {
        Told {
            changes = List.copyOf(changes);
        }
    }

    /// @param begin asks for a new one
    ServiceChangesView(Followed<Told> followed, Texts texts, Formats formats, Navigation navigation, Runnable begin) {
        this.followed = followed;
        this.texts = texts;
        this.formats = formats;
        this.navigation = navigation;
        Label heading = new Label(texts.get("deal.changes"));
        heading.getStyleClass().add("pane-heading");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        ask = new Button(texts.get("servicechange.ask"), new FontIcon("bi-plus"));
        ask.setId("new-change");
        ask.getStyleClass().add("quiet");
        ask.setOnAction(event -> begin.run());
        HBox rule = new HBox(heading, spring, ask);
        rule.setAlignment(Pos.CENTER_LEFT);
        rule.getStyleClass().add("pane-rule");
        rows.getStyleClass().add("people");
        node = new VBox(rule, rows);
        node.setId("deal-changes");
        show(new Told(false, List.of()));
        followed.toldProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    }

    /// Whether a change of that record is to be seen here.
    static boolean concerns(EntityRef entity) {
        return entity.type() == EntityType.SERVICE_CHANGE || entity.type() == EntityType.DEAL || entity.type() == EntityType.QUOTATION;
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

    private void show(Told told) {
        boolean seen = told.begun() || !told.changes().isEmpty();
        node.setVisible(seen);
        node.setManaged(seen);
        ask.setVisible(told.begun());
        rows.getChildren().setAll(told.changes().stream().map(this::row).toList());
        if (told.changes().isEmpty()) {
            Label none = new Label(texts.get("deal.changes.none"));
            none.setWrapText(true);
            none.getStyleClass().add("muted");
            rows.getChildren().add(none);
        }
    }

    private Node row(ListedChange change) {
        Hyperlink link = new Hyperlink(change.what().lines().findFirst().orElse(""));
        link.getStyleClass().add("strong");
        link.setMinWidth(0);
        link.setOnAction(event -> navigation.open(change.entity()));
        HBox head = new HBox(8, link, StandingMark.of(change.standing(), texts));
        head.setAlignment(Pos.CENTER_LEFT);
        Optional<String> by = Optional.of(change.askedBy()).filter(name -> !name.isBlank());
        Label detail = new Label(Stream.of(by, change.askedOn().map(formats::day))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · ")));
        detail.getStyleClass().addAll("muted", "small");
        return new VBox(2, head, detail);
    }
}
