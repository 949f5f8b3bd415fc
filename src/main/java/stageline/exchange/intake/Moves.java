package stageline.exchange.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stageline.exchange.intake.Draft.Entry;
import stageline.sales.command.Command.ImportedMove;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.Value;

/// A deal's way through the stages, out of the dates on which another system says it entered them.
final class Moves {

    private Moves() {}

    /// The moves in order of time, ending in the stage the deal is in now. A loss that the deal came back from is left out, because
    /// Lost is final; a loss that stands is the last move.
    ///
    /// @param entries what is known of the past, in any order
    /// @param now     the stage the deal is in, null where only the past is known
    /// @param closed  when it was closed, if it was, for a last move without a date of its own
    static List<ImportedMove> of(List<Entry> entries, @Nullable Stage now, Optional<Instant> closed) {
        List<Entry> ordered = new ArrayList<>(entries);
        if (now != null && now != Stage.LOST) {
            ordered.removeIf(entry -> entry.stage() == Stage.LOST);
        }
        ordered.removeIf(entry -> entry.stage() == Stage.LEAD);
        ordered.sort(Comparator.comparing((Entry entry) -> entry.stage() == Stage.LOST)
                .thenComparing(Entry::at)
                .thenComparing(Entry::stage));
        List<ImportedMove> moves = new ArrayList<>(ordered.size() + 1);
        Stage last = Stage.LEAD;
        for (Entry entry : ordered) {
            if (entry.stage() != last) {
                moves.add(new ImportedMove(entry.stage(), Optional.of(entry.at())));
                last = entry.stage();
            }
        }
        if (now != null && now != last && now != Stage.LEAD) {
            boolean over = now == Stage.LOST || now.won();
            moves.add(new ImportedMove(now, over ? closed.filter(at -> !before(at, ordered)) : Optional.empty()));
        }
        return moves;
    }

    /// When the deal's close date says it was closed, at the beginning of that day.
    static Optional<Instant> closed(Draft draft, ZoneId zone) {
        return draft.fields.get(DealFields.CLOSE_DATE) instanceof Value.Day(var day)
                ? Optional.of(day.atStartOfDay(zone).toInstant())
                : Optional.empty();
    }

    private static boolean before(Instant at, List<Entry> ordered) {
        return !ordered.isEmpty() && at.isBefore(ordered.getLast().at());
    }
}
