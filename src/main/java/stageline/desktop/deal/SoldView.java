package stageline.desktop.deal;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Texts;
import stageline.desktop.deal.DealModel.Told;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.record.DealDetails.DealOffering;

/// What a deal sells, each offering the way to it, and a field to pick more from the catalogue.
final class SoldView {

    private static final Field PICKED = new Field(Relation.OFFERINGS.code(), FieldType.OFFERING);

    private final DealModel model;
    private final FieldInput inputs;
    private final Texts texts;
    private final Navigation navigation;
    private final VBox rows = new VBox();
    private final VBox adding = new VBox();
    private final HBox node;
    private final AtomicReference<List<Pick>> found = new AtomicReference<>(List.of());

    SoldView(DealModel model, FieldInput inputs, Texts texts, Navigation navigation) {
        this.model = model;
        this.inputs = inputs;
        this.texts = texts;
        this.navigation = navigation;
        Label name = new Label(texts.get("deal.sells"));
        name.getStyleClass().add("fact-name");
        VBox sold = new VBox(rows, adding);
        HBox.setHgrow(sold, Priority.ALWAYS);
        rows.getStyleClass().add("deal-sold");
        node = new HBox(name, sold);
        node.getStyleClass().add("fact");
        node.setId("sold");
        ask();
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        rows.getChildren().setAll(told.details().offerings().stream().map(this::row).toList());
    }

    private void ask() {
        FieldModel field = FieldModel.found(PICKED, texts.get("deal.sells.add"), text -> {
            List<Pick> offered = model.offerings(text);
            found.set(offered);
            return offered;
        });
        field.valueProperty().addListener((property, before, now) -> now.ifPresent(this::sell));
        VBox box = (VBox) inputs.of(field);
        // Its name stands on the left, once for all that is sold.
        box.getChildren().removeFirst();
        adding.getChildren().setAll(box);
        if (box.lookup("#field-offerings") instanceof TextField typed) {
            typed.setPromptText(texts.get("deal.sells.add"));
        }
    }

    private void sell(Value offering) {
        String name = found.get().stream().filter(pick -> pick.value().equals(offering)).map(Pick::name).findFirst().orElse("");
        model.sell(offering, name);
        ask();
        adding.lookup(".text-field").requestFocus();
    }

    private Node row(DealOffering offering) {
        Labeled name = offering.catalogue().map(entity -> {
            Hyperlink link = new Hyperlink(offering.name());
            link.setOnAction(event -> navigation.open(entity));
            return (Labeled) link;
        }).orElseGet(() -> new Label(offering.name()));
        name.setWrapText(true);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Button out = new Button(null, new FontIcon("bi-x"));
        out.getStyleClass().add("quiet");
        out.setAccessibleText(texts.get("deal.sells.remove", offering.name()));
        out.setOnAction(event -> model.sellNoMore(offering));
        HBox row = new HBox(8, name, spring, out);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
