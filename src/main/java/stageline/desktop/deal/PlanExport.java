package stageline.desktop.deal;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import stageline.desktop.common.ChosenText;
import stageline.desktop.common.PaperFiles;
import stageline.desktop.common.PaperOrigin;
import stageline.desktop.common.Texts;
import stageline.papers.plan.PlanPaper;
import stageline.papers.plan.PlanSheet;
import stageline.sales.command.FirstDraft;
import stageline.sales.contract.ImplementationPlan;
import stageline.sales.fold.RecordState;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.PaperLanguage;
import stageline.store.record.DealDetails;
import stageline.store.record.Named;
import stageline.workspace.Workspace;

/// Writes a deal's implementation plan into a file, in a language that is proposed by where the customer is.
final class PlanExport {

    private final UUID deal;
    private final Workspace workspace;
    private final DealPane.Parts parts;
    private final Texts texts;
    private final ComboBox<PaperLanguage> language = new ComboBox<>();
    private final HBox node;

    PlanExport(UUID deal, Workspace workspace, PaperFiles papers, DealPane.Parts parts) {
        this.deal = deal;
        this.workspace = workspace;
        this.parts = parts;
        this.texts = parts.texts();
        language.setId("plan-language");
        language.getItems().setAll(PaperLanguage.values());
        language.setConverter(ChosenText.by(each -> texts.get("quotation.language." + each.code())));
        language.setAccessibleText(texts.get("deal.plan.language"));
        MenuButton export = new MenuButton(texts.get("deal.plan.export"));
        export.getItems().setAll(papers.formats(texts.get("deal.plan.export"), () -> made(language.getValue())));
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

    private Callable<Optional<PaperFiles.Paper>> made(PaperLanguage chosen) {
        return () -> workspace.records().deal(deal).map(details -> paper(details, chosen))
                .map(paper -> new PaperFiles.Paper(paper.name(), PlanSheet.of(paper)));
    }

    private PlanPaper paper(DealDetails details, PaperLanguage chosen) {
        RecordState state = details.state();
        Optional<RecordState> company = details.company().flatMap(named -> workspace.record(named.entity()));
        PaperOrigin origin = PaperOrigin.now(workspace, parts.formats(), chosen);
        return new PlanPaper(
                chosen,
                ImplementationPlan.of(state),
                details.company().map(Named::name).orElse(""),
                company.flatMap(known -> known.text(CompanyFields.LEGAL_NAME)).orElse(""),
                details.name(),
                state.day(DealFields.CONTRACT_DATE),
                state.text(DealFields.CONTRACT_REFERENCE).orElse(""),
                origin.brand(),
                origin.preparedBy(),
                origin.dated(),
                origin.place());
    }
}
