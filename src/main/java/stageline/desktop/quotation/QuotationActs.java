package stageline.desktop.quotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.desktop.quotation.QuotationModel.Live;
import stageline.desktop.quotation.QuotationModel.Told;
import stageline.papers.sheet.Sheet;
import stageline.sales.command.Command;
import stageline.sales.command.NextRevision;
import stageline.sales.command.Refusal;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.Imprint;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.quotation.Totals;
import stageline.sales.record.EntityRef;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.signature.SignedVersion;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperFile;
import stageline.workspace.paper.PaperPrinting;
import stageline.workspace.paper.PaperPrinting.Exported;

/// What can be done with a whole quotation. On the FX thread.
final class QuotationActs {

    private final QuotationModel model;
    private final Workspace workspace;
    private final PaperPrinting printing;
    private final QuotationsScreen.Parts parts;
    private final Texts texts;
    private final Formats formats;
    private final Phrases phrases;
    private final Requests requests;
    private final Runnable leave;

    /// @param leave shows the list again
    QuotationActs(QuotationModel model, Workspace workspace, PaperPrinting printing, Requests requests, QuotationsScreen.Parts parts,
            Runnable leave) {
        this.model = model;
        this.workspace = workspace;
        this.printing = printing;
        this.requests = requests;
        this.parts = parts;
        this.texts = parts.texts();
        this.formats = parts.formats();
        this.phrases = parts.phrases();
        this.leave = leave;
    }

    /// Asks once, and sends.
    void send(Told told, Live live) {
        if (!live.lacking().isEmpty()) {
            parts.notices().warn(texts.get("quotation.send.lacks"));
            return;
        }
        String total = live.totals().map(Totals::total).map(formats::sum).orElse("");
        String to = String.join(", ", List.of(live.content().customer().legalEntity(), live.content().customer().attention()).stream()
                .filter(part -> !part.isBlank())
                .toList());
        String former = told.former()
                .map(revision -> texts.get("quotation.send.replaces", revision.whole(QuotationFields.REVISION).orElse(0L)))
                .orElse("");
        parts.dialogs().ask(
                new Dialogs.Question(texts.get("quotation.send.title", told.reference()),
                        texts.get("quotation.send.words", to, total, former).replace("  ", " "), texts.get("quotation.send"),
                        texts.get("common.cancel"), false),
                () -> sendNow(told, live.state()));
    }

    /// Sends what was seen, made in order: what somebody has typed last is written before.
    private void sendNow(Told told, RecordState seen) {
        String said = texts.get("quotation.sent", told.reference());
        parts.changes().perform(() -> sending(told, seen, formats.today()), said, done -> offerMove(told, Stage.OFFER_SENT, said),
                refused -> {
                    if (refused.why().refusals().contains(Refusal.of(Refusal.Code.CHANGED_MEANWHILE))) {
                        parts.notices().warn(texts.get("quotation.send.changed", told.reference()));
                    } else {
                        parts.changes().sayWhyNot(refused);
                    }
                });
    }

    private Command sending(Told told, RecordState seen, LocalDate today) {
        Imprint imprint = printing.imprint(seen, today);
        // Nothing is lacking, so that it comes to something.
        String pdf = printing.keep(printing.sent(seen, imprint).orElseThrow()).hex();
        String version = SignedVersion.of(seen, Meaning.SENT);
        return requests.answered(told, new Command.SendQuotation(seen.entity().id(), version, workspace.newId(), pdf, imprint));
    }

    /// Says what became of it.
    void conclude(Told told, QuotationStatus to, LocalDate on, Optional<String> reason, Runnable done) {
        String said = texts.get("quotation.concluded", told.reference(), texts.get("quotation.status." + to.code()));
        parts.changes().perform(new Command.ConcludeQuotation(model.entity().id(), to, on, reason), said, happened -> {
            done.run();
            if (to == QuotationStatus.ACCEPTED) {
                offerMove(told, Stage.OFFER_APPROVED, said);
            }
        }, parts.changes()::sayWhyNot);
    }

    /// Begins what replaces it.
    void nextRevision(Told told) {
        UUID next = workspace.newId();
        parts.changes().perform(NextRevision.of(told.state(), next, workspace.identity().person(), model.renewed(told)),
                texts.get("quotation.next.done", told.reference()),
                done -> parts.navigation().open(EntityRef.quotation(next)),
                parts.changes()::sayWhyNot);
    }

    /// Removes a draft.
    ///
    /// @param reason why
    void remove(Told told, String reason) {
        parts.changes().perform(new Command.Remove(model.entity(), reason),
                texts.get("quotation.removed", told.reference()), done -> leave.run(), parts.changes()::sayWhyNot);
    }

    /// Writes its paper into a PDF. What was sent is written as it was sent, or it is said that it can't be.
    void exportPdf(Told told, Live live) {
        LocalDate today = formats.today();
        export(told, "pdf", () -> printing.exported(live.state(), today));
    }

    /// Writes its paper into a document that can be edited.
    void exportDocx(Told told, Live live) {
        export(told, "docx", () -> paper(told, live).map(paper -> new Exported(printing.docx(paper), false)));
    }

    private Optional<Sheet> paper(Told told, Live live) {
        return told.paper().isPresent() ? printing.again(told.paper().get()) : printing.draft(live.state(), formats.today());
    }

    private void export(Told told, String ending, Supplier<Optional<Exported>> printed) {
        Dialogs.FileKind kind = new Dialogs.FileKind(texts.get("quotation.export"), ending.toUpperCase(Locale.ROOT), List.of(ending));
        String name = PaperFile.name(told.number(), told.revision(), ending);
        parts.dialogs().chooseNewFile(kind, name, file -> parts.tasks()
                .ask(() -> printed.get()
                        .map(exported -> written(file, exported))
                        .orElseGet(() -> texts.get("quotation.export.none")))
                .then(problem -> {
                    if (problem.isEmpty()) {
                        parts.notices().say(texts.get("quotation.exported", file));
                    } else {
                        parts.notices().warn(problem);
                    }
                })
                .start());
    }

    /// Writes a file, and says what is wrong with it; empty where nothing is.
    private String written(Path file, Exported exported) {
        String failure = write(file, exported.bytes());
        return failure.isEmpty()
                ? exported.another() ? texts.get("quotation.export.another", file) : ""
                : texts.get("quotation.export.failed", failure);
    }

    /// What went wrong; empty where nothing did.
    private static String write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            return "";
        } catch (IOException refused) {
            return refused.getClass().getSimpleName() + ": " + refused.getMessage();
        }
    }

    /// Offers to move the deal on, where it is not so far yet.
    private void offerMove(Told told, Stage to, String said) {
        told.deal().filter(deal -> told.stage() != Stage.LOST && told.stage().compareTo(to) < 0).ifPresent(deal ->
                parts.notices().offer(said, texts.get("quotation.move", phrases.stage(to)), () -> parts.changes().perform(
                        new Command.MoveDeal(deal.entity().id(), told.stage(), to, List.of(), List.of(), Optional.empty(), false),
                        texts.get("quotation.moved", deal.name(), phrases.stage(to)),
                        done -> {},
                        refused -> parts.notices().warn(texts.get("quotation.move.open", phrases.stage(to))))));
    }
}
