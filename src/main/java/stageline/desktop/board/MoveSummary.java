package stageline.desktop.board;

import java.util.List;
import stageline.sales.record.EntityRef;

/// What became of several cards that were moved at once, where some could not.
///
/// @param title how many moved, how many did not
/// @param stuck those that did not, in the order in which they were held
record MoveSummary(String title, List<Stuck> stuck) {

    MoveSummary {
        stuck = List.copyOf(stuck);
    }

    /// A card that did not move.
    ///
    /// @param name what it is called
    /// @param why  in a few words
    record Stuck(EntityRef entity, String name, String why) {}
}
