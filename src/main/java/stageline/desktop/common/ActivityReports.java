package stageline.desktop.common;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import stageline.store.record.ActivityLine;
import stageline.workspace.Workspace;

/// What there is beside an activity of a kind that wants to be reported: a meeting or an incident.
public final class ActivityReports {

    private final MeetingReports meetings;
    private final IncidentReports incidents;

    /// @param workspace knows of the activities
    /// @param files     writes reports of them
    /// @param mending   lets somebody mend what was reported of an incident
    /// @param desk      shows the task that handles an incident
    public ActivityReports(
            Workspace workspace, PaperFiles files, Incidents mending, TaskDesk desk, Tasks tasks, Texts texts, Formats formats) {
        this.meetings = new MeetingReports(workspace, files, texts, formats);
        this.incidents = new IncidentReports(workspace, files, mending, desk, tasks, texts, formats);
    }

    /// What can be done about an activity, beside its title; nothing where there is nothing of its kind.
    List<Node> acts(ActivityLine line) {
        List<Node> meeting = meetings.menu(line).<Node>map(menu -> menu).stream().toList();
        return meeting.isEmpty() ? incidents.acts(line) : meeting;
    }

    /// What is shown of an activity beside its words; empty where there is nothing of its kind.
    Optional<Node> facts(ActivityLine line) {
        return incidents.facts(line);
    }
}
