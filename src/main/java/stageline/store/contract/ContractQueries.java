package stageline.store.contract;

import static stageline.store.schema.Tables.CONTRACT_TERM;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.INSTALMENT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import stageline.sales.contract.Instalment;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Money;
import stageline.store.Store;
import stageline.store.projection.Numbers;
import stageline.store.record.Named;
import stageline.store.record.Names;

/// What deals are waited for after their offers were approved. Thread-safe; each call asks the database for what was committed last.
public final class ContractQueries {

    private static final List<Byte> WAITED_FOR = stages(stage -> !Instalment.settled(stage));
    private static final List<Byte> SIGNED = stages(Stage::won);

    private final Store store;

    /// @param store whose deals are looked for
    public ContractQueries(Store store) {
        this.store = store;
    }

    /// The instalments that were due before a day and have not come, of deals that are neither paid nor lost; the oldest first.
    ///
    /// @param owner whose deals
    public List<OverdueInstalment> overdue(LocalDate today, UUID owner) {
        return store.read(database -> overdue(database, INSTALMENT.DUE.lt(today).and(DEAL.OWNER.eq(owner))));
    }

    /// The contracts that were signed and whose renewal is to be begun by a day, unless it was; those that end first stand first.
    public List<EndingContract> toRenew(LocalDate by) {
        return store.read(database -> toRenew(database, CONTRACT_TERM.RENEW.le(by)));
    }

    private static List<OverdueInstalment> overdue(DSLContext database, Condition which) {
        var rows = database.select(
                        INSTALMENT.ID, INSTALMENT.DEAL, INSTALMENT.PURPOSE, INSTALMENT.DUE, INSTALMENT.CURRENCY, INSTALMENT.AMOUNT)
                .from(INSTALMENT)
                .join(DEAL).on(DEAL.ID.eq(INSTALMENT.DEAL))
                .where(INSTALMENT.RECEIVED.isNull().and(DEAL.STAGE.in(WAITED_FOR)).and(which))
                .orderBy(INSTALMENT.DUE, INSTALMENT.ID)
                .fetch();
        Map<EntityRef, Named> names = names(database, rows.getValues(INSTALMENT.DEAL));
        return rows.map(row -> new OverdueInstalment(
                row.value1(), named(row.value2(), names), row.value3(), row.value4(), money(row.value5(), row.value6())));
    }

    private static List<EndingContract> toRenew(DSLContext database, Condition which) {
        var renewal = DEAL.as("renewal");
        var rows = database.select(CONTRACT_TERM.DEAL, CONTRACT_TERM.ENDS, CONTRACT_TERM.RENEW)
                .from(CONTRACT_TERM)
                .join(DEAL).on(DEAL.ID.eq(CONTRACT_TERM.DEAL))
                .where(DEAL.STAGE.in(SIGNED).and(which))
                .andNotExists(database.selectOne()
                        .from(renewal)
                        .where(renewal.PREDECESSOR.eq(CONTRACT_TERM.DEAL).and(renewal.STAGE.isNotNull())))
                .orderBy(CONTRACT_TERM.ENDS, CONTRACT_TERM.DEAL)
                .fetch();
        Map<EntityRef, Named> names = names(database, rows.getValues(CONTRACT_TERM.DEAL));
        return rows.map(row -> new EndingContract(named(row.value1(), names), row.value2(), row.value3()));
    }

    private static Map<EntityRef, Named> names(DSLContext database, List<UUID> deals) {
        Set<EntityRef> mentioned = new HashSet<>();
        deals.forEach(deal -> mentioned.add(EntityRef.deal(deal)));
        return Names.of(database, mentioned);
    }

    private static Named named(UUID deal, Map<EntityRef, Named> names) {
        EntityRef entity = EntityRef.deal(deal);
        return names.getOrDefault(entity, new Named(entity, "", false));
    }

    private static Optional<Money> money(@Nullable String currency, @Nullable Long minor) {
        return currency == null || minor == null ? Optional.empty() : Optional.of(new Money(minor, Currency.getInstance(currency)));
    }

    private static List<Byte> stages(Predicate<Stage> which) {
        return Arrays.stream(Stage.values()).filter(which).map(Numbers::of).toList();
    }
}
