package stageline.desktop.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Watch;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Value;
import stageline.store.attachment.Attached;
import stageline.workspace.ContentSource;
import stageline.workspace.Workspace;

/// The files of a record, and what is done with them. One thing is under way at a time.
public final class FilesModel {

    private final Workspace workspace;
    private final FileDesk.Parts parts;
    private final Adding adding;
    private final Followed<List<Shown>> followed;
    private final Tasks.Place place = new Tasks.Place();
    private final ReadOnlyObjectWrapper<Optional<String>> busy = new ReadOnlyObjectWrapper<>(this, "busy", Optional.empty());
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private Optional<Watch> watch = Optional.empty();
    private Runnable deaf = () -> {};

    /// A file as it is shown.
    ///
    /// @param here   whether its content is on this computer
    /// @param issued whether it was issued, so that it can neither be called otherwise nor removed
    record Shown(Attached file, boolean here, boolean issued) {}

    FilesModel(EntityRef record, Workspace workspace, FileDesk.Parts parts) {
        this.workspace = workspace;
        this.parts = parts;
        this.adding = new Adding(record, workspace, parts.phrases(), parts.texts());
        this.followed = new Followed<>(workspace, parts.tasks(), FilesModel::concerns, () -> Optional.of(read(record)));
    }

    private static boolean concerns(EntityRef changed) {
        return changed.type() == EntityType.ATTACHMENT || changed.type() == EntityType.PERSON;
    }

    private List<Shown> read(EntityRef record) {
        return workspace.attachments().of(record).stream()
                .map(file -> new Shown(file, hash(file).filter(workspace.contents()::has).isPresent(),
                        workspace.record(file.entity()).filter(AttachmentFields::issued).isPresent()))
                .toList();
    }

    /// What names a file's content; empty where it is none that this version knows.
    static Optional<Hash> hash(Attached file) {
        return AttachmentFields.fits(AttachmentFields.CONTENT, Value.of(file.content()))
                ? Optional.of(Hash.fromHex(file.content()))
                : Optional.empty();
    }

    /// The files; empty until they were read.
    ReadOnlyObjectProperty<Optional<List<Shown>>> toldProperty() {
        return followed.toldProperty();
    }

    /// What is under way, in words; empty where nothing is.
    ReadOnlyObjectProperty<Optional<String>> busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How much of it is done, from 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    void open() {
        deaf.run();
        deaf = parts.source().get()
                .map(source -> source.listen(() -> parts.tasks().later(followed::read)))
                .orElse(() -> {});
        followed.open();
    }

    void close() {
        cancel();
        deaf.run();
        followed.close();
    }

    /// Gives up what is under way.
    void cancel() {
        watch.ifPresent(Watch::cancel);
    }

    /// Whether what is not here can be fetched.
    boolean fetches() {
        return parts.source().get().isPresent();
    }

    /// Adds files to the record.
    void add(List<Path> files) {
        if (files.isEmpty() || parts.changes().refused()) {
            return;
        }
        begin(parts.texts().get("file.adding", files.size(), files.getFirst().getFileName()), mine -> parts.tasks()
                .ask(() -> adding.keep(files, mine))
                .then(kept -> {
                    end();
                    added(kept);
                }));
    }

    private void added(Adding.Kept kept) {
        if (!kept.problems().isEmpty()) {
            parts.notices().warn(String.join(" ", kept.problems()));
        }
        List<Command> commands = kept.commands();
        if (!commands.isEmpty()) {
            Command command = commands.size() == 1 ? commands.getFirst() : new Command.Together(commands);
            parts.changes().perform(command, parts.texts().get("file.added", commands.size()));
        }
    }

    /// Calls a file otherwise.
    void rename(Attached file, String name) {
        String after = name.strip();
        if (!after.isEmpty() && !after.equals(file.name())) {
            Change change = new Change(AttachmentFields.NAME, Value.of(file.name()), Value.of(after));
            parts.changes().perform(
                    Command.Edit.fields(file.entity(), List.of(change)), parts.texts().get("file.renamed", file.name(), after));
        }
    }

    /// Takes a file from the record; its content stays, since that can be undone.
    ///
    /// @param reason why
    void remove(Attached file, String reason) {
        parts.changes().perform(new Command.Remove(file.entity(), reason), parts.texts().get("file.removed", file.name()));
    }

    /// Brings a file's content to this computer.
    void fetch(Attached file) {
        hash(file).ifPresent(content -> parts.source().get().ifPresent(source ->
                begin(parts.texts().get("file.fetching", file.name()), mine -> parts.tasks()
                        .ask(() -> source.fetch(content, mine))
                        .then(fetched -> {
                            end();
                            say(file, fetched);
                        }))));
    }

    private void say(Attached file, ContentSource.Fetched fetched) {
        switch (fetched) {
            case HERE -> parts.notices().say(parts.texts().get("file.fetched", file.name()));
            case NOT_THERE -> parts.notices().warn(parts.texts().get("file.fetch.waits", file.name(),
                    file.by().map(person -> person.name()).orElse("")));
            case NO_WAY -> parts.notices().warn(parts.texts().get("file.fetch.noWay", file.name()));
            case GIVEN_UP -> {}
        }
    }

    /// Writes a file's content where somebody wants it.
    void save(Attached file, Path target) {
        hash(file).ifPresent(content -> begin(parts.texts().get("file.saving", file.name()), mine -> parts.tasks()
                .ask(() -> save(content, file.size(), target, mine))
                .then(problem -> {
                    end();
                    problem.ifPresentOrElse(parts.notices()::warn, () -> {
                        if (!mine.cancelled()) {
                            parts.notices().say(parts.texts().get("file.saved", target));
                        }
                    });
                })));
    }

    /// What went wrong, in a sentence. Whatever stood there before is replaced once the new file is whole.
    private Optional<String> save(Hash content, long size, Path target, Watch mine) {
        Path work = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (InputStream in = new WatchedStream(workspace.contents().open(content), mine, 0, size);
                    OutputStream out = Files.newOutputStream(work)) {
                long written = in.transferTo(out);
                mine.done(written, size);
            }
            Files.move(work, target, StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (InterruptedIOException givenUp) {
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(parts.texts().get("file.save.failed", target, String.valueOf(refused.getMessage())));
        } finally {
            discard(work);
        }
    }

    private static void discard(Path work) {
        try {
            Files.deleteIfExists(work);
        } catch (IOException stays) {
            // It could not be written either, which is said already.
        }
    }

    /// The whole content of a file that is here. Blocks.
    byte[] bytes(Hash content) throws IOException {
        try (InputStream in = workspace.contents().open(content)) {
            return in.readAllBytes();
        }
    }

    private void begin(String words, Function<Watch, Tasks.Request<?>> work) {
        if (busy.get().isPresent()) {
            return;
        }
        Watch mine = new Watch(parts.tasks(), progress::set);
        watch = Optional.of(mine);
        progress.set(0);
        busy.set(Optional.of(words));
        Consumer<Exception> failed = failure -> {
            end();
            explain(failure);
        };
        work.apply(mine).at(place).otherwise(failed).start();
    }

    private void end() {
        watch = Optional.empty();
        busy.set(Optional.empty());
    }

    /// Says what went wrong where that was to be expected.
    void explain(Exception failure) {
        if (failure instanceof LedgerException expected) {
            parts.failures().of(expected).ifPresentOrElse(
                    known -> parts.notices().warn(known.sentence()), () -> parts.tasks().report(failure));
        } else {
            parts.tasks().report(failure);
        }
    }
}
