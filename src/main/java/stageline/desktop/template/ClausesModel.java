package stageline.desktop.template;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.sales.command.ClauseEdits;
import stageline.sales.command.Command;
import stageline.sales.contract.Clauses;
import stageline.sales.contract.Clauses.Clause;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Permission;
import stageline.sales.record.ClauseFields.Part;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Value;
import stageline.workspace.Workspace;

/// The clauses that contracts are looked through for, kept in step with the workspace while they are shown. On the FX thread.
public final class ClausesModel {

    /// What the list of templates calls them.
    static final String PLACE = "clauses";

    private final Workspace workspace;
    private final Changes changes;
    private final Phrases phrases;
    private final Texts texts;
    private final Followed<Told> followed;

    /// What is known.
    ///
    /// @param clauses    the clauses
    /// @param workspace  the record that holds what was changed of them
    /// @param administers whether whoever sits here may change them
    public record Told(Clauses clauses, RecordState workspace, boolean administers) {}

    ClausesModel(Workspace workspace, TemplateParts parts) {
        this.workspace = workspace;
        this.changes = parts.changes();
        this.phrases = parts.phrases();
        this.texts = parts.texts();
        this.followed = new Followed<>(
                workspace,
                parts.tasks(),
                entity -> entity.type() == EntityType.WORKSPACE || entity.type() == EntityType.PERSON,
                this::ask);
    }

    /// What is known; empty until it was read.
    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return followed.toldProperty();
    }

    /// Reads them and follows their changes until [#close()].
    public void open() {
        followed.open();
    }

    /// Follows no longer.
    public void close() {
        followed.close();
    }

    /// In which language a new clause is worded: that of the screens.
    Part spoken() {
        return texts.language().equals(Texts.SPANISH) ? Part.SPANISH : Part.ENGLISH;
    }

    /// What a clause is called here.
    String name(Clause clause) {
        return clause.choice().name(texts.language().getLanguage());
    }

    /// Words a clause otherwise.
    ///
    /// @param before  what was shown, which is what ships where nobody worded it otherwise
    /// @param after   what is written; empty to take what ships again
    /// @param refused told why not
    void write(Field field, Optional<Value> before, Optional<Value> after, Consumer<String> refused) {
        toldProperty().get().ifPresent(now -> {
            Optional<Value> seen = now.workspace().value(field).isPresent() ? before : Optional.empty();
            if (!seen.equals(after)) {
                perform(Command.Edit.fields(workspace.self(), List.of(new Change(field, seen.orElse(null), after.orElse(null)))),
                        texts.get("template.clause.worded"), () -> {}, refused);
            }
        });
    }

    /// Adds a clause.
    ///
    /// @param done    told when it is there
    /// @param refused told why not
    void add(String words, Runnable done, Consumer<String> refused) {
        toldProperty().get().ifPresent(now -> perform(
                edits(now).add(spoken(), words, workspace::newId), texts.get("template.clause.added", words), done, refused));
    }

    /// Has contracts no longer looked through for a clause, or again.
    void retire(Clause clause, boolean retired) {
        toldProperty().get().ifPresent(now -> perform(
                edits(now).retire(clause.code(), retired),
                texts.get(retired ? "template.clause.retired" : "template.clause.back", name(clause)),
                () -> {},
                changes::refuse));
    }

    private ClauseEdits edits(Told now) {
        return new ClauseEdits(now.workspace(), workspace.content().clauses());
    }

    private void perform(Command command, String said, Runnable done, Consumer<String> refused) {
        changes.perform(command, said, happened -> done.run(), not -> refused.accept(phrases.refusals(not.why().refusals())));
    }

    private Optional<Told> ask() {
        return workspace.record(workspace.self()).map(record -> new Told(
                Clauses.of(workspace.content().clauses(), Optional.of(record)), record, workspace.permits(Permission.ADMINISTER)));
    }
}
