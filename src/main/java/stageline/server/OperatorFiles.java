package stageline.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import stageline.ledger.LedgerException;
import stageline.ledger.files.FileFailures;

/// What a server leaves in its folder for whoever runs it. Only the server's account may read it, where the system knows owners.
public final class OperatorFiles {

    private static final String FIRST_INVITATION = "first-invitation";
    private static final String DOOR = "operator";

    private final Path data;

    /// @param data the server's folder
    public OperatorFiles(Path data) {
        this.data = data;
    }

    /// Whether the invitation of the first workspace was written once.
    boolean hasFirstInvitation() {
        return Files.exists(firstInvitation());
    }

    /// Where the invitation of the first workspace is.
    public Path firstInvitation() {
        return data.resolve(FIRST_INVITATION);
    }

    /// Writes the invitation of the first workspace.
    ///
    /// @throws LedgerException.OfFile if the file system fails
    void writeFirstInvitation(String invitation) {
        write(firstInvitation(), invitation + "\n");
    }

    /// Writes by which door the operator comes in.
    ///
    /// @throws LedgerException.OfFile if the file system fails
    void writeDoor(String line) {
        write(data.resolve(DOOR), line + "\n");
    }

    /// Takes away by which door the operator came in: the server stops.
    ///
    /// @throws LedgerException.OfFile if the file system fails
    void removeDoor() {
        Path file = data.resolve(DOOR);
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw FileFailures.of(file, failure);
        }
    }

    /// By which door the operator comes in; empty where no server runs here, left over where one broke off.
    ///
    /// @throws LedgerException.OfFile if it can't be read
    public Optional<String> door() {
        Path file = data.resolve(DOOR);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file, StandardCharsets.US_ASCII).strip()) : Optional.empty();
        } catch (IOException failure) {
            throw FileFailures.of(file, failure);
        }
    }

    private void write(Path file, String text) {
        boolean owners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = owners
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try {
            Path made = Files.createTempFile(data, file.getFileName().toString(), ".tmp", attributes);
            Files.writeString(made, text, StandardCharsets.US_ASCII);
            Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw FileFailures.of(file, failure);
        }
    }
}
