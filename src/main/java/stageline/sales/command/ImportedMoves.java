package stageline.sales.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stageline.sales.command.Command.ImportedMove;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Event;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Transition;
import stageline.sales.fold.Transition.Standing;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;

/// The moves that another system tells of, as moves of ours.
///
/// The last of them is the stage that the deal is in over there; the others are its history, put in the order of their dates. A move
/// without a date gets the earliest moment by which it must have happened: that of the next one, else of the one before, else when the
/// deal was made, else now. So every imported move has a date of its own, by which it is told from those that were made here.
///
/// A deal that is here already takes over what is later than all it knows. What it knows already is passed over; what would have to be
/// put between moves made here, or after them without being later, is left out as [Code#MOVED_MEANWHILE]; and once it is lost it stays
/// lost ([Code#LOST_IS_FINAL]).
final class ImportedMoves {

    private ImportedMoves() {}

    /// A move with its date.
    private record Dated(Stage to, Instant happened) {}

    /// The moves of a deal that is new here; it enters at least Prospected.
    static List<Draft> first(
            EntityRef deal, List<ImportedMove> told, Optional<Instant> made, Instant now, List<Refusal> leftOut) {
        List<ImportedMove> moves = possible(told, leftOut);
        if (moves.isEmpty()) {
            moves = List.of(new ImportedMove(Stage.PROSPECTED, made));
        }
        return drafts(deal, Stage.LEAD, dated(moves, made, now));
    }

    /// The moves that a deal does not know yet.
    static List<Draft> more(RecordState deal, List<ImportedMove> told, Instant now, List<Refusal> leftOut) {
        List<ImportedMove> moves = possible(told, leftOut);
        if (moves.isEmpty()) {
            return List.of();
        }
        ImportedMove there = moves.getLast();
        if (deal.stage() == Stage.LOST) {
            if (there.to() != Stage.LOST) {
                leftOut.add(Refusal.of(Code.LOST_IS_FINAL));
            }
            return List.of();
        }
        Optional<Instant> since = deal.stageSince();
        List<ImportedMove> unknown = new ArrayList<>();
        for (ImportedMove move : moves.subList(0, moves.size() - 1)) {
            if (!knows(deal, move)) {
                if (later(move, since)) {
                    unknown.add(move);
                } else {
                    leftOut.add(Refusal.of(Code.MOVED_MEANWHILE, move.to().code()));
                }
            }
        }
        boolean movedHere = deal.standing().filter(last -> !last.origin().imported()).isPresent();
        if (deal.stage() != there.to()) {
            if (!movedHere || later(there, since)) {
                unknown.add(later(there, since) ? there : new ImportedMove(there.to(), Optional.empty()));
            } else if (!knows(deal, there)) {
                leftOut.add(Refusal.of(Code.MOVED_MEANWHILE, there.to().code()));
            }
        } else if (!unknown.isEmpty()) {
            unknown.add(there);
        }
        return unknown.isEmpty() ? List.of() : drafts(deal.entity(), deal.stage(), dated(unknown, Optional.empty(), now));
    }

    /// Without Lead, in which no deal is, and without losses that something followed.
    private static List<ImportedMove> possible(List<ImportedMove> told, List<Refusal> leftOut) {
        List<ImportedMove> possible = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Stage to = told.get(i).to();
            if (to == Stage.LEAD) {
                leftOut.add(Refusal.of(Code.NOT_A_DEAL_STAGE));
            } else if (to == Stage.LOST && i < told.size() - 1) {
                leftOut.add(Refusal.of(Code.LOST_IS_FINAL));
            } else {
                possible.add(told.get(i));
            }
        }
        return possible;
    }

    private static boolean knows(RecordState deal, ImportedMove move) {
        return deal.transitions().stream()
                .filter(known -> known.standing() != Standing.WITHDRAWN && known.to() == move.to())
                .map(Transition::origin)
                .anyMatch(known -> move.happened().isEmpty() || move.happened().get().equals(known.effective()));
    }

    private static boolean later(ImportedMove move, Optional<Instant> since) {
        return move.happened().isPresent() && (since.isEmpty() || move.happened().get().isAfter(since.get()));
    }

    private static List<Dated> dated(List<ImportedMove> moves, Optional<Instant> made, Instant now) {
        List<ImportedMove> ordered = ordered(moves);
        List<Dated> dated = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Optional<Instant> next = ordered.subList(i, ordered.size()).stream().flatMap(move -> move.happened().stream()).findFirst();
            Optional<Instant> before = dated.isEmpty() ? made : Optional.of(dated.getLast().happened());
            dated.add(new Dated(ordered.get(i).to(), next.or(() -> before).orElse(now)));
        }
        return dated;
    }

    /// By date, the undated before the first that lies further on the way, and the last of all where it is.
    private static List<ImportedMove> ordered(List<ImportedMove> moves) {
        List<ImportedMove> history = moves.subList(0, moves.size() - 1);
        List<ImportedMove> ordered = new ArrayList<>(history.stream()
                .filter(move -> move.happened().isPresent())
                .sorted(Comparator.comparing((ImportedMove move) -> move.happened().orElseThrow()).thenComparing(ImportedMove::to))
                .toList());
        history.stream().filter(move -> move.happened().isEmpty()).sorted(Comparator.comparing(ImportedMove::to)).forEach(undated -> {
            int further = 0;
            while (further < ordered.size() && !undated.to().before(ordered.get(further).to())) {
                further++;
            }
            ordered.add(further, undated);
        });
        return Stream.concat(ordered.stream(), Stream.of(moves.getLast())).toList();
    }

    private static List<Draft> drafts(EntityRef deal, Stage from, List<Dated> moves) {
        List<Draft> drafts = new ArrayList<>();
        Stage stage = from;
        for (Dated move : moves) {
            if (move.to() != stage) {
                Event moved = new Event.Moved(stage, move.to(), Map.of(), List.of());
                drafts.add(new Draft(deal, moved, Optional.of(move.happened()), Optional.empty(), false));
                stage = move.to();
            }
        }
        return drafts;
    }
}
