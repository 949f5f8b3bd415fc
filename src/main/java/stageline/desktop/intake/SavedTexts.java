package stageline.desktop.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.exchange.intake.ImportReport;
import stageline.exchange.profile.CsvProfile;
import stageline.exchange.profile.ProfileJson;

/// What an import leaves in files: the profile that describes its files, and its report.
final class SavedTexts {

    private final Tasks tasks;
    private final Background background;
    private final Texts texts;
    private final Formats formats;

    /// @param background says what could not be written
    SavedTexts(Tasks tasks, Background background, Texts texts, Formats formats) {
        this.tasks = tasks;
        this.background = background;
        this.texts = texts;
        this.formats = formats;
    }

    /// Writes a profile.
    ///
    /// @param done told when it is written
    void save(CsvProfile profile, Path file, Runnable done) {
        write(file, ProfileJson.write(profile), done);
    }

    /// Writes a report as text.
    ///
    /// @param done told when it is written
    void save(ImportReport report, Path file, Runnable done) {
        write(file, new ReportText(texts, formats).of(report), done);
    }

    private void write(Path file, String content, Runnable done) {
        tasks.ask(() -> Files.writeString(file, content)).then(path -> done.run()).otherwise(failure -> {
            if (failure instanceof IOException) {
                background.complain(texts.get("import.notWritten", file));
            } else {
                tasks.report(failure);
            }
        }).start();
    }
}
