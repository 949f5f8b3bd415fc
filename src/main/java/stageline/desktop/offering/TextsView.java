package stageline.desktop.offering;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Texts;
import stageline.desktop.offering.OfferingModel.Told;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;

/// What customers read of an offering, in each language of papers.
final class TextsView {

    private final Map<PaperLanguage, FieldRows> rows = new EnumMap<>(PaperLanguage.class);
    private final VBox node = new VBox(12);

    TextsView(OfferingModel model, FieldRows.Lent lent, Texts texts) {
        Label words = new Label(texts.get("offering.texts"));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        node.getChildren().add(words);
        for (PaperLanguage language : PaperLanguage.values()) {
            FieldRows made = new FieldRows(model, lent, true, field -> Optional.empty());
            rows.put(language, made);
            node.getChildren().add(made.node());
        }
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        rows.forEach((language, fields) -> fields.show(
                told.details().state(), List.of(OfferingFields.title(language), OfferingFields.text(language)), told.editable()));
    }
}
