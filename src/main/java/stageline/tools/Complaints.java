package stageline.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import stageline.ledger.LedgerException;
import stageline.store.StoreFailure;
import stageline.store.mirror.MirrorException;
import stageline.workspace.WorkspaceException;

/// What went wrong, in one sentence that says what to do.
final class Complaints {

    private Complaints() {}

    /// The sentence.
    static String sentence(Throwable failure) {
        return switch (failure) {
            case Stop stop -> stop.sentence();
            case LedgerException ledger -> sentence(ledger);
            case WorkspaceException workspace -> sentence(workspace);
            case StoreFailure store ->
                ("The database failed: %s. What was acknowledged is in the journal; free some space if the disk is "
                        + "full, then run \"rebuild\".")
                        .formatted(store.getMessage());
            case MirrorException mirror -> sentence(mirror);
            case UncheckedIOException io when io.getCause() != null -> sentence(io.getCause());
            case IOException io -> sentence(io);
            default ->
                ("This should not have happened (%s). Nothing that was acknowledged is lost; run it again with --debug "
                        + "and send us what it prints.")
                        .formatted(failure.getClass().getSimpleName());
        };
    }

    /// The exit code that goes with it.
    static int exitCode(Throwable failure) {
        return switch (failure) {
            case Stop stop -> stop.exitCode();
            case LedgerException.WrongPassword _, LedgerException.Locked _, LedgerException.NewerFormat _ -> ExitCode.REFUSED;
            case WorkspaceException workspace when workspace.reason() != WorkspaceException.Reason.REOPEN -> ExitCode.REFUSED;
            case MirrorException mirror when mirror.reason() == MirrorException.Reason.OTHER_WORKSPACE -> ExitCode.REFUSED;
            default -> ExitCode.FAILED;
        };
    }

    private static String sentence(IOException failure) {
        return failure instanceof NoSuchFileException missing
                ? "There is no file " + missing.getFile() + "."
                : "Reading or writing failed: " + failure.getMessage() + ".";
    }

    static String sentence(MirrorException failure) {
        return switch (failure.reason()) {
            case UNREACHABLE ->
                "The mirror's database can't be used (%s); see that it runs and that address, user and %s are right."
                        .formatted(failure.getMessage(), Terminal.DATABASE_PASSWORD);
            case OTHER_WORKSPACE -> "The database holds the mirror of another workspace; name another database.";
        };
    }

    private static String sentence(WorkspaceException failure) {
        return switch (failure.reason()) {
            case NONE_THERE ->
                "There is no workspace in %s; make one with \"create\" or \"demo\", or name another folder."
                        .formatted(failure.getMessage());
            case OCCUPIED -> "%s; name a folder that does not exist yet or is empty.".formatted(failure.getMessage());
            case NEWER -> "A newer version of Stageline wrote this workspace; install that version to open it.";
            case IN_USE -> "The workspace's database is open in another program; close that one first.";
            case NOT_FOUNDED -> "The journal does not begin as a workspace's does; restore it from a backup.";
            case REOPEN -> "The database stopped in the middle; what was acknowledged is in the journal. Run the command again.";
            case NO_BACKUP -> "This is no backup of Stageline, or it is damaged (%s); try another one.".formatted(failure.getMessage());
        };
    }

    private static String sentence(LedgerException failure) {
        return switch (failure) {
            case LedgerException.WrongPassword _ -> "The password does not open this workspace; try another one.";
            case LedgerException.Locked locked ->
                "The workspace %s is open in another program; close that one first.".formatted(locked.file());
            case LedgerException.Damaged damaged ->
                "The journal is damaged at entry %d: %s, byte %d, %s. Nothing was changed; keep the folder and restore a backup."
                        .formatted(damaged.position(), damaged.file(), damaged.offset(), words(damaged.damage()));
            case LedgerException.NewerFormat newer ->
                "A newer version of Stageline wrote %s (format %d, this version reads up to %d); install that version to open it."
                        .formatted(newer.file(), newer.found(), newer.supported());
            case LedgerException.DiskFull full -> "There is no space left for %s; free some and run the command again."
                    .formatted(full.file());
            case LedgerException.ReadOnly closed -> "%s can't be written; check who may write there.".formatted(closed.file());
            case LedgerException.FileMissing missing -> "%s is missing; restore it from a backup.".formatted(missing.file());
            case LedgerException.KeyFileDamaged damaged ->
                "The key file %s is damaged; restore it from a backup.".formatted(damaged.file());
            case LedgerException.ContentDamaged damaged ->
                "The file %s is damaged; restore it from a backup, or fetch it from the server again.".formatted(damaged.file());
            case LedgerException.ContentTooLarge large ->
                "The file is larger than %d MB, which is as much as is kept; make it smaller.".formatted(large.limit() >> 20);
            case LedgerException.InputOutput failed -> "%s; check the disk and run the command again.".formatted(failed.getMessage());
            case LedgerException.Malformed malformed -> "What was given is not what it should be: %s.".formatted(malformed.getMessage());
            case LedgerException.Stopped stopped -> stopped.reason().map(Complaints::sentence)
                    .orElse("The journal is closed; run the command again.");
        };
    }

    /// A kind of damage in words.
    static String words(LedgerException.Damage damage) {
        return switch (damage) {
            case SEGMENT_HEADER -> "the file does not begin as a journal does";
            case SEGMENT_IDENTITY -> "the file belongs elsewhere";
            case SEGMENT_MISSING -> "the file is missing";
            case RECORD_CHECKSUM -> "bytes were altered";
            case FLIPPED_BIT -> "one bit was flipped";
            case RECORD_TRUNCATED -> "the record is cut off";
            case RECORD_AUTHENTICATION -> "bytes were altered with intent";
            case RECORD_CONTENT -> "what stands there can't be read";
            case ENDS_TOO_EARLY -> "the file ends too early";
        };
    }
}
