package stageline.store.projection;

import static stageline.store.schema.Tables.COMPANY;
import static stageline.store.schema.Tables.CONTACT;
import static stageline.store.schema.Tables.CONTACT_COMPANY;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Incomplete;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// The rows of companies and of the contacts who belong to them.
final class CompanyRows {

    static final List<TableRows> COMPANY_TABLES = List.of(TableRows.always(Shapes.COMPANIES, CompanyRows::company));

    static final List<TableRows> CONTACT_TABLES = List.of(
            TableRows.always(Shapes.CONTACTS, CompanyRows::contact),
            TableRows.ofMembers(Shapes.CONTACT_COMPANIES, CompanyRows::companiesOfContact));

    private CompanyRows() {}

    private static List<Row> company(RecordState state, Context context) {
        UUID id = state.entity().id();
        UUID standing = context.companies().resolve(id);
        String name = Cells.text(state, CompanyFields.NAME);
        return List.of(Shapes.COMPANIES.row()
                .set(COMPANY.ID, id)
                .set(COMPANY.LIVE, state.exists())
                .set(COMPANY.STANDS_FOR, standing.equals(id) ? null : standing)
                .set(COMPANY.NAME, name)
                .set(COMPANY.NAME_KEY, context.key(name))
                .set(COMPANY.COUNTRY, Cells.text(state, CompanyFields.COUNTRY))
                .set(COMPANY.WEBSITE, Cells.text(state, CompanyFields.WEBSITE))
                .set(COMPANY.OWNER, state.ref(CompanyFields.OWNER).orElse(null))
                .set(COMPANY.STRATEGIC, state.flag(CompanyFields.STRATEGIC))
                .set(COMPANY.DISTRIBUTOR, state.flag(CompanyFields.DISTRIBUTOR))
                .set(COMPANY.LEAD_STATUS, state.text(CompanyFields.LEAD_STATUS).orElse(null))
                .set(COMPANY.NEXT_STEP, Cells.text(state, CompanyFields.NEXT_STEP))
                .set(COMPANY.INCOMPLETE, !Incomplete.of(state).isEmpty())
                .set(COMPANY.ATTENTION, state.overlapping().size())
                .set(COMPANY.EXTERNAL, state.text(CompanyFields.EXTERNAL).orElse(null))
                .set(COMPANY.CREATED, Cells.created(state)));
    }

    private static List<Row> contact(RecordState state, Context context) {
        String first = Cells.text(state, ContactFields.FIRST_NAME);
        String last = Cells.text(state, ContactFields.LAST_NAME);
        return List.of(Shapes.CONTACTS.row()
                .set(CONTACT.ID, state.entity().id())
                .set(CONTACT.LIVE, state.exists())
                .set(CONTACT.FIRST_NAME, first)
                .set(CONTACT.LAST_NAME, last)
                .set(CONTACT.NAME_KEY, context.key(Stream.of(last, first).filter(part -> !part.isBlank()).collect(Collectors.joining(" "))))
                .set(CONTACT.EMAIL, Cells.text(state, ContactFields.EMAIL))
                .set(CONTACT.JOB_TITLE, Cells.text(state, ContactFields.JOB_TITLE))
                .set(CONTACT.PHONE, Cells.text(state, ContactFields.PHONE))
                .set(CONTACT.COUNTRY, Cells.text(state, ContactFields.COUNTRY))
                .set(CONTACT.OWNER, state.ref(ContactFields.OWNER).orElse(null))
                .set(CONTACT.COMPANIES, (int) companies(state).count())
                .set(CONTACT.INCOMPLETE, !Incomplete.of(state).isEmpty())
                .set(CONTACT.ATTENTION, state.overlapping().size())
                .set(CONTACT.EXTERNAL, state.text(ContactFields.EXTERNAL).orElse(null))
                .set(CONTACT.CREATED, Cells.created(state)));
    }

    private static Stream<UUID> companies(RecordState state) {
        return state.members(Relation.COMPANIES).stream()
                .map(Member::target)
                .filter(Value.Ref.class::isInstance)
                .map(company -> ((Value.Ref) company).id())
                .distinct();
    }

    private static List<Row> companiesOfContact(RecordState state, Context context) {
        return companies(state)
                .map(said -> Shapes.CONTACT_COMPANIES.row()
                        .set(CONTACT_COMPANY.CONTACT, state.entity().id())
                        .set(CONTACT_COMPANY.SAID, said)
                        .set(CONTACT_COMPANY.COMPANY, context.companies().resolve(said)))
                .toList();
    }
}
