package stageline.sales.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// Where the parts of a record stand that are in the order of a number of theirs. One that comes between two others gets a number between
/// theirs, so that as few as can be are written.
///
/// @param order   from first to last
/// @param numbers that of each
record Places(List<UUID> order, Map<UUID, BigDecimal> numbers) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    Places {
        order = List.copyOf(order);
        numbers = Map.copyOf(numbers);
    }

    /// Those of a record.
    ///
    /// @param position the field that holds the number of each; 0 where there is none
    static Places of(RecordState record, List<UUID> order, Function<UUID, Field> position) {
        Map<UUID, BigDecimal> numbers = new LinkedHashMap<>();
        order.forEach(each -> numbers.put(each, record.decimal(position.apply(each)).orElse(BigDecimal.ZERO)));
        return new Places(order, numbers);
    }

    /// What is written to a record so that they have those numbers.
    static List<Change> changes(RecordState record, Map<UUID, BigDecimal> numbers, Function<UUID, Field> position) {
        List<Change> changes = new ArrayList<>();
        numbers.forEach((each, number) -> {
            Field field = position.apply(each);
            changes.add(new Change(field, record.value(field).orElse(null), Value.of(number)));
        });
        return changes;
    }

    /// The numbers that are written so that a new one stands behind another; at the end where that is not there.
    Map<UUID, BigDecimal> inserted(UUID one, Optional<UUID> after) {
        int behind = after.map(order::indexOf).filter(index -> index >= 0).orElse(order.size() - 1);
        return between(behind).map(number -> Map.of(one, number)).orElseGet(() -> {
            List<UUID> wanted = new ArrayList<>(order);
            wanted.add(behind + 1, one);
            return counted(wanted);
        });
    }

    /// The numbers that are written so that one stands one place further up or down; empty where it stands there already.
    Optional<Map<UUID, BigDecimal>> moved(UUID one, boolean up) {
        int from = order.indexOf(one);
        int to = up ? from - 1 : from + 1;
        if (from < 0 || to < 0 || to >= order.size()) {
            return Optional.empty();
        }
        UUID other = order.get(to);
        if (number(one).compareTo(number(other)) != 0) {
            Map<UUID, BigDecimal> swapped = new LinkedHashMap<>();
            swapped.put(one, number(other));
            swapped.put(other, number(one));
            return Optional.of(swapped);
        }
        List<UUID> wanted = new ArrayList<>(order);
        wanted.set(from, other);
        wanted.set(to, one);
        return Optional.of(counted(wanted));
    }

    /// A number behind the one at a place; empty where there is none left between its own and the next.
    private Optional<BigDecimal> between(int behind) {
        if (order.isEmpty()) {
            return Optional.of(BigDecimal.ONE);
        }
        BigDecimal low = number(order.get(behind));
        if (behind == order.size() - 1) {
            return Optional.of(last().add(BigDecimal.ONE));
        }
        BigDecimal high = number(order.get(behind + 1));
        BigDecimal middle = low.add(high).divide(TWO);
        boolean fits = new Value.Decimal(middle).fits() && middle.compareTo(low) > 0 && middle.compareTo(high) < 0;
        return Optional.of(middle).filter(number -> fits);
    }

    /// The whole number behind which new ones at the end are counted on; 0 where there is none yet.
    BigDecimal last() {
        return order.isEmpty() ? BigDecimal.ZERO : number(order.getLast()).setScale(0, RoundingMode.FLOOR);
    }

    private BigDecimal number(UUID one) {
        return numbers.getOrDefault(one, BigDecimal.ZERO);
    }

    private static Map<UUID, BigDecimal> counted(List<UUID> wanted) {
        Map<UUID, BigDecimal> counted = new LinkedHashMap<>();
        for (int index = 0; index < wanted.size(); index++) {
            counted.put(wanted.get(index), BigDecimal.valueOf(index + 1L));
        }
        return counted;
    }
}
