package stageline.sales.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.fold.Transition.Standing;
import stageline.sales.pipeline.Stage;

/// A deal's way through the pipeline: which of its moves stand.
///
/// Each move says from which stage its mover moved the deal, and so which earlier move it followed: the latest that led there. The way
/// that stands is the one that leads to the last move, or to the first that lost the deal, since Lost is final; moves off this way were
/// made by people who did not see it and are superseded. Moves that were undone are passed through: what was built on them stays.
final class Way {

    private static final int NONE = -1;

    private Way() {}

    /// The moves after one more that is later than all before it.
    ///
    /// @param before    the moves so far
    /// @param withdrawn whether the move was undone
    static List<Transition> then(List<Transition> before, Fact fact, Event.Moved moved, boolean withdrawn) {
        List<Transition> after = new ArrayList<>(before.size() + 1);
        after.addAll(before);
        Stage stage = stage(before);
        boolean late = stage == Stage.LOST;
        Standing standing = withdrawn ? Standing.WITHDRAWN : late ? Standing.SUPERSEDED : Standing.STANDS;
        after.add(new Transition(fact, moved.from(), moved.to(), moved.evidence(), moved.missing(), standing));
        boolean follows = withdrawn || late || stage == moved.from();
        return List.copyOf(follows ? after : judged(after));
    }

    /// The stage after these moves: that of the last which stands.
    static Stage stage(List<Transition> transitions) {
        return last(transitions).map(Transition::to).orElse(Stage.LEAD);
    }

    /// The last of the moves that stands.
    static Optional<Transition> last(List<Transition> transitions) {
        for (int i = transitions.size() - 1; i >= 0; i--) {
            if (transitions.get(i).standing() == Standing.STANDS) {
                return Optional.of(transitions.get(i));
            }
        }
        return Optional.empty();
    }

    /// The same moves after one that did not follow the last: the way to it stands, the others are superseded.
    private static List<Transition> judged(List<Transition> transitions) {
        int[] followed = followed(transitions);
        boolean[] stands = new boolean[transitions.size()];
        for (int place = transitions.size() - 1; place != NONE; place = followed[place]) {
            stands[place] = true;
        }
        List<Transition> judged = new ArrayList<>(transitions.size());
        for (int place = 0; place < transitions.size(); place++) {
            Transition transition = transitions.get(place);
            boolean withdrawn = transition.standing() == Standing.WITHDRAWN;
            judged.add(withdrawn ? transition : transition.as(stands[place] ? Standing.STANDS : Standing.SUPERSEDED));
        }
        return judged;
    }

    /// For each move, the place of the one it followed.
    private static int[] followed(List<Transition> transitions) {
        int[] followed = new int[transitions.size()];
        for (int place = 0; place < followed.length; place++) {
            followed[place] = followed(place, transitions, followed);
        }
        return followed;
    }

    /// The place of the move that another followed: the latest before it that led to where it began.
    ///
    /// One that was undone counts only where it lies on from the latest that was not, or where there is no such. Where none led there,
    /// since that entry has not arrived or can't be read, it is the last before it that was not undone.
    private static int followed(int place, List<Transition> transitions, int[] known) {
        Stage from = transitions.get(place).from();
        if (from == Stage.LEAD) {
            return NONE;
        }
        int real = latest(place, transitions, t -> t.to() == from && t.standing() != Standing.WITHDRAWN);
        int undone = latest(place, transitions, t -> t.to() == from && t.standing() == Standing.WITHDRAWN);
        if (undone > real && (real == NONE || leadsBackTo(real, undone, known))) {
            return undone;
        }
        return real != NONE ? real : latest(place, transitions, t -> t.standing() != Standing.WITHDRAWN);
    }

    private static boolean leadsBackTo(int earlier, int later, int[] followed) {
        int place = later;
        while (place > earlier) {
            place = followed[place];
        }
        return place == earlier;
    }

    private static int latest(int before, List<Transition> transitions, Predicate<Transition> which) {
        for (int place = before - 1; place >= 0; place--) {
            if (which.test(transitions.get(place))) {
                return place;
            }
        }
        return NONE;
    }
}
