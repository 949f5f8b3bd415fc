package stageline.desktop.common;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import stageline.papers.docx.SheetDocx;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.sheet.PaperName;
import stageline.papers.sheet.Sheet;
import stageline.sales.record.PaperLanguage;

/// Writes papers into files where somebody wants them, and says whether it could.
public final class PaperFiles {

    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Texts texts;

    /// @param dialogs asks where to write
    /// @param notices says what came of it
    public PaperFiles(Tasks tasks, Dialogs dialogs, Notices notices, Texts texts) {
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.texts = texts;
    }

    /// A paper and what it is called.
    public record Paper(PaperName name, Sheet sheet) {}

    /// The formats in which a paper can be written; each writes it when it is chosen.
    ///
    /// @param title what the file chooser says
    /// @param asked gives, once a format is chosen, what then makes the paper in the background; empty where there is nothing to make it of
    public List<MenuItem> formats(String title, Supplier<Callable<Optional<Paper>>> asked) {
        MenuItem pdf = new MenuItem(texts.get("common.paper.pdf"));
        pdf.setOnAction(event -> write(title, asked.get(), "pdf", sheet -> new SheetPdf().bytes(sheet)));
        MenuItem docx = new MenuItem(texts.get("common.paper.docx"));
        docx.setOnAction(event -> write(title, asked.get(), "docx", sheet -> new SheetDocx().bytes(sheet)));
        return List.of(pdf, docx);
    }

    /// A small menu of languages, and in each of the formats, beside a line that a paper can be made of.
    ///
    /// @param label  what it says
    /// @param spoken what it says to those who do not see the line
    /// @param title  as for [#formats]
    /// @param made   makes the paper in a language, in the background; empty where there is nothing to make it of
    MenuButton menu(String label, String spoken, String title, Function<PaperLanguage, Optional<Paper>> made) {
        MenuButton menu = new MenuButton(label);
        menu.getStyleClass().addAll("line-report", "quiet", "small");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setAccessibleText(spoken);
        for (PaperLanguage language : PaperLanguage.values()) {
            Menu chosen = new Menu(texts.get("quotation.language." + language.code()));
            chosen.getItems().setAll(formats(title, () -> () -> made.apply(language)));
            menu.getItems().add(chosen);
        }
        return menu;
    }

    private void write(String title, Callable<Optional<Paper>> made, String ending, Function<Sheet, byte[]> printed) {
        tasks.ask(made).then(found -> found.ifPresent(paper -> {
            Dialogs.FileKind kind = new Dialogs.FileKind(title, ending.toUpperCase(Locale.ROOT), List.of(ending));
            dialogs.chooseNewFile(kind, paper.name().file() + "." + ending, file -> tasks
                    .ask(() -> written(file, printed.apply(paper.sheet())))
                    .then(problem -> problem.ifPresentOrElse(
                            why -> notices.warn(texts.get("common.paper.failed", why)),
                            () -> notices.say(texts.get("common.paper.written", file))))
                    .start());
        })).start();
    }

    /// Writes a file; what went wrong, empty where nothing did.
    private static Optional<String> written(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
            return Optional.empty();
        } catch (IOException refused) {
            return Optional.of(refused.getClass().getSimpleName() + ": " + refused.getMessage());
        }
    }
}
