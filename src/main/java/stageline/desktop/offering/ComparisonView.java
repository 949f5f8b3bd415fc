package stageline.desktop.offering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.ChosenText;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.offering.DifferentiatorRow.Standing;
import stageline.desktop.offering.OfferingModel.Told;
import stageline.sales.offering.Differentiator;
import stageline.sales.record.PaperLanguage;

/// The requirements by which customers compare an offering, in the language that is chosen, and the sheet that is made of them.
final class ComparisonView implements DifferentiatorRow.Acts {

    private final OfferingModel model;
    private final ComparisonModel comparison;
    private final ComparisonExport export;
    private final FieldRows.Lent lent;
    private final Texts texts;
    private final Tasks tasks;
    private final ComboBox<PaperLanguage> language = new ComboBox<>();
    private final Button sheet = new Button();
    private final VBox rows = new VBox();
    private final Label empty = new Label();
    private final Button add = new Button();
    private final Button propose = new Button();
    private final VBox node;
    private final Map<UUID, DifferentiatorRow> known = new HashMap<>();
    private List<UUID> order = List.of();
    private Optional<UUID> awaited = Optional.empty();

    ComparisonView(OfferingModel model, ComparisonModel comparison, ComparisonExport export, FieldRows.Lent lent, Texts texts) {
        this.model = model;
        this.comparison = comparison;
        this.export = export;
        this.lent = lent;
        this.texts = texts;
        this.tasks = lent.tasks();
        Label words = new Label(texts.get("offering.comparison"));
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.getStyleClass().add("muted");
        language.setId("comparison-language");
        language.getItems().setAll(PaperLanguage.values());
        language.setConverter(ChosenText.by(each -> texts.get("quotation.language." + each.code())));
        language.setValue(PaperLanguage.ofCode(texts.language().getLanguage()).orElse(PaperLanguage.ENGLISH));
        language.setAccessibleText(texts.get("offering.comparison.language"));
        language.valueProperty().addListener((property, before, now) -> model.toldProperty().get().ifPresent(this::show));
        button(sheet, "comparison-sheet", "offering.comparison.sheet", () -> export.open(language.getValue()));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox bar = new HBox(8, language, spring, sheet);
        bar.setAlignment(Pos.CENTER_LEFT);
        rows.setId("comparison-rows");
        empty.setId("comparison-empty");
        empty.setWrapText(true);
        empty.setMinHeight(Region.USE_PREF_SIZE);
        button(add, "comparison-add", "offering.comparison.add", () -> comparison.add(Optional.empty(), this::await));
        add.setGraphic(new FontIcon("bi-plus"));
        button(propose, "comparison-propose", "offering.comparison.propose", comparison::propose);
        propose.getStyleClass().add("success");
        HBox adding = new HBox(8, propose, add);
        node = new VBox(12, words, bar, rows, empty, adding);
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        List<Differentiator> all = Differentiator.of(told.details().state());
        List<UUID> ids = all.stream().map(Differentiator::id).toList();
        known.keySet().retainAll(ids);
        for (int place = 0; place < ids.size(); place++) {
            known.computeIfAbsent(ids.get(place), id -> new DifferentiatorRow(id, model, lent, texts, this))
                    .show(told, new Standing(place, ids.size()), language.getValue());
        }
        empty.setText(texts.get(told.editable() ? "offering.comparison.empty" : "offering.comparison.empty.read"));
        present(empty, all.isEmpty());
        present(propose, told.editable() && all.isEmpty());
        present(add, told.editable());
        sheet.setDisable(all.stream().allMatch(Differentiator::blank));
        if (!ids.equals(order)) {
            order = ids;
            arrange();
        }
    }

    @Override
    public void next(UUID one) {
        comparison.add(Optional.of(one), this::await);
    }

    @Override
    public void move(UUID one, boolean up) {
        comparison.move(one, up);
    }

    @Override
    public void remove(UUID one) {
        int index = order.indexOf(one);
        List<UUID> others = new ArrayList<>(order);
        others.remove(one);
        Optional<DifferentiatorRow> beside = others.isEmpty() ? Optional.empty()
                : Optional.ofNullable(known.get(others.get(Math.min(index, others.size() - 1))));
        // The keys go on to the next one. What was typed is written first, so that undoing brings it back with it.
        beside.ifPresentOrElse(row -> row.focus(language.getValue()), add::requestFocus);
        tasks.later(() -> comparison.remove(one));
    }

    private void await(UUID one) {
        awaited = Optional.of(one);
    }

    /// Puts the rows in their order; the keys stay where they are.
    private void arrange() {
        @Nullable Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
        boolean within = known.values().stream().anyMatch(DifferentiatorRow::focused);
        rows.getChildren().setAll(order.stream().map(known::get).map(DifferentiatorRow::node).toList());
        if (within && owner != null) {
            owner.requestFocus();
        }
        awaited.filter(known::containsKey).ifPresent(one -> {
            awaited = Optional.empty();
            tasks.later(() -> Optional.ofNullable(known.get(one)).ifPresent(row -> row.focus(language.getValue())));
        });
    }

    private void button(Button button, String id, String key, Runnable act) {
        button.setText(texts.get(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
    }

    private static void present(Node part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }
}
