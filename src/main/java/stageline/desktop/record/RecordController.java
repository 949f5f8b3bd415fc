package stageline.desktop.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.ActivitiesView;
import stageline.desktop.common.AlwaysOne;
import stageline.desktop.common.DealsView;
import stageline.desktop.common.FilesDesk;
import stageline.desktop.common.Formats;
import stageline.desktop.common.HistoryView;
import stageline.desktop.common.MattersMark;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.PaneSide;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.TaskDesk;
import stageline.desktop.common.Texts;
import stageline.desktop.record.RecordModel.OfCompany;
import stageline.desktop.record.RecordModel.OfContact;
import stageline.desktop.record.RecordModel.Told;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Incomplete;
import stageline.sales.people.LeadStatus;
import stageline.sales.pipeline.Content;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.board.Card;
import stageline.store.record.ActivityLine;
import stageline.store.record.Named;

/// The pane of a company or contact: what it is called, how far it is and why, and below it one of its sides.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class RecordController {

    private final RecordModel model;
    private final Sides sides;
    private final Content content;
    private final Texts texts;
    private final Formats formats;
    private final Phrases phrases;
    private final Navigation navigation;
    private final Acts acts;

    @FXML
    private HBox marks;

    @FXML
    private Label name;

    @FXML
    private Label why;

    @FXML
    private Hyperlink source;

    @FXML
    private VBox notices;

    @FXML
    private ToggleButton factsTab;

    @FXML
    private ToggleButton linksTab;

    @FXML
    private ToggleButton dealsTab;

    @FXML
    private ToggleButton tasksTab;

    @FXML
    private ToggleButton filesTab;

    @FXML
    private ToggleButton activityTab;

    @FXML
    private ToggleButton historyTab;

    @FXML
    private Button out;

    @FXML
    private MenuButton more;

    @FXML
    private VBox side;

    /// @param sides what the tabs show
    /// @param acts  what the buttons do
    RecordController(RecordModel model, Sides sides, Content content, Texts texts, Formats formats, Phrases phrases,
            Navigation navigation, Acts acts) {
        this.model = model;
        this.sides = sides;
        this.content = content;
        this.texts = texts;
        this.formats = formats;
        this.phrases = phrases;
        this.navigation = navigation;
        this.acts = acts;
    }

    /// What the buttons do.
    ///
    /// @param close    closes the pane
    /// @param remove   asks why the record of that name is removed, and removes it
    /// @param incident opens the form by which an incident at a company is reported
    /// @param agree    opens what writes the traceability agreement with a company
    record Acts(Runnable close, BiConsumer<String, Runnable> remove, Runnable incident, Runnable agree) {}

    /// What the tabs show.
    record Sides(
            RecordFactsView facts, LinksView links, DealsView deals, TaskDesk.Side tasks, FilesDesk.Side files,
            ActivitiesView activities, HistoryView history) {}

    @FXML
    private void initialize() {
        String kind = model.entity().type().code();
        factsTab.setText(texts.get("record.tab.facts." + kind));
        Map<ToggleButton, Node> shown = Map.of(
                factsTab, sides.facts.node(), linksTab, sides.links.node(), dealsTab, sides.deals.node(),
                tasksTab, sides.tasks.node(), filesTab, sides.files.node(),
                activityTab, sides.activities.node(), historyTab, sides.history.node());
        factsTab.setId("record-tab-facts");
        linksTab.setId("record-tab-links");
        dealsTab.setId("record-tab-deals");
        tasksTab.setId("record-tab-tasks");
        filesTab.setId("record-tab-files");
        activityTab.setId("record-tab-activity");
        historyTab.setId("record-tab-history");
        AlwaysOne.tabs(side, shown, factsTab);
        tasksTab.textProperty().bind(sides.tasks.openProperty().map(count -> texts.get("record.tab.tasks", count)));
        filesTab.textProperty().bind(sides.files.countProperty().map(count -> texts.get("record.tab.files", count)));
        model.toldProperty().addListener((property, before, now) -> now.ifPresent(this::show));
        model.toldProperty().get().ifPresent(this::show);
    }

    /// Turns to a side.
    void turnTo(PaneSide wanted) {
        ToggleButton tab = switch (wanted) {
            case FACTS -> factsTab;
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
    private void remove() {
        acts.remove.accept(name.getText(), acts.close);
    }

    @FXML
    private void writeAgreement() {
        acts.agree.run();
    }

    @FXML
    private void reportIncident() {
        acts.incident.run();
    }

    private void show(Told told) {
        RecordState state = told.details().state();
        name.setText(told.name().isBlank() ? texts.get("record.nameless") : told.name());
        out.setVisible(state.exists());
        boolean offered = state.exists() && model.entity().type() == EntityType.COMPANY;
        more.setVisible(offered);
        more.setManaged(offered);
        activityTab.setText(texts.get("record.tab.activity", told.details().activities()));
        sides.facts.show(told);
        sides.links.show(told);
        sides.activities.show(told.activities());
        sides.history.show(told.history());
        List<Node> said = new ArrayList<>();
        if (!state.exists()) {
            said.add(notice(texts.get("record.gone"), texts.get("record.restore"), model::restore));
        }
        marks.getChildren().clear();
        switch (told.details()) {
            case OfCompany company -> show(company, said);
            case OfContact contact -> show(contact);
        }
        String lacking = Incomplete.of(state).stream().map(field -> phrases.field(model.entity().type(), field).toLowerCase(texts
                .language())).collect(Collectors.joining(", "));
        if (!lacking.isEmpty() && state.exists()) {
            marks.getChildren().add(mark(texts.get("record.lacks", lacking), "mark-warning"));
        }
        if (state.exists() && state.matters() > 0) {
            marks.getChildren().add(MattersMark.of(state.matters(), model.entity(), navigation, texts));
        }
        notices.getChildren().setAll(said);
        notices.setManaged(!said.isEmpty());
    }

    private void show(OfCompany company, List<Node> said) {
        RecordState state = company.state();
        LeadStatus status = company.details().leadStatus();
        marks.getChildren().add(mark(statusName(status.code()), "mark-accent"));
        if (state.flag(CompanyFields.STRATEGIC)) {
            marks.getChildren().add(mark(texts.get("record.mark.strategic"), "mark-success"));
        }
        if (state.flag(CompanyFields.DISTRIBUTOR)) {
            marks.getChildren().add(mark(texts.get("record.mark.distributor"), "mark-neutral"));
        }
        because(state.text(CompanyFields.LEAD_STATUS).isPresent() ? texts.get("record.why.byHand")
                : company.because().map(this::why).orElse(texts.get("record.why.nothing")), Optional.empty());
        linksTab.setText(texts.get("record.tab.contacts", company.details().contacts().size()));
        dealsTab.setText(texts.get("record.tab.deals", company.details().deals().size()));
        showDeals(company.details().deals());
        company.details().standsFor().ifPresent(into ->
                said.add(notice(texts.get("record.mergedInto", into.name()), texts.get("record.use", into.name()), () ->
                        navigation.open(into.entity()))));
        company.global().ifPresent(global -> said.add(notice(
                texts.get("record.isBranch", global.name()), texts.get("record.merge.into", global.name()), () ->
                        model.merge(List.of(new Named(model.entity(), name.getText(), true)), global))));
        if (!company.branches().isEmpty()) {
            String names = company.branches().stream().map(Named::name).collect(Collectors.joining(", "));
            said.add(notice(texts.get("record.hasBranches", company.branches().size(), names),
                    texts.get("record.merge.branches", company.branches().size()), () ->
                            model.merge(company.branches(), new Named(model.entity(), name.getText(), true))));
        }
        if (!company.details().aliases().isEmpty()) {
            said.add(words(texts.get("record.aliases",
                    company.details().aliases().stream().map(Named::name).collect(Collectors.joining(", ")))));
        }
    }

    private void show(OfContact contact) {
        String stage = texts.get("lifecycle." + contact.details().lifecycle().stage().code());
        marks.getChildren().add(mark(stage, "mark-accent"));
        because(contact.because().map(deal -> texts.get("record.why.deal", phrases.stage(contact.details().lifecycle().why()
                .orElseThrow().stage()))).orElse(texts.get("record.why.noDeal")), contact.because());
        linksTab.setText(texts.get("record.tab.companies", contact.details().companies().size()));
        dealsTab.setText(texts.get("record.tab.deals", contact.details().deals().size()));
        showDeals(contact.details().deals());
    }

    private void showDeals(List<Card> deals) {
        sides.deals.show(deals);
    }

    private void because(String words, Optional<Named> behind) {
        why.setText(words);
        source.setText(behind.map(Named::name).orElse(""));
        source.setVisible(behind.isPresent());
        source.setManaged(behind.isPresent());
        source.setOnAction(event -> behind.map(Named::entity).ifPresent((EntityRef entity) -> navigation.open(entity)));
    }

    private String why(ActivityLine line) {
        String with = line.contacts().stream().map(Named::name).collect(Collectors.joining(", "));
        String kind = "activity.kind." + line.kind();
        return texts.get("record.why.activity", texts.has(kind) ? texts.get(kind) : line.kind(),
                texts.get("activity.direction." + line.direction()).toLowerCase(Locale.ROOT), formats.moment(line.at()))
                + (with.isEmpty() ? "" : " · " + with);
    }

    private String statusName(String code) {
        return content.leadStatuses().stream()
                .filter(choice -> choice.code().equals(code))
                .map(choice -> choice.name(texts.language().getLanguage()))
                .findFirst()
                .orElse(code);
    }

    private static Label mark(String word, String style) {
        Label label = new Label(word);
        label.getStyleClass().addAll("mark", style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private static Node notice(String text, String act, Runnable does) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button button = new Button(act);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> does.run());
        VBox box = new VBox(8, words, button);
        box.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().add("record-notice");
        return box;
    }
}
