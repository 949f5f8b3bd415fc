package stageline.store.record;

import static stageline.store.schema.Tables.CONTACT;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_CONTACT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Phases;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.StateReader.Told;
import stageline.store.board.Selling;
import stageline.store.projection.Among;
import stageline.store.projection.Folded;
import stageline.store.record.DealDetails.DealContact;
import stageline.store.record.DealDetails.DealOffering;

/// Gathers what is known of a deal.
final class Deals {

    private Deals() {}

    static DealDetails details(DSLContext database, Told told) {
        Details details = new Details(told);
        RecordState state = told.state();
        UUID deal = state.entity().id();
        var row = database.selectFrom(DEAL).where(DEAL.ID.eq(deal)).fetchSingle();
        Optional<Named> company = Optional.ofNullable(row.getCompany()).map(id -> named(database, EntityRef.company(id)));
        List<UUID> lineage = Phases.lineage(deal, id -> predecessor(database, id));
        return new DealDetails(
                state,
                Names.deal(row.getCountry(), row.getTitle(), row.getStage()),
                company,
                details.fields(),
                people(database, deal),
                offerings(database, state),
                state.transitions(),
                named(database, lineage.subList(0, lineage.size() - 1)),
                named(database, database.select(DEAL.ID).from(DEAL).where(DEAL.PREDECESSOR.eq(deal)).orderBy(DEAL.CREATED).fetch(DEAL.ID)),
                named(database, phases(database, deal)),
                Activities.count(database, state.entity()),
                details.persons(database));
    }

    /// What a deal sells, each thing once, by name.
    private static List<DealOffering> offerings(DSLContext database, RecordState state) {
        Set<Member> members = state.members(Relation.OFFERINGS);
        Map<String, UUID> catalogue = members.isEmpty() ? Map.of() : Selling.catalogue(database);
        Map<Object, List<Member>> same = new LinkedHashMap<>();
        members.forEach(member -> {
            Object what = member.target() instanceof Value.Text(String text)
                    ? Optional.<Object>ofNullable(catalogue.get(Folded.key(text))).orElse(Folded.text(text))
                    : member.referred().<Object>map(EntityRef::id).orElse(member.target());
            same.computeIfAbsent(what, w -> new ArrayList<>()).add(member);
        });
        List<EntityRef> sold = same.keySet().stream()
                .flatMap(what -> what instanceof UUID id ? Stream.of(EntityRef.offering(id)) : Stream.<EntityRef>empty())
                .toList();
        Map<EntityRef, Named> names = Names.of(database, sold);
        List<DealOffering> offerings = new ArrayList<>();
        same.forEach((what, how) -> {
            Optional<EntityRef> offering = what instanceof UUID id ? Optional.of(EntityRef.offering(id)) : Optional.empty();
            String name = offering.flatMap(each -> Optional.ofNullable(names.get(each))).map(Named::name).orElseGet(() -> text(how));
            offerings.add(new DealOffering(name, offering, how));
        });
        offerings.sort(Comparator.comparing((DealOffering offering) -> Folded.key(offering.name())).thenComparing(DealOffering::name));
        return offerings;
    }

    private static String text(List<Member> members) {
        return members.stream()
                .flatMap(member -> member.target() instanceof Value.Text(String text) ? Stream.of(text) : Stream.<String>empty())
                .findFirst()
                .orElse("");
    }

    private static Named named(DSLContext database, EntityRef entity) {
        return Names.of(database, List.of(entity)).getOrDefault(entity, new Named(entity, "", false));
    }

    private static List<Named> named(DSLContext database, Collection<UUID> deals) {
        List<EntityRef> entities = deals.stream().map(EntityRef::deal).toList();
        Map<EntityRef, Named> names = Names.of(database, entities);
        return entities.stream().map(deal -> names.getOrDefault(deal, new Named(deal, "", false))).toList();
    }

    private static Optional<UUID> predecessor(DSLContext database, UUID deal) {
        return database.select(DEAL.PREDECESSOR).from(DEAL).where(DEAL.ID.eq(deal)).fetchOptional(DEAL.PREDECESSOR);
    }

    /// Every deal that is connected with this one by being a phase after another.
    private static List<UUID> phases(DSLContext database, UUID deal) {
        Set<UUID> known = new HashSet<>();
        List<Phases.Phase> phases = new ArrayList<>();
        Set<UUID> open = Set.of(deal);
        while (!open.isEmpty()) {
            Set<UUID> next = new HashSet<>();
            UUID[] ids = open.toArray(UUID[]::new);
            database.select(DEAL.ID, DEAL.PHASE_AFTER, DEAL.PHASE_NUMBER)
                    .from(DEAL)
                    .where(Among.of(DEAL.ID, ids).or(Among.of(DEAL.PHASE_AFTER, ids)))
                    .forEach(row -> {
                        if (known.add(row.value1())) {
                            Optional<UUID> after = Optional.ofNullable(row.value2());
                            Integer number = row.value3();
                            phases.add(new Phases.Phase(
                                    row.value1(), after, number == null ? OptionalLong.empty() : OptionalLong.of(number)));
                            next.add(row.value1());
                            after.ifPresent(next::add);
                        }
                    });
            next.removeAll(open);
            open = next;
        }
        return phases.size() < 2 ? List.of() : Phases.ordered(phases);
    }

    private static List<DealContact> people(DSLContext database, UUID deal) {
        return database.select(
                        CONTACT.ID, CONTACT.FIRST_NAME, CONTACT.LAST_NAME, CONTACT.EMAIL, CONTACT.LIVE, DEAL_CONTACT.ROLE,
                                CONTACT.JOB_TITLE)
                .from(DEAL_CONTACT)
                .join(CONTACT).on(CONTACT.ID.eq(DEAL_CONTACT.CONTACT))
                .where(DEAL_CONTACT.DEAL.eq(deal))
                .orderBy(CONTACT.NAME_KEY, CONTACT.ID, DEAL_CONTACT.ROLE)
                .fetch(row -> new DealContact(
                        new Named(
                                EntityRef.contact(row.value1()), Names.contact(row.value2(), row.value3(), row.value4()), row.value5()),
                        row.value6(),
                        row.value4(),
                        row.value7()));
    }
}
