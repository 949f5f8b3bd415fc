package stageline.desktop.common;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/// Something a person can do from everywhere: by its keys, from a menu, from the command field.
///
/// @param code     its name in texts: `action.<code>`
/// @param icon     the icon beside it
/// @param keys     the keys that do it
/// @param possible whether it can be done now
/// @param act      does it, on the FX thread
public record Action(String code, String icon, Optional<KeyCombination> keys, ObservableBooleanValue possible, Runnable act) {

    /// What people read.
    public String name(Texts texts) {
        return texts.get("action." + code);
    }

    /// Its name with its keys, as tooltips show it.
    public String nameWithKeys(Texts texts) {
        return keys.map(k -> texts.get("common.withKeys", name(texts), k.getDisplayText())).orElseGet(() -> name(texts));
    }
}
