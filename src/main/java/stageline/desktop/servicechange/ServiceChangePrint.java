package stageline.desktop.servicechange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import stageline.desktop.common.Formats;
import stageline.desktop.common.PaperFiles;
import stageline.desktop.common.SignaturePrints;
import stageline.desktop.common.Texts;
import stageline.desktop.servicechange.ServiceChangeModel.Told;
import stageline.papers.servicechange.ServiceChangePaper;
import stageline.papers.servicechange.ServiceChangeSheet;
import stageline.papers.signature.PrintedSignature;
import stageline.sales.fold.RecordState;
import stageline.sales.record.Field;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.store.record.DealDetails;
import stageline.store.record.Named;
import stageline.store.signature.Signature;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperOrigin;

/// Writes a change into a file, with the signatures under it, in the language and the format that somebody chooses.
final class ServiceChangePrint {

    private final Workspace workspace;
    private final PaperFiles files;
    private final SignaturePrints signatures;
    private final Texts texts;
    private final Formats formats;

    ServiceChangePrint(Workspace workspace, PaperFiles files, Texts texts, Formats formats) {
        this.workspace = workspace;
        this.files = files;
        this.signatures = new SignaturePrints(workspace);
        this.texts = texts;
        this.formats = formats;
    }

    /// What is chosen from.
    ///
    /// @param told what is shown when somebody chooses
    List<MenuItem> menu(Supplier<Optional<Told>> told) {
        return Arrays.stream(PaperLanguage.values()).<MenuItem>map(language -> {
            Menu menu = new Menu(texts.get("quotation.language." + language.code()));
            menu.setId("print-" + language.code());
            menu.getItems().setAll(files.formats(texts.get("servicechange.print.title"), () -> {
                Optional<Told> shown = told.get();
                return () -> shown.map(now -> paper(now, language))
                        .map(paper -> new PaperFiles.Paper(ServiceChangeSheet.name(paper), ServiceChangeSheet.of(paper)));
            }));
            return menu;
        }).toList();
    }

    private ServiceChangePaper paper(Told told, PaperLanguage language) {
        RecordState state = told.state();
        Optional<DealDetails> deal = told.deal().flatMap(named -> workspace.records().deal(named.entity().id()));
        PaperOrigin origin = PaperOrigin.now(workspace, formats.today(), language);
        return new ServiceChangePaper(
                language,
                deal.flatMap(DealDetails::company).map(Named::name).orElse(""),
                told.deal().map(Named::name).orElse(""),
                told.standing(),
                !state.exists(),
                text(state, ServiceChangeFields.WHAT),
                text(state, ServiceChangeFields.ASKED_BY),
                state.day(ServiceChangeFields.ASKED_ON).or(() -> state.created()
                        .map(fact -> fact.origin().effective().atZone(formats.zone()).toLocalDate())),
                told.asker().map(Named::name).orElse(""),
                text(state, ServiceChangeFields.FEASIBLE),
                text(state, ServiceChangeFields.FINDING),
                told.signed(Meaning.CONFIRMED).map(signature -> printed(signature, state)),
                text(state, ServiceChangeFields.DECISION),
                text(state, ServiceChangeFields.ANSWER),
                told.signed(Meaning.DECIDED).map(signature -> printed(signature, state)),
                state.money(ServiceChangeFields.COSTS),
                told.quotation().map(Named::name).orElse(""),
                told.successor().map(next -> next.quotation().name()).orElse(""),
                told.signatures().stream().map(signature -> printed(signature, state)).toList(),
                origin.brand(),
                origin.preparedBy(),
                origin.dated(),
                origin.place());
    }

    private PrintedSignature printed(Signature signature, RecordState state) {
        return signatures.of(signature, signature.holds(state));
    }

    private static String text(RecordState state, Field field) {
        return state.text(field).orElse("");
    }
}
