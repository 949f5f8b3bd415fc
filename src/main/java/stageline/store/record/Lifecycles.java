package stageline.store.record;

import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_CONTACT;
import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.TRANSITION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.sales.event.EntryId;
import stageline.sales.event.Stamp;
import stageline.sales.fold.Transition.Standing;
import stageline.sales.people.Lifecycle;
import stageline.sales.people.LifecycleStage;
import stageline.sales.pipeline.Stage;
import stageline.store.projection.Among;
import stageline.store.projection.Chunks;
import stageline.store.projection.Numbers;
import stageline.store.projection.Words;

/// How far contacts are as customers, and which entry brought each step. Nothing of it is stored: it follows from the deals that a
/// contact is in now and that are not removed, from the moment the contact joined them; what each gives is [Lifecycle]'s to say.
public final class Lifecycles {

    private static final Field<Long> AT = DSL.coalesce(LEDGER_ENTRY.HAPPENED, LEDGER_ENTRY.AT);

    private final Words words;

    /// @param words the numbers of words in the same database
    public Lifecycles(Words words) {
        this.words = words;
    }

    /// A contact joins a deal, or a deal that it is in moves.
    private record Moment(Stamp stamp, UUID contact, UUID deal, boolean join, Stage to, Instant at) {}

    /// The steps of some contacts in their order; contacts that never left the first stage are left out.
    public Map<UUID, List<LifecycleStep>> steps(DSLContext database, Collection<UUID> contacts) {
        Map<UUID, List<LifecycleStep>> steps = new HashMap<>();
        for (List<UUID> some : Chunks.of(new HashSet<>(contacts))) {
            Map<UUID, List<Moment>> moments = new HashMap<>();
            UUID[] ids = some.toArray(UUID[]::new);
            joins(database, ids).forEach(moment -> moments.computeIfAbsent(moment.contact(), c -> new ArrayList<>()).add(moment));
            moves(database, ids).forEach(moment -> moments.computeIfAbsent(moment.contact(), c -> new ArrayList<>()).add(moment));
            moments.forEach((contact, all) -> {
                List<LifecycleStep> own = follow(all);
                if (!own.isEmpty()) {
                    steps.put(contact, own);
                }
            });
        }
        return steps;
    }

    /// The stage that some steps lead to.
    static LifecycleStage reached(@Nullable List<LifecycleStep> steps) {
        return steps == null ? LifecycleStage.MARKETING_QUALIFIED_LEAD : steps.getLast().after();
    }

    private List<Moment> joins(DSLContext database, UUID[] contacts) {
        return database
                .select(LEDGER_ENTRY.CLOCK, DEAL_CONTACT.JOINED_DEVICE, DEAL_CONTACT.JOINED_N, DEAL_CONTACT.CONTACT, DEAL_CONTACT.DEAL, AT)
                .from(DEAL_CONTACT)
                .join(DEAL).on(DEAL.ID.eq(DEAL_CONTACT.DEAL))
                .join(LEDGER_ENTRY)
                .on(LEDGER_ENTRY.DEVICE.eq(DEAL_CONTACT.JOINED_DEVICE).and(LEDGER_ENTRY.N.eq(DEAL_CONTACT.JOINED_N)))
                .where(Among.of(DEAL_CONTACT.CONTACT, contacts))
                .and(DEAL.STAGE.isNotNull())
                .fetch(row -> new Moment(
                        new Stamp(row.value1(), words.id(row.value2()), row.value3()), row.value4(), row.value5(), true, Stage.LEAD,
                        Instant.ofEpochMilli(row.value6())));
    }

    private List<Moment> moves(DSLContext database, UUID[] contacts) {
        return database
                .selectDistinct(
                        LEDGER_ENTRY.CLOCK, TRANSITION.DEVICE, TRANSITION.N, DEAL_CONTACT.CONTACT, DEAL_CONTACT.DEAL, TRANSITION.TO_STAGE,
                        TRANSITION.AT)
                .from(DEAL_CONTACT)
                .join(DEAL).on(DEAL.ID.eq(DEAL_CONTACT.DEAL))
                .join(TRANSITION).on(TRANSITION.DEAL.eq(DEAL_CONTACT.DEAL))
                .join(LEDGER_ENTRY).on(LEDGER_ENTRY.DEVICE.eq(TRANSITION.DEVICE).and(LEDGER_ENTRY.N.eq(TRANSITION.N)))
                .where(Among.of(DEAL_CONTACT.CONTACT, contacts))
                .and(DEAL.STAGE.isNotNull())
                .and(TRANSITION.STANDING.eq(Numbers.of(Standing.STANDS)))
                .fetch(row -> new Moment(
                        new Stamp(row.value1(), words.id(row.value2()), row.value3()), row.value4(), row.value5(), false,
                        Numbers.stage(row.value6()), Instant.ofEpochMilli(row.value7())));
    }

    private static List<LifecycleStep> follow(List<Moment> moments) {
        moments.sort(Comparator.comparing(Moment::stamp).thenComparing(Moment::deal).thenComparing(Moment::join));
        List<LifecycleStep> steps = new ArrayList<>();
        Map<UUID, Lifecycle.Deal> deals = new HashMap<>();
        Set<UUID> joined = new HashSet<>();
        LifecycleStage stage = LifecycleStage.MARKETING_QUALIFIED_LEAD;
        for (Moment moment : moments) {
            if (moment.join()) {
                joined.add(moment.deal());
            } else {
                deals.put(moment.deal(), moved(moment, deals.get(moment.deal())));
            }
            List<Lifecycle.Deal> known = new ArrayList<>();
            deals.forEach((deal, state) -> {
                if (joined.contains(deal)) {
                    known.add(state);
                }
            });
            LifecycleStage next = Lifecycle.of(known).stage();
            if (next != stage) {
                EntryId cause = new EntryId(moment.stamp().device(), moment.stamp().n());
                steps.add(new LifecycleStep(moment.contact(), stage, next, moment.at(), cause, moment.deal()));
                stage = next;
            }
        }
        return steps;
    }

    private static Lifecycle.Deal moved(Moment moment, Lifecycle.@Nullable Deal before) {
        boolean contracted = moment.to() == Stage.LOST ? before != null && before.contracted() : moment.to().won();
        return new Lifecycle.Deal(moment.deal(), moment.to(), contracted);
    }
}
