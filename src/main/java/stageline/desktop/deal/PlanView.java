package stageline.desktop.deal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.InPlace;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.desktop.deal.ContractModel.Told;
import stageline.sales.contract.Milestone;
import stageline.sales.pipeline.Gates;
import stageline.sales.record.DealFields;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DealPartFields.Part;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// How a deal is implemented: the four things that are to be achieved, the metrics, the milestones, and who signed the plan.
final class PlanView {

    private static final int DAY_WIDTH = 136;
    /// The four things; each is achieved on the day that stands in the field behind it.
    private static final List<Field> ACHIEVED =
            List.of(DealFields.PLAN_LEAD_ON, DealFields.PLAN_ACCESS_ON, DealFields.PLAN_TRAINING_ON, DealFields.PLAN_REVIEW);
    private static final List<Field> THINGS = DealFields.PLAN.subList(0, DealFields.PLAN.indexOf(DealFields.PLAN_SIGNED));
    private static final List<Field> SIGNATURES =
            DealFields.PLAN.subList(DealFields.PLAN.indexOf(DealFields.PLAN_SIGNED), DealFields.PLAN.size());
    private static final List<Field> MEASURES = List.of(DealFields.METRICS, DealFields.IMPLEMENTATION_TIMELINE);
    /// A field for what is typed before there is a milestone.
    private static final Field NEW_BY = DealPartFields.of(new UUID(0, 0), Part.BY);

    private final ContractModel model;
    private final PartFields fields;
    private final PlanExport export;
    private final PlanIssue issue;
    private final Texts texts;
    private final Phrases phrases;
    private final VBox things = new VBox();
    private final VBox measures = new VBox();
    private final VBox signatures = new VBox();
    private final VBox milestones = new VBox();
    private final TextField what = new TextField();
    private final Button act;
    private final HBox adding = new HBox(4);
    private final VBox node;
    private final List<InPlace> places = new ArrayList<>();
    private final Map<UUID, MilestoneRow> shown = new LinkedHashMap<>();
    private FieldModel by = FieldModel.typed(NEW_BY, "", "");

    PlanView(ContractModel model, PartFields fields, PlanExport export, PlanIssue issue, Texts texts, Phrases phrases) {
        this.model = model;
        this.fields = fields;
        this.export = export;
        this.issue = issue;
        this.texts = texts;
        this.phrases = phrases;
        Stream.of(things, measures, signatures).forEach(group -> group.getStyleClass().add("facts"));
        milestones.getStyleClass().add("milestones");
        what.setId("milestone-what");
        what.setPromptText(texts.get("deal.milestone.what"));
        what.setAccessibleText(texts.get("deal.milestone.what"));
        HBox.setHgrow(what, Priority.ALWAYS);
        act = new Button(texts.get("deal.milestone.add"));
        act.setId("milestone-add");
        act.setMinWidth(Region.USE_PREF_SIZE);
        act.disableProperty().bind(what.textProperty().map(String::isBlank));
        adding.setAlignment(Pos.TOP_LEFT);
        ask();
        node = new VBox(8, things, heading("deal.plan.measures"), measures, heading("deal.plan.milestones"), milestones, adding,
                heading("deal.plan.signatures"), signatures, export.node(), issue.node());
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        export.show(told.deal());
        issue.show(told);
        if (places.isEmpty()) {
            fill(things, THINGS, told);
            fill(measures, MEASURES, told);
            fill(signatures, SIGNATURES, told);
        }
        places.forEach(place -> place.show(told.deal().value(place.field())));
        List<Milestone> all = Milestone.of(told.deal());
        shown.keySet().retainAll(all.stream().map(Milestone::id).collect(Collectors.toUnmodifiableSet()));
        List<Node> rows = all.stream().map(milestone -> row(milestone, told).node()).toList();
        if (!milestones.getChildren().equals(rows)) {
            milestones.getChildren().setAll(rows);
        }
        what.setOnAction(event -> add(told));
        act.setOnAction(event -> add(told));
    }

    /// How far it is, in few words.
    String state(Told told) {
        long have = ACHIEVED.stream().filter(field -> told.deal().value(field).isPresent()).count();
        return texts.get("deal.plan.state", have, ACHIEVED.size());
    }

    /// Whether all four things are achieved.
    static boolean achieved(Told told) {
        return ACHIEVED.stream().allMatch(field -> Gates.filled(told.deal().value(field)));
    }

    private void fill(VBox group, List<Field> wanted, Told told) {
        for (Field field : wanted) {
            InPlace place = fields.beside(field, phrases.field(EntityType.DEAL, field), told.deal());
            places.add(place);
            group.getChildren().add(place.node());
        }
    }

    private MilestoneRow row(Milestone milestone, Told told) {
        MilestoneRow row = shown.computeIfAbsent(milestone.id(), id -> new MilestoneRow(milestone, told, model, fields, texts));
        row.show(milestone, told);
        return row;
    }

    /// A line for a new milestone.
    private void ask() {
        by = FieldModel.typed(NEW_BY, texts.get("deal.milestone.by"), texts.get("deal.milestone.by"));
        VBox day = (VBox) fields.inputs().of(by);
        // Its name stands in it while it is empty.
        day.getChildren().removeFirst();
        day.lookupAll("DatePicker").forEach(picker -> picker.setId("milestone-by"));
        day.setMinWidth(DAY_WIDTH);
        day.setMaxWidth(DAY_WIDTH);
        adding.getChildren().setAll(what, day, act);
    }

    private void add(Told told) {
        if (what.getText().isBlank() || !by.problemProperty().get().isEmpty()) {
            return;
        }
        Optional<LocalDate> day = by.valueProperty().get().flatMap(value ->
                value instanceof Value.Day(LocalDate date) ? Optional.of(date) : Optional.empty());
        model.add(told, what.getText().strip(), day);
        what.clear();
        ask();
        what.requestFocus();
    }

    private Label heading(String key) {
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().addAll("muted", "small", "plan-heading");
        return heading;
    }
}
