package stageline.desktop.common;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldModel.Pick;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Value;
import stageline.store.record.ActivityLine;
import stageline.store.record.DealDetails;
import stageline.store.record.Named;
import stageline.workspace.Workspace;

/// Where incidents of a company or a deal are reported, and what was reported of them is mended.
public final class Incidents {

    private static final int MOST_FOUND = 12;

    private final Workspace workspace;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Changes changes;
    private final Phrases phrases;
    private final Texts texts;
    private final Formats formats;

    /// @param workspace knows of the company or the deal
    /// @param dialogs   shows the form
    /// @param changes   writes what was reported
    public Incidents(
            Workspace workspace, Tasks tasks, Dialogs dialogs, Changes changes, Phrases phrases, Texts texts, Formats formats) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.changes = changes;
        this.phrases = phrases;
        this.texts = texts;
        this.formats = formats;
    }

    /// Opens the form by which an incident is reported.
    ///
    /// @param about a company or a deal
    public void report(EntityRef about) {
        tasks.ask(() -> new Asked(prepare(about), inputs())).then(this::open).start();
    }

    /// Opens the form by which what was reported of an incident is mended.
    void mend(ActivityLine line) {
        tasks.ask(() -> prepare(line).map(prepared -> new Asked(prepared, inputs())))
                .then(asked -> asked.ifPresent(this::open))
                .start();
    }

    private FieldInput inputs() {
        return new FieldInput(texts, formats, tasks, workspace.currency());
    }

    /// What is read before the form opens.
    private record Asked(IncidentModel.Prepared prepared, FieldInput inputs) {}

    private void open(Asked asked) {
        IncidentModel model = new IncidentModel(asked.prepared(), workspace::newId, changes, phrases, texts, formats);
        Label about = new Label(texts.get(model.isThere() ? "common.incident.mend.about" : "common.incident.about", model.about()));
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        Label unhandled = new Label(texts.get("common.incident.unhandled"));
        unhandled.setId("incident-unhandled");
        unhandled.setWrapText(true);
        unhandled.getStyleClass().add("sheet-warning");
        Label problem = new Label();
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        Button back = new Button(texts.get("common.cancel"));
        Button act = new Button(texts.get(model.isThere() ? "common.incident.mend.act" : "common.incident.act"));
        act.setId("act");
        act.getStyleClass().add("accent");
        act.setDefaultButton(true);
        act.setOnAction(event -> model.commit());
        HBox buttons = new HBox(back, act);
        buttons.getStyleClass().add("sheet-buttons");
        VBox content = new VBox(about);
        content.getStyleClass().add("sheet-content");
        List<Node> rows = content.getChildren();
        if (!model.isThere() && !model.handled()) {
            rows.add(unhandled);
        }
        model.fields().forEach(field -> rows.add(asked.inputs().of(field)));
        rows.addAll(List.of(problem, buttons));
        Dialogs.Sheet sheet = dialogs.open(
                texts.get(model.isThere() ? "common.incident.mend.title" : "common.incident.title"), content, () -> {});
        back.setOnAction(event -> sheet.close());
        model.doneProperty().addListener((property, was, done) -> sheet.close());
    }

    private IncidentModel.Prepared prepare(EntityRef about) {
        Optional<DealDetails> deal = Optional.of(about).filter(record -> record.type() == EntityType.DEAL)
                .flatMap(record -> workspace.records().deal(record.id()));
        Optional<EntityRef> company = about.type() == EntityType.COMPANY
                ? Optional.of(about)
                : deal.flatMap(DealDetails::company).map(Named::entity);
        List<Change> fields = new ArrayList<>();
        company.ifPresent(known -> fields.add(Change.set(ActivityFields.COMPANY, Value.of(known.id()))));
        deal.ifPresent(known -> fields.add(Change.set(ActivityFields.DEAL, Value.of(known.entity().id()))));
        return new IncidentModel.Prepared(
                name(about),
                fields,
                contacts(deal, company, List.of()),
                deal.flatMap(Incidents::onlyOffering),
                this::offered,
                workspace.records().people().stream()
                        .anyMatch(person -> person.active() && person.roles().contains(Role.QUALITY_MANAGER.code())),
                Optional.empty());
    }

    private Optional<IncidentModel.Prepared> prepare(ActivityLine line) {
        Optional<DealDetails> deal = line.deal().flatMap(named -> workspace.records().deal(named.entity().id()));
        Optional<EntityRef> company = line.company().map(Named::entity);
        return workspace.record(EntityRef.activity(line.id())).filter(RecordState::exists).map(incident -> new IncidentModel.Prepared(
                line.about().map(Named::name).orElse(""),
                List.of(),
                contacts(deal, company, line.contacts()),
                incident.ref(ActivityFields.OFFERING).map(EntityRef::offering)
                        .map(offering -> new Pick(Value.of(offering.id()), name(offering))),
                this::offered,
                true,
                Optional.of(new IncidentModel.There(
                        incident, IncidentHandling.task(workspace, line.id()).flatMap(task -> workspace.record(task.entity()))))));
    }

    /// Who could have reported it: the people of the deal, those of the company, and who was said to have.
    private List<Pick> contacts(Optional<DealDetails> deal, Optional<EntityRef> company, List<Named> said) {
        Stream<Pick> ofDeal = deal.stream().flatMap(known -> known.people().stream()).map(person -> pick(person.contact()));
        Stream<Pick> ofCompany = company.flatMap(known -> workspace.records().company(known.id())).stream()
                .flatMap(known -> known.contacts().stream())
                .map(line -> new Pick(Value.of(line.id()), (line.firstName() + " " + line.lastName()).strip()));
        return List.copyOf(Stream.of(ofDeal, ofCompany, said.stream().map(Incidents::pick))
                .flatMap(Function.identity())
                .collect(Collectors.toMap(Pick::value, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                .values());
    }

    private List<Pick> offered(String words) {
        return workspace.offerings().offered(words, MOST_FOUND).stream().map(Incidents::pick).toList();
    }

    private String name(EntityRef record) {
        return Optional.ofNullable(workspace.records().names(List.of(record)).get(record)).map(Named::name).orElse("");
    }

    /// What a deal sells, where that is one thing of the catalogue.
    private static Optional<Pick> onlyOffering(DealDetails deal) {
        return deal.offerings().size() == 1
                ? deal.offerings().getFirst().catalogue()
                        .map(offering -> new Pick(Value.of(offering.id()), deal.offerings().getFirst().name()))
                : Optional.empty();
    }

    private static Pick pick(Named named) {
        return new Pick(Value.of(named.entity().id()), named.name());
    }
}
