package stageline.store.projection;

import static stageline.store.schema.Tables.COMPANY;
import static stageline.store.schema.Tables.CONTACT;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_CONTACT;
import static stageline.store.schema.Tables.LEAD;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.sales.people.LeadStatus;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;

/// The Lead column: companies without a deal that is alive, and contacts with neither such a deal nor a company.
///
/// A deal is alive unless it is lost or removed. A company that was discarded (Unqualified) is no lead any more.
final class Leads {

    private final DSLContext writer;

    Leads(DSLContext writer) {
        this.writer = writer;
    }

    void companies(UUID[] ids, RowChanges changes) {
        Condition alive = DSL.exists(
                DSL.selectOne().from(DEAL).where(DEAL.COMPANY.eq(COMPANY.ID)).and(DEAL.STAGE.lt(Numbers.of(Stage.LOST))));
        List<Row> after = writer.select(COMPANY.ID, COMPANY.CREATED, COMPANY.NAME_KEY, COMPANY.OWNER, COMPANY.COUNTRY)
                .from(COMPANY)
                .where(Among.of(COMPANY.ID, ids))
                .and(COMPANY.LIVE)
                .and(COMPANY.STANDS_FOR.isNull())
                .and(COMPANY.LEAD_STATUS.isNull().or(COMPANY.LEAD_STATUS.ne(LeadStatus.UNQUALIFIED)))
                .andNot(alive)
                .fetch(row -> lead(EntityType.COMPANY, row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
        changes.replace(changes.existing(Shapes.LEADS, Arrays.asList(ids)), after);
    }

    void contacts(UUID[] ids, RowChanges changes) {
        Condition alive = DSL.exists(DSL.selectOne()
                .from(DEAL_CONTACT)
                .join(DEAL)
                .on(DEAL.ID.eq(DEAL_CONTACT.DEAL))
                .where(DEAL_CONTACT.CONTACT.eq(CONTACT.ID))
                .and(DEAL.STAGE.lt(Numbers.of(Stage.LOST))));
        List<Row> after = writer.select(CONTACT.ID, CONTACT.CREATED, CONTACT.NAME_KEY, CONTACT.OWNER, CONTACT.COUNTRY)
                .from(CONTACT)
                .where(Among.of(CONTACT.ID, ids))
                .and(CONTACT.LIVE)
                .and(CONTACT.COMPANIES.eq(0))
                .andNot(alive)
                .fetch(row -> lead(EntityType.CONTACT, row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
        changes.replace(changes.existing(Shapes.LEADS, Arrays.asList(ids)), after);
    }

    private static Row lead(EntityType type, UUID id, long since, String nameKey, @Nullable UUID owner, String country) {
        return Shapes.LEADS.row()
                .set(LEAD.ID, id)
                .set(LEAD.ENTITY_TYPE, Numbers.of(type))
                .set(LEAD.SINCE, since)
                .set(LEAD.NAME_KEY, nameKey)
                .set(LEAD.OWNER, owner)
                .set(LEAD.COUNTRY, country);
    }
}
