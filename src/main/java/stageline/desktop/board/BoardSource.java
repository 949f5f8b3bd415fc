package stageline.desktop.board;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import stageline.desktop.common.FieldModel.Pick;
import stageline.sales.command.Command;
import stageline.sales.command.MoveCheck;
import stageline.sales.pipeline.Rotting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Value;
import stageline.store.Changed;
import stageline.store.board.BoardQuery;

/// All that the board asks of a workspace. Every call blocks and belongs on a background thread; what it returns does not change.
public interface BoardSource extends BoardCards {

    /// Who made the last move that stands of each of some deals, but for those whom whoever sits here moved.
    Map<EntityRef, UUID> movers(Collection<EntityRef> deals);

    /// What there is to choose from, whatever the deals are.
    BoardChoices choices();

    /// What the deals are about. Looks at all of them.
    DealtIn dealtIn();

    /// Finds out anew, from all stays that have ended, when deals rot: what [#rotting()] says from then on. Takes a moment.
    Rotting findRotting();

    /// What a move would need.
    MoveCheck check(UUID deal, Stage to);

    /// The filled fields of a record.
    Map<Field, Value> values(EntityRef entity);

    /// Companies whose name fits `text`, the best first.
    List<Pick> companies(String text, int limit);

    /// The contacts of a company.
    List<Pick> contacts(UUID company);

    /// A new record's identity.
    UUID identity();

    /// The same board at past moments, before it has been moved to one. The caller closes it.
    PastBoard past();

    /// The views that this person saved, by name.
    List<SavedView> views();

    /// The command that saves a view under a name.
    Command saveView(String name, BoardQuery query);

    /// Tells `listener`, on some thread, whenever something changed.
    ///
    /// @return ends it
    Runnable listen(Consumer<Changed> listener);

    /// A saved view.
    ///
    /// @param entity the record it is saved as
    /// @param name   what it is called
    /// @param query  what it shows
    record SavedView(EntityRef entity, String name, BoardQuery query) {}
}
