package stageline.desktop.record;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.ChosenText;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.PaperFiles;
import stageline.desktop.common.Texts;
import stageline.desktop.record.AgreementFacts.Lack;
import stageline.papers.traceability.TraceabilityPaper;
import stageline.papers.traceability.TraceabilitySheet;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateKind;
import stageline.sales.record.Value;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperOrigin;

/// Writes the traceability agreement with a distributor into a file, after it has said what the paper would be without.
final class AgreementSheet {

    /// What the form calls the day; it stands on the paper alone.
    private static final Field AGREED = new Field("agreed", FieldType.DAY);

    private final UUID company;
    private final Workspace workspace;
    private final RecordsScreen.Parts parts;
    private final FieldInput inputs;
    private final PaperFiles papers;
    private final Texts texts;

    AgreementSheet(UUID company, Workspace workspace, RecordsScreen.Parts parts, FieldInput inputs, PaperFiles papers) {
        this.company = company;
        this.workspace = workspace;
        this.parts = parts;
        this.inputs = inputs;
        this.papers = papers;
        this.texts = parts.texts();
    }

    /// Reads what is known and asks for the rest.
    void open() {
        parts.tasks().ask(() -> AgreementFacts.of(company, workspace)).then(found -> found.ifPresent(this::show)).start();
    }

    private void show(AgreementFacts facts) {
        FieldModel agreed = FieldModel.typed(AGREED, texts.get("record.traceability.day"), "")
                .with(Optional.of(Value.of(parts.formats().today())));
        ComboBox<PaperLanguage> language = new ComboBox<>();
        language.setId("traceability-language");
        language.getItems().setAll(PaperLanguage.values());
        language.setConverter(ChosenText.by(each -> texts.get("quotation.language." + each.code())));
        language.setAccessibleText(texts.get("record.traceability.language"));
        language.setValue(PaperLanguage.ofCountry(facts.entity().country()));
        MenuButton export = new MenuButton(texts.get("record.traceability.export"));
        export.setId("traceability-export");
        export.getStyleClass().addAll("accent", "pane-more");
        export.getItems().setAll(papers.formats(texts.get("record.traceability.export"), () -> {
            PaperLanguage chosen = language.getValue();
            LocalDate day = agreed.valueProperty().get().orElse(null) instanceof Value.Day(LocalDate date) ? date : parts.formats().today();
            return made(chosen, day);
        }));
        export.disableProperty().bind(agreed.valueProperty().map(Optional::isEmpty));
        Button close = new Button(texts.get("common.close"));
        HBox buttons = new HBox(close, export);
        buttons.getStyleClass().add("sheet-buttons");
        Label parties = new Label(texts.get("record.traceability.parties", facts.house(),
                facts.entity().legalEntity().isEmpty() ? facts.name() : facts.entity().legalEntity()));
        parties.setWrapText(true);
        VBox content = new VBox(parties);
        content.getStyleClass().add("sheet-content");
        List<Node> rows = content.getChildren();
        Arrays.stream(Lack.values()).filter(facts.lacking()::contains).forEach(lack -> rows.add(lacking(lack, facts.name())));
        Label languageName = new Label(texts.get("record.traceability.language"));
        languageName.getStyleClass().add("field-name");
        languageName.setLabelFor(language);
        VBox languageField = new VBox(languageName, language);
        languageField.getStyleClass().add("field");
        rows.addAll(List.of(inputs.of(agreed), languageField, buttons));
        Dialogs.Sheet sheet = parts.dialogs().open(texts.get("record.traceability.title"), content, () -> {});
        close.setOnAction(event -> sheet.close());
    }

    private Node lacking(Lack lack, String name) {
        Label label = new Label(switch (lack) {
            case DISTRIBUTOR -> texts.get("record.traceability.lacks.distributor", name);
            case ENTITY -> texts.get("record.traceability.lacks.entity", name);
            case ADDRESS -> texts.get("record.traceability.lacks.address", name);
            case LETTERHEAD -> texts.get("record.traceability.lacks.letterhead");
            case OUR_ADDRESS -> texts.get("record.traceability.lacks.ours");
        });
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll("sheet-warning", "traceability-lack");
        return label;
    }

    private Callable<Optional<PaperFiles.Paper>> made(PaperLanguage language, LocalDate day) {
        return () -> AgreementFacts.of(company, workspace).map(facts -> paper(facts, language, day))
                .map(paper -> new PaperFiles.Paper(TraceabilitySheet.name(paper), TraceabilitySheet.of(paper)));
    }

    private TraceabilityPaper paper(AgreementFacts facts, PaperLanguage language, LocalDate day) {
        PaperOrigin origin = PaperOrigin.now(workspace, parts.formats().today(), language);
        return new TraceabilityPaper(
                language, facts.name(), facts.entity(), day, origin.templates().newest(TemplateKind.TRACEABILITY), origin.brand(),
                origin.preparedBy(), origin.place());
    }
}
