package stageline.desktop.offering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.AlwaysOne;
import stageline.desktop.common.DealsView;
import stageline.desktop.common.HistoryView;
import stageline.desktop.common.MattersMark;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Texts;
import stageline.desktop.offering.OfferingModel.Told;
import stageline.sales.fold.RecordState;
import stageline.sales.record.OfferingFields;

/// The pane of an offering: what it is called and what it costs, and below it one of its sides.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class OfferingController {

    private final OfferingModel model;
    private final Sides sides;
    private final OfferingWords words;
    private final Texts texts;
    private final Navigation navigation;
    private boolean retired;

    @FXML
    private HBox marks;

    @FXML
    private Label name;

    @FXML
    private Label summary;

    @FXML
    private Button retire;

    @FXML
    private Label notPermitted;

    @FXML
    private ToggleButton factsTab;

    @FXML
    private ToggleButton textsTab;

    @FXML
    private ToggleButton comparisonTab;

    @FXML
    private ToggleButton dealsTab;

    @FXML
    private ToggleButton historyTab;

    @FXML
    private VBox side;

    OfferingController(OfferingModel model, Sides sides, OfferingWords words, Texts texts, Navigation navigation) {
        this.model = model;
        this.sides = sides;
        this.words = words;
        this.texts = texts;
        this.navigation = navigation;
    }

    /// What the tabs show.
    record Sides(FactsView facts, TextsView texts, ComparisonView comparison, DealsView deals, HistoryView history) {}

    @FXML
    private void initialize() {
        factsTab.setId("offering-tab-facts");
        textsTab.setId("offering-tab-texts");
        comparisonTab.setId("offering-tab-comparison");
        dealsTab.setId("offering-tab-deals");
        historyTab.setId("offering-tab-history");
        Map<ToggleButton, Node> shown = Map.of(
                factsTab, sides.facts.node(), textsTab, sides.texts.node(), comparisonTab, sides.comparison.node(),
                dealsTab, sides.deals.node(), historyTab, sides.history.node());
        AlwaysOne.tabs(side, shown, factsTab);
        notPermitted.setText(texts.get("offering.notPermitted", words.editors()));
        model.toldProperty().addListener((property, before, now) -> now.ifPresent(this::show));
        model.toldProperty().get().ifPresent(this::show);
    }

    @FXML
    private void goToAudit() {
        navigation.history(model.entity());
    }

    @FXML
    private void retire() {
        model.retire(!retired);
    }

    private void show(Told told) {
        RecordState state = told.details().state();
        retired = state.flag(OfferingFields.RETIRED);
        name.setText(state.text(OfferingFields.NAME).orElse(texts.get("offering.nameless")));
        summary.setText(Stream.of(
                        state.decimal(OfferingFields.PRICE)
                                .map(price -> words.price(price, state.text(OfferingFields.CURRENCY).orElse("")))
                                .orElse(texts.get("offering.noPrice")),
                        state.text(OfferingFields.BASIS).map(words::basis).orElse(""),
                        state.text(OfferingFields.SHAPE).orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · ")));
        retire.setText(texts.get(retired ? "offering.bringBack" : "offering.retire"));
        present(retire, told.editable() && state.exists());
        present(notPermitted, !told.editable());
        marks.getChildren().setAll(marks(told));
        dealsTab.setText(texts.get("offering.tab.deals", told.details().sold()));
        sides.facts.show(told);
        sides.texts.show(told);
        sides.comparison.show(told);
        sides.deals.show(told.details().deals());
        sides.history.show(told.history());
    }

    private List<Node> marks(Told told) {
        RecordState state = told.details().state();
        List<Node> shown = new ArrayList<>();
        if (!state.exists()) {
            shown.add(mark("offering.mark.gone", "mark-danger"));
        } else if (retired) {
            shown.add(mark("offering.mark.retired", "mark-neutral"));
        } else {
            shown.add(mark("offering.mark.offered", "mark-success"));
        }
        shown.add(MattersMark.of(state.exists() ? state.matters() : 0, model.entity(), navigation, texts));
        return shown;
    }

    private Label mark(String key, String style) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().addAll("mark", style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static void present(Node part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }
}
