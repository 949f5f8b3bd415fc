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
import stageline.sales.command.IncidentMending;
import stageline.sales.command.IncidentReport;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
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

/// The form by which an incident is reported, or what was reported of one is mended.
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
    /// @param there     the incident that is mended; empty where it is reported now
    record Prepared(
            String name, List<Change> about, List<Pick> contacts, Optional<Pick> offering, Function<String, List<Pick>> offerings,
            boolean handled, Optional<There> there) {
        Prepared {
            about = List.copyOf(about);
            contacts = List.copyOf(contacts);
        }
    }

    /// An incident that was reported.
    ///
    /// @param incident what is known of it
    /// @param task     the task that handles it; empty where there is none
    record There(RecordState incident, Optional<RecordState> task) {}

    IncidentModel(Prepared prepared, Supplier<UUID> ids, Changes changes, Phrases phrases, Texts texts, Formats formats) {
        this.prepared = prepared;
        this.ids = ids;
        this.changes = changes;
        this.phrases = phrases;
        this.texts = texts;
        this.formats = formats;
        what = FieldModel.typed(ActivityFields.TEXT, texts.get("common.incident.what"), texts.get("common.incident.what.hint"))
                .with(seen(ActivityFields.TEXT));
        harm = FieldModel.chosen(ActivityFields.HARM, name(ActivityFields.HARM), Arrays.stream(Harm.values())
                        .map(each -> new Pick(Value.of(each.code()), texts.get("activity.harm." + each.code())))
                        .toList())
                .with(seen(ActivityFields.HARM));
        happened = typed(ActivityFields.HAPPENED, "");
        if (!isThere()) {
            happened.valueProperty().set(Optional.of(Value.of(formats.today())));
        }
        contact = Optional.of(prepared.contacts()).filter(contacts -> !contacts.isEmpty())
                .map(contacts -> FieldModel.chosen(CONTACT, texts.get("common.incident.contact"), Stream.concat(
                                Stream.of(new Pick(Value.of(""), texts.get("common.incident.nobody"))), contacts.stream()).toList())
                        .with(reporter().map(Member::target)));
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

    /// Whether it was reported already, and is mended.
    boolean isThere() {
        return prepared.there().isPresent();
    }

    /// Every field, in the order in which they are asked for.
    List<FieldModel> fields() {
        return Stream.of(Stream.of(what, harm, happened), contact.stream(), further.stream()).flatMap(Function.identity()).toList();
    }

    /// Why it can't be reported, in a sentence; empty where nothing is wrong.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it is written.
    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Reports it, or writes what is otherwise.
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
            prepared.there().ifPresentOrElse(this::mend, this::report);
        }
    }

    private void report() {
        IncidentReport report = new IncidentReport(said(), with());
        changes.perform(
                report.command(ids.get(), ids.get(), texts.get("task.kind." + TaskKind.HANDLE_INCIDENT.code())),
                texts.get("common.incident.reported"), happened -> done.set(true), this::explain);
    }

    private void mend(There there) {
        List<Member> before = reporter().stream().toList();
        List<Member> now = with();
        boolean same = contact.isEmpty() || before.equals(now);
        IncidentMending mending = new IncidentMending(
                there.incident(), there.task(), otherwise(), same ? List.of() : now, same ? List.of() : before);
        if (mending.nothing()) {
            done.set(true);
        } else {
            changes.perform(mending.command(), texts.get("common.incident.mended"), happened -> done.set(true), this::explain);
        }
    }

    /// What holds something else than before. The rest is left out, since writing it again would decide what two people wrote there.
    private List<Change> otherwise() {
        List<Change> otherwise = new ArrayList<>();
        fields().stream().filter(field -> !field.field().equals(CONTACT)).forEach(field -> {
            Optional<Value> before = seen(field.field());
            Optional<Value> now = field.valueProperty().get();
            if (!now.equals(before)) {
                otherwise.add(new Change(field.field(), before.orElse(null), now.orElse(null)));
            }
        });
        return otherwise;
    }

    private Optional<Value> seen(Field field) {
        return prepared.there().flatMap(there -> there.incident().value(field));
    }

    /// The contact who reported it, the first of those that can be chosen.
    private Optional<Member> reporter() {
        return prepared.there().flatMap(there -> prepared.contacts().stream()
                .map(pick -> Member.of(Relation.CONTACTS, pick.value()))
                .filter(there.incident().members(Relation.CONTACTS)::contains)
                .findFirst());
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
        return FieldModel.typed(field, name(field), hint).with(seen(field));
    }

    private String name(Field field) {
        return phrases.field(EntityType.ACTIVITY, field);
    }

    private void explain(Outcome.Refused refused) {
        problem.set(phrases.refusals(refused.why().refusals()));
    }
}
