package stageline.desktop.common;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import stageline.store.record.ActivityLine;
import stageline.workspace.Workspace;

/// What there is beside an activity of a kind that wants to be reported: a meeting or an incident.
public final class ActivityReports {

    private final MeetingReports meetings;
    private final IncidentReports incidents;

    /// @param workspace knows of the activities
    /// @param files     writes reports of them
    public ActivityReports(Workspace workspace, PaperFiles files, Tasks tasks, Texts texts, Formats formats) {
        this.meetings = new MeetingReports(workspace, files, texts, formats);
        this.incidents = new IncidentReports(workspace, files, tasks, texts, formats);
    }

    /// The menu that writes the report of an activity; empty where there is none of its kind.
    Optional<MenuButton> menu(ActivityLine line) {
        return meetings.menu(line).or(() -> incidents.menu(line));
    }

    /// What is shown of an activity beside its words; empty where there is nothing of its kind.
    Optional<Node> facts(ActivityLine line) {
        return incidents.facts(line);
    }
}
