package stageline.desktop.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Watch;
import stageline.papers.Words;
import stageline.papers.audit.AuditPaper;
import stageline.papers.sheet.PaperName;
import stageline.store.record.Named;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.AuditReports;
import stageline.workspace.exchange.AuditReports.Result;
import stageline.workspace.exchange.Exports;
import stageline.workspace.exchange.HistoryWanted;

/// Writes what the audit trail shows into a file, by its filter. Belongs to the FX thread.
public final class ExportModel {

    private final Workspace workspace;
    private final AuditModel audit;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Texts texts;
    private final Formats formats;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private Optional<Watch> watch = Optional.empty();

    ExportModel(Workspace workspace, AuditModel audit, Tasks tasks, Dialogs dialogs, Notices notices, Texts texts, Formats formats) {
        this.workspace = workspace;
        this.audit = audit;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.texts = texts;
        this.formats = formats;
    }

    /// How the trail can be written.
    public enum Kind {
        CSV,
        JSON,
        PDF;

        /// Its file name's ending.
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether it is at work.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How much of the ledger is read, from 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Asks where to write and writes there.
    public void export(Kind kind) {
        if (busy.get()) {
            return;
        }
        String of = audit.recordProperty().get().map(Named::name).filter(name -> !name.isBlank()).orElseGet(workspace::name);
        String name = texts.get("audit.export.file", PaperName.writable(of), formats.today().toString()) + "." + kind.ending();
        Dialogs.FileKind file = new Dialogs.FileKind(
                texts.get("audit.export.title"), texts.get("audit.export." + kind.ending()), List.of(kind.ending()));
        dialogs.chooseNewFile(file, name, chosen -> write(kind, chosen));
    }

    /// Stops it; the file is not written then.
    public void cancel() {
        watch.ifPresent(Watch::cancel);
    }

    private void write(Kind kind, Path file) {
        Watch mine = new Watch(tasks, progress::set);
        watch = Optional.of(mine);
        busy.set(true);
        progress.set(0);
        HistoryWanted wanted = audit.wanted();
        tasks.ask(() -> written(kind, wanted, file, mine)).then(result -> say(result, file)).otherwise(failure -> {
            busy.set(false);
            if (failure instanceof IOException) {
                notices.warn(texts.get("audit.export.failed", file, String.valueOf(failure.getMessage())));
            } else {
                tasks.report(failure);
            }
        }).start();
    }

    private Result written(Kind kind, HistoryWanted wanted, Path file, Watch mine) throws IOException {
        Path work = file.resolveSibling(file.getFileName() + ".part");
        try {
            Result result;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(work))) {
                result = switch (kind) {
                    case CSV -> data(Exports.Format.CSV, wanted, out, mine);
                    case JSON -> data(Exports.Format.JSON, wanted, out, mine);
                    case PDF -> new AuditReports(workspace, Words.in(texts.language()), formats.zone())
                            .write(wanted, formats.now(), out, mine);
                };
            }
            if (result instanceof Result.Written) {
                Files.move(work, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return result;
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private Result data(Exports.Format format, HistoryWanted wanted, OutputStream out, Watch mine) throws IOException {
        OptionalLong rows = new Exports(workspace).history(wanted, format, out, mine);
        return rows.isPresent() ? new Result.Written(rows.getAsLong()) : new Result.Cancelled();
    }

    private void say(Result result, Path file) {
        busy.set(false);
        switch (result) {
            case Result.Written(long entries) -> notices.say(texts.get("audit.export.done", file, entries));
            case Result.Cancelled ignored -> notices.say(texts.get("audit.export.stopped"));
            case Result.TooLong(long entries) -> notices.warn(texts.get(
                    "audit.export.tooLong", formats.count(entries), formats.count(AuditPaper.MOST_LINES)));
        }
    }
}
