package stageline.store.projection;

import stageline.sales.fold.Transition.Standing;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;

/// The small numbers under which the tables hold constants: their places in their enumerations, which a test holds fast.
public final class Numbers {

    private static final Stage[] STAGES = Stage.values();
    private static final Standing[] STANDINGS = Standing.values();
    private static final EntityType[] TYPES = EntityType.values();

    private Numbers() {}

    /// The number of a constant.
    public static byte of(Enum<?> constant) {
        return (byte) constant.ordinal();
    }

    /// The stage with that number.
    public static Stage stage(int number) {
        return STAGES[number];
    }

    /// The standing with that number.
    public static Standing standing(int number) {
        return STANDINGS[number];
    }

    /// The kind of record with that number.
    public static EntityType entityType(int number) {
        return TYPES[number];
    }
}
