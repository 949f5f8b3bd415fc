package stageline.desktop.deal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.desktop.common.Formats;
import stageline.desktop.common.PaperFiles;
import stageline.desktop.common.PaperOrigin;
import stageline.desktop.common.SignaturePrints;
import stageline.ledger.content.Content;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.plan.PlanPaper;
import stageline.papers.plan.PlanSheet;
import stageline.papers.plan.SignedPlan;
import stageline.sales.command.Command;
import stageline.sales.contract.ImplementationPlan;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateKind;
import stageline.sales.record.Value;
import stageline.store.record.DealDetails;
import stageline.store.record.Named;
import stageline.workspace.Workspace;

/// Makes the papers of a deal's implementation plan: as it is now, to be issued, and as a copy with signatures. Reads the workspace, and so
/// is not for the FX thread.
final class PlanPapers {

    private static final String PDF = "application/pdf";

    private final UUID deal;
    private final Workspace workspace;
    private final SignaturePrints signatures;
    private final Formats formats;

    PlanPapers(UUID deal, Workspace workspace, Formats formats) {
        this.deal = deal;
        this.workspace = workspace;
        this.signatures = new SignaturePrints(workspace);
        this.formats = formats;
    }

    /// The plan as it is now; empty where there is no such deal.
    Optional<PaperFiles.Paper> current(PaperLanguage language) {
        return made(language, Optional.empty()).map(PlanPapers::printed);
    }

    /// A copy that shows who signed what was issued.
    Optional<PaperFiles.Paper> copy(PaperLanguage language, IssuedPlan issued) {
        SignedPlan signed = new SignedPlan(
                issued.file().name(),
                issued.file().content(),
                issued.stands(),
                issued.signatures().stream().map(each -> signatures.of(each, each.version().equals(issued.file().content()))).toList());
        return made(language, Optional.of(signed)).map(PlanPapers::printed);
    }

    /// Keeps the bytes of the plan's paper as it is now, so that they are there whatever happens next.
    ///
    /// @return what makes them a file of the deal; empty while there is no contract, since the paper would be a draft
    /// @throws stageline.ledger.LedgerException if they can't be written (a full disk)
    Optional<Command> issue(PaperLanguage language) {
        return made(language, Optional.empty()).filter(paper -> paper.contracted().isPresent()).map(paper -> {
            Content kept = keep(new SheetPdf().bytes(PlanSheet.of(paper)));
            return new Command.Create(EntityRef.attachment(workspace.newId()), List.of(
                    Change.set(AttachmentFields.ON, Value.of(EntityRef.deal(deal).text())),
                    Change.set(AttachmentFields.NAME, Value.of(paper.name().file() + ".pdf")),
                    Change.set(AttachmentFields.CONTENT, Value.of(kept.hash().hex())),
                    Change.set(AttachmentFields.SIZE, new Value.Whole(kept.size())),
                    Change.set(AttachmentFields.MEDIA_TYPE, Value.of(PDF)),
                    Change.set(AttachmentFields.PLAN, Value.of(paper.plan().agreed()))), List.of());
        });
    }

    private Content keep(byte[] bytes) {
        try {
            return workspace.contents().keep(new ByteArrayInputStream(bytes), AttachmentFields.LARGEST);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static PaperFiles.Paper printed(PlanPaper paper) {
        return new PaperFiles.Paper(paper.name(), PlanSheet.of(paper));
    }

    private Optional<PlanPaper> made(PaperLanguage language, Optional<SignedPlan> signed) {
        return workspace.records().deal(deal).map(details -> paper(details, language, signed));
    }

    private PlanPaper paper(DealDetails details, PaperLanguage language, Optional<SignedPlan> signed) {
        RecordState state = details.state();
        Optional<RecordState> company = details.company().flatMap(named -> workspace.record(named.entity()));
        PaperOrigin origin = PaperOrigin.now(workspace, formats, language);
        return new PlanPaper(
                language,
                ImplementationPlan.of(state),
                details.company().map(Named::name).orElse(""),
                company.flatMap(known -> known.text(CompanyFields.LEGAL_NAME)).orElse(""),
                details.name(),
                state.day(DealFields.CONTRACT_DATE),
                state.text(DealFields.CONTRACT_REFERENCE).orElse(""),
                origin.templates().newest(TemplateKind.PLAN),
                origin.brand(),
                origin.preparedBy(),
                origin.dated(),
                origin.place(),
                signed);
    }
}
