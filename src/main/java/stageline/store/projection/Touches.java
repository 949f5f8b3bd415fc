package stageline.store.projection;

import static stageline.store.schema.Tables.ACTIVITY;
import static stageline.store.schema.Tables.ACTIVITY_CONTACT;
import static stageline.store.schema.Tables.COMPANY_TOUCH;
import static stageline.store.schema.Tables.CONTACT_COMPANY;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.DSL;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ActivityFields.Direction;

/// What activities say of companies: that we turned to it or one of its contacts, or that one of them turned to us.
final class Touches {

    private static final Byte OURS = 1;
    private static final Byte THEIRS = 2;

    private static final Field<Byte> LEVEL = DSL.max(DSL.when(ACTIVITY.DIRECTION.eq(Direction.INCOMING.code()), THEIRS).otherwise(OURS));

    /// A note is no touch, nor is an incident.
    private static final Condition TELLING =
            DSL.condition(ACTIVITY.LIVE).and(ACTIVITY.DIRECTION.ne("")).and(ACTIVITY.KIND.notIn(ActivityKind.silent()));

    private final DSLContext writer;

    Touches(DSLContext writer) {
        this.writer = writer;
    }

    void derive(UUID[] companies, RowChanges changes) {
        Map<UUID, Byte> levels = new HashMap<>();
        raise(levels, writer.select(ACTIVITY.COMPANY, LEVEL)
                .from(ACTIVITY)
                .where(Among.of(ACTIVITY.COMPANY, companies))
                .and(TELLING)
                .groupBy(ACTIVITY.COMPANY)
                .fetch());
        raise(levels, writer.select(CONTACT_COMPANY.COMPANY, LEVEL)
                .from(CONTACT_COMPANY)
                .join(ACTIVITY_CONTACT).on(ACTIVITY_CONTACT.CONTACT.eq(CONTACT_COMPANY.CONTACT))
                .join(ACTIVITY).on(ACTIVITY.ID.eq(ACTIVITY_CONTACT.ACTIVITY))
                .where(Among.of(CONTACT_COMPANY.COMPANY, companies))
                .and(TELLING)
                .groupBy(CONTACT_COMPANY.COMPANY)
                .fetch());
        List<Row> after = levels.entrySet().stream()
                .map(e -> Shapes.COMPANY_TOUCHES.row().set(COMPANY_TOUCH.COMPANY, e.getKey()).set(COMPANY_TOUCH.LEVEL, e.getValue()))
                .toList();
        changes.replace(changes.existing(Shapes.COMPANY_TOUCHES, Arrays.asList(companies)), after);
    }

    private static void raise(Map<UUID, Byte> levels, Result<Record2<UUID, Byte>> found) {
        found.forEach(row -> levels.merge(row.value1(), row.value2(), (a, b) -> a >= b ? a : b));
    }
}
