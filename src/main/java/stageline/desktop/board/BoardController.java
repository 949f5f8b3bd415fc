package stageline.desktop.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Status;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.Money;
import stageline.store.board.Lanes;

/// The board's view: heads above lanes of lists, and the overlay of what is in the air.
public final class BoardController {

    private final BoardView board;
    private final FilterModel filter;
    private final MovesModel moves;
    private final Navigation navigation;
    private final Status status;

    @FXML
    private StackPane ground;

    @FXML
    private Pane headStrip;

    @FXML
    private HBox heads;

    @FXML
    private ScrollPane scroller;

    @FXML
    private VBox lanes;

    @FXML
    private Pane overlay;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyWords;

    @FXML
    private Button emptyAct;

    @FXML
    private StackPane beside;

    private Optional<BoardKeys> keys = Optional.empty();
    private Optional<GlideOverlay> gliding = Optional.empty();

    BoardController(BoardView board, FilterModel filter, MovesModel moves, Navigation navigation, Status status) {
        this.board = board;
        this.filter = filter;
        this.moves = moves;
        this.navigation = navigation;
        this.status = status;
    }

    @FXML
    private void initialize() {
        BoardGround places = new BoardGround(heads, lanes, scroller);
        CarryOverlay carried = new CarryOverlay(overlay, board, places);
        gliding = Optional.of(new GlideOverlay(overlay, board, places));
        board.model().onDeparture(glides -> gliding.ifPresent(over -> over.depart(glides)));
        new BoardGesture(board, places, carried, navigation).listenOn(ground);
        BoardKeys hands = new BoardKeys(board, places, moves, navigation);
        hands.listenOn(lanes);
        keys = Optional.of(hands);
        new CardMenu(board, places, moves, navigation).listenOn(lanes);
        ground.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && board.carry().carrying()) {
                board.carry().putBack();
                event.consume();
            }
        });
        pinHeads();
        BoardModel model = board.model();
        model.lanes().addListener((ListChangeListener<LaneModel>) change -> layLanes());
        model.collapsed().addListener((SetChangeListener<Stage>) change -> layHeads());
        model.headsProperty().addListener((property, before, now) -> sayTotals());
        board.past().momentProperty().addListener((property, before, now) -> sayEmpty());
        layHeads();
        layLanes();
    }

    /// Shows something at the board's side, such as a deal's pane; nothing where it is empty.
    void showBeside(Optional<Parent> pane) {
        beside.getChildren().setAll(pane.stream().toList());
        beside.setVisible(pane.isPresent());
        beside.setManaged(pane.isPresent());
    }

    /// The board is what is looked at from now on.
    void enter() {
        keys.ifPresent(BoardKeys::focusFirst);
        if (!board.model().headsProperty().get().isEmpty()) {
            sayOpen();
        }
    }

    /// Something else is looked at: what it changes is not followed here.
    void leave() {
        gliding.ifPresent(GlideOverlay::clear);
        status.totals("");
    }

    /// Lets the heads follow the lists sideways but not down.
    private void pinHeads() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(headStrip.widthProperty());
        clip.heightProperty().bind(headStrip.heightProperty());
        headStrip.setClip(clip);
        Runnable follow = () -> {
            double hidden = lanes.getWidth() - scroller.getViewportBounds().getWidth();
            heads.setTranslateX(hidden > 0 ? -Math.rint(scroller.getHvalue() * hidden) : 0);
        };
        scroller.hvalueProperty().addListener((property, before, now) -> follow.run());
        scroller.viewportBoundsProperty().addListener((property, before, now) -> follow.run());
        lanes.widthProperty().addListener((property, before, now) -> follow.run());
    }

    private void layHeads() {
        List<Node> nodes = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Node head = board.model().collapsed().contains(stage) ? folded(stage) : new ColumnHead(stage, board);
            head.setUserData(stage);
            nodes.add(head);
        }
        heads.getChildren().setAll(nodes);
    }

    private Node folded(Stage stage) {
        Sums sums = board.model().headsProperty().get().getOrDefault(stage, Sums.NONE);
        Label name = new Label(board.texts().get("board.column.folded", board.phrases().stage(stage), sums.count()));
        name.setRotate(90);
        name.getStyleClass().add("column-name");
        Button open = new Button(null, new Group(name));
        open.setId("unfold-" + stage.code());
        open.getStyleClass().add("column-folded");
        open.setAccessibleText(board.texts().get("board.column.unfold", board.phrases().stage(stage)));
        open.setOnAction(event -> board.model().collapsed().remove(stage));
        StackPane head = new StackPane(open);
        head.setAlignment(Pos.TOP_CENTER);
        head.getStyleClass().add("column-folded-head");
        return head;
    }

    private void layLanes() {
        List<LaneModel> wanted = board.model().lanes();
        List<LaneView> there = new ArrayList<>();
        for (Node child : lanes.getChildren()) {
            if (child instanceof LaneView view) {
                there.add(view);
            }
        }
        there.stream().filter(view -> !wanted.contains(view.lane())).forEach(LaneView::release);
        List<Node> views = new ArrayList<>();
        for (LaneModel lane : wanted) {
            views.add(there.stream().filter(view -> view.lane() == lane).findFirst().orElseGet(() -> new LaneView(lane, board)));
        }
        boolean whole = board.model().queryProperty().get().lanes() == Lanes.NONE;
        views.forEach(view -> VBox.setVgrow(view, whole ? Priority.ALWAYS : Priority.NEVER));
        scroller.setFitToHeight(whole);
        lanes.getChildren().setAll(views);
    }

    private void sayTotals() {
        if (!board.model().collapsed().isEmpty()) {
            layHeads();
        }
        sayOpen();
        sayEmpty();
    }

    private void sayOpen() {
        Sums open = board.model().open();
        String total = open.money().stream().map(sum -> board.formats().glance(new Money(sum.total(), sum.currency())))
                .collect(Collectors.joining(" + "));
        String weighted = open.money().stream().map(sum -> board.formats().glance(new Money(sum.weighted(), sum.currency())))
                .collect(Collectors.joining(" + "));
        status.totals(open.money().isEmpty()
                ? board.texts().get("board.totals.count", open.count())
                : board.texts().get("board.totals", open.count(), total, weighted));
    }

    private void sayEmpty() {
        boolean nothing = board.model().headsProperty().get().values().stream().mapToLong(Sums::count).sum() == 0;
        empty.setVisible(nothing);
        if (!filter.filter().all()) {
            sayEmpty("board.empty.filtered", "board.empty.filtered.words", "board.filter.clear", filter::clear);
        } else if (board.past().momentProperty().get().isPresent()) {
            sayEmpty("board.empty.past", "board.empty.past.words", "board.past.back", board.past()::close);
        } else {
            sayEmpty("board.empty.title", "board.empty.words", "board.new", () -> moves.startDeal(Optional.empty()));
        }
    }

    private void sayEmpty(String title, String words, String act, Runnable acted) {
        emptyTitle.setText(board.texts().get(title));
        emptyWords.setText(board.texts().get(words));
        emptyAct.setText(board.texts().get(act));
        emptyAct.setOnAction(event -> acted.run());
    }
}
