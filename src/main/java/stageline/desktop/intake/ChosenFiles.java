package stageline.desktop.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stageline.exchange.profile.CsvProfile;
import stageline.exchange.profile.ProfileJson;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.Imports;
import stageline.workspace.exchange.Looked;

/// The files that were chosen to be imported, and what they are. One of them may be a profile that describes the others.
final class ChosenFiles {

    /// How the names of profiles end.
    static final String PROFILE = ".json";

    private final Workspace workspace;
    private final ObservableList<Path> files = FXCollections.observableArrayList();

    /// @param workspace where they would come in
    ChosenFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    /// What files are.
    ///
    /// @param looked  what was found out
    /// @param profile what describes them, where something does
    record Found(Looked looked, Optional<CsvProfile> profile) {}

    ObservableList<Path> all() {
        return files;
    }

    /// Adds those that are not there yet.
    void add(List<Path> more) {
        more.stream().map(path -> path.toAbsolutePath().normalize()).filter(path -> !files.contains(path)).forEach(files::add);
    }

    /// Whether there is something to import, and at most one profile.
    boolean sound() {
        return !sheets().isEmpty() && profiles().size() <= 1;
    }

    /// Finds out what they are; to be called in the background.
    Callable<Found> look() {
        List<Path> sheets = sheets();
        Optional<Path> profile = profiles().stream().findFirst();
        return () -> {
            Imports imports = new Imports(workspace);
            if (profile.isEmpty()) {
                return new Found(imports.look(sheets), Optional.empty());
            }
            Path file = profile.get();
            return switch (ProfileJson.read(Files.readString(file))) {
                case ProfileJson.Read(CsvProfile read) -> new Found(imports.look(read, sheets), Optional.of(read));
                case ProfileJson.Invalid(var reason) ->
                    new Found(new Looked.Refused(String.valueOf(file.getFileName()), reason), Optional.empty());
            };
        };
    }

    /// Does the same with a profile that somebody has just made; to be called in the background.
    Callable<Found> explained(CsvProfile profile) {
        List<Path> sheets = sheets();
        return () -> new Found(new Imports(workspace).look(profile, sheets), Optional.of(profile));
    }

    private List<Path> profiles() {
        return files.stream().filter(ChosenFiles::isProfile).toList();
    }

    private List<Path> sheets() {
        return files.stream().filter(path -> !isProfile(path)).toList();
    }

    private static boolean isProfile(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(PROFILE);
    }
}
