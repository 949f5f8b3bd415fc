package stageline.desktop.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Light or dark: the same roles in other colours.
///
/// A base theme defines the colour roles (`-color-fg-muted`, `-color-accent-emphasis` …); `roles-light.css` and `roles-dark.css` add
/// what it lacks; every feature's own sheet, `<feature>/<feature>.css`, uses roles only.
public enum Theme {
    LIGHT("roles-light.css", new PrimerLight().getUserAgentStylesheet()),
    DARK("roles-dark.css", new PrimerDark().getUserAgentStylesheet());

    private static final List<String> FONTS = List.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold");

    private final String roles;
    private final String base;

    Theme(String roles, String base) {
        this.roles = roles;
        this.base = base;
    }

    /// Makes the screen's font known to the toolkit; to be called once, before the first window.
    public static void loadFonts() {
        for (String font : FONTS) {
            try (InputStream stream = Theme.class.getResourceAsStream("/stageline/desktop/fonts/" + font + ".otf")) {
                Font.loadFont(Objects.requireNonNull(stream, font), 13);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// Shows the scene, and all pop-ups of the program, in this theme.
    public void apply(Scene scene) {
        Application.setUserAgentStylesheet(base);
        scene.getStylesheets().setAll(sheet("common/" + roles));
        Texts.FEATURES.forEach(feature -> scene.getStylesheets().add(sheet(feature + "/" + feature + ".css")));
    }

    /// The other one.
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    private static String sheet(String path) {
        return Objects.requireNonNull(Theme.class.getResource("/stageline/desktop/" + path), path).toExternalForm();
    }
}
