package stageline.desktop.common;

import java.util.Locale;

/// The screens one can go to from everywhere.
public enum Destination {
    BOARD("bi-kanban", "Ctrl+1"),
    COMPANIES("bi-building", "Ctrl+2"),
    CONTACTS("bi-people", "Ctrl+3"),
    QUOTATIONS("bi-file-earmark-text", "Ctrl+8"),
    /// Not on the rail: one gets there from a deal, a quotation or a task.
    SERVICE_CHANGES("bi-arrow-repeat", ""),
    OFFERINGS("bi-tags", "Ctrl+7"),
    IMPORT("bi-download", "Ctrl+4"),
    AUDIT("bi-shield-check", "Ctrl+5"),
    INBOX("bi-inbox", "Ctrl+6"),
    SETTINGS("bi-gear", "Ctrl+Comma");

    private final String icon;
    private final String shortcut;

    Destination(String icon, String shortcut) {
        this.icon = icon;
        this.shortcut = shortcut;
    }

    /// Its icon on the rail.
    public String icon() {
        return icon;
    }

    /// Whether it stands on the rail, with keys of its own; what does not is shown as part of the [quotations][#QUOTATIONS].
    public boolean onRail() {
        return !shortcut.isEmpty();
    }

    /// The keys that lead there, as [javafx.scene.input.KeyCombination#valueOf(String)] reads them.
    public String shortcut() {
        return shortcut;
    }

    /// Its name in texts: `action.go.<code>`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
