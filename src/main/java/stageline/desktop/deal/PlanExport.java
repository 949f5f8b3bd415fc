package stageline.desktop.deal;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import stageline.desktop.common.ChosenText;
import stageline.desktop.common.PaperFiles;
import stageline.desktop.common.Texts;
import stageline.sales.command.FirstDraft;
import stageline.sales.fold.RecordState;
import stageline.sales.record.PaperLanguage;

/// Writes a deal's implementation plan into a file, in a language that is proposed by where the customer is.
final class PlanExport {

    private final ComboBox<PaperLanguage> language = new ComboBox<>();
    private final HBox node;

    PlanExport(PlanPapers papers, PaperFiles files, Texts texts) {
        language.setId("plan-language");
        language.getItems().setAll(PaperLanguage.values());
        language.setConverter(ChosenText.by(each -> texts.get("quotation.language." + each.code())));
        language.setAccessibleText(texts.get("deal.plan.language"));
        MenuButton export = new MenuButton(texts.get("deal.plan.export"));
        export.getItems().setAll(files.formats(texts.get("deal.plan.export"), () -> {
            PaperLanguage chosen = language.getValue();
            return () -> papers.current(chosen);
        }));
        export.setId("plan-export");
        export.setMinWidth(Region.USE_PREF_SIZE);
        node = new HBox(8, language, export);
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("plan-export");
    }

    Node node() {
        return node;
    }

    /// Proposes a language, unless somebody chose one.
    void show(RecordState state) {
        if (language.getValue() == null) {
            language.setValue(FirstDraft.language(state, Optional.empty()));
        }
    }

    /// In which language papers are made.
    PaperLanguage language() {
        return language.getValue();
    }
}
