package stageline.desktop.common;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;

/// Every modal question, sheet and file chooser of the desktop. To be called on the FX thread; no call waits.
public interface Dialogs {

    /// Opens a sheet over the window; what is below can't be reached until it is closed. Escape closes it.
    ///
    /// @param title   what it is about
    /// @param content what it shows; its first field that can be typed into gets the focus, and a last child with the style class
    ///                `sheet-buttons` stays in view while the rest scrolls;
    ///                with the style class `sheet-wide` the sheet is wider
    /// @param closed  told once, when it has been closed in whatever way
    Sheet open(String title, Parent content, Runnable closed);

    /// Asks a question that one button answers with yes.
    ///
    /// @param yes what to do then; nothing happens otherwise
    void ask(Question question, Runnable yes);

    /// Lets a person choose a file to read; nothing happens if they choose none.
    void chooseFile(FileKind kind, Consumer<Path> chosen);

    /// Lets a person choose one or more files to read; nothing happens if they choose none.
    void chooseFiles(FileKind kind, Consumer<List<Path>> chosen);

    /// Lets a person say where to write a file.
    ///
    /// @param name what it is called unless they say otherwise
    void chooseNewFile(FileKind kind, String name, Consumer<Path> chosen);

    /// Lets a person choose a folder.
    void chooseFolder(String title, Consumer<Path> chosen);

    /// Shows a failure that nobody expected: a code that stays the same for the same fault, and details to copy.
    void unexpected(Throwable failure);

    /// Whether something modal is open.
    boolean busy();

    /// An open sheet.
    interface Sheet {
        /// Closes it; nothing happens if it is closed already.
        void close();
    }

    /// A question.
    ///
    /// @param title  one short line
    /// @param words  what will happen, in a sentence or two
    /// @param act    what the button says: the act itself, never "Yes"
    /// @param back   what the button says that leaves everything as it is
    /// @param danger whether the act takes something away; then Enter does not choose it
    record Question(String title, String words, String act, String back, boolean danger) {}

    /// What kind of file is asked for.
    ///
    /// @param title      what the chooser says
    /// @param name       what such files are called
    /// @param extensions their name endings without dot
    record FileKind(String title, String name, List<String> extensions) {
        public FileKind {
            extensions = List.copyOf(extensions);
        }
    }
}
