package stageline.desktop.offering;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.desktop.offering.OfferingModel.Told;
import stageline.sales.offering.PriceList;
import stageline.sales.record.Field;
import stageline.sales.record.OfferingFields;

/// The facts of an offering with its price, and below them its prices by volume.
final class FactsView {

    private static final List<Field> FACTS = List.of(
            OfferingFields.NAME, OfferingFields.SHAPE, OfferingFields.BASIS, OfferingFields.CURRENCY, OfferingFields.PRICE);

    private final OfferingModel model;
    private final Texts texts;
    private final Formats formats;
    private final FieldRows facts;
    private final FieldRows tiers;
    private final Label none = new Label();
    private final Label rising = new Label();
    private final TextField from = new TextField();
    private final TextField price = new TextField();
    private final Label problem = new Label();
    private final VBox adding;
    private final VBox node;

    FactsView(OfferingModel model, FieldRows.Lent lent, Texts texts, Formats formats) {
        this.model = model;
        this.texts = texts;
        this.formats = formats;
        this.facts = new FieldRows(model, lent, false, field -> Optional.empty());
        this.tiers = new FieldRows(model, lent, false, field -> Optional.of(out(field)));
        Label heading = new Label(texts.get("offering.tiers"));
        heading.getStyleClass().add("pane-heading");
        HBox rule = new HBox(heading);
        rule.getStyleClass().add("pane-rule");
        none.setText(texts.get("offering.tiers.none"));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        rising.setId("tiers-rising");
        rising.setWrapText(true);
        rising.setMinHeight(Region.USE_PREF_SIZE);
        rising.getStyleClass().addAll("offering-hint", "small");
        adding = adding();
        node = new VBox(8, facts.node(), new VBox(rule, none, tiers.node()), rising, adding);
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        PriceList prices = told.details().prices();
        facts.show(told.details().state(), FACTS, told.editable());
        tiers.show(told.details().state(), prices.tiers().keySet().stream().map(OfferingFields::tier).toList(), told.editable());
        present(none, prices.tiers().isEmpty());
        present(adding, told.editable());
        present(rising, !prices.rising().isEmpty());
        rising.setText(texts.get("offering.tiers.rising", prices.rising().stream().map(formats::count).collect(Collectors.joining(", "))));
    }

    private VBox adding() {
        from.setId("tier-from");
        from.setPrefColumnCount(8);
        from.setPromptText(texts.get("offering.tier.from"));
        from.setAccessibleText(texts.get("offering.tier.from"));
        price.setId("tier-price");
        price.setPromptText(texts.get("offering.tier.price"));
        price.setAccessibleText(texts.get("offering.tier.price"));
        from.setOnAction(event -> add());
        price.setOnAction(event -> add());
        Button add = new Button(texts.get("offering.tier.add"));
        add.setId("tier-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.disableProperty().bind(from.textProperty().isEmpty().or(price.textProperty().isEmpty()));
        add.setOnAction(event -> add());
        problem.setId("tier-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        HBox.setHgrow(price, Priority.ALWAYS);
        HBox line = new HBox(8, from, price, add);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(4, line, problem);
    }

    private void add() {
        problem.setText("");
        model.addTier(from.getText(), price.getText(), () -> {
            from.clear();
            price.clear();
            from.requestFocus();
        }, problem::setText);
    }

    private Node out(Field tier) {
        long least = OfferingFields.tierFrom(tier).orElseThrow();
        Button out = new Button(null, new FontIcon("bi-x"));
        out.setId("tier-out-" + least);
        out.getStyleClass().add("quiet");
        out.setAccessibleText(texts.get("offering.tier.remove", least));
        out.setOnAction(event -> model.removeTier(least));
        return out;
    }

    private static void present(Node part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }
}
