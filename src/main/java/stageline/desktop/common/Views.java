package stageline.desktop.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/// Loads views. The view of `BoardController` is `Board.fxml` beside it on the class path, so no file is named in code.
public final class Views {

    private static final String CONTROLLER = "Controller";

    private final Texts texts;
    private final Map<Class<?>, Supplier<?>> controllers;

    /// Views in one language.
    ///
    /// @param texts       where `%key` in a view is looked up
    /// @param controllers how the controllers that views include are made
    public Views(Texts texts, Map<Class<?>, Supplier<?>> controllers) {
        this.texts = texts;
        this.controllers = Map.copyOf(controllers);
    }

    /// Loads the view of a controller that was made by the caller.
    ///
    /// @throws IllegalStateException if the view asks for a controller that nobody declared
    /// @throws UncheckedIOException  if there is no such view or it is not well formed
    public Parent load(Object controller) {
        Class<?> type = controller.getClass();
        FXMLLoader loader = new FXMLLoader(location(type), texts);
        loader.setControllerFactory(asked -> asked == type ? controller : make(asked));
        try {
            return loader.load();
        } catch (IOException failure) {
            throw new UncheckedIOException("View of " + type.getName(), failure);
        }
    }

    private Object make(Class<?> asked) {
        Supplier<?> maker = controllers.get(asked);
        if (maker == null) {
            throw new IllegalStateException("No way to make " + asked.getName() + " is declared");
        }
        return maker.get();
    }

    private static URL location(Class<?> type) {
        String name = type.getSimpleName();
        String file = (name.endsWith(CONTROLLER) ? name.substring(0, name.length() - CONTROLLER.length()) : name) + ".fxml";
        URL location = type.getResource(file);
        if (location == null) {
            throw new UncheckedIOException(new IOException("No view " + file + " beside " + type.getName()));
        }
        return location;
    }
}
