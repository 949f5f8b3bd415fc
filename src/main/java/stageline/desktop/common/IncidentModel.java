package stageline.desktop.common;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stageline.desktop.common.FieldModel.Pick;
import stageline.sales.command.IncidentReport;
import stageline.sales.event.Change;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.Harm;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;
import stageline.workspace.Outcome;

/// The form by which an incident is reported.
public final class IncidentModel {

    /// What the form calls it; an activity has its contacts as members.
    private static final Field CONTACT = new Field("contact", FieldType.TEXT);

    private final Prepared prepared;
    private final Supplier<UUID> ids;
    private final Changes changes;
    private final Phrases phrases;
    private final Texts texts;
    private final Formats formats;
    private final FieldModel what;
    private final FieldModel harm;
    private final FieldModel happened;
    private final Optional<FieldModel> contact;
    private final List<FieldModel> further;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done", false);

    /// What is read before the form opens.
    ///
    /// @param name      what the record is called on which it is reported
    /// @param about     the company and the deal that it is about, as fields of an activity
    /// @param contacts  who could have reported it
    /// @param offering  the product, where it is known already
    /// @param offerings finds others by words of their names; blocks
    /// @param handled   whether somebody holds the role that handles it
    record Prepared(
            String name, List<Change> about, List<Pick> contacts, Optional<Pick> offering, Function<String, List<Pick>> offerings,
            boolean handled) {
        Prepared {
            about = List.copyOf(about);
            contacts = List.copyOf(contacts);
        }
    }

    IncidentModel(Prepared prepared, Supplier<UUID> ids, Changes changes, Phrases phrases, Texts texts, Formats formats) {
        this.prepared = prepared;
        this.ids = ids;
        this.changes = changes;
        this.phrases = phrases;
        this.texts = texts;
        this.formats = formats;
        what = FieldModel.typed(ActivityFields.TEXT, texts.get("common.incident.what"), texts.get("common.incident.what.hint"));
        harm = FieldModel.chosen(ActivityFields.HARM, name(ActivityFields.HARM), Arrays.stream(Harm.values())
                .map(each -> new Pick(Value.of(each.code()), texts.get("activity.harm." + each.code())))
                .toList());
        happened = typed(ActivityFields.HAPPENED, "").with(Optional.of(Value.of(formats.today())));
        contact = Optional.of(prepared.contacts()).filter(contacts -> !contacts.isEmpty())
                .map(contacts -> FieldModel.chosen(CONTACT, texts.get("common.incident.contact"), Stream.concat(
                        Stream.of(new Pick(Value.of(""), texts.get("common.incident.nobody"))), contacts.stream()).toList()));
        FieldModel offering = FieldModel.found(ActivityFields.OFFERING, name(ActivityFields.OFFERING), prepared.offerings(),
                        prepared.offering().stream().toList())
                .with(prepared.offering().map(Pick::value));
        further = List.of(
                typed(ActivityFields.REPORTED_BY, texts.get("common.incident.by.hint")),
                typed(ActivityFields.REACH, texts.get("common.incident.reach.hint")),
                offering,
                typed(ActivityFields.BATCH, texts.get("common.incident.batch.hint")),
                typed(ActivityFields.AT_ONCE, ""));
    }

    /// What the record is called on which it is reported.
    String about() {
        return prepared.name();
    }

    /// Whether somebody holds the role that handles it; otherwise its task reaches nobody.
    boolean handled() {
        return prepared.handled();
    }

    /// Every field, in the order in which they are asked for.
    List<FieldModel> fields() {
        return Stream.of(Stream.of(what, harm, happened), contact.stream(), further.stream()).flatMap(Function.identity()).toList();
    }

    /// Why it can't be reported, in a sentence; empty where nothing is wrong.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it is reported.
    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Reports it.
    void commit() {
        problem.set("");
        if (what.valueProperty().get().isEmpty()) {
            what.problem(texts.get("common.incident.what.missing"));
        }
        if (harm.valueProperty().get().isEmpty()) {
            harm.problem(texts.get("common.incident.harm.missing"));
        }
        Optional<Value> day = happened.valueProperty().get();
        if (happened.problemProperty().get().isEmpty() && day.isEmpty()) {
            happened.problem(texts.get("common.incident.day.missing"));
        } else if (day.orElse(null) instanceof Value.Day(LocalDate date) && date.isAfter(formats.today())) {
            happened.problem(texts.get("common.incident.day.future"));
        }
        if (fields().stream().allMatch(field -> field.problemProperty().get().isEmpty())) {
            IncidentReport report = new IncidentReport(said(), with());
            changes.perform(
                    report.command(ids.get(), ids.get(), texts.get("task.kind." + TaskKind.HANDLE_INCIDENT.code())),
                    texts.get("common.incident.reported"), happened -> done.set(true), this::explain);
        }
    }

    private List<Change> said() {
        List<Change> said = new ArrayList<>(prepared.about());
        said.add(Change.set(ActivityFields.AT, new Value.Moment(formats.now())));
        Stream.concat(Stream.of(what, harm, happened), further.stream()).forEach(field ->
                field.valueProperty().get().ifPresent(value -> said.add(Change.set(field.field(), value))));
        return said;
    }

    private List<Member> with() {
        return contact.flatMap(field -> field.valueProperty().get()).stream()
                .filter(Value.Ref.class::isInstance)
                .map(value -> Member.of(Relation.CONTACTS, value))
                .toList();
    }

    private FieldModel typed(Field field, String hint) {
        return FieldModel.typed(field, name(field), hint);
    }

    private String name(Field field) {
        return phrases.field(EntityType.ACTIVITY, field);
    }

    private void explain(Outcome.Refused refused) {
        problem.set(phrases.refusals(refused.why().refusals()));
    }
}
