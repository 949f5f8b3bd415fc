package stageline.desktop.audit;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Watch;
import stageline.ledger.proof.Flaw;
import stageline.ledger.proof.VerificationResult;
import stageline.workspace.Workspace;

/// Verifies the ledger and says what was found.
public final class VerifyModel {

    private final Workspace workspace;
    private final Tasks tasks;
    private final Texts texts;
    private final Formats formats;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper(this, "found", "");
    private final ReadOnlyBooleanWrapper flawed = new ReadOnlyBooleanWrapper(this, "flawed", false);
    private final Runnable sound;
    private Optional<Watch> watch = Optional.empty();

    VerifyModel(Workspace workspace, Tasks tasks, Texts texts, Formats formats, Runnable sound) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.texts = texts;
        this.formats = formats;
        this.sound = sound;
    }

    /// Whether it is at work.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How much is verified, from 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// What was found, in a sentence; empty at first.
    public ReadOnlyStringProperty foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// Whether what was found is a flaw.
    public ReadOnlyBooleanProperty flawedProperty() {
        return flawed.getReadOnlyProperty();
    }

    /// Says when it was verified last, while there is nothing newer to say.
    public void remember() {
        tasks.ask(workspace.ledger()::lastVerified).then(last -> {
            if (found.get().isEmpty() && !busy.get()) {
                last.ifPresent(verified -> found.set(
                        texts.get("audit.verify.last", formats.moment(verified.at()), formats.count(verified.entries()))));
            }
        }).start();
    }

    /// Verifies everything that is durable now.
    public void verify() {
        if (busy.get()) {
            return;
        }
        Watch mine = new Watch(tasks, progress::set);
        watch = Optional.of(mine);
        busy.set(true);
        progress.set(0);
        found.set("");
        flawed.set(false);
        tasks.ask(() -> workspace.ledger().verify(mine)).then(this::say).otherwise(failure -> {
            busy.set(false);
            tasks.report(failure);
        }).start();
    }

    /// Stops it.
    public void cancel() {
        watch.ifPresent(Watch::cancel);
    }

    private void say(VerificationResult result) {
        busy.set(false);
        if (result.flaw().isEmpty() && !result.cancelled()) {
            sound.run();
        }
        flawed.set(result.flaw().isPresent());
        found.set(result.flaw().map(this::sentence).orElseGet(() -> texts.get(
                result.cancelled() ? "audit.verify.stopped" : "audit.verify.sound", formats.count(result.entries()))));
    }

    private String sentence(Flaw flaw) {
        return texts.get("audit.verify.flaw", formats.count(flaw.position()),
                texts.get("audit.flaw." + flaw.kind().name().toLowerCase(Locale.ROOT)));
    }
}
