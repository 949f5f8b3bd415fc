package stageline.desktop.inbox;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.ServerPhrases;
import stageline.desktop.common.SyncStatus;
import stageline.desktop.common.SyncStatus.Link;
import stageline.desktop.common.TaskWords;
import stageline.desktop.common.Texts;
import stageline.desktop.inbox.InboxActs.Act;

/// The list of what is open and what waits, and beside it the line that is chosen in full.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class InboxController {

    private final InboxModel model;
    private final MatterWords words;
    private final MatterView matter;
    private final InboxActs acts;
    private final Navigation navigation;
    private final Texts texts;
    private final ServerPhrases phrases;
    private boolean choosing;

    @FXML
    private ListView<InboxItem> list;

    @FXML
    private VBox detail;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label counts;

    @FXML
    private Label halted;

    @FXML
    private Button exchange;

    InboxController(
            InboxModel model, MatterWords words, MatterView matter, InboxActs acts, Navigation navigation, Texts texts) {
        this.model = model;
        this.words = words;
        this.matter = matter;
        this.acts = acts;
        this.navigation = navigation;
        this.texts = texts;
        this.phrases = new ServerPhrases(texts);
    }

    @FXML
    private void initialize() {
        list.setItems(model.items());
        list.setCellFactory(view -> new InboxCell(words, texts, acts::finish));
        list.setPlaceholder(new Label(texts.get("inbox.empty")));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, item) -> {
            if (item != null && !choosing) {
                model.choose(Optional.of(item));
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        model.items().addListener((ListChangeListener<InboxItem>) change -> count());
        model.chosenProperty().addListener((property, before, now) -> show(now));
        model.statusProperty().addListener((property, before, now) -> follow(now));
        show(model.chosenProperty().get());
        follow(model.statusProperty().get());
        count();
    }

    @FXML
    private void exchange() {
        model.syncNow();
        focus();
    }

    /// Leads the keyboard to the list.
    void focus() {
        list.requestFocus();
    }

    private void show(Optional<InboxItem> chosen) {
        choosing = true;
        chosen.ifPresentOrElse(item -> {
            list.getSelectionModel().select(item);
            list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 2));
        }, list.getSelectionModel()::clearSelection);
        choosing = false;
        List<Node> parts = chosen.map(item -> matter.of(item, acts.of(item), acts.outcomeProperty(), this::focus))
                .orElseGet(() -> matter.nothing(model.statusProperty().get().shared()
                        ? Optional.empty() : Optional.of(texts.get("inbox.empty.alone"))));
        detail.getChildren().setAll(parts);
        scroll.setVvalue(0);
    }

    private void follow(SyncStatus status) {
        exchange.setVisible(status.shared());
        exchange.setManaged(status.shared());
        String advice = status.link() instanceof Link.Halted(var need) ? phrases.advice(need) : "";
        halted.setText(advice);
        halted.setVisible(!advice.isEmpty());
        halted.setManaged(!advice.isEmpty());
        count();
    }

    private void count() {
        int toDo = model.count(InboxItem.Group.TASKS);
        int payments = model.count(InboxItem.Group.PAYMENTS);
        String rest = texts.get("inbox.counts", model.count(InboxItem.Group.DECISION), model.count(InboxItem.Group.INFORMATION),
                model.statusProperty().get().waiting());
        counts.setText(TaskWords.together(toDo == 0 ? "" : texts.get("inbox.counts.tasks", toDo, words.pressing(model.items())),
                payments == 0 ? "" : texts.get("inbox.counts.payments", payments), rest));
    }

    private void steer(KeyEvent event) {
        Optional<InboxItem> chosen = model.chosenProperty().get();
        if (chosen.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            detail.lookupAll("#task-outcome").stream().findFirst()
                    .or(() -> detail.lookupAll(".button").stream().findFirst())
                    .ifPresent(Node::requestFocus);
        } else if (event.getCode() == KeyCode.O) {
            event.consume();
            chosen.get().about().ifPresent(navigation::open);
        } else {
            acts.of(chosen.get()).stream().filter(act -> fits(act, event.getCode())).findFirst().ifPresent(act -> {
                event.consume();
                act.act().run();
            });
        }
    }

    private static boolean fits(Act act, KeyCode pressed) {
        return act.key() == pressed;
    }
}
