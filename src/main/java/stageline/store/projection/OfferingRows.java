package stageline.store.projection;

import static stageline.store.schema.Tables.OFFERING;
import static stageline.store.schema.Tables.OFFERING_TIER;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.sales.fold.RecordState;
import stageline.sales.offering.PriceList;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.Value;

/// The rows of an offering.
final class OfferingRows {

    static final List<TableRows> TABLES = List.of(
            TableRows.always(Shapes.OFFERINGS, OfferingRows::offering),
            TableRows.ofFields(Shapes.OFFERING_TIERS, OfferingRows::tiers));

    private OfferingRows() {}

    private static List<Row> offering(RecordState state, Context context) {
        String name = Cells.text(state, OfferingFields.NAME);
        return List.of(Shapes.OFFERINGS.row()
                .set(OFFERING.ID, state.entity().id())
                .set(OFFERING.LIVE, state.exists())
                .set(OFFERING.RETIRED, state.flag(OfferingFields.RETIRED))
                .set(OFFERING.NAME, name)
                .set(OFFERING.NAME_KEY, context.key(name))
                .set(OFFERING.SHAPE, Cells.text(state, OfferingFields.SHAPE))
                .set(OFFERING.BASIS, Cells.text(state, OfferingFields.BASIS))
                .set(OFFERING.CURRENCY, Cells.text(state, OfferingFields.CURRENCY))
                .set(OFFERING.PRICE, state.decimal(OfferingFields.PRICE).filter(OfferingRows::fits).map(OfferingRows::cell).orElse(null))
                .set(OFFERING.WORDS, words(state))
                .set(OFFERING.ATTENTION, state.overlapping().size())
                .set(OFFERING.EXTERNAL, state.text(OfferingFields.EXTERNAL).orElse(null))
                .set(OFFERING.CREATED, Cells.created(state)));
    }

    private static String words(RecordState state) {
        return Arrays.stream(PaperLanguage.values())
                .flatMap(language -> Stream.of(OfferingFields.title(language), OfferingFields.text(language)))
                .map(field -> Cells.text(state, field))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static List<Row> tiers(RecordState state, Context context) {
        return PriceList.of(state).tiers().entrySet().stream()
                .filter(tier -> fits(tier.getValue()))
                .map(tier -> Shapes.OFFERING_TIERS.row()
                        .set(OFFERING_TIER.OFFERING, state.entity().id())
                        .set(OFFERING_TIER.LEAST, tier.getKey())
                        .set(OFFERING_TIER.PRICE, cell(tier.getValue())))
                .toList();
    }

    private static boolean fits(BigDecimal number) {
        return new Value.Decimal(number).fits();
    }

    /// A number as its column gives it back.
    private static BigDecimal cell(BigDecimal number) {
        return number.setScale(Value.Decimal.DECIMALS, RoundingMode.UNNECESSARY);
    }
}
