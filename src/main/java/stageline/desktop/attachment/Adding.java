package stageline.desktop.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.ledger.Hash;
import stageline.ledger.content.Content;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.event.Change;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;

/// Keeps the contents of files that are to belong to a record. All calls block.
final class Adding {

    private final EntityRef record;
    private final Workspace workspace;
    private final Phrases phrases;
    private final Texts texts;

    Adding(EntityRef record, Workspace workspace, Phrases phrases, Texts texts) {
        this.record = record;
        this.workspace = workspace;
        this.phrases = phrases;
        this.texts = texts;
    }

    /// What came of it.
    ///
    /// @param commands what adds the files whose contents are kept now
    /// @param problems why others can't be added, each in a sentence
    /// @param givenUp  whether somebody stopped it; then nothing is to be added
    record Kept(List<Command> commands, List<String> problems, boolean givenUp) {
        Kept {
            commands = List.copyOf(commands);
            problems = List.copyOf(problems);
        }
    }

    /// Keeps the contents of some files.
    ///
    /// @throws stageline.ledger.LedgerException if they can't be written (a full disk)
    Kept keep(List<Path> files, Progress progress) {
        List<Command> commands = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        long whole = files.stream().mapToLong(Adding::size).sum();
        long before = 0;
        for (Path file : files) {
            Optional<String> problem = problem(file);
            if (problem.isPresent()) {
                problems.add(problem.get());
                continue;
            }
            try (InputStream in = new WatchedStream(Files.newInputStream(file), progress, before, whole)) {
                commands.add(create(file, workspace.contents().keep(in, AttachmentFields.LARGEST)));
            } catch (InterruptedIOException givenUp) {
                return new Kept(List.of(), List.of(), true);
            } catch (IOException unreadable) {
                problems.add(texts.get("file.add.unreadable", name(file)));
            }
            before += size(file);
        }
        // Somebody may have stopped it after the last byte was read.
        return progress.cancelled() ? new Kept(List.of(), List.of(), true) : new Kept(commands, problems, false);
    }

    /// Why a file can't be added, before it is read; empty where nothing speaks against it.
    private Optional<String> problem(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.of(texts.get("file.add.none", name(file)));
        }
        if (size(file) > AttachmentFields.LARGEST) {
            return Optional.of(texts.get("file.add.large", name(file), AttachmentFields.LARGEST >> 20));
        }
        return workspace.consider(create(file, new Content(Hash.ZERO, size(file)))) instanceof Decision.Refused(var refusals, var missing)
                ? Optional.of(phrases.refusals(refusals))
                : Optional.empty();
    }

    private Command create(Path file, Content content) {
        String name = name(file);
        return new Command.Create(
                EntityRef.attachment(workspace.newId()),
                List.of(
                        Change.set(AttachmentFields.ON, Value.of(record.text())),
                        Change.set(AttachmentFields.NAME, Value.of(name)),
                        Change.set(AttachmentFields.CONTENT, Value.of(content.hash().hex())),
                        Change.set(AttachmentFields.SIZE, new Value.Whole(content.size())),
                        Change.set(AttachmentFields.MEDIA_TYPE, Value.of(FileType.of(name).mediaType()))),
                List.of());
    }

    /// Elsewhere a name may hold what separates folders here.
    private static String name(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString().replace('\\', '_');
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
