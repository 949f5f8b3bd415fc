package stageline.desktop.deal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import stageline.desktop.common.ChosenText;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Texts;
import stageline.papers.docx.SheetDocx;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.plan.PlanPaper;
import stageline.papers.plan.PlanSheet;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.sheet.Sheet;
import stageline.sales.command.FirstDraft;
import stageline.sales.contract.ImplementationPlan;
import stageline.sales.fold.RecordState;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PaperLanguage;
import stageline.store.record.DealDetails;
import stageline.store.record.Named;
import stageline.workspace.JournaledEntry;
import stageline.workspace.Workspace;

/// Writes a deal's implementation plan into a file, in a language that is proposed by where the customer is.
final class PlanExport {

    private final UUID deal;
    private final Workspace workspace;
    private final DealPane.Parts parts;
    private final Texts texts;
    private final ComboBox<PaperLanguage> language = new ComboBox<>();
    private final HBox node;

    PlanExport(UUID deal, Workspace workspace, DealPane.Parts parts) {
        this.deal = deal;
        this.workspace = workspace;
        this.parts = parts;
        this.texts = parts.texts();
        language.setId("plan-language");
        language.getItems().setAll(PaperLanguage.values());
        language.setConverter(ChosenText.by(each -> texts.get("quotation.language." + each.code())));
        language.setAccessibleText(texts.get("deal.plan.language"));
        MenuItem pdf = new MenuItem(texts.get("deal.plan.export.pdf"));
        pdf.setOnAction(event -> export("pdf", sheet -> new SheetPdf().bytes(sheet)));
        MenuItem docx = new MenuItem(texts.get("deal.plan.export.docx"));
        docx.setOnAction(event -> export("docx", sheet -> new SheetDocx().bytes(sheet)));
        MenuButton export = new MenuButton(texts.get("deal.plan.export"), null, pdf, docx);
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

    private void export(String ending, Function<Sheet, byte[]> printed) {
        PaperLanguage chosen = language.getValue();
        parts.tasks().ask(() -> paper(chosen)).then(found -> found.ifPresent(paper -> {
            Dialogs.FileKind kind = new Dialogs.FileKind(texts.get("deal.plan.export"), ending.toUpperCase(Locale.ROOT), List.of(ending));
            parts.dialogs().chooseNewFile(kind, paper.name().file() + "." + ending, file -> parts.tasks()
                    .ask(() -> written(file, printed.apply(PlanSheet.of(paper))))
                    .then(problem -> problem.ifPresentOrElse(
                            why -> parts.notices().warn(texts.get("deal.plan.export.failed", why)),
                            () -> parts.notices().say(texts.get("deal.plan.exported", file))))
                    .start());
        })).start();
    }

    private Optional<PlanPaper> paper(PaperLanguage chosen) {
        return workspace.records().deal(deal).map(details -> paper(details, chosen));
    }

    private PlanPaper paper(DealDetails details, PaperLanguage chosen) {
        RecordState state = details.state();
        Optional<RecordState> company = details.company().flatMap(named -> workspace.record(named.entity()));
        Optional<JournaledEntry> last = workspace.lastEntry();
        EntityRef self = EntityRef.person(workspace.identity().person());
        String preparer = Optional.ofNullable(workspace.records().names(List.of(self)).get(self)).map(Named::name).orElse("");
        return new PlanPaper(
                chosen,
                ImplementationPlan.of(state),
                details.company().map(Named::name).orElse(""),
                company.flatMap(known -> known.text(CompanyFields.LEGAL_NAME)).orElse(""),
                details.name(),
                state.day(DealFields.CONTRACT_DATE),
                state.text(DealFields.CONTRACT_REFERENCE).orElse(""),
                workspace.templates().brand(chosen, workspace.name()),
                preparer,
                parts.formats().today(),
                new LedgerPlace(
                        last.map(JournaledEntry::position).orElse(0L), last.map(entry -> entry.encoded().entry().hash().hex()).orElse("")));
    }

    /// Writes a file; what went wrong, empty where nothing did.
    private static Optional<String> written(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(refused.getClass().getSimpleName() + ": " + refused.getMessage());
        }
    }
}
