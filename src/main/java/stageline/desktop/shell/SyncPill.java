package stageline.desktop.shell;

import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Formats;
import stageline.desktop.common.ServerPhrases;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.SyncStatus;
import stageline.desktop.common.SyncStatus.Link;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Tip;

/// Says in a word or two how things stand with the server: by icon and words, and by colour only beside these.
final class SyncPill {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");
    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");

    private final Button pill;
    private final BooleanProperty shared;
    private final IntConsumer open;
    private final Texts texts;
    private final Formats formats;
    private final ServerPhrases phrases;
    private final FontIcon icon = new FontIcon("bi-laptop");
    private String tip = "";
    private boolean urgent;

    /// @param shared told whether there is a server
    /// @param open   told how much in the inbox wants somebody
    SyncPill(Button pill, BooleanProperty shared, IntConsumer open, Texts texts, Formats formats) {
        this.pill = pill;
        this.shared = shared;
        this.open = open;
        this.texts = texts;
        this.formats = formats;
        this.phrases = new ServerPhrases(texts);
        pill.setGraphic(icon);
        Tip.on(pill, () -> tip);
    }

    /// What is shown.
    ///
    /// @param icon   an icon that says it without words
    /// @param words  one or two words
    /// @param more   what the tip says
    /// @param urgent whether somebody must do something
    /// @param away   whether the server can't be reached
    private record Look(String icon, String words, String more, boolean urgent, boolean away) {}

    /// Follows what a source tells, and leads to what it says.
    ///
    /// @param needed shows what needs somebody
    /// @param outbox shows what waits to be sent
    /// @return ends it
    Runnable follow(SyncSource source, Tasks tasks, Runnable needed, Runnable outbox) {
        pill.setOnAction(event -> (urgent ? needed : outbox).run());
        Runnable deaf = source.listen(status -> tasks.later(() -> show(status)));
        show(source.status());
        return deaf;
    }

    private void show(SyncStatus status) {
        Look look = look(status);
        icon.setIconLiteral(look.icon());
        pill.setText(look.words());
        tip = look.more();
        urgent = look.urgent();
        pill.pseudoClassStateChanged(URGENT, look.urgent());
        pill.pseudoClassStateChanged(AWAY, look.away());
        pill.setAccessibleText(texts.get("shell.sync.spoken", look.words(), look.more()));
        shared.set(status.shared());
        open.accept(status.open());
    }

    private Look look(SyncStatus status) {
        return switch (status.link()) {
            case Link.Alone alone when status.matters() > 0 -> needed(status, texts.get("shell.sync.local.why"));
            case Link.Alone alone -> new Look("bi-laptop", texts.get("shell.sync.local"), texts.get("shell.sync.local.why"), false, false);
            case Link.Halted(var need) -> new Look(
                    "bi-exclamation-triangle", texts.get("shell.sync.needs.act", phrases.need(need)), phrases.advice(need), true, false);
            case Link.Beginning(long done, long of) -> new Look("bi-cloud-download",
                    texts.get("shell.sync.beginning", formats.count(done), formats.count(of)), texts.get("shell.sync.beginning.why"),
                    false, false);
            case Link.Offline(var since, var next) -> new Look("bi-cloud-slash", texts.get("shell.sync.offline", formats.since(since)),
                    texts.get("shell.sync.offline.why", status.waiting())
                            + next.map(at -> " " + texts.get("shell.sync.offline.next", formats.since(at))).orElse(""),
                    false, true);
            case Link.Exchanging(long done, long of) when status.matters() == 0 -> new Look("bi-arrow-repeat",
                    texts.get("shell.sync.exchanging"),
                    texts.get("shell.sync.exchanging.why", formats.count(done), formats.count(of)), false, false);
            case Link.Exchanging exchanging -> needed(status, texts.get("shell.sync.exchanging"));
            case Link.InStep(var since) when status.matters() > 0 -> needed(
                    status, texts.get("shell.sync.inStep.why", formats.since(since)));
            case Link.InStep(var since) when status.waiting() > 0 -> new Look("bi-cloud-upload",
                    texts.get("shell.sync.waiting", status.waiting()), texts.get("shell.sync.waiting.why"), false, false);
            case Link.InStep(var since) when status.files() > 0 -> new Look("bi-cloud-upload",
                    texts.get("shell.sync.files", status.files()), texts.get("shell.sync.files.why"), false, false);
            case Link.InStep(var since) -> new Look("bi-cloud-check", texts.get("shell.sync.inStep"),
                    texts.get("shell.sync.inStep.why", formats.since(since)), false, false);
        };
    }

    private Look needed(SyncStatus status, String more) {
        return new Look("bi-exclamation-triangle", texts.get("shell.sync.needs", status.matters()),
                texts.get("shell.sync.needs.why", status.matters()) + " " + more, true, false);
    }
}
