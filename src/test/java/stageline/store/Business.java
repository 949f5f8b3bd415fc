package stageline.store;

import static stageline.store.Scribe.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// A small workspace for tests, written entry by entry into a database in memory.
public final class Business implements AutoCloseable {

    public static final UUID SANITAS = id(3, 1);
    public static final UUID PFIZER = id(3, 2);
    public static final UUID ANA = id(4, 1);
    public static final UUID OWNER = id(6, 1);

    public final Store store = Store.inMemory();
    public final Projector projector = new Projector(store);
    public final Scribe scribe = new Scribe(1);
    private long position;

    /// Applies some facts in one transaction.
    public Changed apply(Fact... facts) {
        List<Arrived> arrived = scribe.arrived(position + 1, List.of(facts));
        position += facts.length;
        return projector.apply(arrived);
    }

    public long position() {
        return position;
    }

    public void person(UUID id, String name, String... roles) {
        List<Member> members = new ArrayList<>();
        for (String role : roles) {
            members.add(Member.of(Relation.ROLES, Value.of(role)));
        }
        apply(scribe.createdWith(EntityRef.person(id), members, Change.set(PersonFields.NAME, Value.of(name))));
    }

    public Fact company(UUID id, String name, Change... more) {
        return scribe.created(EntityRef.company(id), with(Change.set(CompanyFields.NAME, Value.of(name)), more));
    }

    public Fact contact(UUID id, String first, String last, UUID... companies) {
        List<Member> members = new ArrayList<>();
        for (UUID company : companies) {
            members.add(Member.of(Relation.COMPANIES, Value.of(company)));
        }
        return scribe.createdWith(
                EntityRef.contact(id), members,
                Change.set(ContactFields.FIRST_NAME, Value.of(first)), Change.set(ContactFields.LAST_NAME, Value.of(last)));
    }

    public Fact deal(UUID id, UUID company, String brief, Change... more) {
        return scribe.created(
                EntityRef.deal(id),
                with(Change.set(DealFields.COMPANY, Value.of(company)), with(Change.set(DealFields.BRIEF, Value.of(brief)), more)));
    }

    private static Change[] with(Change first, Change... more) {
        Change[] all = new Change[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    public Fact moved(UUID deal, Stage from, Stage to, Instant happened) {
        scribe.begin();
        return scribe.next(
                EntityRef.deal(deal), new Event.Moved(from, to, Map.of(), List.of()), Optional.of(happened), Optional.empty(), false);
    }

    public Fact joined(UUID deal, UUID contact, String role) {
        return scribe.alone(
                EntityRef.deal(deal),
                new Event.Edited(List.of(), List.of(new Member(Relation.PEOPLE, Value.of(contact), role)), List.of()));
    }

    public Fact activity(UUID id, String direction, UUID company, Optional<UUID> deal, UUID... contacts) {
        List<Member> members = new ArrayList<>();
        for (UUID contact : contacts) {
            members.add(Member.of(Relation.CONTACTS, Value.of(contact)));
        }
        List<Change> changes = new ArrayList<>(List.of(
                Change.set(ActivityFields.KIND, Value.of("call")),
                Change.set(ActivityFields.DIRECTION, Value.of(direction)),
                Change.set(ActivityFields.AT, Value.of(scribe.now())),
                Change.set(ActivityFields.SUBJECT, Value.of("Call " + id.getLeastSignificantBits() % 100)),
                Change.set(ActivityFields.COMPANY, Value.of(company))));
        deal.ifPresent(about -> changes.add(Change.set(ActivityFields.DEAL, Value.of(about))));
        return scribe.createdWith(EntityRef.activity(id), members, changes.toArray(Change[]::new));
    }

    public static Change amount(long minor, String currency) {
        return Change.set(DealFields.AMOUNT, Value.of(new Money(minor, Currency.getInstance(currency))));
    }

    public static Change owner(UUID owner) {
        return Change.set(DealFields.OWNER, Value.of(owner));
    }

    public static Change closes(LocalDate day) {
        return Change.set(DealFields.CLOSE_DATE, Value.of(day));
    }

    @Override
    public void close() {
        store.close();
    }
}
