package stageline.desktop.template;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stageline.desktop.common.AlwaysOne;
import stageline.desktop.common.HistoryView;
import stageline.desktop.common.MattersMark;
import stageline.desktop.common.Texts;
import stageline.desktop.template.TemplateModel.Told;
import stageline.sales.fold.RecordState;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateKind;

/// The editor of a template or of the letterhead: what can be done with it, its sides, and a sample of its paper.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class TemplateController {

    private final TemplateModel model;
    private final Sides sides;
    private final TemplateSheets sheets;
    private final String administrators;
    private final TemplateParts parts;
    private final Texts texts;

    @FXML
    private Label title;

    @FXML
    private Label version;

    @FXML
    private HBox matters;

    @FXML
    private Button retire;

    @FXML
    private Button copy;

    @FXML
    private Button issue;

    @FXML
    private Label about;

    @FXML
    private Label banner;

    @FXML
    private ToggleButton textsTab;

    @FXML
    private ToggleButton partsTab;

    @FXML
    private ToggleButton versionsTab;

    @FXML
    private ToggleButton historyTab;

    @FXML
    private VBox side;

    @FXML
    private StackPane paper;

    /// What the editor shows.
    record Sides(TemplateForm form, SectionsView parts, VersionsView versions, HistoryView history, SamplePreview preview) {}

    /// @param administrators who may change templates, in words
    TemplateController(TemplateModel model, Sides sides, TemplateSheets sheets, String administrators, TemplateParts parts) {
        this.model = model;
        this.sides = sides;
        this.sheets = sheets;
        this.administrators = administrators;
        this.parts = parts;
        this.texts = parts.texts();
    }

    @FXML
    private void initialize() {
        Map<ToggleButton, Node> tabs = new LinkedHashMap<>();
        tabs.put(textsTab, sides.form.node());
        tabs.put(versionsTab, sides.versions.node());
        tabs.put(historyTab, sides.history.node());
        if (!model.letterhead()) {
            tabs.put(partsTab, sides.parts.node());
        }
        textsTab.setId("template-tab-texts");
        partsTab.setId("template-tab-parts");
        versionsTab.setId("template-tab-versions");
        historyTab.setId("template-tab-history");
        textsTab.setText(texts.get(model.letterhead() ? "template.tab.house" : "template.tab.texts"));
        present(partsTab, !model.letterhead());
        about.setText(texts.get("template.about." + (model.letterhead() ? "letterhead" : model.kind().name().toLowerCase(Locale.ROOT))));
        AlwaysOne.tabs(side, tabs, textsTab);
        paper.getChildren().setAll(sides.preview.node());
        model.toldProperty().addListener((property, before, now) -> now.ifPresent(this::show));
        model.liveProperty().addListener((property, before, now) -> sides.preview.draw());
    }

    @FXML
    private void goToAudit() {
        parts.navigation().history(model.entity());
    }

    @FXML
    private void retire() {
        told().ifPresent(now -> model.retire(!now.template().retired()));
    }

    @FXML
    private void copy() {
        sheets.copy();
    }

    @FXML
    private void issue() {
        told().ifPresent(sheets::issue);
    }

    private Optional<Told> told() {
        return model.toldProperty().get();
    }

    private void show(Told now) {
        boolean house = model.letterhead();
        PaperLanguage language = PaperLanguage.ofCode(texts.language().getLanguage()).orElse(PaperLanguage.ENGLISH);
        String name = now.template().draft().map(draft -> draft.name(language)).orElse("");
        title.setText(house
                ? texts.get("template.letterhead")
                : model.kind().numbered() ? texts.get("template.title", model.number(), name) : name);
        long issued = now.template().version();
        version.setText(issued == 0 ? texts.get("template.version.none") : texts.get("template.version", issued));
        matters.getChildren().setAll(MattersMark.of(
                now.record().filter(RecordState::exists).map(RecordState::matters).orElse(0), model.entity(), parts.navigation(), texts));
        retire.setText(texts.get(now.template().retired() ? "template.bringBack" : "template.retire"));
        boolean several = !house && model.kind() == TemplateKind.QUOTATION;
        present(retire, now.administers() && several);
        present(copy, now.administers() && several);
        present(issue, now.administers() && now.template().changed());
        issue.setText(texts.get("template.issue", now.next()));
        banner.setText(banner(now));
        present(banner, !banner.getText().isEmpty());
        sides.form.show(now);
        sides.parts.show(now);
        sides.versions.show(now);
        sides.history.show(now.history());
    }

    private String banner(Told now) {
        if (!now.administers()) {
            return texts.get("template.notPermitted", administrators);
        }
        if (now.template().retired()) {
            return texts.get("template.banner.retired");
        }
        if (now.template().changed()) {
            return texts.get(now.template().version() == 0 ? "template.banner.first" : "template.banner.changed", now.next());
        }
        return "";
    }

    private static void present(Node part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }
}
