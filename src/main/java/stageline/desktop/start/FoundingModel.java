package stageline.desktop.start;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Failures;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sales.people.Role;
import stageline.workspace.Founding;
import stageline.workspace.Workspace;
import stageline.workspace.WorkspaceFolder;

/// The form of a new workspace.
public final class FoundingModel {

    private static final int SHORTEST_PASSWORD = 8;

    private final Entrance entrance;
    private final Tasks tasks;
    private final Texts texts;
    private final Failures failures;
    private final BiConsumer<Workspace, Destination> opened;
    private final Map<Part, StringProperty> words = new EnumMap<>(Part.class);
    private final Map<Part, ReadOnlyStringWrapper> problems = new EnumMap<>(Part.class);
    private final ObservableSet<Role> roles = FXCollections.observableSet();
    private final ObjectProperty<Currency> currency;
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper(this, "warning", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private String proposed;

    /// A part of the form.
    public enum Part {
        NAME,
        PERSON,
        ROLES,
        PASSWORD,
        AGAIN,
        FOLDER
    }

    FoundingModel(Entrance entrance, Tasks tasks, Texts texts, Currency currency, BiConsumer<Workspace, Destination> opened) {
        this.entrance = entrance;
        this.tasks = tasks;
        this.texts = texts;
        this.failures = new Failures(texts);
        this.opened = opened;
        this.currency = new SimpleObjectProperty<>(this, "currency", currency);
        for (Part part : Part.values()) {
            words.put(part, new SimpleStringProperty(this, part.name(), ""));
            problems.put(part, new ReadOnlyStringWrapper(this, part.name() + " problem", ""));
            words(part).addListener((property, before, now) -> problem(part, ""));
        }
        roles.addListener((SetChangeListener<Role>) change -> problem(Part.ROLES, ""));
        proposed = entrance.places().proposed("").toString();
        words(Part.FOLDER).set(proposed);
        words(Part.NAME).addListener((property, before, name) -> propose(name));
        words(Part.FOLDER).addListener((property, before, folder) -> warn(folder));
        warn(proposed);
    }

    /// What is typed into a part.
    public StringProperty words(Part part) {
        return Objects.requireNonNull(words.get(part));
    }

    /// What is wrong with a part, in a sentence; empty where nothing is.
    public ReadOnlyStringProperty problem(Part part) {
        return Objects.requireNonNull(problems.get(part)).getReadOnlyProperty();
    }

    /// The roles the founder holds.
    public ObservableSet<Role> roles() {
        return roles;
    }

    /// What new amounts are proposed in.
    public ObjectProperty<Currency> currencyProperty() {
        return currency;
    }

    /// What may go wrong with the folder although it can be used; empty where nothing may.
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /// Whether the workspace is being made.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// To be called when a part was left: says what is wrong with it.
    public void left(Part part) {
        if (!words(part).get().isBlank()) {
            problem(part, wrong(part).orElse(""));
        }
    }

    /// Makes the workspace, or says what is wrong.
    ///
    /// @param first where to go once it is open
    public void create(Destination first) {
        boolean sound = true;
        for (Part part : Part.values()) {
            Optional<String> wrong = wrong(part);
            problem(part, wrong.orElse(""));
            sound &= wrong.isEmpty();
        }
        if (!sound || busy.get()) {
            return;
        }
        Founding founding = new Founding(text(Part.NAME), text(Part.PERSON), Set.copyOf(roles), currency.get());
        Path folder = Path.of(text(Part.FOLDER)).toAbsolutePath();
        String password = words(Part.PASSWORD).get();
        busy.set(true);
        tasks.ask(() -> entrance.create(folder, founding, password))
                .then(workspace -> {
                    busy.set(false);
                    opened.accept(workspace, first);
                })
                .otherwise(this::failed)
                .start();
    }

    private void failed(Exception failure) {
        busy.set(false);
        failures.of(failure).ifPresentOrElse(
                expected -> problem(Part.FOLDER, expected.sentence()), () -> tasks.report(failure));
    }

    private Optional<String> wrong(Part part) {
        String text = text(part);
        return switch (part) {
            case NAME, PERSON -> text.isEmpty() ? says("start.found.empty") : Optional.empty();
            case ROLES -> roles.isEmpty() ? says("start.found.noRole") : Optional.empty();
            case PASSWORD -> words(part).get().length() < SHORTEST_PASSWORD
                    ? says("common.password.short", SHORTEST_PASSWORD) : Optional.empty();
            case AGAIN -> words(part).get().equals(words(Part.PASSWORD).get()) ? Optional.empty() : says("common.password.differs");
            case FOLDER -> path(text).isEmpty() ? says("common.path.invalid") : Optional.empty();
        };
    }

    private Optional<String> says(String key, Object... arguments) {
        return Optional.of(texts.get(key, arguments));
    }

    private String text(Part part) {
        return words(part).get().strip();
    }

    private void problem(Part part, String sentence) {
        Objects.requireNonNull(problems.get(part)).set(sentence);
    }

    /// The folder follows the name until somebody types another one.
    private void propose(String name) {
        if (words(Part.FOLDER).get().equals(proposed)) {
            proposed = entrance.places().proposed(name).toString();
            words(Part.FOLDER).set(proposed);
        }
    }

    private void warn(String folder) {
        warning.set(path(folder.strip())
                .flatMap(path -> new WorkspaceFolder(path).fileSyncService())
                .map(service -> texts.get("start.found.fileSync", service))
                .orElse(""));
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text));
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
