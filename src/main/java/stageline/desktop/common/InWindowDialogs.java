package stageline.desktop.common;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Dialogs within the window itself. Files are chosen in the system's own chooser where there is one, else by typing the path.
public final class InWindowDialogs implements Dialogs {

    private final ModalLayer layer;
    private final Views views;
    private final Texts texts;

    /// Dialogs in a layer that covers the window.
    public InWindowDialogs(ModalLayer layer, Views views, Texts texts) {
        this.layer = layer;
        this.views = views;
        this.texts = texts;
    }

    @Override
    public Sheet open(String title, Parent content, Runnable closed) {
        return layer.open(title, content, closed);
    }

    @Override
    public boolean busy() {
        return layer.busy();
    }

    @Override
    public void ask(Question question, Runnable yes) {
        Label words = new Label(question.words());
        words.setWrapText(true);
        Button act = new Button(question.act());
        act.setId("act");
        act.getStyleClass().add(question.danger() ? "danger" : "accent");
        act.setDefaultButton(!question.danger());
        Sheets sheets = new Sheets();
        Parent content = sheets.withButtons(words, question.back(), act);
        act.setOnAction(event -> {
            sheets.close();
            yes.run();
        });
        sheets.opened = open(question.title(), content, () -> {});
    }

    @Override
    public void chooseFile(FileKind kind, Consumer<Path> chosen) {
        choose(kind.title(), "", window -> chooser(kind).showOpenDialog(window), chosen);
    }

    @Override
    public void chooseFiles(FileKind kind, Consumer<List<Path>> chosen) {
        List<File> files;
        try {
            files = Optional.ofNullable(chooser(kind).showOpenMultipleDialog(layer.window())).orElse(List.of());
        } catch (UnsupportedOperationException noChooserHere) {
            askForPath(kind.title(), "", path -> chosen.accept(List.of(path)));
            return;
        }
        if (!files.isEmpty()) {
            chosen.accept(files.stream().map(File::toPath).toList());
        }
    }

    @Override
    public void chooseNewFile(FileKind kind, String name, Consumer<Path> chosen) {
        choose(kind.title(), name, window -> {
            FileChooser chooser = chooser(kind);
            chooser.setInitialFileName(name);
            return chooser.showSaveDialog(window);
        }, chosen);
    }

    @Override
    public void chooseFolder(String title, Consumer<Path> chosen) {
        choose(title, "", window -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(title);
            return chooser.showDialog(window);
        }, chosen);
    }

    @Override
    public void unexpected(Throwable failure) {
        ErrorController controller = new ErrorController(failure, texts);
        Sheet sheet = open(texts.get("common.error.title"), views.load(controller), () -> {});
        controller.onClose(sheet::close);
    }

    private static FileChooser chooser(FileKind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kind.title());
        var endings = kind.extensions().stream().map(e -> "*." + e).toList();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.name(), endings));
        return chooser;
    }

    private void choose(String title, String proposal, Function<Window, @Nullable File> system, Consumer<Path> chosen) {
        Optional<File> file;
        try {
            file = Optional.ofNullable(system.apply(layer.window()));
        } catch (UnsupportedOperationException noChooserHere) {
            askForPath(title, proposal, chosen);
            return;
        }
        file.map(File::toPath).ifPresent(chosen);
    }

    private void askForPath(String title, String proposal, Consumer<Path> chosen) {
        TextField path = new TextField(proposal);
        path.setId("path");
        path.setPromptText(texts.get("common.path"));
        Label problem = new Label();
        problem.getStyleClass().add("field-problem");
        Button act = new Button(texts.get("common.choose"));
        act.setId("act");
        act.getStyleClass().add("accent");
        act.setDefaultButton(true);
        act.disableProperty().bind(path.textProperty().isEmpty());
        Sheets sheets = new Sheets();
        Parent content = sheets.withButtons(new VBox(4, path, problem), texts.get("common.cancel"), act);
        act.setOnAction(event -> {
            try {
                Path typed = Path.of(path.getText().strip());
                sheets.close();
                chosen.accept(typed);
            } catch (InvalidPathException notAPath) {
                problem.setText(texts.get("common.path.invalid"));
            }
        });
        sheets.opened = open(title, content, () -> {});
    }

    /// The common shape of small sheets: words, then the act and the way back.
    private final class Sheets {
        private @Nullable Sheet opened;

        Parent withButtons(Parent words, String leave, Button act) {
            Button back = new Button(leave);
            back.setCancelButton(true);
            back.setOnAction(event -> close());
            HBox buttons = new HBox(back, act);
            buttons.getStyleClass().add("sheet-buttons");
            VBox content = new VBox(words, buttons);
            content.getStyleClass().add("sheet-content");
            return content;
        }

        void close() {
            if (opened != null) {
                opened.close();
            }
        }
    }
}
