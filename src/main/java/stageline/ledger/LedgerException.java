package stageline.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that can go wrong below the ledger's door, as a closed family: each member has a stable [Code] for machines and carries the
/// facts (file, offset, position) from which a screen phrases its sentence. The messages are for logs, in English.
public abstract sealed class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    private LedgerException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /// The stable name of what happened.
    public final Code code() {
        return code;
    }

    /// Stable names; never renamed, never reused.
    public enum Code {
        /// Bytes of the journal are not what was written: see [Damaged].
        JOURNAL_DAMAGED,
        /// A file was written by a newer version of the program.
        NEWER_FORMAT,
        /// There is no room left, or the quota is used up.
        DISK_FULL,
        /// The folder or file can't be written by this person.
        READ_ONLY,
        /// Another program has the workspace open.
        LOCKED,
        /// The password is not the workspace's.
        WRONG_PASSWORD,
        /// A key file is not what was written.
        KEY_FILE_DAMAGED,
        /// The file of a content is not what was written.
        CONTENT_DAMAGED,
        /// A file has more bytes than may be kept.
        CONTENT_TOO_LARGE,
        /// The bytes handed in are no entry, payload, proof or checkpoint.
        MALFORMED,
        /// A file that must exist is missing.
        FILE_MISSING,
        /// The journal stopped after a failed write and was not recovered since.
        JOURNAL_STOPPED,
        /// Any other failure of the file system.
        INPUT_OUTPUT
    }

    /// The journal is damaged at a known place. Nothing was cut.
    public static final class Damaged extends LedgerException {
        private static final long serialVersionUID = 1L;
        private final String file;
        private final long offset;
        private final long position;
        private final Damage damage;

        /// @param file     name of the segment file
        /// @param offset   byte in the file at which the unreadable record (or header field) begins
        /// @param position position that the record's first entry has or would have; 0 if unknown
        /// @param damage   what kind of damage
        public Damaged(String file, long offset, long position, Damage damage) {
            super(Code.JOURNAL_DAMAGED, "%s at offset %d, position %d: %s".formatted(file, offset, position, damage), null);
            this.file = file;
            this.offset = offset;
            this.position = position;
            this.damage = damage;
        }

        /// Name of the segment file.
        public String file() {
            return file;
        }

        /// Byte in the file at which the unreadable record begins.
        public long offset() {
            return offset;
        }

        /// Position of the first entry concerned, 0 if unknown.
        public long position() {
            return position;
        }

        /// What kind of damage.
        public Damage damage() {
            return damage;
        }
    }

    /// Kinds of damage to a journal.
    public enum Damage {
        /// The segment's header is not one of ours or fails its checksum.
        SEGMENT_HEADER,
        /// The file belongs to another workspace, number or position than its place says.
        SEGMENT_IDENTITY,
        /// A segment file between others is missing.
        SEGMENT_MISSING,
        /// A record's checksum fails.
        RECORD_CHECKSUM,
        /// Exactly one bit of the last record is wrong: a flipped bit, not a torn write.
        FLIPPED_BIT,
        /// A record is cut off although records after it, or a later state, prove that it was whole.
        RECORD_TRUNCATED,
        /// The checksum holds and the authentication tag does not: altered with intent, or another key.
        RECORD_AUTHENTICATION,
        /// The record opens and what is in it can't be read.
        RECORD_CONTENT,
        /// The file ends before the place up to which it is known to have been durable.
        ENDS_TOO_EARLY
    }

    /// Written by a newer version.
    public static final class NewerFormat extends LedgerException {
        private static final long serialVersionUID = 1L;
        private final String file;
        private final long found;
        private final long supported;

        /// @param found     the format version met
        /// @param supported the newest format version that this program reads
        public NewerFormat(String file, long found, long supported) {
            super(Code.NEWER_FORMAT, "%s has format %d, this version reads up to %d".formatted(file, found, supported), null);
            this.file = file;
            this.found = found;
            this.supported = supported;
        }

        /// The file, or what it stands for.
        public String file() {
            return file;
        }

        /// The format version met.
        public long found() {
            return found;
        }

        /// The newest format version that this program reads.
        public long supported() {
            return supported;
        }
    }

    /// A failure of the file system that concerns one file or folder.
    public abstract static sealed class OfFile extends LedgerException {
        private static final long serialVersionUID = 1L;
        private final String file;

        private OfFile(Code code, String file, String message, @Nullable Throwable cause) {
            super(code, file + ": " + message, cause);
            this.file = file;
        }

        /// The file or folder.
        public final String file() {
            return file;
        }
    }

    /// No room left.
    public static final class DiskFull extends OfFile {
        private static final long serialVersionUID = 1L;

        /// @param cause what the file system said
        public DiskFull(String file, Throwable cause) {
            super(Code.DISK_FULL, file, "no space left", cause);
        }
    }

    /// Not to be written.
    public static final class ReadOnly extends OfFile {
        private static final long serialVersionUID = 1L;

        /// @param cause what the file system said
        public ReadOnly(String file, Throwable cause) {
            super(Code.READ_ONLY, file, "can't be written", cause);
        }
    }

    /// Open in another program, or a second time in this one.
    public static final class Locked extends OfFile {
        private static final long serialVersionUID = 1L;

        /// @param file the workspace's folder
        public Locked(String file) {
            super(Code.LOCKED, file, "open in another program", null);
        }
    }

    /// A file that must exist does not.
    public static final class FileMissing extends OfFile {
        private static final long serialVersionUID = 1L;

        /// @param cause what the file system said
        public FileMissing(String file, @Nullable Throwable cause) {
            super(Code.FILE_MISSING, file, "missing", cause);
        }
    }

    /// Any other failure of the file system.
    public static final class InputOutput extends OfFile {
        private static final long serialVersionUID = 1L;

        /// @param cause what the file system said
        public InputOutput(String file, Throwable cause) {
            super(Code.INPUT_OUTPUT, file, String.valueOf(cause.getMessage()), cause);
        }
    }

    /// A key file whose bytes are not what was written.
    public static final class KeyFileDamaged extends OfFile {
        private static final long serialVersionUID = 1L;

        /// @param what what is wrong with it
        public KeyFileDamaged(String file, String what) {
            super(Code.KEY_FILE_DAMAGED, file, what, null);
        }
    }

    /// A content whose bytes are not what was written.
    public static final class ContentDamaged extends OfFile {
        private static final long serialVersionUID = 1L;

        /// @param what what is wrong with it
        public ContentDamaged(String file, String what) {
            super(Code.CONTENT_DAMAGED, file, what, null);
        }
    }

    /// A file with more bytes than may be kept.
    public static final class ContentTooLarge extends LedgerException {
        private static final long serialVersionUID = 1L;
        private final long limit;

        /// @param limit how many bytes it may have
        public ContentTooLarge(long limit) {
            super(Code.CONTENT_TOO_LARGE, "more than " + limit + " bytes", null);
            this.limit = limit;
        }

        /// How many bytes it may have.
        public long limit() {
            return limit;
        }
    }

    /// The password does not open the key file, whose bytes are otherwise sound.
    public static final class WrongPassword extends LedgerException {
        private static final long serialVersionUID = 1L;

        /// For a password that opens nothing.
        public WrongPassword() {
            super(Code.WRONG_PASSWORD, "the password does not open this workspace", null);
        }
    }

    /// Bytes or text handed in that are not what they claim to be.
    public static final class Malformed extends LedgerException {
        private static final long serialVersionUID = 1L;

        /// @param what what is wrong
        public Malformed(String what) {
            super(Code.MALFORMED, what, null);
        }
    }

    /// The journal takes nothing more until it is recovered, because an earlier write failed.
    public static final class Stopped extends LedgerException {
        private static final long serialVersionUID = 1L;
        private final @Nullable LedgerException reason;

        /// @param reason the first failure, absent if the journal was closed
        public Stopped(@Nullable LedgerException reason) {
            super(Code.JOURNAL_STOPPED, reason == null ? "the journal is closed" : "stopped by: " + reason.getMessage(), reason);
            this.reason = reason;
        }

        /// The failure that stopped the journal; absent if it was closed.
        public Optional<LedgerException> reason() {
            return Optional.ofNullable(reason);
        }
    }
}
