package stageline.desktop.offering;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Screen;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.sales.record.EntityRef;
import stageline.workspace.Workspace;

/// The catalogue of offerings as a screen: its list, and the chosen offering in a pane beside it.
public final class OfferingsScreen implements Screen {

    private final Workspace workspace;
    private final Parts parts;
    private final OfferingWords words;
    private final OfferingsModel model;
    private final OfferingsController controller;
    private final Parent view;
    private final Tasks.Place place = new Tasks.Place();
    private Optional<OfferingPane> pane = Optional.empty();

    /// The screen of a workspace's catalogue.
    public OfferingsScreen(Workspace workspace, Parts parts) {
        this.workspace = workspace;
        this.parts = parts;
        this.words = new OfferingWords(parts.texts, parts.formats, parts.phrases);
        this.model = new OfferingsModel(workspace, parts.tasks, words);
        this.controller = new OfferingsController(model, words, parts.texts, parts.formats, this::make, line -> open(line.entity()));
        view = new Views(parts.texts, Map.of()).load(controller);
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (OfferingsController.NEW.match(event)) {
                event.consume();
                make();
            } else if (event.getCode() == KeyCode.ESCAPE && pane.isPresent()) {
                event.consume();
                controller.focusList();
            }
        });
    }

    /// What the frame lends.
    public record Parts(
            Texts texts,
            Formats formats,
            Phrases phrases,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            Changes changes,
            Navigation navigation) {}

    /// Opens the sheet of a new offering; says why not where whoever sits here may not make one.
    public void make() {
        if (model.readProperty().get() && !model.editableProperty().get()) {
            parts.changes.refuse(parts.texts.get("offering.notPermitted", words.editors()));
            return;
        }
        parts.tasks.ask(workspace::currency).then(currency -> {
            NewOfferingModel made = new NewOfferingModel(EntityRef.offering(workspace.newId()), words, currency, parts.changes,
                    parts.phrases, parts.texts);
            FieldInput inputs = new FieldInput(parts.texts, parts.formats, parts.tasks, currency);
            NewOfferingController sheet = new NewOfferingController(made, inputs, parts.navigation);
            String title = parts.texts.get("offering.new");
            sheet.onClose(parts.dialogs.open(title, new Views(parts.texts, Map.of()).load(sheet), () -> {})::close);
        }).start();
    }

    /// Shows an offering in the pane, and chooses it in the list.
    public void show(EntityRef offering) {
        controller.select(offering.id());
        open(offering);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        model.activate();
        pane.ifPresent(OfferingPane::open);
        controller.focus();
    }

    @Override
    public void deactivate() {
        model.deactivate();
        place.cancel();
        pane.ifPresent(OfferingPane::close);
    }

    private void open(EntityRef offering) {
        if (pane.filter(shown -> shown.entity().equals(offering)).isEmpty()) {
            parts.tasks.ask(workspace::currency).at(place).then(currency -> open(offering, currency)).start();
        }
    }

    private void open(EntityRef offering, Currency currency) {
        pane.ifPresent(OfferingPane::close);
        OfferingPane opened = new OfferingPane(offering, workspace, parts, words, currency);
        pane = Optional.of(opened);
        controller.showBeside(opened.view());
        opened.open();
    }
}
