package stageline.workspace.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.HouseTemplates;
import stageline.papers.quotation.LedgerPlace;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PaperLanguage;
import stageline.store.record.Named;
import stageline.workspace.JournaledEntry;
import stageline.workspace.Workspace;

/// Whence a paper comes that is made now.
///
/// @param templates  the templates of papers
/// @param brand      the house on whose paper it stands
/// @param preparedBy the name of who makes it
/// @param dated      today
/// @param place      how far the ledger is
public record PaperOrigin(HouseTemplates templates, Brand brand, String preparedBy, LocalDate dated, LedgerPlace place) {

    /// Here and now. Blocks.
    ///
    /// @param today the day that stands on the paper
    public static PaperOrigin now(Workspace workspace, LocalDate today, PaperLanguage language) {
        EntityRef self = EntityRef.person(workspace.identity().person());
        Optional<JournaledEntry> last = workspace.ledger().lastEntry();
        HouseTemplates templates = workspace.templates();
        return new PaperOrigin(
                templates,
                templates.brand(language, workspace.name()),
                Optional.ofNullable(workspace.records().names(List.of(self)).get(self)).map(Named::name).orElse(""),
                today,
                new LedgerPlace(
                        last.map(JournaledEntry::position).orElse(0L), last.map(entry -> entry.encoded().entry().hash().hex()).orElse("")));
    }
}
