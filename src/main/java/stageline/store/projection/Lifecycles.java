package stageline.store.projection;

import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_CONTACT;
import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.LIFECYCLE;
import static stageline.store.schema.Tables.LIFECYCLE_CHANGE;
import static stageline.store.schema.Tables.TRANSITION;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.sales.event.Stamp;
import stageline.sales.fold.Transition.Standing;
import stageline.sales.people.Lifecycle;
import stageline.sales.people.LifecycleStage;
import stageline.sales.pipeline.Stage;
import stageline.store.schema.tables.LedgerEntry;

/// How far contacts are as customers, and which entry brought each change.
///
/// It follows from the deals that a contact is in now and that are not removed, from the moment the contact joined them; what each
/// gives is [Lifecycle]'s to say.
final class Lifecycles {

    private static final UUID NONE = new UUID(0, 0);

    private final DSLContext writer;
    private final Words words;

    Lifecycles(DSLContext writer, Words words) {
        this.writer = writer;
        this.words = words;
    }

    /// What a deal in that stage, as far as it got, makes of its contacts.
    static LifecycleStage given(Stage stage) {
        return Lifecycle.of(List.of(new Lifecycle.Deal(NONE, stage, stage.won()))).stage();
    }

    /// A contact joins a deal, or a deal that it is in moves.
    private record Moment(Stamp stamp, int device, UUID contact, UUID deal, boolean join, Stage to) {}

    void derive(UUID[] contacts, RowChanges changes) {
        Map<UUID, List<Moment>> moments = new HashMap<>();
        Stream.concat(joins(contacts), moves(contacts)).forEach(m -> moments.computeIfAbsent(m.contact(), c -> new ArrayList<>()).add(m));
        List<Row> stages = new ArrayList<>();
        List<Row> changed = new ArrayList<>();
        moments.forEach((contact, all) -> follow(contact, all, stages, changed));
        changes.replace(changes.existing(Shapes.LIFECYCLES, Arrays.asList(contacts)), stages);
        changes.replace(changes.existing(Shapes.LIFECYCLE_CHANGES, Arrays.asList(contacts)), changed);
    }

    private Stream<Moment> joins(UUID[] contacts) {
        return writer
                .select(LEDGER_ENTRY.CLOCK, DEAL_CONTACT.JOINED_DEVICE, DEAL_CONTACT.JOINED_N, DEAL_CONTACT.CONTACT, DEAL_CONTACT.DEAL)
                .from(DEAL_CONTACT)
                .join(DEAL).on(DEAL.ID.eq(DEAL_CONTACT.DEAL))
                .join(LEDGER_ENTRY)
                .on(LEDGER_ENTRY.DEVICE.eq(DEAL_CONTACT.JOINED_DEVICE).and(LEDGER_ENTRY.N.eq(DEAL_CONTACT.JOINED_N)))
                .where(DEAL_CONTACT.CONTACT.eq(DSL.any(contacts)))
                .and(DEAL.STAGE.isNotNull())
                .fetch(row -> new Moment(
                        new Stamp(row.value1(), words.id(row.value2()), row.value3()), row.value2(), row.value4(), row.value5(), true,
                                Stage.LEAD))
                .stream();
    }

    private Stream<Moment> moves(UUID[] contacts) {
        LedgerEntry entry = LEDGER_ENTRY;
        return writer
                .selectDistinct(entry.CLOCK, TRANSITION.DEVICE, TRANSITION.N, DEAL_CONTACT.CONTACT, DEAL_CONTACT.DEAL, TRANSITION.TO_STAGE)
                .from(DEAL_CONTACT)
                .join(DEAL).on(DEAL.ID.eq(DEAL_CONTACT.DEAL))
                .join(TRANSITION).on(TRANSITION.DEAL.eq(DEAL_CONTACT.DEAL))
                .join(entry).on(entry.DEVICE.eq(TRANSITION.DEVICE).and(entry.N.eq(TRANSITION.N)))
                .where(DEAL_CONTACT.CONTACT.eq(DSL.any(contacts)))
                .and(DEAL.STAGE.isNotNull())
                .and(TRANSITION.STANDING.eq(Numbers.of(Standing.STANDS)))
                .fetch(row -> new Moment(
                        new Stamp(row.value1(), words.id(row.value2()), row.value3()),
                        row.value2(),
                        row.value4(),
                        row.value5(),
                        false,
                        Numbers.stage(row.value6())))
                .stream();
    }

    private static void follow(UUID contact, List<Moment> moments, List<Row> stages, List<Row> changed) {
        moments.sort(Comparator.comparing(Moment::stamp).thenComparing(Moment::deal).thenComparing(Moment::join));
        Map<UUID, Lifecycle.Deal> deals = new HashMap<>();
        Set<UUID> joined = new HashSet<>();
        LifecycleStage stage = LifecycleStage.MARKETING_QUALIFIED_LEAD;
        int place = 0;
        for (Moment moment : moments) {
            if (moment.join()) {
                joined.add(moment.deal());
            } else {
                deals.put(moment.deal(), moved(moment, deals.get(moment.deal())));
            }
            LifecycleStage next = Lifecycle.of(joined.stream().filter(deals::containsKey).map(deals::get).toList()).stage();
            if (next != stage) {
                changed.add(Shapes.LIFECYCLE_CHANGES.row()
                        .set(LIFECYCLE_CHANGE.CONTACT, contact)
                        .set(LIFECYCLE_CHANGE.PLACE, place++)
                        .set(LIFECYCLE_CHANGE.CAUSE_DEVICE, moment.device())
                        .set(LIFECYCLE_CHANGE.CAUSE_N, moment.stamp().n())
                        .set(LIFECYCLE_CHANGE.DEAL, moment.deal())
                        .set(LIFECYCLE_CHANGE.BEFORE, Numbers.of(stage))
                        .set(LIFECYCLE_CHANGE.AFTER, Numbers.of(next)));
                stage = next;
            }
        }
        if (stage != LifecycleStage.MARKETING_QUALIFIED_LEAD) {
            stages.add(Shapes.LIFECYCLES.row().set(LIFECYCLE.CONTACT, contact).set(LIFECYCLE.STAGE, Numbers.of(stage)));
        }
    }

    private static Lifecycle.Deal moved(Moment moment, Lifecycle.@Nullable Deal before) {
        boolean contracted = moment.to() == Stage.LOST ? before != null && before.contracted() : moment.to().won();
        return new Lifecycle.Deal(moment.deal(), moment.to(), contracted);
    }
}
