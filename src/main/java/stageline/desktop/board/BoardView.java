package stageline.desktop.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sales.record.EntityRef;
import stageline.store.board.Card;

/// What the parts of the board's view share.
final class BoardView {

    private final BoardModel model;
    private final CarryModel carry;
    private final Preferences preferences;
    private final Texts texts;
    private final Formats formats;
    private final Phrases phrases;
    private final Tasks tasks;
    private final BoardSource source;
    private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact");
    private final PastModel past;
    private Optional<EntityRef> awaited = Optional.empty();

    BoardView(
            BoardModel model, CarryModel carry, Preferences preferences, Texts texts, Formats formats, Phrases phrases, Tasks tasks,
            BoardSource source, PastModel past) {
        this.model = model;
        this.carry = carry;
        this.preferences = preferences;
        this.texts = texts;
        this.formats = formats;
        this.phrases = phrases;
        this.tasks = tasks;
        this.source = source;
        this.past = past;
    }

    BoardModel model() {
        return model;
    }

    CarryModel carry() {
        return carry;
    }

    Texts texts() {
        return texts;
    }

    Formats formats() {
        return formats;
    }

    Phrases phrases() {
        return phrases;
    }

    PastModel past() {
        return past;
    }

    /// Whether cards can't be moved now; if so, a notice says why.
    boolean refused() {
        return past.refused();
    }

    /// Follows what outlives the board.
    void activate() {
        compact.bind(preferences.compactProperty());
    }

    /// Lets go of what outlives the board.
    void deactivate() {
        compact.unbind();
    }

    boolean compact() {
        return compact.get();
    }

    ReadOnlyBooleanProperty compactProperty() {
        return compact;
    }

    String loadingText() {
        return texts.get("board.card.loading");
    }

    boolean carried(EntityRef entity) {
        return carry.carries(entity);
    }

    /// What a card says, where it is loaded.
    Optional<CardLook> look(EntityRef entity) {
        return model.cards().card(entity).map(card -> CardLook.of(card,
                new CardLook.Phrasing(
                        texts, past.momentProperty().get().map(formats::at).orElse(formats), model.choicesProperty().get(),
                        model.rottingProperty().get())));
    }

    /// Whether something is open on a card's record.
    boolean open(EntityRef entity) {
        return model.cards().card(entity).filter(card -> card.attention() > 0).isPresent();
    }

    /// Gives the selected cards if `entity` is one of them, else its card alone; loads what is not loaded.
    void cards(EntityRef entity, Consumer<List<Card>> then) {
        List<EntityRef> wanted = model.selection().has(entity) ? List.copyOf(model.selection().chosen()) : List.of(entity);
        List<Card> there = new ArrayList<>();
        wanted.forEach(each -> model.cards().card(each).ifPresent(there::add));
        if (there.size() == wanted.size()) {
            then.accept(there);
        } else {
            tasks.ask(() -> source.cards(wanted)).then(then).start();
        }
    }

    /// Gives the focus to a card once it stands in its new place.
    void await(EntityRef entity) {
        awaited = Optional.of(entity);
    }

    /// Whether the card that the focus waits for is this one; if so it waits no longer.
    boolean arrived(EntityRef entity) {
        boolean here = awaited.filter(entity::equals).isPresent();
        if (here) {
            awaited = Optional.empty();
        }
        return here;
    }

    boolean awaiting() {
        return awaited.isPresent();
    }
}
