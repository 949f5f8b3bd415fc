package stageline.desktop.settings;

import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Screen;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.workspace.Environment;
import stageline.workspace.Workspace;

/// The settings as a screen.
public final class SettingsScreen implements Screen {

    private final SettingsModel model;
    private final SettingsController controller;
    private final Parent view;

    /// The settings of a workspace.
    ///
    /// @param environment draws what a new password is hardened with
    /// @param parts       what the frame lends
    /// @param pages       what stands beside the general settings
    public SettingsScreen(Workspace workspace, Environment environment, Parts parts, List<SettingsPage> pages) {
        model = new SettingsModel(workspace, environment, parts.tasks, parts.dialogs, parts.notices, parts.texts, parts.formats);
        controller = new SettingsController(model, parts.preferences, parts.texts, pages);
        view = new Views(parts.texts, Map.of()).load(controller);
    }

    /// What the frame lends to the settings.
    public record Parts(Texts texts, Formats formats, Tasks tasks, Dialogs dialogs, Notices notices, Preferences preferences) {}

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        controller.activate();
    }

    @Override
    public void deactivate() {
        controller.deactivate();
    }

    /// Shows one of the pages.
    ///
    /// @param code the page's
    public void go(String code) {
        controller.go(code);
    }
}
