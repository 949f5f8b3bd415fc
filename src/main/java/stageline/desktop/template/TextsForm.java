package stageline.desktop.template;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.AlwaysOne;
import stageline.desktop.common.Texts;
import stageline.desktop.template.TemplateModel.Told;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateKind;

/// The texts of a template, one language at a time.
final class TextsForm implements TemplateForm {

    private final TemplateKind kind;
    private final Places places;
    private final SamplePreview preview;
    private final HBox languages = new HBox();
    private final Label fallback = new Label();
    private final VBox printed = new VBox();
    private final VBox proposed = new VBox();
    private final VBox node;
    private PaperLanguage language = PaperLanguage.ENGLISH;
    private Optional<Told> told = Optional.empty();

    TextsForm(TemplateKind kind, Places places, SamplePreview preview, Texts texts) {
        this.kind = kind;
        this.places = places;
        this.preview = preview;
        languages.getStyleClass().add("template-languages");
        fallback.getStyleClass().addAll("muted", "small");
        fallback.setWrapText(true);
        fallback.setText(texts.get("template.texts.fallback"));
        Label heading = new Label(texts.get("template.texts.proposed"));
        heading.getStyleClass().add("template-heading");
        Label words = new Label(texts.get("template.texts.proposed.words"));
        words.getStyleClass().addAll("muted", "small");
        words.setWrapText(true);
        printed.getStyleClass().add("template-rows");
        proposed.getStyleClass().add("template-rows");
        node = new VBox(languages, fallback, printed);
        if (!kind.proposed().isEmpty()) {
            node.getChildren().addAll(new VBox(heading, words), proposed);
        }
        node.getStyleClass().add("template-rows");
        ToggleGroup group = new ToggleGroup();
        for (PaperLanguage each : PaperLanguage.values()) {
            ToggleButton tab = new ToggleButton(texts.get("quotation.language." + each.code()));
            tab.setId("template-language-" + each.code());
            tab.getStyleClass().add("chip");
            tab.setToggleGroup(group);
            tab.setSelected(each == language);
            tab.selectedProperty().addListener((property, was, chosen) -> {
                if (chosen) {
                    choose(each);
                }
            });
            languages.getChildren().add(tab);
        }
        AlwaysOne.in(group);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(Told now) {
        printed.setDisable(!now.administers());
        proposed.setDisable(!now.administers());
        boolean first = told.isEmpty();
        told = Optional.of(now);
        if (first) {
            lay();
        }
        places.show(now);
    }

    private void choose(PaperLanguage chosen) {
        language = chosen;
        preview.speak(chosen);
        lay();
    }

    private void lay() {
        fallback.setVisible(language != PaperLanguage.ENGLISH);
        fallback.setManaged(fallback.isVisible());
        told.ifPresent(now -> {
            printed.getChildren().setAll(kind.printed().stream().map(text -> places.of(text.in(language), now)).toList());
            proposed.getChildren().setAll(kind.proposed().stream().map(text -> places.of(text.in(language), now)).toList());
        });
    }
}
