package stageline.desktop.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stageline.desktop.common.Changes;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Person;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sales.command.Command;
import stageline.sales.command.Refusal;
import stageline.sales.event.Change;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.record.CompanyLine;
import stageline.workspace.Outcome;
import stageline.workspace.Workspace;

/// A new company or contact being filled in, with those that are there already and may be the same.
public final class NewRecordModel {

    private static final List<Field> COMPANY = List.of(
            CompanyFields.NAME, CompanyFields.COUNTRY, CompanyFields.WEBSITE, CompanyFields.OWNER, CompanyFields.STRATEGIC,
                    CompanyFields.DISTRIBUTOR);
    private static final List<Field> CONTACT = List.of(
            ContactFields.FIRST_NAME, ContactFields.LAST_NAME, ContactFields.EMAIL, ContactFields.JOB_TITLE, ContactFields.PHONE,
                    ContactFields.LINKEDIN);
    /// The company of a contact, which is a relation and no field of it.
    private static final Field OF_COMPANY = new Field("company", FieldType.COMPANY);
    private static final int MOST_FOUND = 12;

    private final EntityRef entity;
    private final List<FieldModel> fields;
    private final Likeness likeness;
    private final Tasks tasks;
    private final Changes changes;
    private final Phrases phrases;
    private final Texts texts;
    private final Tasks.Place place = new Tasks.Place();
    private final ReadOnlyObjectWrapper<List<Likely>> likely = new ReadOnlyObjectWrapper<>(this, "likely", List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done", false);

    /// @param people  who can own it
    /// @param company the company a contact belongs to from the beginning
    NewRecordModel(EntityRef entity, Workspace workspace, List<Person> people, Optional<CompanyLine> company, Likeness likeness,
            Tasks tasks, Changes changes, Phrases phrases, Texts texts) {
        this.entity = entity;
        this.likeness = likeness;
        this.tasks = tasks;
        this.changes = changes;
        this.phrases = phrases;
        this.texts = texts;
        EntityType type = entity.type();
        List<FieldModel> made = new ArrayList<>();
        for (Field field : type == EntityType.COMPANY ? COMPANY : CONTACT) {
            String name = phrases.field(type, field);
            made.add(field.type() == FieldType.PERSON
                    ? FieldModel.chosen(field, name, people.stream().map(person -> new Pick(Value.of(person.id()), person.name())).toList())
                            .with(Optional.of(Value.of(workspace.identity().person())))
                    : FieldModel.typed(field, name, phrases.hint(type, field)));
        }
        if (type == EntityType.CONTACT) {
            made.add(company.map(line -> FieldModel.chosen(
                            OF_COMPANY, texts.get("record.company"), List.of(new Pick(Value.of(line.id()), line.name())))
                            .with(Optional.of(Value.of(line.id()))))
                    .orElseGet(() -> FieldModel.found(OF_COMPANY, texts.get("record.company"), text ->
                            workspace.records().companies(text, MOST_FOUND).stream()
                                    .map(line -> new Pick(Value.of(line.id()), line.name()))
                                    .toList())));
        }
        fields = List.copyOf(made);
        Stream.of(CompanyFields.NAME, ContactFields.FIRST_NAME, ContactFields.LAST_NAME, ContactFields.EMAIL)
                .distinct()
                .flatMap(field -> fields.stream().filter(each -> each.field().equals(field)))
                .forEach(field -> field.valueProperty().addListener((property, before, now) -> compare()));
    }

    /// Which record it will be.
    public EntityRef entity() {
        return entity;
    }

    /// What can be filled in.
    public List<FieldModel> fields() {
        return fields;
    }

    /// Those that are there already and may be the same, the likeliest first.
    ReadOnlyObjectProperty<List<Likely>> likelyProperty() {
        return likely.getReadOnlyProperty();
    }

    /// What is wrong with the whole, in a sentence.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it was made.
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Makes it; says what is wrong where it can't.
    public void commit() {
        problem.set("");
        if (fields.stream().anyMatch(field -> !field.problemProperty().get().isEmpty())) {
            return;
        }
        List<Change> values = fields.stream()
                .filter(field -> !field.field().equals(OF_COMPANY))
                .flatMap(field -> field.valueProperty().get().map(value -> Change.set(field.field(), value)).stream())
                .toList();
        List<Member> companies = fields.stream()
                .filter(field -> field.field().equals(OF_COMPANY))
                .flatMap(field -> field.valueProperty().get().map(value -> Member.of(Relation.COMPANIES, value)).stream())
                .toList();
        changes.perform(new Command.Create(entity, values, companies), texts.get("record.made." + entity.type().code(), name()),
                happened -> done.set(true), this::refused);
    }

    private void compare() {
        String name = name();
        String email = text(ContactFields.EMAIL);
        tasks.ask(() -> entity.type() == EntityType.COMPANY ? likeness.companies(name) : likeness.contacts(email, name))
                .at(place)
                .then(likely::set)
                .start();
    }

    private String name() {
        List<Field> parts = entity.type() == EntityType.COMPANY
                ? List.of(CompanyFields.NAME) : List.of(ContactFields.FIRST_NAME, ContactFields.LAST_NAME);
        return parts.stream().map(this::text).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    private String text(Field field) {
        return fields.stream()
                .filter(each -> each.field().equals(field))
                .flatMap(each -> each.valueProperty().get().stream())
                .map(value -> value instanceof Value.Text(String text) ? text : "")
                .findFirst()
                .orElse("");
    }

    private void refused(Outcome.Refused refused) {
        for (Refusal refusal : refused.why().refusals()) {
            fields.stream()
                    .filter(each -> refusal.field().filter(each.field()::equals).isPresent())
                    .findFirst()
                    .ifPresentOrElse(each -> each.problem(sentence(refusal)), () -> problem.set(phrases.refusal(refusal)));
        }
    }

    private String sentence(Refusal refusal) {
        boolean email = refusal.code() == Refusal.Code.REQUIRED && refusal.field().filter(ContactFields.EMAIL::equals).isPresent();
        return email ? texts.get("record.email.needed")
                : refusal.code() == Refusal.Code.REQUIRED ? texts.get("record.required") : phrases.refusal(refusal);
    }

    /// Who may own it, for whoever makes this.
    static List<Person> people(Workspace workspace) {
        return workspace.records().people().stream().map(line -> new Person(line.id(), line.name())).toList();
    }

    /// A company as a contact's first.
    static Optional<CompanyLine> line(Workspace workspace, UUID company) {
        return workspace.record(EntityRef.company(company)).map(state -> new CompanyLine(
                company, state.text(CompanyFields.NAME).orElse(""), "", "", state.flag(CompanyFields.STRATEGIC)));
    }
}
