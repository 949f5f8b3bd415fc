package stageline.workspace;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// When the ledger was last verified here and found sound. A reminder and no proof: who can alter the journal can alter this too.
///
/// @param at      when
/// @param entries how many entries it had then, the first of them on
public record Verified(Instant at, long entries) {

    private static final String AT = "at";
    private static final String ENTRIES = "entries";

    /// What a file says; empty where there is none, or none that can be read.
    static Optional<Verified> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            stored.load(reader);
            return Optional.of(new Verified(
                    Instant.parse(stored.getProperty(AT, "")), Long.parseLong(stored.getProperty(ENTRIES, ""))));
        } catch (IOException | DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// Writes it into a file.
    ///
    /// @throws IOException if that fails
    void write(Path file) throws IOException {
        Properties stored = new Properties();
        stored.setProperty(AT, at.toString());
        stored.setProperty(ENTRIES, Long.toString(entries));
        Path work = file.resolveSibling(file.getFileName() + ".part");
        try (Writer writer = Files.newBufferedWriter(work, StandardCharsets.UTF_8)) {
            stored.store(writer, null);
        }
        Files.move(work, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
