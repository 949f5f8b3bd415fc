package stageline.desktop.board;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Parent;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Screen;
import stageline.desktop.common.Status;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;

/// The board as a screen: wires its models and views.
public final class BoardScreen implements Screen {

    private final BoardModel model;
    private final BoardView board;
    private final MovesModel moves;
    private final PastModel past;
    private final BoardController controller;
    private final Parent view;

    /// The board over a source, whose first cards it begins to read: to be shown at once.
    ///
    /// @param parts what the frame lends
    public BoardScreen(BoardSource source, Parts parts) {
        Texts texts = parts.texts;
        model = new BoardModel(source, parts.tasks);
        // The first cards are read while the rest is being made.
        model.activate();
        FieldsSheet sheet = new FieldsSheet(parts.dialogs, model, texts, parts.formats, parts.tasks);
        GateFields gateFields = new GateFields(source, parts.phrases, texts, parts.formats);
        moves = new MovesModel(source, parts.tasks, parts.changes, parts.notices, parts.phrases, texts, gateFields, new Sheets(parts));
        CarryModel carry = new CarryModel(new MoveVerdicts(source, parts.phrases, texts), parts.tasks, parts.notices, moves::move);
        past = new PastModel(source, model, parts.tasks, parts.changes, texts, parts.formats);
        board = new BoardView(model, carry, parts.preferences, texts, parts.formats, parts.phrases, parts.tasks, source, past);
        FilterModel filter = new FilterModel(model.queryProperty());
        SavedViews saved = new SavedViews(source, model, parts.tasks, parts.changes, texts, sheet);
        AmountFilter amounts = new AmountFilter(model, filter, texts, sheet);
        Navigation navigation = new PresentOnly(parts.navigation, past, parts.notices, texts);
        controller = new BoardController(board, filter, moves, navigation, parts.status);
        Views views = new Views(texts, Map.of(
                FilterBarController.class, () -> new FilterBarController(board, filter, moves, saved, amounts, parts.preferences),
                PastController.class, () -> new PastController(past, texts, parts.formats)));
        view = views.load(controller);
    }

    /// What the frame lends to the board.
    public record Parts(
            Texts texts,
            Formats formats,
            Phrases phrases,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            Changes changes,
            Status status,
            Navigation navigation,
            Preferences preferences) {}

    /// What the board shows.
    public BoardModel model() {
        return model;
    }

    /// Shows the way to past moments.
    public void openPast() {
        past.open();
    }

    /// Shows the board as it is now.
    public void backToNow() {
        past.close();
    }

    /// The past moment that is shown; empty for now.
    public ReadOnlyObjectProperty<Optional<Instant>> momentProperty() {
        return past.momentProperty();
    }

    /// Opens the form of a new deal.
    public void startDeal() {
        moves.startDeal(Optional.empty());
    }

    /// Shows something at the board's side, such as a deal's pane; nothing where it is empty.
    public void showBeside(Optional<Parent> pane) {
        controller.showBeside(pane);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        board.activate();
        model.activate();
        controller.enter();
    }

    @Override
    public void deactivate() {
        past.close();
        model.deactivate();
        board.deactivate();
        controller.leave();
    }

    /// Opens forms as sheets over the window.
    private final class Sheets implements Forms {
        private final Parts parts;
        private final Views views;

        Sheets(Parts parts) {
            this.parts = parts;
            this.views = new Views(parts.texts, Map.of());
        }

        @Override
        public void ask(GateModel gate) {
            inputs().ifPresent(inputs -> {
                GateController sheet = new GateController(gate, inputs, parts.texts);
                Dialogs.Sheet open = parts.dialogs.open(gate.title(), views.load(sheet), () -> {});
                sheet.onClose(open::close);
            });
        }

        @Override
        public void tell(MoveSummary summary) {
            SummaryController sheet = new SummaryController(summary, model.selection());
            Dialogs.Sheet open = parts.dialogs.open(summary.title(), views.load(sheet), () -> {});
            sheet.onClose(open::close);
        }

        @Override
        public void ask(NewDealModel deal) {
            inputs().ifPresent(inputs -> {
                NewDealController sheet = new NewDealController(deal, inputs);
                Dialogs.Sheet open = parts.dialogs.open(parts.texts.get("board.deal.title"), views.load(sheet), () -> {});
                sheet.onClose(open::close);
            });
        }

        private Optional<FieldInput> inputs() {
            return model.choicesProperty().get()
                    .map(choices -> new FieldInput(parts.texts, parts.formats, parts.tasks, choices.currency()));
        }
    }
}
