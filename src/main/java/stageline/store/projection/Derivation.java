package stageline.store.projection;

import static stageline.store.schema.Tables.ACTIVITY;
import static stageline.store.schema.Tables.ACTIVITY_CONTACT;
import static stageline.store.schema.Tables.COMPANY_TOUCH;
import static stageline.store.schema.Tables.CONTACT_COMPANY;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_CONTACT;
import static stageline.store.schema.Tables.LEAD;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;

/// Watches rows change, and derives anew what depends on several records: which companies and contacts are leads, and what
/// activities say of companies.
final class Derivation implements RowChanges.Listener {

    private final DSLContext writer;
    private final Leads leads;
    private final Touches touches;

    private final Set<UUID> leadCompanies = new HashSet<>();
    private final Set<UUID> leadContacts = new HashSet<>();
    private final Set<UUID> leadDeals = new HashSet<>();
    private final Set<UUID> touchedCompanies = new HashSet<>();
    private final Set<UUID> touchedContacts = new HashSet<>();
    private final Set<UUID> touchedActivities = new HashSet<>();
    private Set<EntityRef> changedRecords = new HashSet<>();

    Derivation(DSLContext writer) {
        this.writer = writer;
        this.leads = new Leads(writer);
        this.touches = new Touches(writer);
    }

    @Override
    public void changed(@Nullable Row before, @Nullable Row after) {
        Row row = Objects.requireNonNull(after == null ? before : after);
        Shape shape = row.shape();
        if (shape == Shapes.DEALS) {
            dealChanged(before, after, row);
        } else if (shape == Shapes.DEAL_CONTACTS) {
            UUID contact = Objects.requireNonNull(row.get(DEAL_CONTACT.CONTACT));
            leadContacts.add(contact);
            changedRecords.add(EntityRef.contact(contact));
        } else if (shape == Shapes.COMPANIES) {
            leadCompanies.add(row.owner());
        } else if (shape == Shapes.CONTACTS) {
            leadContacts.add(row.owner());
        } else if (shape == Shapes.CONTACT_COMPANIES) {
            both(before, after, CONTACT_COMPANY.COMPANY, touchedCompanies);
        } else if (shape == Shapes.ACTIVITIES) {
            activityChanged(before, after, row);
        } else if (shape == Shapes.ACTIVITY_CONTACTS) {
            touchedContacts.add(Objects.requireNonNull(row.get(ACTIVITY_CONTACT.CONTACT)));
        } else {
            derivedChanged(row);
        }
    }

    private void dealChanged(@Nullable Row before, @Nullable Row after, Row row) {
        boolean aliveChanged = alive(before) != alive(after);
        if (aliveChanged || differ(before, after, DEAL.COMPANY)) {
            both(before, after, DEAL.COMPANY, leadCompanies);
        }
        if (before != null && aliveChanged) {
            leadDeals.add(row.owner());
        }
    }

    private static boolean alive(@Nullable Row deal) {
        Byte stage = deal == null ? null : deal.get(DEAL.STAGE);
        return stage != null && Numbers.stage(stage) != Stage.LOST;
    }

    private void activityChanged(@Nullable Row before, @Nullable Row after, Row row) {
        if (differ(before, after, ACTIVITY.LIVE)
                || differ(before, after, ACTIVITY.DIRECTION)
                || differ(before, after, ACTIVITY.KIND)
                || differ(before, after, ACTIVITY.COMPANY)) {
            both(before, after, ACTIVITY.COMPANY, touchedCompanies);
            touchedActivities.add(row.owner());
        }
    }

    private void derivedChanged(Row row) {
        Shape shape = row.shape();
        if (shape == Shapes.LEADS) {
            changedRecords.add(new EntityRef(Numbers.entityType(Objects.requireNonNull(row.get(LEAD.ENTITY_TYPE))), row.owner()));
        } else if (shape == Shapes.COMPANY_TOUCHES) {
            changedRecords.add(EntityRef.company(Objects.requireNonNull(row.get(COMPANY_TOUCH.COMPANY))));
        }
    }

    private static <T> boolean differ(@Nullable Row before, @Nullable Row after, Field<T> column) {
        return before == null || after == null || !Objects.equals(before.get(column), after.get(column));
    }

    private static void both(@Nullable Row before, @Nullable Row after, Field<UUID> column, Set<UUID> into) {
        for (Row row : new Row[] {before, after}) {
            UUID id = row == null ? null : row.get(column);
            if (id != null) {
                into.add(id);
            }
        }
    }

    /// Derives anew what may have changed.
    void run(RowChanges changes) {
        contactsOf(leadDeals, leadContacts);
        companiesOf(touchedActivities, touchedContacts, touchedCompanies);
        each(leadCompanies, changes, leads::companies);
        each(leadContacts, changes, leads::contacts);
        each(touchedCompanies, changes, touches::derive);
    }

    private static void each(Set<UUID> ids, RowChanges changes, BiConsumer<UUID[], RowChanges> derivation) {
        for (var some : Chunks.of(ids)) {
            derivation.accept(some.toArray(UUID[]::new), changes);
        }
        ids.clear();
    }

    private void contactsOf(Set<UUID> deals, Set<UUID> contacts) {
        for (var some : Chunks.of(deals)) {
            contacts.addAll(writer.selectDistinct(DEAL_CONTACT.CONTACT)
                    .from(DEAL_CONTACT)
                    .where(Among.of(DEAL_CONTACT.DEAL, some.toArray(UUID[]::new)))
                    .fetch(DEAL_CONTACT.CONTACT));
        }
        deals.clear();
    }

    private void companiesOf(Set<UUID> activities, Set<UUID> contacts, Set<UUID> companies) {
        for (var some : Chunks.of(activities)) {
            contacts.addAll(writer.selectDistinct(ACTIVITY_CONTACT.CONTACT)
                    .from(ACTIVITY_CONTACT)
                    .where(Among.of(ACTIVITY_CONTACT.ACTIVITY, some.toArray(UUID[]::new)))
                    .fetch(ACTIVITY_CONTACT.CONTACT));
        }
        for (var some : Chunks.of(contacts)) {
            companies.addAll(writer.selectDistinct(CONTACT_COMPANY.COMPANY)
                    .from(CONTACT_COMPANY)
                    .where(Among.of(CONTACT_COMPANY.CONTACT, some.toArray(UUID[]::new)))
                    .fetch(CONTACT_COMPANY.COMPANY));
        }
        activities.clear();
        contacts.clear();
    }

    /// The records whose derived values changed since this was asked last.
    Set<EntityRef> changedRecords() {
        Set<EntityRef> changed = changedRecords;
        changedRecords = new HashSet<>();
        return changed;
    }

    void forget() {
        leadCompanies.clear();
        leadContacts.clear();
        leadDeals.clear();
        touchedCompanies.clear();
        touchedContacts.clear();
        touchedActivities.clear();
        changedRecords.clear();
    }
}
