package stageline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import stageline.store.schema.Tables;

/// Consecutive numbers of a device's entries. The database walks from the first to the last of one; a list of numbers would make it read
/// all that the device ever wrote.
///
/// @param device number of the device's word
/// @param first  the first number
/// @param last   the last number
record Run(int device, long first, long last) {

    /// As few as cover some numbers and no other.
    static List<Run> of(int device, Collection<Long> numbers) {
        List<Run> runs = new ArrayList<>();
        for (long n : numbers.stream().mapToLong(Long::longValue).sorted().distinct().toArray()) {
            if (!runs.isEmpty() && runs.getLast().last() == n - 1) {
                runs.set(runs.size() - 1, new Run(device, runs.getLast().first(), n));
            } else {
                runs.add(new Run(device, n, n));
            }
        }
        return runs;
    }

    /// The entries of this run.
    Condition within() {
        return Tables.LEDGER_ENTRY.DEVICE.eq(device).and(Tables.LEDGER_ENTRY.N.between(first, last));
    }
}
