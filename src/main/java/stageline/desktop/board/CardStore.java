package stageline.desktop.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import stageline.desktop.common.Tasks;
import stageline.sales.record.EntityRef;
import stageline.store.board.Card;

/// The cards around what is in view: loaded by page in the background, forgotten when long out of view.
///
/// Columns hold identities only, so a column of 100,000 costs no more than what of it is seen. Belongs to the FX thread.
final class CardStore {

    private static final int PAGE = 32;
    private static final int KEPT = 4_000;
    private static final int WANTED = 512;

    private final Supplier<BoardCards> source;
    private final Tasks tasks;
    private final Map<EntityRef, Card> kept = new Kept();
    private final SequencedSet<EntityRef> wanted = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper(this, "arrivals");
    private final Tasks.Place place = new Tasks.Place();
    private boolean loading;
    /// How often everything was forgotten.
    private int forgotten;

    CardStore(Supplier<BoardCards> source, Tasks tasks) {
        this.source = source;
        this.tasks = tasks;
    }

    /// Grows whenever cards arrive or change; whoever shows a card looks again then.
    ReadOnlyIntegerProperty arrivalsProperty() {
        return arrivals.getReadOnlyProperty();
    }

    /// The card, where it is loaded.
    Optional<Card> card(EntityRef entity) {
        return Optional.ofNullable(kept.get(entity));
    }

    /// Loads the page of `column` around `index`, unless it is there.
    void want(List<EntityRef> column, int index) {
        int from = Math.max(0, index / PAGE * PAGE);
        int to = Math.min(column.size(), from + PAGE);
        for (EntityRef entity : column.subList(Math.min(from, to), to)) {
            if (!kept.containsKey(entity)) {
                wanted.remove(entity);
                wanted.addLast(entity);
            }
        }
        while (wanted.size() > WANTED) {
            wanted.removeFirst();
        }
        load();
    }

    /// Loads cards anew, where they are known.
    void reload(Collection<EntityRef> entities) {
        for (EntityRef entity : entities) {
            if (kept.containsKey(entity)) {
                wanted.addLast(entity);
            }
        }
        load();
    }

    /// Takes cards that were loaded elsewhere.
    void put(Collection<Card> cards) {
        cards.forEach(card -> kept.put(card.entity(), card));
        arrivals.set(arrivals.get() + 1);
    }

    /// Forgets everything, what is being loaded too.
    void clear() {
        place.cancel();
        forgotten++;
        loading = false;
        kept.clear();
        wanted.clear();
    }

    private void load() {
        if (loading || wanted.isEmpty()) {
            return;
        }
        loading = true;
        int begun = forgotten;
        tasks.later(() -> {
            if (begun != forgotten) {
                // All was forgotten meanwhile; what came after it is loaded by itself and must not be made void.
                return;
            }
            List<EntityRef> batch = new ArrayList<>(wanted.reversed());
            wanted.clear();
            BoardCards from = source.get();
            tasks.ask(() -> from.cards(batch)).at(place).then(this::arrived).start();
        });
    }

    private void arrived(List<Card> cards) {
        loading = false;
        put(cards);
        load();
    }

    /// The most recently seen cards.
    private static final class Kept extends LinkedHashMap<EntityRef, Card> {
        Kept() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<EntityRef, Card> eldest) {
            return size() > KEPT;
        }
    }
}
