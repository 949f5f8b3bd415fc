package stageline.desktop.deal;

import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.ActivitiesView;
import stageline.desktop.common.AlwaysOne;
import stageline.desktop.common.FilesDesk;
import stageline.desktop.common.Formats;
import stageline.desktop.common.HistoryView;
import stageline.desktop.common.MattersMark;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.PaneSide;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.TaskDesk;
import stageline.desktop.common.Texts;
import stageline.desktop.deal.DealModel.Told;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.store.record.DealDetails;
import stageline.store.record.Named;

/// The pane of a deal: what it is called and where it is, and below it one of its sides.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class DealController {

    private final DealModel model;
    private final FactsView facts;
    private final QuotationsView quoted;
    private final ContractSections agreed;
    private final ServiceChangesView changes;
    private final PeopleView people;
    private final TaskDesk.Side tasks;
    private final FilesDesk.Side files;
    private final ActivitiesView activities;
    private final HistoryView history;
    private final Texts texts;
    private final Formats formats;
    private final Phrases phrases;
    private final Navigation navigation;
    private final Acts acts;

    @FXML
    private HBox matters;

    @FXML
    private Label stage;

    @FXML
    private Label dealClass;

    @FXML
    private Label name;

    @FXML
    private Hyperlink company;

    @FXML
    private Button again;

    @FXML
    private ToggleButton dealTab;

    @FXML
    private ToggleButton contractTab;

    @FXML
    private ToggleButton peopleTab;

    @FXML
    private ToggleButton tasksTab;

    @FXML
    private ToggleButton filesTab;

    @FXML
    private ToggleButton activityTab;

    @FXML
    private ToggleButton historyTab;

    @FXML
    private VBox side;

    @FXML
    private VBox quotations;

    @FXML
    private VBox relatives;

    /// @param sides what the tabs show
    /// @param acts  what the buttons do
    DealController(DealModel model, Sides sides, Texts texts, Formats formats, Phrases phrases, Navigation navigation, Acts acts) {
        this.model = model;
        this.facts = sides.facts;
        this.quoted = sides.quoted;
        this.agreed = sides.agreed;
        this.changes = sides.changes;
        this.people = sides.people;
        this.tasks = sides.tasks;
        this.files = sides.files;
        this.activities = sides.activities;
        this.history = sides.history;
        this.texts = texts;
        this.formats = formats;
        this.phrases = phrases;
        this.navigation = navigation;
        this.acts = acts;
    }

    /// What the buttons do.
    ///
    /// @param close     closes the pane
    /// @param successor makes a new deal from this one
    /// @param incident  opens the form by which an incident is reported
    record Acts(Runnable close, Runnable successor, Runnable incident) {}

    /// What the tabs show.
    record Sides(
            FactsView facts,
            QuotationsView quoted,
            ContractSections agreed,
            ServiceChangesView changes,
            PeopleView people,
            TaskDesk.Side tasks,
            FilesDesk.Side files,
            ActivitiesView activities,
            HistoryView history) {}

    @FXML
    private void initialize() {
        Map<ToggleButton, Node> sides = Map.of(
                dealTab, facts.node(), contractTab, agreed.node(), peopleTab, people.node(), tasksTab, tasks.node(), filesTab, files.node(),
                activityTab, activities.node(), historyTab, history.node());
        dealTab.setId("deal-tab-deal");
        contractTab.setId("deal-tab-contract");
        peopleTab.setId("deal-tab-people");
        tasksTab.setId("deal-tab-tasks");
        filesTab.setId("deal-tab-files");
        activityTab.setId("deal-tab-activity");
        historyTab.setId("deal-tab-history");
        quotations.getChildren().setAll(changes.node(), quoted.node());
        quotations.visibleProperty().bind(dealTab.selectedProperty());
        quotations.managedProperty().bind(quotations.visibleProperty());
        relatives.visibleProperty().bind(dealTab.selectedProperty());
        relatives.managedProperty().bind(relatives.visibleProperty());
        AlwaysOne.tabs(side, sides, dealTab);
        contractTab.managedProperty().bind(agreed.mattersProperty());
        contractTab.managedProperty().addListener((property, was, matters) -> {
            if (!matters && contractTab.isSelected()) {
                dealTab.setSelected(true);
            }
        });
        tasksTab.textProperty().bind(tasks.openProperty().map(count -> texts.get("deal.tab.tasks", count)));
        filesTab.textProperty().bind(files.countProperty().map(count -> texts.get("deal.tab.files", count)));
        model.toldProperty().addListener((property, before, now) -> now.ifPresent(this::show));
        model.toldProperty().get().ifPresent(this::show);
    }

    /// Turns to a side.
    void turnTo(PaneSide wanted) {
        ToggleButton tab = switch (wanted) {
            case FACTS -> dealTab;
            case FILES -> filesTab;
            case ACTIVITY -> activityTab;
        };
        tab.setSelected(true);
    }

    @FXML
    private void close() {
        acts.close.run();
    }

    @FXML
    private void goToAudit() {
        navigation.history(model.entity());
    }

    @FXML
    private void makeSuccessor() {
        acts.successor.run();
    }

    @FXML
    private void reportIncident() {
        acts.incident.run();
    }

    private void show(Told told) {
        DealDetails details = told.details();
        RecordState state = details.state();
        String since = state.stageSince().map(formats::daysSince).orElse("");
        stage.setText(since.isEmpty() ? phrases.stage(state.stage()) : texts.get("deal.stage", phrases.stage(state.stage()), since));
        matters.getChildren().setAll(MattersMark.of(state.exists() ? state.matters() : 0, model.entity(), navigation, texts));
        dealClass.setText(state.text(DealFields.DEAL_CLASS).map(facts::className).orElse(texts.get("deal.noClass")));
        name.setText(details.name());
        company.setText(details.company().map(Named::name).orElse(""));
        company.setVisible(details.company().isPresent());
        company.setOnAction(event -> details.company().ifPresent(named -> navigation.open(named.entity())));
        again.setVisible(state.stage() == Stage.LOST);
        again.setManaged(state.stage() == Stage.LOST);
        peopleTab.setText(texts.get("deal.tab.people", details.people().size()));
        activityTab.setText(texts.get("deal.tab.activity", details.activities()));
        facts.show(told);
        people.show(told);
        activities.show(told.activities());
        history.show(told.history());
        showRelatives(details);
    }

    private void showRelatives(DealDetails details) {
        relatives.getChildren().clear();
        relative("deal.follows", details.lineage());
        relative("deal.followedBy", details.successors());
        relative("deal.phases", details.phases().stream().filter(phase -> !phase.entity().equals(model.entity())).toList());
    }

    private void relative(String key, List<Named> deals) {
        if (deals.isEmpty()) {
            return;
        }
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add("pane-heading");
        relatives.getChildren().add(heading);
        for (Named deal : deals) {
            Hyperlink link = new Hyperlink(deal.name());
            link.setOnAction(event -> navigation.open(deal.entity()));
            relatives.getChildren().add(link);
        }
    }
}
