package stageline.desktop.common;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How one person wants the desktop to look on this computer. Nothing of a workspace is in here.
public final class Preferences {

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ObjectProperty<Locale> language;
    private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact", false);

    /// Light, comfortable, in the given language.
    public Preferences(Locale language) {
        this.language = new SimpleObjectProperty<>(this, "language", Texts.languageOf(language));
    }

    /// What `file` says; what it does not say stays as it is. A file that is not there says nothing.
    ///
    /// @throws IOException if it is there and can't be read
    public void load(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        Properties stored = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            stored.load(reader);
        }
        theme.set("dark".equals(stored.getProperty("theme")) ? Theme.DARK : Theme.LIGHT);
        compact.set(Boolean.parseBoolean(stored.getProperty("compact")));
        String tag = stored.getProperty("language");
        if (tag != null) {
            language.set(Texts.languageOf(Locale.forLanguageTag(tag)));
        }
    }

    /// Writes them to `file`, making its folder where there is none.
    ///
    /// @throws IOException if that fails
    public void save(Path file) throws IOException {
        Properties stored = new Properties();
        stored.setProperty("theme", theme.get() == Theme.DARK ? "dark" : "light");
        stored.setProperty("compact", Boolean.toString(compact.get()));
        stored.setProperty("language", language.get().toLanguageTag());
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            stored.store(writer, null);
        }
    }

    /// Light or dark.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// One of [Texts#LANGUAGES].
    public ObjectProperty<Locale> languageProperty() {
        return language;
    }

    /// Whether cards are compact rather than comfortable.
    public BooleanProperty compactProperty() {
        return compact;
    }
}
