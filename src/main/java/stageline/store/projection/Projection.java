package stageline.store.projection;

import static stageline.store.schema.Tables.ACTIVITY;
import static stageline.store.schema.Tables.COMPANY;
import static stageline.store.schema.Tables.CONTACT_COMPANY;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.TASK;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import stageline.sales.fold.Aliases;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Lifecycle;
import stageline.sales.people.LifecycleStage;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Relation;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;

/// Writes the rows of records. One writer owns it; nothing of what it writes stands before that writer commits.
public final class Projection {

    private static final Map<EntityType, List<TableRows>> TABLES = tables();

    private final DSLContext writer;
    private final Context context;
    private final Derivation derivation;
    private final RowChanges changes;
    private final Set<EntityRef> concerned = new HashSet<>();

    /// The projections of a database.
    public Projection(DSLContext writer, Words words) {
        this.writer = writer;
        this.context = new Context(new Companies(this::nameOfCompany), words);
        this.derivation = new Derivation(writer);
        this.changes = new RowChanges(writer, derivation);
    }

    private static Map<EntityType, List<TableRows>> tables() {
        Map<EntityType, List<TableRows>> tables = new EnumMap<>(EntityType.class);
        for (EntityType type : EntityType.values()) {
            List<TableRows> own =
                    switch (type) {
                        case DEAL -> DealRows.TABLES;
                        case COMPANY -> CompanyRows.COMPANY_TABLES;
                        case CONTACT -> CompanyRows.CONTACT_TABLES;
                        case ACTIVITY -> OtherRows.ACTIVITY_TABLES;
                        case PERSON -> OtherRows.PERSON_TABLES;
                        case DEVICE -> OtherRows.DEVICE_TABLES;
                        case SAVED_VIEW -> OtherRows.VIEW_TABLES;
                        case TASK -> TaskRows.TABLES;
                        case QUOTATION -> QuotationRows.QUOTATION_TABLES;
                        case PAPER -> QuotationRows.PAPER_TABLES;
                        case OFFERING -> OfferingRows.TABLES;
                        case ATTACHMENT -> AttachmentRows.TABLES;
                        case SIGNATURE -> SignatureRows.TABLES;
                        case SERVICE_CHANGE -> ServiceChangeRows.TABLES;
                        case TEMPLATE -> TemplateRows.TABLES;
                        case WORKSPACE -> List.of();
                    };
            tables.put(type, Stream.concat(own.stream(), OtherRows.ANY.stream()).toList());
        }
        return Map.copyOf(tables);
    }

    /// Starts over with what the tables say and these aliases.
    public void reload(Aliases aliases) {
        changes.forget();
        derivation.forget();
        concerned.clear();
        context.companies().reload(aliases);
    }

    /// Takes over the aliases of companies.
    ///
    /// @param concerned every company that was ever merged
    /// @return those that another one stands for now, for [#write]
    public Set<UUID> realias(Aliases aliases, Collection<UUID> concerned) {
        return context.companies().realias(aliases, concerned);
    }

    /// The company that stands for `company` after all merges; itself where it was not merged.
    public UUID resolve(UUID company) {
        return context.companies().resolve(company);
    }

    /// Writes the rows of some records, each at most once.
    ///
    /// @param rerouted companies that another one stands for now
    /// @return other records, whose rows depend on those companies among them that are called otherwise or stand for others now: to be
    ///         written too
    public Set<EntityRef> write(Collection<Step> steps, Set<UUID> rerouted) {
        Set<UUID> affected = learn(steps);
        affected.addAll(rerouted);
        Map<EntityType, List<Step>> toRead = new EnumMap<>(EntityType.class);
        for (Step step : steps) {
            boolean readable = step.former() instanceof Step.Former.Unknown
                    || (step.before().isPresent() && !affected.isEmpty() && names(step.before().get(), affected));
            if (readable) {
                toRead.computeIfAbsent(step.entity().type(), t -> new ArrayList<>()).add(step);
            } else {
                advance(step);
            }
        }
        toRead.forEach(this::compare);
        changes.write();
        Set<EntityRef> dependants = affected.isEmpty() ? new HashSet<>() : dependants(affected);
        steps.forEach(step -> {
            dependants.remove(step.entity());
            concerned.addAll(contactsConcerned(step));
        });
        return dependants;
    }

    /// The contacts whose lifecycle may be another, which is read from their deals and stands in no row.
    private static Set<EntityRef> contactsConcerned(Step step) {
        if (step.entity().type() != EntityType.DEAL) {
            return Set.of();
        }
        boolean same = step.former() instanceof Step.Former.Known(Optional<RecordState> before)
                && before.map(Projection::given).equals(step.after().map(Projection::given));
        if (same) {
            return Set.of();
        }
        Set<EntityRef> contacts = new HashSet<>();
        step.after().ifPresent(state -> state.members(Relation.PEOPLE).forEach(member -> {
            if (member.target() instanceof Value.Ref(UUID contact)) {
                contacts.add(EntityRef.contact(contact));
            }
        }));
        return contacts;
    }

    private static LifecycleStage given(RecordState deal) {
        return Lifecycle.of(deal.exists() ? List.of(Lifecycle.Deal.of(deal)) : List.of()).stage();
    }

    /// Writes what is derived from several records' rows, for all records written since the last time.
    ///
    /// @return the records whose derived values are others now
    public Set<EntityRef> derive() {
        derivation.run(changes);
        changes.write();
        Set<EntityRef> changed = derivation.changedRecords();
        changed.addAll(concerned);
        concerned.clear();
        return changed;
    }

    /// Takes note of what companies are called.
    ///
    /// @return those that were called otherwise before, or that others may have named before they were known
    private Set<UUID> learn(Collection<Step> steps) {
        Set<UUID> renamed = new HashSet<>();
        for (Step step : steps) {
            if (step.entity().type() == EntityType.COMPANY) {
                UUID company = step.entity().id();
                String name = step.after().map(state -> Cells.text(state, CompanyFields.NAME)).orElse("");
                if (!formerName(step).equals(Optional.of(name))) {
                    renamed.add(company);
                }
                context.companies().call(company, name);
            }
        }
        return renamed;
    }

    private Optional<String> formerName(Step step) {
        return step.former() instanceof Step.Former.Known(Optional<RecordState> state)
                ? state.map(known -> Cells.text(known, CompanyFields.NAME))
                : Optional.of(context.companies().name(step.entity().id()));
    }

    /// Whether a record's rows depend on one of these companies, by itself or because it stands for the one that is named.
    private boolean names(RecordState state, Set<UUID> companies) {
        Stream<UUID> named =
                switch (state.entity().type()) {
                    case DEAL -> state.ref(DealFields.COMPANY).stream();
                    case ACTIVITY -> state.ref(ActivityFields.COMPANY).stream();
                    case CONTACT -> state.members(Relation.COMPANIES).stream()
                            .flatMap(member -> member.target() instanceof Value.Ref(UUID id) ? Stream.of(id) : Stream.empty());
                    case COMPANY -> Stream.of(state.entity().id());
                    case TASK -> state.ref(TaskFields.COMPANY).stream();
                    case WORKSPACE, PERSON, DEVICE, SAVED_VIEW, OFFERING, QUOTATION, PAPER,
                            SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> Stream.empty();
                };
        return named.anyMatch(id -> companies.contains(id) || companies.contains(resolve(id)));
    }

    private void advance(Step step) {
        Optional<RecordState> before = step.before();
        Optional<RecordState> after = step.after();
        for (TableRows table : tables(step.entity().type())) {
            if (before.isPresent() && after.isPresent()) {
                table.difference().write(before.get(), after.get(), context, changes);
            } else {
                changes.replace(rows(table, before), rows(table, after));
            }
        }
    }

    private void compare(EntityType type, List<Step> steps) {
        List<UUID> ids = steps.stream().map(step -> step.entity().id()).toList();
        for (TableRows table : tables(type)) {
            Map<UUID, List<Row>> existing = new HashMap<>();
            for (List<UUID> some : Chunks.of(ids)) {
                changes.existing(table.shape(), some).forEach(row -> existing.computeIfAbsent(row.owner(), o -> new ArrayList<>())
                        .add(row));
            }
            for (Step step : steps) {
                changes.replace(existing.getOrDefault(step.entity().id(), List.of()), rows(table, step.after()));
            }
        }
    }

    private List<Row> rows(TableRows table, Optional<RecordState> state) {
        return state.map(known -> table.mapping().rows(known, context)).orElse(List.of());
    }

    private static List<TableRows> tables(EntityType type) {
        return TABLES.getOrDefault(type, List.of());
    }

    private Set<EntityRef> dependants(Set<UUID> companies) {
        Set<EntityRef> dependants = new HashSet<>();
        for (List<UUID> some : Chunks.of(companies)) {
            UUID[] ids = some.toArray(UUID[]::new);
            ids(DEAL.ID, DEAL.COMPANY, ids).forEach(id -> dependants.add(EntityRef.deal(id)));
            ids(DEAL.ID, DEAL.COMPANY_SAID, ids).forEach(id -> dependants.add(EntityRef.deal(id)));
            ids(ACTIVITY.ID, ACTIVITY.COMPANY, ids).forEach(id -> dependants.add(EntityRef.activity(id)));
            ids(ACTIVITY.ID, ACTIVITY.COMPANY_SAID, ids).forEach(id -> dependants.add(EntityRef.activity(id)));
            ids(TASK.ID, TASK.COMPANY, ids).forEach(id -> dependants.add(EntityRef.task(id)));
            ids(TASK.ID, TASK.COMPANY_SAID, ids).forEach(id -> dependants.add(EntityRef.task(id)));
            ids(CONTACT_COMPANY.CONTACT, CONTACT_COMPANY.SAID, ids).forEach(id -> dependants.add(EntityRef.contact(id)));
            ids(COMPANY.ID, COMPANY.ID, ids).forEach(id -> dependants.add(EntityRef.company(id)));
        }
        return dependants;
    }

    private List<UUID> ids(Field<UUID> wanted, TableField<?, UUID> column, UUID[] values) {
        return writer.select(wanted).from(column.getTable()).where(Among.of(column, values)).fetch(wanted);
    }

    private String nameOfCompany(UUID company) {
        return writer.select(COMPANY.NAME).from(COMPANY).where(COMPANY.ID.eq(company)).fetchOptional(COMPANY.NAME).orElse("");
    }
}
