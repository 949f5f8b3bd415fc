package stageline.desktop.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Formats;
import stageline.desktop.common.InPlace;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.desktop.deal.ContractModel.Told;
import stageline.sales.command.Renewal;
import stageline.sales.contract.ContractTerm;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Choice;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// The contract of a deal: what it says, the clauses it was looked through for, and how it goes on.
final class ContractView {

    private final ContractModel model;
    private final PartFields fields;
    private final Texts texts;
    private final Formats formats;
    private final Phrases phrases;
    private final VBox facts = new VBox();
    private List<InPlace> places = List.of();
    private final VBox rows = new VBox(6);
    private final Map<String, CheckBox> checks = new HashMap<>();
    private List<Choice> clauses = List.of();
    private final Label looked = new Label();
    private final Label ends = new Label();
    private final Button renew;
    private final HBox renewal;
    private final VBox node;

    ContractView(ContractModel model, PartFields fields, Texts texts, Formats formats, Phrases phrases) {
        this.model = model;
        this.fields = fields;
        this.texts = texts;
        this.formats = formats;
        this.phrases = phrases;
        facts.getStyleClass().add("facts");
        looked.getStyleClass().addAll("muted", "small");
        VBox checked = new VBox(6, looked, rows);
        checked.getStyleClass().add("clauses");
        ends.setWrapText(true);
        HBox.setHgrow(ends, Priority.ALWAYS);
        ends.setMaxWidth(Double.MAX_VALUE);
        renew = new Button(texts.get("deal.renewal.act"));
        renew.setId("renew");
        renew.setOnAction(event -> model.renew());
        renew.setMinWidth(Region.USE_PREF_SIZE);
        renewal = new HBox(8, ends, renew);
        renewal.setAlignment(Pos.CENTER_LEFT);
        renewal.getStyleClass().add("renewal");
        node = new VBox(8, facts, checked, renewal);
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        RecordState deal = told.deal();
        if (places.isEmpty()) {
            places = DealFields.CONTRACT.stream().map(field -> place(field, told)).toList();
            facts.getChildren().setAll(places.stream().map(InPlace::node).toList());
        }
        places.forEach(place -> place.show(deal.value(place.field())));
        Set<String> found = checked(deal);
        List<Choice> now = told.clauses().shown(found);
        if (!now.equals(clauses)) {
            clauses = now;
            checks.clear();
            rows.getChildren().setAll(now.stream().map(this::check).toList());
        }
        checks.forEach((code, check) -> check.setSelected(found.contains(code)));
        looked.setText(texts.get("deal.clauses", found.size(), clauses.size()));
        boolean possible = Renewal.possible(deal);
        ends.setText(ContractTerm.of(deal).filter(term -> possible)
                .map(term -> texts.get(told.renewed() ? "deal.renewal.begun" : "deal.renewal.by", formats.day(term.renewBy())))
                .orElse(""));
        shown(renewal, possible);
        shown(renew, !told.renewed());
    }

    /// How far it is, in few words.
    String state(Told told) {
        return told.deal().day(DealFields.CONTRACT_DATE).map(day -> texts.get("deal.contract.signed", formats.day(day)))
                .orElseGet(() -> texts.get("deal.contract.open"));
    }

    private InPlace place(Field field, Told told) {
        String name = phrases.field(EntityType.DEAL, field);
        if (!field.equals(DealFields.CONTRACT_SIGNER)) {
            return fields.beside(field, name, told.deal());
        }
        List<Pick> picks = new ArrayList<>(List.of(new Pick(Value.of(""), texts.get("deal.contract.nobody"))));
        told.signers().forEach(person -> picks.add(new Pick(Value.of(person.id()), person.name())));
        return new InPlace(model::write, field, told.deal().value(field), fields.inputs(), fields.tasks(),
                stored -> FieldModel.chosen(field, name, picks).with(stored), false);
    }

    private CheckBox check(Choice clause) {
        String name = clause.name(texts.language().getLanguage());
        CheckBox check = new CheckBox(name);
        check.setId("clause-" + clause.code());
        check.setWrapText(true);
        check.setOnAction(event -> model.check(clause.code(), name, check.isSelected()));
        checks.put(clause.code(), check);
        return check;
    }

    private static Set<String> checked(RecordState deal) {
        return deal.members(Relation.CLAUSES).stream()
                .map(Member::target)
                .flatMap(target -> target instanceof Value.Text(String code) ? Stream.of(code) : Stream.<String>empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
