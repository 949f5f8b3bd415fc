package stageline.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import stageline.ledger.files.FileFailures;
import stageline.ledger.keys.DeviceKey;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.workspace.WorkspaceException.Reason;

/// Backups: a ZIP file of the keys, the journal, the contents of files, and to which server the workspace belongs, encrypted as they lie on
/// disk. The database and the search index are left out, since they are folded from the journal.
final class Backup {

    private static final Pattern BELONGS =
            Pattern.compile("workspace\\.key|device\\.key|server|journal/\\d{8}\\.seg|contents/[0-9a-f]{64}");

    private Backup() {}

    /// Writes a backup. Nothing may be appended to the journal meanwhile.
    ///
    /// @param target a file that does not exist, or is replaced once the backup is whole
    static void write(WorkspaceFolder folder, Path target) {
        Path work = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream file = Files.newOutputStream(work);
                    ZipOutputStream zip = new ZipOutputStream(file)) {
                // Encrypted bytes do not become smaller.
                zip.setLevel(Deflater.NO_COMPRESSION);
                for (Path part : parts(folder)) {
                    zip.putNextEntry(new ZipEntry(folder.path().relativize(part).toString().replace('\\', '/')));
                    Files.copy(part, zip);
                    zip.closeEntry();
                }
            }
            Files.move(work, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw FileFailures.of(target, failure);
        }
    }

    private static List<Path> parts(WorkspaceFolder folder) throws IOException {
        List<Path> parts = new ArrayList<>();
        parts.add(folder.path().resolve(WorkspaceKeys.FILE));
        parts.add(folder.path().resolve(DeviceKey.FILE));
        Path membership = folder.path().resolve(MembershipFile.FILE);
        if (Files.exists(membership)) {
            parts.add(membership);
        }
        parts.addAll(belonging(folder.path(), WorkspaceFolder.JOURNAL));
        if (Files.isDirectory(folder.path().resolve(WorkspaceFolder.CONTENTS))) {
            parts.addAll(belonging(folder.path(), WorkspaceFolder.CONTENTS));
        }
        return parts;
    }

    private static List<Path> belonging(Path workspace, String name) throws IOException {
        try (Stream<Path> files = Files.list(workspace.resolve(name))) {
            return files.filter(file -> BELONGS.matcher(name + "/" + file.getFileName()).matches()).sorted().toList();
        }
    }

    /// Unpacks a backup beside the place it is meant for. Takes only what belongs into a workspace, by name.
    ///
    /// @param work an empty folder
    /// @throws WorkspaceException with `NO_BACKUP` if it is none or is damaged
    static void unpack(Path backup, Path work) {
        try (InputStream file = Files.newInputStream(backup);
                ZipInputStream zip = new ZipInputStream(file)) {
            Files.createDirectories(work.resolve(WorkspaceFolder.JOURNAL));
            Files.createDirectories(work.resolve(WorkspaceFolder.CONTENTS));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!BELONGS.matcher(entry.getName()).matches()) {
                    throw new WorkspaceException(Reason.NO_BACKUP, "holds " + entry.getName());
                }
                Files.copy(zip, work.resolve(entry.getName()));
            }
        } catch (ZipException damaged) {
            throw new WorkspaceException(Reason.NO_BACKUP, "damaged", damaged);
        } catch (IOException failure) {
            throw FileFailures.of(backup, failure);
        }
        if (!new WorkspaceFolder(work).holdsWorkspace()) {
            throw new WorkspaceException(Reason.NO_BACKUP, "no key file in it");
        }
    }
}
