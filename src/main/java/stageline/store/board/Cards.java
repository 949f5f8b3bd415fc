package stageline.store.board;

import static stageline.store.schema.Tables.COMPANY;
import static stageline.store.schema.Tables.CONTACT;
import static stageline.store.schema.Tables.CONTACT_COMPANY;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.LEAD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Money;
import stageline.store.board.Card.Phase;
import stageline.store.projection.Among;
import stageline.store.projection.Chunks;
import stageline.store.projection.Numbers;
import stageline.store.schema.tables.records.DealRecord;

/// Makes cards of rows.
final class Cards {

    private static final Field<Integer> CONTACTS_OF_COMPANY = DSL.field(DSL.selectCount()
            .from(CONTACT_COMPANY)
            .join(CONTACT).on(CONTACT.ID.eq(CONTACT_COMPANY.CONTACT))
            .where(CONTACT_COMPANY.COMPANY.eq(COMPANY.ID))
            .and(CONTACT.LIVE));

    /// The cards of some records in their order.
    List<Card> of(DSLContext database, List<EntityRef> entities) {
        Map<EntityRef, Card> cards = new HashMap<>();
        for (List<EntityRef> some : Chunks.of(entities)) {
            deals(database, ids(some, EntityType.DEAL), cards);
            companies(database, ids(some, EntityType.COMPANY), cards);
            contacts(database, ids(some, EntityType.CONTACT), cards);
        }
        List<Card> ordered = new ArrayList<>(entities.size());
        for (EntityRef entity : entities) {
            Card card = cards.get(entity);
            if (card != null) {
                ordered.add(card);
            }
        }
        return ordered;
    }

    private static UUID[] ids(List<EntityRef> entities, EntityType type) {
        return entities.stream().filter(entity -> entity.type() == type).map(EntityRef::id).toArray(UUID[]::new);
    }

    private static void deals(DSLContext database, UUID[] ids, Map<EntityRef, Card> cards) {
        if (ids.length > 0) {
            database.selectFrom(DEAL).where(Among.of(DEAL.ID, ids)).and(DealConditions.onBoard()).fetch().forEach(row -> {
                Card card = deal(row);
                cards.put(card.entity(), card);
            });
        }
    }

    /// The card of a deal that is on the board.
    static Card deal(DealRecord row) {
        Integer number = row.getPhaseNumber();
        Integer count = row.getPhaseCount();
        return new Card(
                EntityRef.deal(row.getId()),
                Numbers.stage(Objects.requireNonNull(row.getStage())),
                row.getCountry(),
                row.getTitle(),
                number == null || count == null ? Optional.empty() : Optional.of(new Phase(number, count)),
                money(row.getAmount(), row.getCurrency()),
                Optional.ofNullable(row.getOwner()),
                row.getClass_(),
                Instant.ofEpochMilli(row.getEntered()),
                Optional.ofNullable(row.getCloseDate()),
                row.getNextStep(),
                Optional.ofNullable(row.getNextOn()),
                row.getBant(),
                row.getDefined(),
                row.getContacts(),
                false,
                row.getIncomplete(),
                row.getAttention());
    }

    private static Optional<Money> money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? Optional.empty() : Optional.of(new Money(minor, Currency.getInstance(currency)));
    }

    private static void companies(DSLContext database, UUID[] ids, Map<EntityRef, Card> cards) {
        if (ids.length == 0) {
            return;
        }
        database.select(COMPANY.fields())
                .select(LEAD.SINCE, CONTACTS_OF_COMPANY)
                .from(LEAD)
                .join(COMPANY).on(COMPANY.ID.eq(LEAD.ID))
                .where(Among.of(LEAD.ID, ids))
                .fetch()
                .forEach(row -> {
                    EntityRef entity = EntityRef.company(row.get(COMPANY.ID));
                    cards.put(entity, lead(
                            entity, row, COMPANY.COUNTRY, row.get(COMPANY.NAME), COMPANY.OWNER, row.get(COMPANY.NEXT_STEP),
                            row.get(CONTACTS_OF_COMPANY), row.get(COMPANY.STRATEGIC), COMPANY.INCOMPLETE, COMPANY.ATTENTION));
                });
    }

    private static void contacts(DSLContext database, UUID[] ids, Map<EntityRef, Card> cards) {
        if (ids.length == 0) {
            return;
        }
        database.select(CONTACT.fields())
                .select(LEAD.SINCE)
                .from(LEAD)
                .join(CONTACT).on(CONTACT.ID.eq(LEAD.ID))
                .where(Among.of(LEAD.ID, ids))
                .fetch()
                .forEach(row -> {
                    EntityRef entity = EntityRef.contact(row.get(CONTACT.ID));
                    String name = Stream.of(row.get(CONTACT.FIRST_NAME), row.get(CONTACT.LAST_NAME))
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining(" "));
                    cards.put(entity, lead(
                            entity, row, CONTACT.COUNTRY, name.isEmpty() ? row.get(CONTACT.EMAIL) : name, CONTACT.OWNER, "", 0, false,
                            CONTACT.INCOMPLETE, CONTACT.ATTENTION));
                });
    }

    private static Card lead(
            EntityRef entity, Record row, Field<String> country, String title, Field<UUID> owner, String nextStep, int contacts,
            boolean strategic, Field<Boolean> incomplete, Field<Integer> attention) {
        return new Card(
                entity, Stage.LEAD, row.get(country), title, Optional.empty(), Optional.empty(), Optional.ofNullable(row.get(owner)), "",
                Instant.ofEpochMilli(row.get(LEAD.SINCE)), Optional.empty(), nextStep, Optional.empty(), 0, 0, contacts, strategic,
                row.get(incomplete), row.get(attention));
    }
}
