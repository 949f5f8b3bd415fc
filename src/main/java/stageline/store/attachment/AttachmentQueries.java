package stageline.store.attachment;

import static stageline.store.schema.Tables.ATTACHMENT;
import static stageline.store.schema.Tables.COMPANY;
import static stageline.store.schema.Tables.PAPER;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.Store;
import stageline.store.projection.Numbers;
import stageline.store.record.Named;
import stageline.store.record.Names;
import stageline.store.schema.tables.records.AttachmentRecord;

/// The files of records. Thread-safe; each call asks the database for what was committed last.
public final class AttachmentQueries {

    private final Store store;

    /// @param store whose files are looked for
    public AttachmentQueries(Store store) {
        this.store = store;
    }

    /// The files of a record, the latest first; those of a company are also those of the companies that were merged into it.
    public List<Attached> of(EntityRef record) {
        Condition own = ATTACHMENT.ON_TYPE.eq(Numbers.of(record.type())).and(is(record));
        return store.read(database -> lines(database, DSL.condition(ATTACHMENT.LIVE).and(own)));
    }

    /// A file; empty where there is none, or where it was removed.
    public Optional<Attached> find(UUID attachment) {
        Condition there = DSL.condition(ATTACHMENT.LIVE).and(ATTACHMENT.ID.eq(attachment));
        return store.read(database -> lines(database, there)).stream().findFirst();
    }

    /// The files with a content, on whatever record, the latest first.
    ///
    /// @param content a SHA-256 in lower-case hexadecimal digits
    public List<Attached> withContent(String content) {
        return store.read(database -> lines(database, DSL.condition(ATTACHMENT.LIVE).and(ATTACHMENT.CONTENT.eq(content))));
    }

    /// A content that a record names.
    ///
    /// @param content its SHA-256, as the ledger has it
    /// @param size    how many bytes it has; empty for the paper of a quotation, of which the ledger does not say
    /// @param adder   who brought it
    public record Wanted(String content, Optional<Long> size, Optional<UUID> adder) {}

    /// Every content that a file or the paper of a quotation names, also a removed one, which may be restored: each once, the oldest first.
    public List<Wanted> wanted() {
        return store.read(database -> {
            Map<String, Wanted> wanted = database
                    .select(ATTACHMENT.CONTENT, ATTACHMENT.BYTES, ATTACHMENT.ADDER)
                    .from(ATTACHMENT)
                    .where(ATTACHMENT.CONTENT.ne(""))
                    .orderBy(ATTACHMENT.CREATED, ATTACHMENT.ID)
                    .stream()
                    .map(row -> new Wanted(row.value1(), Optional.of(row.value2()), Optional.ofNullable(row.value3())))
                    .collect(Collectors.toMap(Wanted::content, each -> each, (first, later) -> first, LinkedHashMap::new));
            database.select(PAPER.PDF, PAPER.SENDER)
                    .from(PAPER)
                    .where(PAPER.PDF.ne(""))
                    .orderBy(PAPER.CREATED, PAPER.ID)
                    .forEach(row -> {
                        var _ = wanted.putIfAbsent(
                                row.value1(), new Wanted(row.value1(), Optional.empty(), Optional.ofNullable(row.value2())));
                    });
            return List.copyOf(wanted.values());
        });
    }

    /// How many bytes all files have together, each content counted once.
    public long bytes() {
        return store.read(database -> {
            var contents = DSL.select(ATTACHMENT.CONTENT, DSL.max(ATTACHMENT.BYTES).as("bytes"))
                    .from(ATTACHMENT)
                    .where(DSL.condition(ATTACHMENT.LIVE))
                    .groupBy(ATTACHMENT.CONTENT)
                    .asTable("contents");
            return database.select(DSL.coalesce(DSL.sum(contents.field("bytes", Long.class)), DSL.inline(BigDecimal.ZERO)))
                    .from(contents)
                    .fetchSingle()
                    .value1()
                    .longValueExact();
        });
    }

    private static Condition is(EntityRef record) {
        return record.type() == EntityType.COMPANY
                ? ATTACHMENT.ON_RECORD.in(
                        DSL.select(COMPANY.ID).from(COMPANY).where(COMPANY.ID.eq(record.id()).or(COMPANY.STANDS_FOR.eq(record.id()))))
                : ATTACHMENT.ON_RECORD.eq(record.id());
    }

    private static List<Attached> lines(DSLContext database, Condition which) {
        List<AttachmentRecord> rows = database.selectFrom(ATTACHMENT)
                .where(which)
                .orderBy(ATTACHMENT.CREATED.desc(), ATTACHMENT.ID.desc())
                .fetch();
        Set<EntityRef> people = new HashSet<>();
        rows.forEach(row -> person(row.getAdder()).ifPresent(people::add));
        Map<EntityRef, Named> names = Names.of(database, people);
        return rows.stream().map(row -> line(row, names)).toList();
    }

    private static Attached line(AttachmentRecord row, Map<EntityRef, Named> names) {
        return new Attached(
                row.getId(),
                record(row.getOnType(), row.getOnRecord()),
                row.getName(),
                row.getContent(),
                row.getBytes(),
                row.getMedia(),
                person(row.getAdder()).map(names::get),
                Instant.ofEpochMilli(row.getCreated()),
                row.getAttention());
    }

    private static Optional<EntityRef> record(@Nullable Byte type, @Nullable UUID id) {
        return type == null || id == null ? Optional.empty() : Optional.of(new EntityRef(Numbers.entityType(type), id));
    }

    private static Optional<EntityRef> person(@Nullable UUID id) {
        return Optional.ofNullable(id).map(EntityRef::person);
    }
}
