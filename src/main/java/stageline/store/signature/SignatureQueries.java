package stageline.store.signature;

import static stageline.store.schema.Tables.SIGNATURE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import stageline.sales.record.EntityRef;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.store.Store;

/// The electronic signatures. Thread-safe; each call asks the database for what was committed last.
public final class SignatureQueries {

    private final Store store;

    /// @param store whose signatures are looked for
    public SignatureQueries(Store store) {
        this.store = store;
    }

    /// The signatures under a record, the first of them first.
    public List<Signature> of(EntityRef record) {
        return store.read(database -> database.selectFrom(SIGNATURE)
                .where(DSL.condition(SIGNATURE.LIVE).and(SIGNATURE.RECORD.eq(record.text())))
                .orderBy(SIGNATURE.CREATED, SIGNATURE.ID)
                .fetch(row -> new Signature(
                        row.getId(),
                        row.getName(),
                        Optional.ofNullable(row.getSigner()),
                        Meaning.ofCode(row.getMeaning()),
                        row.getVersion(),
                        Instant.ofEpochMilli(row.getCreated()))));
    }
}
