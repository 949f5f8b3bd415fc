package stageline.desktop.team;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stageline.desktop.common.ServerPhrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.workspace.shared.Visited;

/// Asks a server one thing after the other, and says why it did not do it. Belongs to the FX thread.
final class Asking {

    private final Tasks tasks;
    private final ServerPhrases phrases;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper settled = new ReadOnlyBooleanWrapper(this, "settled", false);

    Asking(Tasks tasks, Texts texts) {
        this.tasks = tasks;
        this.phrases = new ServerPhrases(texts);
    }

    /// Whether an answer is awaited; nothing else is asked then.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What is wrong, in a sentence or two; empty where nothing is.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the server did what [was to be settled][#settle(Callable)].
    ReadOnlyBooleanProperty settledProperty() {
        return settled.getReadOnlyProperty();
    }

    /// Says what is wrong.
    void problem(String sentence) {
        problem.set(sentence);
    }

    /// Asks for what is asked for once, unless an answer is awaited already.
    ///
    /// @param question blocks, on a background thread
    <T> void settle(Callable<Visited<T>> question) {
        ask(question, given -> settled.set(true));
    }

    /// Asks, unless an answer is awaited already.
    ///
    /// @param question blocks, on a background thread
    /// @param given    takes what the server says, where it did what was asked
    <T> void ask(Callable<Visited<T>> question, Consumer<T> given) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        tasks.ask(question).then(answer -> {
            busy.set(false);
            if (answer instanceof Visited.Done<T>(T value)) {
                given.accept(value);
            } else {
                problem.set(phrases.outcome(answer));
            }
        }).otherwise(failure -> {
            busy.set(false);
            tasks.report(failure);
        }).start();
    }
}
