package stageline.store.template;

import static stageline.store.schema.Tables.TEMPLATE;

import java.util.List;
import stageline.sales.record.EntityRef;
import stageline.store.Store;

/// What papers ask of the templates. Thread-safe; each call asks the database for what was committed last and never waits for the one who
/// writes.
public final class TemplateQueries {

    private final Store store;

    public TemplateQueries(Store store) {
        this.store = store;
    }

    /// The templates that are edited and the versions that were issued, by number, the latest version first.
    public List<EntityRef> all() {
        return store.read(database -> database.select(TEMPLATE.ID)
                .from(TEMPLATE)
                .where(TEMPLATE.LIVE)
                .orderBy(TEMPLATE.NUMBER, TEMPLATE.VERSION.desc(), TEMPLATE.ID)
                .fetch(row -> EntityRef.template(row.value1())));
    }
}
