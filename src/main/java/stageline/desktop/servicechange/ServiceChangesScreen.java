package stageline.desktop.servicechange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.PaperFiles;
import stageline.desktop.common.Screen;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.sales.event.Change;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.Value;
import stageline.store.service.ListedChange;
import stageline.workspace.Workspace;

/// The screen of one change after service began; of all that are open where none is chosen.
public final class ServiceChangesScreen implements Screen {

    private final Workspace workspace;
    private final Parts parts;
    private final ServiceChangeActs acts;
    private final ServiceChangePrint print;
    private final OpenChangesView list;
    private final Followed<List<ListedChange>> listed;
    private final StackPane view;
    private final Tasks.Place place = new Tasks.Place();
    private Optional<ServiceChangeModel> shown = Optional.empty();
    private boolean active;

    /// What the frame lends.
    public record Parts(
            Texts texts,
            Formats formats,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            Changes changes,
            Navigation navigation) {}

    /// The changes of a workspace.
    public ServiceChangesScreen(Workspace workspace, Parts parts) {
        this.workspace = workspace;
        this.parts = parts;
        this.acts = new ServiceChangeActs(workspace, parts);
        this.print = new ServiceChangePrint(
                workspace, new PaperFiles(parts.tasks, parts.dialogs, parts.notices, parts.texts), parts.texts, parts.formats);
        this.list = new OpenChangesView(parts.texts, parts.navigation);
        this.listed = new Followed<>(workspace, parts.tasks,
                entity -> entity.type() == EntityType.SERVICE_CHANGE || entity.type() == EntityType.QUOTATION,
                () -> Optional.of(workspace.serviceChanges().open()));
        listed.toldProperty().addListener((property, before, now) -> now.ifPresent(list::show));
        this.view = new StackPane(list.node());
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && shown.isPresent()) {
                event.consume();
                leave();
            }
        });
    }

    /// Shows a change.
    public void show(EntityRef change) {
        parts.tasks.ask(workspace::currency).at(place).then(currency -> {
            shown.ifPresent(ServiceChangeModel::close);
            FieldInput inputs = new FieldInput(parts.texts, parts.formats, parts.tasks, currency);
            ServiceChangeModel model = new ServiceChangeModel(change.id(), workspace, parts.tasks, parts.formats);
            ServiceChangeController controller = new ServiceChangeController(
                    model,
                    new ServiceChangeController.Sides(
                            new StepsView(parts.texts, parts.formats, parts.navigation),
                            new SaidView(parts.texts, parts.formats),
                            new TurnView(acts, inputs, parts.texts)),
                    new ServiceChangeController.Doing(
                            acts, new AskSheet(parts, inputs), new WithdrawSheet(parts, inputs), print, this::leave),
                    parts);
            shown = Optional.of(model);
            view.getChildren().setAll(new Views(parts.texts, Map.of()).load(controller));
            if (active) {
                model.open();
            }
        }).start();
    }

    /// Asks what a customer wants to be otherwise about a deal, and then for it.
    public void begin(UUID deal) {
        parts.tasks.ask(() -> new Beginning(
                        workspace.quotations().of(deal, parts.formats.today()).stream()
                                .filter(quotation -> quotation.status() == QuotationStatus.ACCEPTED)
                                .map(quotation -> new Pick(Value.of(quotation.id()), quotation.number() + " R" + quotation.revision()))
                                .toList(),
                        new FieldInput(parts.texts, parts.formats, parts.tasks, workspace.currency())))
                .then(beginning -> {
                    if (beginning.quotations().isEmpty()) {
                        parts.changes.refuse(parts.texts.get("refusal.service_not_begun"));
                        return;
                    }
                    new AskSheet(parts, beginning.inputs()).open(beginning.quotations(), fields -> acts.ask(
                            Stream.concat(Stream.of(Change.set(ServiceChangeFields.DEAL, Value.of(deal))), fields.stream()).toList(),
                            what(fields)));
                })
                .start();
    }

    private record Beginning(List<Pick> quotations, FieldInput inputs) {}

    private static String what(List<Change> fields) {
        return fields.stream()
                .filter(change -> change.field().equals(ServiceChangeFields.WHAT))
                .flatMap(change -> change.after() instanceof Value.Text(String words) ? Stream.of(words) : Stream.empty())
                .findFirst()
                .orElse("");
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        active = true;
        listed.open();
        shown.ifPresent(ServiceChangeModel::open);
    }

    @Override
    public void deactivate() {
        active = false;
        listed.close();
        shown.ifPresent(ServiceChangeModel::close);
    }

    private void leave() {
        Optional<EntityRef> deal = shown.flatMap(model -> model.toldProperty().get())
                .flatMap(told -> told.deal())
                .map(named -> named.entity());
        place.cancel();
        shown.ifPresent(ServiceChangeModel::close);
        shown = Optional.empty();
        view.getChildren().setAll(list.node());
        deal.ifPresent(parts.navigation::open);
    }
}
