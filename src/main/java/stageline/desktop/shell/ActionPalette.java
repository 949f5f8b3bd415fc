package stageline.desktop.shell;

import java.util.List;
import java.util.function.BooleanSupplier;
import stageline.desktop.common.Action;
import stageline.desktop.common.Palette;
import stageline.desktop.common.Texts;

/// Finds actions by any words of their names.
public final class ActionPalette implements Palette {

    private static final int MOST = 12;

    private final List<Action> actions;
    private final Texts texts;

    /// Finds among `actions`.
    public ActionPalette(List<Action> actions, Texts texts) {
        this.actions = List.copyOf(actions);
        this.texts = texts;
    }

    @Override
    public List<Found> find(String text, BooleanSupplier wanted) {
        String[] words = text.strip().toLowerCase(texts.language()).split("\\s+");
        return actions.stream()
                .filter(action -> action.possible().get())
                .filter(action -> fits(action.name(texts).toLowerCase(texts.language()), words))
                .limit(MOST)
                .map(action -> new Found(action.icon(), action.name(texts), keys(action), action.act()))
                .toList();
    }

    private static boolean fits(String name, String[] words) {
        for (String word : words) {
            if (!name.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String keys(Action action) {
        return action.keys().map(keys -> keys.getDisplayText()).orElse("");
    }
}
