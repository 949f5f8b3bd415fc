package stageline.desktop;

import java.time.Instant;
import java.util.Optional;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Status;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.store.history.HistoryFilter;
import stageline.workspace.Workspace;

/// Keeps the status line's word on the ledger: how many entries it has, and when it was last verified while it was open here.
final class LedgerLine {

    private final Workspace workspace;
    private final Status status;
    private final Tasks tasks;
    private final Texts texts;
    private final Formats formats;
    private final Tasks.Place place = new Tasks.Place();
    private final Runnable deaf;
    private Optional<Long> entries = Optional.empty();
    private Optional<Instant> verified = Optional.empty();

    LedgerLine(Workspace workspace, Status status, Tasks tasks, Texts texts, Formats formats) {
        this.workspace = workspace;
        this.status = status;
        this.tasks = tasks;
        this.texts = texts;
        this.formats = formats;
        this.deaf = workspace.listen(changed -> tasks.later(this::count));
        count();
    }

    /// Says that the ledger was found sound.
    void verified() {
        verified = Optional.of(formats.now());
        say();
    }

    void close() {
        deaf.run();
    }

    private void count() {
        tasks.ask(() -> workspace.history().count(HistoryFilter.ALL)).at(place).then(counted -> {
            entries = Optional.of(counted);
            say();
        }).start();
    }

    private void say() {
        entries.map(formats::count).ifPresent(count -> status.ledger(verified
                .map(when -> texts.get("shell.ledger.verified", count, formats.moment(when)))
                .orElseGet(() -> texts.get("shell.ledger", count))));
    }
}
