package stageline.store.board;

import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_OFFERING;
import static stageline.store.schema.Tables.DEAL_SELLS;
import static stageline.store.schema.Tables.OFFERING;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import stageline.store.projection.Folded;

/// Which deals sell what. A deal sells an offering of the catalogue, or says in words what it sells: words that are an offering's name,
/// accents and case ignored, count as that offering. Of several that are called so it is one that is not retired, the first that was made.
public final class Selling {

    private Selling() {}

    /// The deals that sell something that is called like one of the names, accents and case ignored.
    public static Condition called(DSLContext database, Collection<String> names) {
        Set<String> keys = names.stream().map(Folded::key).collect(Collectors.toUnmodifiableSet());
        return DEAL.ID.in(DSL.select(DEAL_OFFERING.DEAL)
                        .from(DEAL_OFFERING)
                        .where(DEAL_OFFERING.OFFERING.in(words(database, text -> keys.contains(Folded.key(text))))))
                .or(DEAL.ID.in(DSL.select(DEAL_SELLS.DEAL)
                        .from(DEAL_SELLS)
                        .join(OFFERING).on(OFFERING.ID.eq(DEAL_SELLS.OFFERING))
                        .where(OFFERING.NAME_KEY.in(keys))));
    }

    /// The deals that sell an offering.
    public static Condition of(DSLContext database, UUID offering) {
        Map<String, UUID> catalogue = catalogue(database);
        return DEAL.ID.in(DSL.select(DEAL_OFFERING.DEAL)
                        .from(DEAL_OFFERING)
                        .where(DEAL_OFFERING.OFFERING.in(words(database, text -> offering.equals(catalogue.get(Folded.key(text)))))))
                .or(DEAL.ID.in(DSL.select(DEAL_SELLS.DEAL).from(DEAL_SELLS).where(DEAL_SELLS.OFFERING.eq(offering))));
    }

    /// How many deals that are there sell each offering; what none sells is left out.
    public static Map<UUID, Integer> counts(DSLContext database) {
        Map<String, UUID> catalogue = catalogue(database);
        Select<Record2<UUID, UUID>> sold = DSL.select(DEAL_SELLS.OFFERING, DEAL_SELLS.DEAL).from(DEAL_SELLS);
        for (Map.Entry<UUID, List<String>> named : wordsByOffering(database, catalogue).entrySet()) {
            sold = sold.union(DSL.select(DSL.inline(named.getKey()), DEAL_OFFERING.DEAL)
                    .from(DEAL_OFFERING)
                    .where(DEAL_OFFERING.OFFERING.in(named.getValue())));
        }
        var each = sold.asTable("sold", "offering", "deal");
        var offering = DSL.field(DSL.name("sold", "offering"), UUID.class);
        return database.select(offering, DSL.count())
                .from(each)
                .join(DEAL).on(DEAL.ID.eq(DSL.field(DSL.name("sold", "deal"), UUID.class)))
                .where(DEAL.STAGE.isNotNull())
                .groupBy(offering)
                .fetchMap(offering, DSL.count());
    }

    /// The offerings that are there, by their folded name.
    public static Map<String, UUID> catalogue(DSLContext database) {
        Map<String, UUID> catalogue = new HashMap<>();
        database.select(OFFERING.NAME_KEY, OFFERING.ID)
                .from(OFFERING)
                .where(OFFERING.LIVE)
                .and(OFFERING.NAME_KEY.ne(""))
                .orderBy(OFFERING.RETIRED, OFFERING.CREATED, OFFERING.ID)
                .forEach(row -> catalogue.putIfAbsent(row.value1(), row.value2()));
        return catalogue;
    }

    private static Map<UUID, List<String>> wordsByOffering(DSLContext database, Map<String, UUID> catalogue) {
        return words(database, text -> catalogue.containsKey(Folded.key(text))).stream()
                .collect(Collectors.groupingBy(text -> catalogue.getOrDefault(Folded.key(text), new UUID(0, 0))));
    }

    private static List<String> words(DSLContext database, Predicate<String> which) {
        return database.selectDistinct(DEAL_OFFERING.OFFERING).from(DEAL_OFFERING).fetch(DEAL_OFFERING.OFFERING).stream()
                .filter(which)
                .toList();
    }
}
