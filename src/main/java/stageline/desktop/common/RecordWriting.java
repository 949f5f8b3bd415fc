package stageline.desktop.common;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Value;

/// Writes what somebody does with one record in its pane: its fields in place, and what was done about it.
public final class RecordWriting {

    private final EntityRef entity;
    private final Supplier<UUID> ids;
    private final Changes changes;
    private final Phrases phrases;
    private final Texts texts;

    /// Writes about a record.
    ///
    /// @param ids identities for new records
    public RecordWriting(EntityRef entity, Supplier<UUID> ids, Changes changes, Phrases phrases, Texts texts) {
        this.entity = entity;
        this.ids = ids;
        this.changes = changes;
        this.phrases = phrases;
        this.texts = texts;
    }

    /// Writes a field. An empty choice empties it.
    ///
    /// @param before  what was shown
    /// @param after   what is written; empty to empty it
    /// @param refused is told why not
    public void write(Field field, Optional<Value> before, Optional<Value> after, Consumer<String> refused) {
        Optional<Value> written = after.filter(value -> !value.equals(Value.of("")));
        if (before.equals(written)) {
            return;
        }
        Change change = new Change(field, before.orElse(null), written.orElse(null));
        changes.perform(Command.Edit.fields(entity, List.of(change)), texts.get("common.wrote", phrases.field(entity.type(), field)),
                done -> {}, not -> refused.accept(phrases.refusals(not.why().refusals())));
    }

    /// Logs an activity.
    ///
    /// @param fields its values, what it is about included; its author is whoever sits here
    /// @param with   the contacts it was with
    /// @param done   told once it is logged
    public void log(List<Change> fields, List<Member> with, Runnable done) {
        EntityRef activity = new EntityRef(EntityType.ACTIVITY, ids.get());
        changes.perform(new Command.Create(activity, fields, with), texts.get("common.logged"), happened -> done.run(),
                changes::sayWhyNot);
    }
}
