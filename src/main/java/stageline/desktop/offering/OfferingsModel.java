package stageline.desktop.offering;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import stageline.desktop.common.Tasks;
import stageline.sales.naming.TextFolding;
import stageline.sales.people.Permission;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.offering.OfferingLine;
import stageline.workspace.Workspace;

/// The catalogue of offerings as a list, kept in step with the workspace while it is shown. A catalogue is small: all of it is held.
public final class OfferingsModel {

    private final Workspace workspace;
    private final Tasks tasks;
    private final OfferingWords said;
    private final Tasks.Place place = new Tasks.Place();
    private final ObservableList<OfferingLine> all = FXCollections.observableArrayList();
    private final FilteredList<OfferingLine> shown = new FilteredList<>(all);
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final BooleanProperty withRetired = new SimpleBooleanProperty(this, "withRetired", false);
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(this, "read", false);
    private final ReadOnlyBooleanWrapper editable = new ReadOnlyBooleanWrapper(this, "editable", false);
    private Runnable deaf = () -> {};

    OfferingsModel(Workspace workspace, Tasks tasks, OfferingWords said) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.said = said;
        words.addListener((property, before, now) -> filter());
        withRetired.addListener((property, before, now) -> filter());
        filter();
    }

    /// The offerings that are shown, in the catalogue's order.
    public ObservableList<OfferingLine> shown() {
        return shown;
    }

    /// How many there are, retired ones included.
    public int size() {
        return all.size();
    }

    /// What is searched for; blank for all.
    public StringProperty wordsProperty() {
        return words;
    }

    /// Whether those that are retired are shown too.
    public BooleanProperty withRetiredProperty() {
        return withRetired;
    }

    /// Whether the catalogue was read.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// Whether whoever sits here may change it.
    public ReadOnlyBooleanProperty editableProperty() {
        return editable.getReadOnlyProperty();
    }

    /// Reads, and follows changes until [#deactivate()].
    public void activate() {
        deaf.run();
        deaf = workspace.listen(changed -> {
            if (changed.everything() || changed.entities().stream().anyMatch(OfferingsModel::concerns)) {
                tasks.later(() -> place.whenFree(this::readAll));
            }
        });
        readAll();
    }

    /// Follows no longer.
    public void deactivate() {
        deaf.run();
        deaf = () -> {};
        place.cancel();
    }

    /// What is asked of the workspace at once.
    private record Read(List<OfferingLine> lines, boolean editable) {}

    private void readAll() {
        tasks.ask(() -> new Read(workspace.offerings().all(), Permission.EDIT_OFFERINGS.grantedTo(workspace.actor().roles())))
                .at(place)
                .then(now -> {
                    editable.set(now.editable());
                    if (!all.equals(now.lines())) {
                        all.setAll(now.lines());
                    }
                    read.set(true);
                })
                .start();
    }

    private static boolean concerns(EntityRef entity) {
        return entity.type() == EntityType.OFFERING || entity.type() == EntityType.DEAL || entity.type() == EntityType.PERSON;
    }

    private void filter() {
        List<String> wanted = TextFolding.words(words.get()).stream().map(TextFolding.Word::folded).toList();
        shown.setPredicate(line -> {
            String text = TextFolding.fold(String.join(" ", line.name(), line.shape(), said.basis(line.basis())));
            return (withRetired.get() || !line.retired()) && wanted.stream().allMatch(text::contains);
        });
    }
}
