package stageline.desktop.team;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stageline.desktop.common.InvitationModel;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Watch;
import stageline.workspace.shared.Visited;

/// The form by which somebody brings the workspace to a server.
public final class PublishModel {

    /// Nobody knows how much is done.
    private static final double UNKNOWN = -1;

    private final TeamServer server;
    private final Tasks tasks;
    private final Texts texts;
    private final InvitationModel form;
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper(this, "outcome", "");
    private final ReadOnlyStringWrapper going = new ReadOnlyStringWrapper(this, "going", "");
    private final ReadOnlyStringWrapper published = new ReadOnlyStringWrapper(this, "published", "");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private Optional<Watch> watch = Optional.empty();

    PublishModel(TeamServer server, Tasks tasks, Texts texts) {
        this.server = server;
        this.tasks = tasks;
        this.texts = texts;
        this.form = new InvitationModel(tasks, texts);
    }

    /// The invitation and what goes with it.
    public InvitationModel form() {
        return form;
    }

    /// Why it was not brought there, and what to do next; empty where there is nothing to say.
    public ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// What goes on; empty where nothing does.
    public ReadOnlyStringProperty goingProperty() {
        return going.getReadOnlyProperty();
    }

    /// That it was brought there; empty where it was not.
    public ReadOnlyStringProperty publishedProperty() {
        return published.getReadOnlyProperty();
    }

    /// How much of it is there, from 0 to 1; negative while nobody knows.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Whether it is being brought there.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Brings it there, or says what is wrong.
    public void publish() {
        if (!busy.get()) {
            form.filled().ifPresent(this::begin);
        }
    }

    private void begin(InvitationModel.Filled filled) {
        Watch mine = new Watch(tasks, this::sent);
        watch = Optional.of(mine);
        busy.set(true);
        outcome.set("");
        going.set(texts.get("team.publish.asking"));
        progress.set(UNKNOWN);
        tasks.ask(() -> server.publish(filled, mine))
                .then(answer -> answered(answer, filled.invitation().host()))
                .otherwise(this::failed)
                .start();
    }

    private void sent(double part) {
        going.set(texts.get("team.publish.sending"));
        progress.set(part);
    }

    /// Stops waiting for it. What has begun by then goes on by itself.
    public void stop() {
        watch.ifPresent(Watch::cancel);
    }

    private void answered(Visited<Boolean> answer, String host) {
        end();
        if (answer instanceof Visited.Done<Boolean>(Boolean all)) {
            published.set(texts.get(all ? "team.publish.done" : "team.publish.begun", host));
        } else {
            outcome.set(form.refused(answer));
        }
    }

    private void failed(Exception failure) {
        end();
        tasks.report(failure);
    }

    private void end() {
        busy.set(false);
        going.set("");
        watch = Optional.empty();
    }
}
