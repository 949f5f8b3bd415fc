package stageline.workspace.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

/// Puts the implementation plan of a deal on paper. All calls block; any thread may make them.
///
/// @param deal the deal
public record PlanPrinting(UUID deal, Workspace workspace) {

    private static final String PDF = "application/pdf";

    /// The plan as it is now; empty where there is no such deal.
    ///
    /// @param today  the day that stands on the paper
    /// @param signed what was issued and signed of it, where the paper is to say so
    public Optional<PlanPaper> paper(PaperLanguage language, LocalDate today, Optional<SignedPlan> signed) {
        return workspace.records().deal(deal).map(details -> paper(details, language, today, signed));
    }

    /// Keeps the bytes of the plan's paper as it is now, so that they are there whatever happens next.
    ///
    /// @param today the day that stands on the paper
    /// @param file  the identity of the file that it becomes
    /// @return what makes them a file of the deal; empty while there is no contract, since the paper would be a draft
    /// @throws stageline.ledger.LedgerException if they can't be written (a full disk)
    public Optional<Command> issue(PaperLanguage language, LocalDate today, UUID file) {
        return paper(language, today, Optional.empty()).filter(paper -> paper.contracted().isPresent()).map(paper -> {
            Content kept = keep(new SheetPdf().bytes(PlanSheet.of(paper)));
            return new Command.Create(EntityRef.attachment(file), List.of(
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

    private PlanPaper paper(DealDetails details, PaperLanguage language, LocalDate today, Optional<SignedPlan> signed) {
        RecordState state = details.state();
        Optional<RecordState> company = details.company().flatMap(named -> workspace.record(named.entity()));
        PaperOrigin origin = PaperOrigin.now(workspace, today, language);
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
