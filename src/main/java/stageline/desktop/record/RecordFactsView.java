package stageline.desktop.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.InPlace;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.record.RecordModel.Told;
import stageline.sales.pipeline.Content;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Fields;
import stageline.sales.record.Value;

/// The facts of a company or contact, edited in place, and below them what imports kept beside them.
final class RecordFactsView {

    private final RecordModel model;
    private final Content content;
    private final FieldInput inputs;
    private final Tasks tasks;
    private final Texts texts;
    private final Phrases phrases;
    private final VBox facts = new VBox();
    private final VBox extras = new VBox(2);
    private final VBox node = new VBox(12, facts, extras);
    private final Map<Field, InPlace> places = new HashMap<>();
    private Optional<Told> told = Optional.empty();

    RecordFactsView(RecordModel model, Content content, FieldInput inputs, Tasks tasks, Texts texts, Phrases phrases) {
        this.model = model;
        this.content = content;
        this.inputs = inputs;
        this.tasks = tasks;
        this.texts = texts;
        this.phrases = phrases;
        facts.getStyleClass().add("facts");
    }

    Node node() {
        return node;
    }

    void show(Told now) {
        boolean first = told.isEmpty();
        told = Optional.of(now);
        if (first) {
            Fields.of(model.entity().type()).stream().filter(RecordFactsView::shown).forEach(field ->
                    facts.getChildren().add(place(field, now)));
        }
        places.values().forEach(place -> place.show(now.details().state().value(place.field())));
        List<Node> kept = new ArrayList<>();
        now.details().state().fields().keySet().stream().filter(Field::isExtra).sorted((one, other) ->
                one.label().compareTo(other.label())).forEach(field ->
                now.details().state().text(field).ifPresent(text -> kept.add(extra(field.label(), text))));
        extras.getChildren().setAll(kept);
        if (!kept.isEmpty()) {
            Label heading = new Label(texts.get("record.extras"));
            heading.getStyleClass().add("pane-heading");
            extras.getChildren().addFirst(heading);
        }
    }

    private static boolean shown(Field field) {
        return !field.equals(CompanyFields.EXTERNAL) && !field.equals(ContactFields.EXTERNAL);
    }

    private Node place(Field field, Told now) {
        InPlace made = new InPlace(model::write, field, now.details().state().value(field), inputs, tasks, stored ->
                field(field).with(stored.or(() -> emptyOf(field))), false);
        places.put(field, made);
        return made.node();
    }

    private static Optional<Value> emptyOf(Field field) {
        return field.equals(CompanyFields.LEAD_STATUS) ? Optional.of(Value.of("")) : Optional.empty();
    }

    private FieldModel field(Field field) {
        EntityType type = model.entity().type();
        String name = phrases.field(type, field);
        if (type == EntityType.COMPANY && field.equals(CompanyFields.LEAD_STATUS)) {
            List<Pick> picks = new ArrayList<>(List.of(new Pick(Value.of(""), texts.get("record.status.derived"))));
            content.leadStatuses().forEach(choice ->
                    picks.add(new Pick(Value.of(choice.code()), choice.name(texts.language().getLanguage()))));
            return FieldModel.chosen(field, name, picks);
        }
        if (field.type() == FieldType.PERSON) {
            return FieldModel.chosen(field, name, told.stream()
                    .flatMap(now -> now.people().stream())
                    .map(line -> new Pick(Value.of(line.id()), line.name()))
                    .toList());
        }
        return FieldModel.typed(field, name, phrases.hint(type, field));
    }

    private static Node extra(String label, String text) {
        Label name = new Label(label);
        name.setWrapText(true);
        name.getStyleClass().add("fact-name");
        Label value = new Label(text);
        value.setWrapText(true);
        value.getStyleClass().add("fact-value");
        HBox row = new HBox(name, value);
        row.getStyleClass().add("fact");
        return row;
    }
}
