package stageline.desktop.audit;

import java.util.Map;
import javafx.scene.Parent;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Screen;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.sales.record.EntityRef;
import stageline.workspace.Workspace;

/// The audit trail as a screen.
public final class AuditScreen implements Screen {

    private final AuditModel model;
    private final VerifyModel verification;
    private final AuditController controller;
    private final Parent view;

    /// The audit trail of a workspace.
    ///
    /// @param dialogs ask where exports are written
    /// @param notices say what became of them
    /// @param sound   told when the ledger was verified and found sound
    public AuditScreen(
            Workspace workspace, Texts texts, Formats formats, Phrases phrases, Tasks tasks, Dialogs dialogs, Notices notices,
            Navigation navigation, Runnable sound) {
        model = new AuditModel(workspace, tasks, formats.zone());
        Happenings happenings = new Happenings(texts, formats, phrases, workspace.content());
        ExportModel exports = new ExportModel(workspace, model, tasks, dialogs, notices, texts, formats);
        verification = new VerifyModel(workspace, tasks, texts, formats, sound);
        controller = new AuditController(
                model, verification, exports, happenings, texts, formats, navigation);
        view = new Views(texts, Map.of()).load(controller);
    }

    /// Shows the entries of one record.
    public void show(EntityRef record) {
        model.showRecord(record);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        model.activate();
        verification.remember();
        controller.focus();
    }

    @Override
    public void deactivate() {
        model.deactivate();
    }
}
