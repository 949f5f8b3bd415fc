package stageline.desktop.attachment;

import java.util.Optional;
import java.util.function.Supplier;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Failures;
import stageline.desktop.common.FilesDesk;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sales.record.EntityRef;
import stageline.workspace.ContentSource;
import stageline.workspace.Workspace;

/// The one place where files of records are shown.
public final class FileDesk implements FilesDesk {

    private final Supplier<Workspace> workspace;
    private final Parts parts;

    /// What the frame lends.
    ///
    /// @param source where contents come from that are not here; empty while the workspace belongs to no server
    public record Parts(
            Texts texts,
            Formats formats,
            Phrases phrases,
            Failures failures,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            Changes changes,
            Supplier<Optional<ContentSource>> source) {}

    /// The files of a workspace, once it is open.
    public FileDesk(Supplier<Workspace> workspace, Parts parts) {
        this.workspace = workspace;
        this.parts = parts;
    }

    @Override
    public Side of(EntityRef record) {
        FilesModel model = new FilesModel(record, workspace.get(), parts);
        return new RecordFiles(model, new FilePreview(model, parts), parts);
    }
}
