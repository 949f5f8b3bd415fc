package stageline.workspace.paper;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stageline.sales.fold.RecordState;
import stageline.store.quotation.ListedQuotation;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperPrinting.Exported;

/// Writes the papers of many quotations into a folder, one after the other. What stands there already is never replaced.
public final class PdfBatch {

    private final Workspace workspace;
    private final PaperPrinting printing;
    private final Room room;

    /// How much more fits where files are written.
    @FunctionalInterface
    public interface Room {

        /// @return in bytes
        long in(Path folder) throws IOException;
    }

    /// Why a paper was not written.
    public enum Why {
        /// The quotation was removed meanwhile.
        GONE,
        /// It comes to more than can be printed.
        TOO_LARGE,
        /// Its file can't be written.
        REFUSED
    }

    /// A paper that was not written.
    ///
    /// @param file   what it would have been called
    /// @param detail what the system says; blank where it says nothing
    public record Missed(String file, Why why, String detail) {}

    /// How it ended.
    public enum End {
        /// Each was tried.
        THROUGH,
        /// Somebody stopped it.
        GIVEN_UP,
        /// No more fits on the disk.
        FULL
    }

    /// What came of it.
    ///
    /// @param written how many files were written
    /// @param another those among them that are not the bytes that were sent, though they should be
    public record Result(int written, List<String> another, List<Missed> missed, End end) {
        public Result {
            another = List.copyOf(another);
            missed = List.copyOf(missed);
        }
    }

    /// Writes papers of one workspace.
    public PdfBatch(Workspace workspace, PaperPrinting printing, Room room) {
        this.workspace = workspace;
        this.printing = printing;
        this.room = room;
    }

    /// Writes the papers. Blocks; holds one of them at a time.
    ///
    /// @param folder where to; it is made where there is none
    /// @param today  the day that stands on drafts
    /// @throws IOException if there is no such folder, nor can it be made
    public Result write(List<ListedQuotation> quotations, Path folder, LocalDate today, Progress progress) throws IOException {
        Files.createDirectories(folder);
        List<String> another = new ArrayList<>();
        List<Missed> missed = new ArrayList<>();
        int written = 0;
        for (int i = 0; i < quotations.size(); i++) {
            if (progress.cancelled()) {
                return new Result(written, another, missed, End.GIVEN_UP);
            }
            progress.done(i, quotations.size());
            String name = PaperFile.name(quotations.get(i).number(), quotations.get(i).revision(), "pdf");
            Optional<RecordState> state = workspace.record(quotations.get(i).entity()).filter(RecordState::exists);
            Optional<Exported> exported = state.flatMap(quotation -> printing.exported(quotation, today));
            if (exported.isEmpty()) {
                missed.add(new Missed(name, state.isEmpty() ? Why.GONE : Why.TOO_LARGE, ""));
                continue;
            }
            byte[] bytes = exported.get().bytes();
            try {
                String file = writeNew(folder, name, bytes);
                written++;
                if (exported.get().another()) {
                    another.add(file);
                }
            } catch (IOException refused) {
                missed.add(new Missed(name, Why.REFUSED, String.valueOf(refused.getMessage())));
                if (full(folder, bytes.length)) {
                    return new Result(written, another, missed, End.FULL);
                }
            }
        }
        progress.done(quotations.size(), quotations.size());
        return new Result(written, another, missed, End.THROUGH);
    }

    /// Writes a file under the first name that is free.
    ///
    /// @return that name
    private static String writeNew(Path folder, String name, byte[] bytes) throws IOException {
        for (int number = 1; ; number++) {
            String free = PaperFile.numbered(name, number);
            Path file = folder.resolve(free);
            try {
                Files.createFile(file);
            } catch (FileAlreadyExistsException taken) {
                continue;
            }
            fill(file, bytes);
            return free;
        }
    }

    /// Half a paper is none.
    private static void fill(Path file, byte[] bytes) throws IOException {
        try {
            Files.write(file, bytes, StandardOpenOption.WRITE);
        } catch (IOException refused) {
            Files.deleteIfExists(file);
            throw refused;
        }
    }

    private boolean full(Path folder, long wanted) {
        try {
            return room.in(folder) < wanted;
        } catch (IOException unknown) {
            return false;
        }
    }
}
