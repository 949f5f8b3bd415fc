package stageline.desktop.deal;

import java.util.Optional;
import java.util.UUID;
import stageline.desktop.common.Formats;
import stageline.desktop.common.PaperFiles;
import stageline.desktop.common.SignaturePrints;
import stageline.papers.plan.PlanPaper;
import stageline.papers.plan.PlanSheet;
import stageline.papers.plan.SignedPlan;
import stageline.sales.command.Command;
import stageline.sales.record.PaperLanguage;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PlanPrinting;

/// Makes the papers of a deal's implementation plan: as it is now, to be issued, and as a copy with signatures. Reads the workspace, and so
/// is not for the FX thread.
final class PlanPapers {

    private final PlanPrinting printing;
    private final Workspace workspace;
    private final SignaturePrints signatures;
    private final Formats formats;

    PlanPapers(UUID deal, Workspace workspace, Formats formats) {
        this.printing = new PlanPrinting(deal, workspace);
        this.workspace = workspace;
        this.signatures = new SignaturePrints(workspace);
        this.formats = formats;
    }

    /// The plan as it is now; empty where there is no such deal.
    Optional<PaperFiles.Paper> current(PaperLanguage language) {
        return made(language, Optional.empty());
    }

    /// A copy that shows who signed what was issued.
    Optional<PaperFiles.Paper> copy(PaperLanguage language, IssuedPlan issued) {
        SignedPlan signed = new SignedPlan(
                issued.file().name(),
                issued.file().content(),
                issued.stands(),
                issued.signatures().stream().map(each -> signatures.of(each, each.version().equals(issued.file().content()))).toList());
        return made(language, Optional.of(signed));
    }

    /// Keeps the bytes of the plan's paper as it is now; see [PlanPrinting].
    ///
    /// @return what makes them a file of the deal; empty while there is no contract, since the paper would be a draft
    /// @throws stageline.ledger.LedgerException if they can't be written (a full disk)
    Optional<Command> issue(PaperLanguage language) {
        return printing.issue(language, formats.today(), workspace.newId());
    }

    private Optional<PaperFiles.Paper> made(PaperLanguage language, Optional<SignedPlan> signed) {
        return printing.paper(language, formats.today(), signed).map(PlanPapers::printed);
    }

    private static PaperFiles.Paper printed(PlanPaper paper) {
        return new PaperFiles.Paper(paper.name(), PlanSheet.of(paper));
    }
}
