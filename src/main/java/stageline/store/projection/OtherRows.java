package stageline.store.projection;

import static stageline.store.schema.Tables.ACTIVITY;
import static stageline.store.schema.Tables.ACTIVITY_CONTACT;
import static stageline.store.schema.Tables.DEVICE;
import static stageline.store.schema.Tables.EXTRA;
import static stageline.store.schema.Tables.OVERLAP;
import static stageline.store.schema.Tables.PERSON;
import static stageline.store.schema.Tables.PERSON_ROLE;
import static stageline.store.schema.Tables.SAVED_VIEW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.fold.RecordState;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

/// The rows of activities, persons, devices and saved views, and those that every record can have.
final class OtherRows {

    static final List<TableRows> ANY =
            List.of(TableRows.ofFields(Shapes.OVERLAPS, OtherRows::overlaps), TableRows.ofFields(Shapes.EXTRAS, OtherRows::extras));

    static final List<TableRows> ACTIVITY_TABLES = List.of(
            TableRows.always(Shapes.ACTIVITIES, OtherRows::activity),
            TableRows.ofMembers(Shapes.ACTIVITY_CONTACTS, OtherRows::activityContacts));

    static final List<TableRows> PERSON_TABLES =
            List.of(TableRows.always(Shapes.PERSONS, OtherRows::person), TableRows.ofMembers(Shapes.PERSON_ROLES, OtherRows::roles));

    static final List<TableRows> DEVICE_TABLES = List.of(TableRows.always(Shapes.DEVICES, OtherRows::device));

    static final List<TableRows> VIEW_TABLES = List.of(TableRows.always(Shapes.SAVED_VIEWS, OtherRows::view));

    private OtherRows() {}

    private static List<Row> overlaps(RecordState state, Context context) {
        return state.fields().entrySet().stream()
                .filter(field -> !field.getValue().overlaps().isEmpty())
                .map(field -> Shapes.OVERLAPS.row()
                        .set(OVERLAP.ENTITY, state.entity().id())
                        .set(OVERLAP.FIELD, field.getKey().code())
                        .set(OVERLAP.ENTITY_TYPE, Numbers.of(state.entity().type()))
                        .set(OVERLAP.OTHERS, field.getValue().overlaps().size()))
                .toList();
    }

    private static List<Row> extras(RecordState state, Context context) {
        return state.fields().keySet().stream()
                .filter(field -> field.isExtra() && state.text(field).isPresent())
                .map(field -> Shapes.EXTRAS.row()
                        .set(EXTRA.ENTITY, state.entity().id())
                        .set(EXTRA.NAME, field.label())
                        .set(EXTRA.ENTITY_TYPE, Numbers.of(state.entity().type()))
                        .set(EXTRA.TEXT, Cells.text(state, field)))
                .toList();
    }

    private static List<Row> activity(RecordState state, Context context) {
        Optional<UUID> said = state.ref(ActivityFields.COMPANY);
        UUID company = said.map(context.companies()::resolve).orElse(null);
        return List.of(Shapes.ACTIVITIES.row()
                .set(ACTIVITY.ID, state.entity().id())
                .set(ACTIVITY.LIVE, state.exists())
                .set(ACTIVITY.KIND, Cells.text(state, ActivityFields.KIND))
                .set(ACTIVITY.DIRECTION, Cells.text(state, ActivityFields.DIRECTION))
                .set(ACTIVITY.AT, state.moment(ActivityFields.AT).map(Instant::toEpochMilli).orElseGet(() -> Cells.created(state)))
                .set(ACTIVITY.AUTHOR, state.ref(ActivityFields.AUTHOR).orElse(null))
                .set(ACTIVITY.SUBJECT, Cells.text(state, ActivityFields.SUBJECT))
                .set(ACTIVITY.TEXT, Cells.text(state, ActivityFields.TEXT))
                .set(ACTIVITY.COMPANY, company)
                .set(ACTIVITY.COMPANY_SAID, Cells.saidOtherwise(said, company))
                .set(ACTIVITY.DEAL, state.ref(ActivityFields.DEAL).orElse(null))
                .set(ACTIVITY.ATTENTION, state.overlapping().size())
                .set(ACTIVITY.EXTERNAL, state.text(ActivityFields.EXTERNAL).orElse(null)));
    }

    private static List<Row> activityContacts(RecordState state, Context context) {
        return state.members(Relation.CONTACTS).stream()
                .map(Member::target)
                .filter(Value.Ref.class::isInstance)
                .map(contact -> ((Value.Ref) contact).id())
                .distinct()
                .map(contact -> Shapes.ACTIVITY_CONTACTS.row()
                        .set(ACTIVITY_CONTACT.ACTIVITY, state.entity().id())
                        .set(ACTIVITY_CONTACT.CONTACT, contact))
                .toList();
    }

    private static List<Row> person(RecordState state, Context context) {
        String name = Cells.text(state, PersonFields.NAME);
        boolean inactive = state.value(PersonFields.ACTIVE).orElse(null) instanceof Value.Flag(boolean active) && !active;
        return List.of(Shapes.PERSONS.row()
                .set(PERSON.ID, state.entity().id())
                .set(PERSON.LIVE, state.exists())
                .set(PERSON.NAME, name)
                .set(PERSON.NAME_KEY, context.key(name))
                .set(PERSON.EMAIL, Cells.text(state, PersonFields.EMAIL))
                .set(PERSON.ACTIVE, !inactive)
                .set(PERSON.EXTERNAL, state.text(PersonFields.EXTERNAL).orElse(null)));
    }

    private static List<Row> roles(RecordState state, Context context) {
        return state.members(Relation.ROLES).stream()
                .map(Member::target)
                .filter(Value.Text.class::isInstance)
                .map(role -> ((Value.Text) role).text())
                .distinct()
                .map(role -> Shapes.PERSON_ROLES.row().set(PERSON_ROLE.PERSON, state.entity().id()).set(PERSON_ROLE.ROLE, role))
                .toList();
    }

    private static List<Row> device(RecordState state, Context context) {
        return List.of(Shapes.DEVICES.row()
                .set(DEVICE.ID, state.entity().id())
                .set(DEVICE.LIVE, state.exists())
                .set(DEVICE.NAME, Cells.text(state, WorkspaceFields.NAME))
                .set(DEVICE.PERSON, state.ref(WorkspaceFields.DEVICE_PERSON).orElse(null)));
    }

    private static List<Row> view(RecordState state, Context context) {
        return List.of(Shapes.SAVED_VIEWS.row()
                .set(SAVED_VIEW.ID, state.entity().id())
                .set(SAVED_VIEW.LIVE, state.exists())
                .set(SAVED_VIEW.NAME, Cells.text(state, WorkspaceFields.NAME))
                .set(SAVED_VIEW.QUERY, Cells.text(state, WorkspaceFields.VIEW_QUERY))
                .set(SAVED_VIEW.OWNER, state.ref(WorkspaceFields.VIEW_OWNER).orElse(null)));
    }
}
