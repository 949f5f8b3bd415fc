package stageline.desktop.common;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import stageline.sales.command.Command;
import stageline.sales.command.Renewal;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.workspace.Workspace;

/// Begins the renewal of deals, wherever somebody wants it. On the FX thread.
public final class Renewals {

    private final Workspace workspace;
    private final Changes changes;
    private final Texts texts;
    private final Formats formats;

    /// Renewals in one workspace.
    public Renewals(Workspace workspace, Changes changes, Texts texts, Formats formats) {
        this.workspace = workspace;
        this.changes = changes;
        this.texts = texts;
        this.formats = formats;
    }

    /// Begins the deal that renews another, by which the tasks that ask for it are done.
    ///
    /// @param deal  the deal whose contract ends
    /// @param begun is told which deal renews it
    public void begin(EntityRef deal, Consumer<EntityRef> begun) {
        UUID made = workspace.newId();
        changes.performIfThere(() -> renewal(deal, made), texts.get("common.renewal.done"),
                done -> begun.accept(EntityRef.deal(made)), changes::sayWhyNot);
    }

    private Optional<Command> renewal(EntityRef deal, UUID made) {
        return workspace.record(deal).map(state -> {
            List<RecordState> open = workspace.tasks().open(deal).stream()
                    .flatMap(task -> workspace.record(task.entity()).stream())
                    .toList();
            return Renewal.of(state, open, made, texts.get("common.renewal.word"), formats.now());
        });
    }
}
