package stageline.desktop.offering;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.ChosenText;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.PaperFiles;
import stageline.desktop.common.Texts;
import stageline.papers.comparison.ComparisonPaper;
import stageline.papers.comparison.ComparisonSheet;
import stageline.sales.fold.RecordState;
import stageline.sales.offering.Differentiator;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperOrigin;

/// Asks in which language a comparison sheet is wanted and with whom the offering is compared, and writes it into a file.
final class ComparisonExport {

    private static final int MOST_COMPETITORS = 3;
    /// Of a competitor's name, so that it can head a narrow column.
    private static final int LONGEST_NAME = 60;

    private final OfferingModel model;
    private final Workspace workspace;
    private final OfferingsScreen.Parts parts;
    private final Texts texts;
    private final PaperFiles papers;
    private Optional<Dialogs.Sheet> sheet = Optional.empty();

    ComparisonExport(OfferingModel model, Workspace workspace, OfferingsScreen.Parts parts) {
        this.model = model;
        this.workspace = workspace;
        this.parts = parts;
        this.texts = parts.texts();
        this.papers = new PaperFiles(parts.tasks(), parts.dialogs(), parts.notices(), texts);
    }

    /// Asks.
    ///
    /// @param proposed the language that is chosen at first
    void open(PaperLanguage proposed) {
        Label words = new Label(texts.get("offering.comparison.export"));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        ComboBox<PaperLanguage> language = new ComboBox<>();
        language.setId("comparison-export-language");
        language.getItems().setAll(PaperLanguage.values());
        language.setConverter(ChosenText.by(each -> texts.get("quotation.language." + each.code())));
        language.setAccessibleText(texts.get("offering.comparison.export.language"));
        Label lacking = new Label();
        lacking.setId("comparison-lacking");
        lacking.setWrapText(true);
        lacking.getStyleClass().add("offering-hint");
        lacking.visibleProperty().bind(lacking.textProperty().isNotEmpty());
        lacking.managedProperty().bind(lacking.visibleProperty());
        language.valueProperty().addListener((property, before, now) -> lacking.setText(lacking(now)));
        language.setValue(proposed);
        List<TextField> competitors = IntStream.rangeClosed(1, MOST_COMPETITORS).mapToObj(this::competitor).toList();
        VBox content = new VBox(words, field("offering.comparison.export.language", language), lacking,
                field("offering.comparison.competitors", competitors.toArray(TextField[]::new)));
        Button back = new Button(texts.get("common.cancel"));
        back.setOnAction(event -> close());
        MenuButton write = new MenuButton(texts.get("offering.comparison.write"));
        write.setId("comparison-write");
        write.getStyleClass().add("accent");
        write.setMinWidth(Region.USE_PREF_SIZE);
        write.getItems().setAll(papers.formats(texts.get("offering.comparison.write"), () -> {
            Callable<Optional<PaperFiles.Paper>> made =
                    made(language.getValue(), competitors.stream().map(TextField::getText).map(String::strip).toList());
            close();
            return made;
        }));
        HBox buttons = new HBox(back, write);
        buttons.getStyleClass().add("sheet-buttons");
        content.getChildren().add(buttons);
        content.getStyleClass().add("sheet-content");
        sheet = Optional.of(parts.dialogs().open(texts.get("offering.comparison.title"), content, () -> sheet = Optional.empty()));
    }

    private void close() {
        sheet.ifPresent(Dialogs.Sheet::close);
    }

    @SuppressWarnings("NullAway") // what the formatter gives back as null, the toolkit does not take
    private TextField competitor(int number) {
        TextField field = new TextField();
        field.setId("competitor-" + number);
        field.setPromptText(texts.get("offering.comparison.competitor", number));
        field.setAccessibleText(texts.get("offering.comparison.competitor", number));
        field.setTextFormatter(new TextFormatter<>(change -> change.getControlNewText().length() <= LONGEST_NAME ? change : null));
        return field;
    }

    private VBox field(String key, Region... controls) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("field-name");
        name.setLabelFor(controls[0]);
        VBox box = new VBox(name);
        box.getChildren().addAll(controls);
        box.setSpacing(4);
        box.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().add("field");
        return box;
    }

    /// How much is not written in a language, in a sentence; empty where all is.
    private String lacking(PaperLanguage language) {
        List<Differentiator> all = model.toldProperty().get()
                .map(told -> Differentiator.of(told.details().state())).orElse(List.of()).stream()
                .filter(each -> !each.blank())
                .toList();
        long lacking = all.stream().filter(each -> !each.written(language)).count();
        return lacking == 0 ? "" : texts.get("offering.comparison.lacking", lacking, all.size());
    }

    private Callable<Optional<PaperFiles.Paper>> made(PaperLanguage language, List<String> competitors) {
        return () -> workspace.record(model.entity()).map(state -> paper(state, language, competitors))
                .map(paper -> new PaperFiles.Paper(ComparisonSheet.name(paper), ComparisonSheet.of(paper)));
    }

    private ComparisonPaper paper(RecordState state, PaperLanguage language, List<String> competitors) {
        PaperOrigin origin = PaperOrigin.now(workspace, parts.formats().today(), language);
        return new ComparisonPaper(
                language,
                state.text(OfferingFields.title(language)).or(() -> state.text(OfferingFields.NAME)).orElse(""),
                state.text(OfferingFields.text(language)).orElse(""),
                Differentiator.of(state),
                competitors,
                origin.brand(),
                origin.preparedBy(),
                origin.dated(),
                origin.place());
    }
}
