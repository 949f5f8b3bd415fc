package stageline.desktop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import stageline.desktop.common.Action;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Palette;
import stageline.desktop.common.Screen;
import stageline.desktop.common.SyncSource;
import stageline.desktop.shell.Self;
import stageline.sales.record.EntityRef;

/// What fills a frame: the screens, the actions they add, what the command field finds, and how a record is shown.
public interface Features {

    /// The screens by destination; a screen is made when it is first gone to.
    Map<Destination, Supplier<Screen>> screens();

    /// What can be done from everywhere beyond what the frame itself offers.
    List<Action> actions();

    /// What the command field finds beside actions.
    List<Palette> palettes();

    /// How things stand with the server, with what waits and what is open.
    SyncSource sync();

    /// Shows what is open and needs whoever sits here.
    void needed();

    /// Shows what was written here and waits to be sent.
    void outbox();

    /// Who sits here; empty until it is known.
    ReadOnlyObjectProperty<Optional<Self>> selfProperty();

    /// Lets go of what outlives the frame.
    void close();

    /// Shows a record.
    void open(EntityRef record);

    /// Shows what happened to a record.
    void history(EntityRef record);

    /// Shows what is open on a record.
    void matters(EntityRef record);

    /// Opens the form of a new task about a record.
    void newTask(EntityRef record);
}
