package stageline.store.record;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.store.Scribe.id;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.sales.event.Change;
import stageline.sales.people.LeadStatus;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ActivityFields.Direction;
import stageline.sales.record.ContactFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.store.Business;
import stageline.store.record.RecordLists.Listing;
import stageline.store.record.RecordLists.Order;

class RecordListsTest {

    private static final UUID ZOE = id(4, 1);
    private static final UUID ANA = id(4, 2);
    private static final UUID BO = id(4, 3);

    private final Business business = new Business();
    private final RecordLists lists = new RecordLists(business.store);

    @BeforeEach
    void write() {
        contact(ZOE, "Zoë", "Núñez", "zoe@a.example", "Buyer");
        contact(ANA, "Ana", "Ruiz", "m.ruiz@b.example", "Surgeon");
        contact(BO, "Bo", "Li", "bo@c.example", "CHIEF buyer");
    }

    @AfterEach
    void close() {
        business.close();
    }

    private void contact(UUID contact, String first, String last, String email, String title) {
        business.apply(business.scribe.created(
                EntityRef.contact(contact),
                Change.set(ContactFields.FIRST_NAME, Value.of(first)),
                Change.set(ContactFields.LAST_NAME, Value.of(last)),
                Change.set(ContactFields.EMAIL, Value.of(email)),
                Change.set(ContactFields.JOB_TITLE, Value.of(title))));
    }

    private static Listing by(Order order, boolean descending) {
        return new Listing("", order, descending);
    }

    @Test
    void everyWordIsInOneOfTheTextsAccentsAndCaseIgnored() {
        assertThat(lists.contacts(new Listing("NUNEZ", Order.NAME, false), 9)).containsExactly(ZOE);
        assertThat(lists.contacts(new Listing("chief", Order.NAME, false), 9)).containsExactly(BO);
        assertThat(lists.contacts(new Listing("buyer zo", Order.NAME, false), 9)).containsExactly(ZOE);
        assertThat(lists.contacts(new Listing("buyer ana", Order.NAME, false), 9)).isEmpty();
    }

    @Test
    void contactsAreOrderedByTheirLastNameAndByEachColumnEitherWay() {
        assertThat(lists.contacts(by(Order.NAME, false), 9)).containsExactly(BO, ZOE, ANA);
        assertThat(lists.contacts(by(Order.NAME, true), 2)).containsExactly(ANA, ZOE);
        assertThat(lists.contacts(by(Order.EMAIL, false), 9)).containsExactly(BO, ANA, ZOE);
        assertThat(lists.contacts(by(Order.JOB_TITLE, true), 9)).containsExactly(ANA, BO, ZOE);
        assertThat(lists.contacts(by(Order.NEWEST, true), 9)).containsExactly(BO, ANA, ZOE);
    }

    @Test
    void aCallConnectsACompanyAndAnIncidentDoesNot() {
        business.apply(business.company(Business.SANITAS, "Sanitas"), business.company(Business.PFIZER, "Pfizer"));
        incoming(id(5, 1), Business.SANITAS, ActivityKind.INCIDENT);
        incoming(id(5, 2), Business.PFIZER, ActivityKind.CALL);

        Map<UUID, CompanyRow> rows = lists.companies(List.of(Business.SANITAS, Business.PFIZER));

        assertThat(Objects.requireNonNull(rows.get(Business.SANITAS)).leadStatus()).isEqualTo(LeadStatus.NEW);
        assertThat(Objects.requireNonNull(rows.get(Business.PFIZER)).leadStatus()).isEqualTo(LeadStatus.CONNECTED);
    }

    private void incoming(UUID activity, UUID company, ActivityKind kind) {
        business.apply(business.scribe.created(
                EntityRef.activity(activity),
                Change.set(ActivityFields.KIND, Value.of(kind.code())),
                Change.set(ActivityFields.DIRECTION, Value.of(Direction.INCOMING.code())),
                Change.set(ActivityFields.COMPANY, Value.of(company))));
    }
}
