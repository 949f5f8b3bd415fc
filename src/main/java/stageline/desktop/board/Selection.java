package stageline.desktop.board;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import stageline.sales.record.EntityRef;

/// Which cards are selected, over all columns.
public final class Selection {

    private final ObservableSet<EntityRef> chosen = FXCollections.observableSet();
    private @Nullable EntityRef anchor;

    /// The selected cards.
    public ObservableSet<EntityRef> chosen() {
        return chosen;
    }

    /// Whether a card is selected.
    public boolean has(EntityRef entity) {
        return chosen.contains(entity);
    }

    /// Selects one card and no other.
    public void only(EntityRef entity) {
        anchor = entity;
        chosen.removeIf(other -> !other.equals(entity));
        chosen.add(entity);
    }

    /// Adds a card, or takes it out.
    public void toggle(EntityRef entity) {
        anchor = entity;
        if (!chosen.remove(entity)) {
            chosen.add(entity);
        }
    }

    /// Adds all cards of a column from the last one that was selected alone to this one; just this one where that was elsewhere.
    public void through(List<EntityRef> column, EntityRef entity) {
        int from = Optional.ofNullable(anchor).map(column::indexOf).orElse(-1);
        int to = column.indexOf(entity);
        if (from < 0 || to < 0) {
            toggle(entity);
            return;
        }
        chosen.addAll(column.subList(Math.min(from, to), Math.max(from, to) + 1));
    }

    /// Selects nothing.
    public void clear() {
        anchor = null;
        chosen.clear();
    }
}
