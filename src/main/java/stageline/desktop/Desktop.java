package stageline.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Theme;
import stageline.desktop.start.Entrance;
import stageline.desktop.start.Places;
import stageline.desktop.start.Recents;
import stageline.workspace.Environment;
import stageline.workspace.demo.Demo;

/// Starts the desktop on this computer.
public final class Desktop {

    /// What runs the tour instead of waiting for somebody.
    public static final String TOUR = "--tour";

    private Desktop() {}

    /// Starts the desktop. Returns at once where there is a window; the toolkit's thread keeps the program running until it is closed.
    ///
    /// Where there is no display, and with `--tour`, nothing is shown: the same desktop runs on the headless platform through a
    /// scripted tour, which draws each step; then the call returns when the tour has ended.
    ///
    /// @param arguments `--tour` or none
    /// @param say       is told where the tour's pictures are
    /// @throws java.util.concurrent.CompletionException if the tour did not see what it should
    public static void start(String[] arguments, Consumer<String> say) {
        Function<String, Optional<String>> variable = name -> Optional.ofNullable(System.getenv(name));
        String system = System.getProperty("os.name");
        if (Arrays.asList(arguments).contains(TOUR) || withoutDisplay(system, variable)) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            new TourRun(say).run();
        } else {
            Places places = Places.on(system, Path.of(System.getProperty("user.home")), variable);
            Platform.startup(() -> show(places));
        }
    }

    /// Whether a window can't be shown: only on Linux can that be known beforehand.
    static boolean withoutDisplay(String system, Function<String, Optional<String>> variable) {
        return system.toLowerCase(Locale.ROOT).startsWith("linux")
                && List.of("DISPLAY", "WAYLAND_DISPLAY").stream().allMatch(name -> variable.apply(name).filter(text -> !text.isBlank())
                        .isEmpty());
    }

    private static void show(Places places) {
        Theme.loadFonts();
        Preferences preferences = new Preferences(Locale.getDefault());
        try {
            preferences.load(places.preferences());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Entrance entrance = new Entrance(Environment.ofThisComputer(), places, new Recents(places.recents()), Demo.DEALS);
        new Program(new Stage(), entrance, Clock.system(ZoneId.systemDefault()), preferences).start();
    }
}
