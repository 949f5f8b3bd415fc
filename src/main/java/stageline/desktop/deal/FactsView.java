package stageline.desktop.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.InPlace;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.deal.DealModel.Told;
import stageline.sales.pipeline.Content;
import stageline.sales.pipeline.GateProgress;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Value;

/// The facts of a deal and the evidence for its next stage, edited in place.
final class FactsView {

    private static final List<Field> FACTS = List.of(
            DealFields.AMOUNT, DealFields.CLOSE_DATE, DealFields.OWNER, DealFields.NEXT_STEP, DealFields.NEXT_STEP_ON,
                    DealFields.DEAL_CLASS,
            DealFields.COUNTRY, DealFields.COMPANY, DealFields.BRIEF, DealFields.ORIGINATING_ACTION, DealFields.SOURCE,
            DealFields.DESCRIPTION);

    private final DealModel model;
    private final SoldView sold;
    private final Content content;
    private final FieldInput inputs;
    private final Tasks tasks;
    private final Texts texts;
    private final Phrases phrases;
    private final Label gateTitle = new Label();
    private final Label gateState = new Label();
    private final VBox factRows = new VBox();
    private final VBox evidenceRows = new VBox();
    private final VBox node;
    private final Map<Field, InPlace> places = new HashMap<>();
    private List<Field> evidence = List.of();
    private Optional<Told> told = Optional.empty();

    /// @param sold what the deal sells, the last of its facts
    FactsView(DealModel model, SoldView sold, Content content, FieldInput inputs, Tasks tasks, Texts texts, Phrases phrases) {
        this.model = model;
        this.content = content;
        this.inputs = inputs;
        this.tasks = tasks;
        this.texts = texts;
        this.phrases = phrases;
        this.sold = sold;
        factRows.getStyleClass().add("facts");
        evidenceRows.getStyleClass().add("evidence");
        gateTitle.getStyleClass().add("pane-heading");
        gateState.getStyleClass().add("gate-state");
        gateState.setId("gate-state");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(gateTitle, spring, gateState);
        head.getStyleClass().add("pane-rule");
        VBox facts = new VBox(factRows, sold.node());
        facts.getStyleClass().add("facts");
        node = new VBox(facts, head, evidenceRows);
        head.visibleProperty().bind(gateTitle.textProperty().isNotEmpty());
        head.managedProperty().bind(head.visibleProperty());
    }

    Node node() {
        return node;
    }

    /// What a class is called.
    String className(String code) {
        return content.dealClass(code).map(each -> each.choice().name(texts.language().getLanguage())).orElse(code);
    }

    void show(Told now) {
        boolean first = told.isEmpty();
        told = Optional.of(now);
        if (first) {
            factRows.getChildren().setAll(FACTS.stream().map(field -> place(field, false)).toList());
        }
        List<Field> wanted = now.progress().map(FactsView::fields).orElse(List.of());
        if (!wanted.equals(evidence)) {
            evidence = wanted;
            evidenceRows.getChildren().setAll(evidence.stream().map(field -> place(field, true)).toList());
        }
        places.values().forEach(place -> place.show(now.details().state().value(place.field())));
        sold.show(now);
        gateTitle.setText(now.progress().map(progress -> texts.get("deal.gate", phrases.stage(progress.stage()))).orElse(""));
        gateState.setText(now.progress().map(this::state).orElse(""));
        gateState.getStyleClass().setAll("gate-state", now.progress().filter(GateProgress::ready).isPresent() ? "ready" : "open");
    }

    private static List<Field> fields(GateProgress progress) {
        List<Field> fields = new ArrayList<>();
        progress.steps().forEach(step -> step.requirement().fields().stream().filter(field -> !FACTS.contains(field)).forEach(fields::add));
        return fields;
    }

    private String state(GateProgress progress) {
        int have = progress.steps().stream().mapToInt(GateProgress.Step::have).sum();
        int of = progress.steps().stream().mapToInt(GateProgress.Step::of).sum();
        return texts.get(progress.ready() ? "deal.gate.ready" : "deal.gate.open", have, of);
    }

    private Node place(Field field, boolean above) {
        Optional<Value> value = told.flatMap(now -> now.details().state().value(field));
        InPlace made = new InPlace(model::write, field, value, inputs, tasks, stored -> field(field).with(stored), above);
        places.put(field, made);
        return made.node();
    }

    private FieldModel field(Field field) {
        String name = phrases.field(EntityType.DEAL, field);
        if (field.equals(DealFields.DEAL_CLASS)) {
            return FieldModel.chosen(field, name, content.classes().stream()
                    .map(each -> new Pick(Value.of(each.code()), className(each.code())))
                    .toList());
        }
        if (field.type() == FieldType.PERSON) {
            return FieldModel.chosen(field, name, told.stream()
                    .flatMap(now -> now.people().stream())
                    .map(line -> new Pick(Value.of(line.id()), line.name()))
                    .toList());
        }
        if (field.equals(DealFields.COMPANY)) {
            return FieldModel.found(field, name, model::companies, told.flatMap(now -> now.details().company()).stream()
                    .map(company -> new Pick(Value.of(company.entity().id()), company.name()))
                    .toList());
        }
        return FieldModel.typed(field, name, phrases.hint(EntityType.DEAL, field));
    }
}
