package stageline.desktop.settings;

import stageline.desktop.common.Screen;

/// A page that stands beside the general settings.
///
/// @param code   its name in texts: `settings.page.<code>`
/// @param screen what it shows
public record SettingsPage(String code, Screen screen) {}
