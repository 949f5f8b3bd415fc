package stageline.desktop.tour;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import javafx.scene.image.WritableImage;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Theme;

/// Draws what there is to see into numbered files. Belongs to the FX thread.
final class Easel {

    static final double WIDTH = 1280;
    static final double HEIGHT = 720;

    private static final BooleanSupplier ALWAYS = () -> true;

    private final Hand hand;
    private final Preferences preferences;
    private final Tasks tasks;
    private final Path folder;
    private int drawn;
    private int written;

    Easel(Hand hand, Preferences preferences, Tasks tasks, Path folder) {
        this.hand = hand;
        this.preferences = preferences;
        this.tasks = tasks;
        this.folder = folder;
    }

    /// Adds a step that draws a picture as large as the window.
    void draw(Script script, String name) {
        script.then("draw " + name, () -> picture(name, WIDTH, HEIGHT, 1), ALWAYS);
    }

    /// Adds steps that draw it in the dark, and go back into the light.
    void drawDark(Script script, String name) {
        dark(script);
        draw(script, name);
        light(script);
    }

    void dark(Script script) {
        script.then("dark", () -> preferences.themeProperty().set(Theme.DARK), ALWAYS);
    }

    void light(Script script) {
        script.then("light", () -> preferences.themeProperty().set(Theme.LIGHT), ALWAYS);
    }

    /// Draws a picture of a size of its own, at so many pixels for each of its units.
    void picture(String name, double width, double height, double scale) {
        drawn++;
        WritableImage image = Picture.draw(hand.scene(), width, height, scale);
        Path file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", drawn, name));
        tasks.ask(() -> {
            Picture.write(image, file);
            return file;
        }).inOrder().then(path -> written++).start();
    }

    /// Whether every picture is written.
    boolean done() {
        return written == drawn;
    }

    /// Draws what is to be seen where the tour stopped.
    void keepLast(Runnable then) {
        WritableImage image = Picture.draw(hand.scene(), WIDTH, HEIGHT, 1);
        Path file = folder.resolve("stopped.png");
        tasks.ask(() -> {
            Picture.write(image, file);
            return file;
        }).then(path -> then.run()).start();
    }
}
