package stageline.desktop.quotation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Watch;
import stageline.store.quotation.ListedQuotation;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperPrinting;
import stageline.workspace.paper.PdfBatch;
import stageline.workspace.paper.PdfBatch.End;
import stageline.workspace.paper.PdfBatch.Missed;
import stageline.workspace.paper.PdfBatch.Result;

/// Writes the papers of many quotations where somebody wants them, and says what came of it. Belongs to the FX thread.
public final class PdfBatchModel {

    private static final int MOST_NAMED = 5;

    private final PdfBatch batch;
    private final QuotationsScreen.Parts parts;
    private final Texts texts;
    private final Formats formats;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private Optional<Watch> watch = Optional.empty();

    PdfBatchModel(Workspace workspace, PaperPrinting printing, QuotationsScreen.Parts parts) {
        this.batch = new PdfBatch(workspace, printing, folder -> Files.getFileStore(folder).getUsableSpace());
        this.parts = parts;
        this.texts = parts.texts();
        this.formats = parts.formats();
    }

    /// Whether it is at work.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How much of it is done, from 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Asks for a folder, and writes there.
    public void export(List<ListedQuotation> quotations) {
        List<ListedQuotation> wanted = List.copyOf(quotations);
        if (!wanted.isEmpty() && !busy.get()) {
            parts.dialogs().chooseFolder(texts.get("quotation.exports.folder"), folder -> write(wanted, folder));
        }
    }

    /// Stops it; what was written stays.
    public void cancel() {
        watch.ifPresent(Watch::cancel);
    }

    private void write(List<ListedQuotation> quotations, Path folder) {
        if (busy.get()) {
            return;
        }
        Watch mine = new Watch(parts.tasks(), progress::set);
        watch = Optional.of(mine);
        progress.set(0);
        busy.set(true);
        LocalDate today = formats.today();
        parts.tasks().askWhileWanted(wanted -> batch.write(quotations, folder, today, whileWanted(mine, wanted))).then(result -> {
            end();
            say(result, folder);
        }).otherwise(failure -> {
            end();
            if (failure instanceof IOException) {
                parts.notices().warn(texts.get("quotation.exports.noFolder", folder));
            } else {
                parts.tasks().report(failure);
            }
        }).start();
    }

    /// It ends with the window too.
    private static Progress whileWanted(Watch watch, BooleanSupplier wanted) {
        return new Progress() {
            @Override
            public void done(long part, long whole) {
                watch.done(part, whole);
            }

            @Override
            public boolean cancelled() {
                return watch.cancelled() || !wanted.getAsBoolean();
            }
        };
    }

    private void end() {
        watch = Optional.empty();
        busy.set(false);
    }

    private void say(Result result, Path folder) {
        List<String> said = new ArrayList<>();
        said.add(texts.get("quotation.exports.done", result.written(), formats.count(result.written()), folder));
        if (!result.missed().isEmpty()) {
            said.add(texts.get("quotation.exports.missed", named(result.missed().stream().map(this::why).toList())));
        }
        if (!result.another().isEmpty()) {
            said.add(texts.get("quotation.exports.another", named(result.another())));
        }
        switch (result.end()) {
            case THROUGH -> {}
            case GIVEN_UP -> said.add(texts.get("quotation.exports.stopped"));
            case FULL -> said.add(texts.get("quotation.exports.full"));
        }
        String sentence = String.join(" ", said);
        if (result.missed().isEmpty() && result.another().isEmpty() && result.end() != End.FULL) {
            parts.notices().say(sentence);
        } else {
            parts.notices().warn(sentence);
        }
    }

    private String why(Missed missed) {
        return switch (missed.why()) {
            case GONE -> texts.get("quotation.exports.gone", missed.file());
            case TOO_LARGE -> texts.get("quotation.exports.tooLarge", missed.file());
            case REFUSED -> texts.get("quotation.exports.refused", missed.file(), missed.detail());
        };
    }

    /// The first of them; of more than can be read, how many more there are.
    private String named(List<String> all) {
        String first = String.join(", ", all.subList(0, Math.min(all.size(), MOST_NAMED)));
        int more = all.size() - MOST_NAMED;
        return more > 0 ? texts.get("quotation.exports.more", first, formats.count(more)) : first;
    }
}
