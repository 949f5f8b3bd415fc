package stageline.desktop.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.event.Event;
import stageline.sales.record.EntityRef;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.store.history.HistoryFilter;
import stageline.store.history.HistoryLine;
import stageline.store.history.HistoryLine.Standing;
import stageline.store.task.TaskLine;
import stageline.workspace.Workspace;

/// How an incident is handled: by its task.
///
/// @param task the task
/// @param by   the name of who said that it is done; empty while it is open, and where that is not known
record IncidentHandling(TaskLine task, Optional<String> by) {

    /// How an incident is handled; empty where no task is there for it. Blocks.
    static Optional<IncidentHandling> of(Workspace workspace, UUID incident) {
        return task(workspace, incident).map(task -> new IncidentHandling(task, task.open() ? Optional.empty() : by(workspace, task)));
    }

    /// The task that handles an incident; empty where there is none. Blocks.
    static Optional<TaskLine> task(Workspace workspace, UUID incident) {
        return workspace.tasks().everDoneOn(EntityRef.activity(incident)).stream()
                .filter(task -> task.kind().equals(TaskKind.HANDLE_INCIDENT.code()))
                .findFirst();
    }

    private static Optional<String> by(Workspace workspace, TaskLine task) {
        List<String> people = new ArrayList<>();
        workspace.history().each(HistoryFilter.of(task.entity()), line -> {
            if (finishes(line)) {
                people.add(line.person());
            }
        });
        return people.isEmpty() ? Optional.empty() : Optional.of(people.getLast()).filter(name -> !name.isBlank());
    }

    private static boolean finishes(HistoryLine line) {
        return line.standing() == Standing.STANDS
                && line.fact().event() instanceof Event.Edited edited
                && edited.changes().stream().anyMatch(change -> change.field().equals(TaskFields.DONE) && change.written().isPresent());
    }
}
