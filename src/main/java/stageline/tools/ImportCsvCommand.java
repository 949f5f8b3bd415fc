package stageline.tools;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stageline.exchange.intake.ImportPlan.Planning;
import stageline.exchange.profile.CsvProfile;
import stageline.exchange.profile.ProfileJson;
import stageline.workspace.exchange.Imports;

/// `import csv`: other systems' files, by a profile that says what they mean.
@Command(name = "csv", description = "Import CSV files by a profile that says what their columns mean.")
final class ImportCsvCommand extends ImportFilesCommand {

    @Option(names = "--profile", required = true, paramLabel = "PROFILE.json", description = "The profile.")
    Path profile;

    ImportCsvCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Planning plan(Imports imports) {
        return imports.planProfile(read(), files);
    }

    private CsvProfile read() {
        try {
            return switch (ProfileJson.read(Files.readString(profile))) {
                case ProfileJson.Read(CsvProfile read) -> read;
                case ProfileJson.Invalid(var reason) -> throw Stop.refused(profile + ": " + reason);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
