package stageline.desktop.board;

import java.util.Optional;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.Navigation;
import stageline.sales.record.EntityRef;

/// Picking cards up, carrying and dropping them by mouse and by touch; clicking them.
///
/// Filters stand on the board's root, never on cards, and the card is held by identity: cells are given to other cards while the board
/// scrolls below the pointer. Which button a drag is made with is asked at the press only; some platforms do not say it later. While a
/// finger is down the mouse that the platform makes of it is not listened to.
final class BoardGesture {

    private static final double THRESHOLD = 6;
    private static final double EDGE = 48;
    private static final double SCROLL = 18;
    private static final Duration TICK = Duration.millis(30);
    private static final Duration HOLD = Duration.millis(350);

    private final BoardView board;
    private final BoardGround ground;
    private final CarryOverlay overlay;
    private final Navigation navigation;
    private final Timeline scrolling = new Timeline(new KeyFrame(TICK, event -> scroll()));
    private final PauseTransition hold = new PauseTransition(HOLD);
    private @Nullable Press press;
    private Point2D pointer = Point2D.ZERO;
    private boolean flying;
    private boolean touching;
    private boolean onMark;

    BoardGesture(BoardView board, BoardGround ground, CarryOverlay overlay, Navigation navigation) {
        this.board = board;
        this.ground = ground;
        this.overlay = overlay;
        this.navigation = navigation;
        scrolling.setCycleCount(Timeline.INDEFINITE);
        hold.setOnFinished(event -> fly());
    }

    void listenOn(Node root) {
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        root.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        root.addEventFilter(MouseEvent.MOUSE_RELEASED, this::released);
        root.addEventFilter(TouchEvent.TOUCH_PRESSED, this::touched);
        root.addEventFilter(TouchEvent.TOUCH_MOVED, this::touchMoved);
        root.addEventFilter(TouchEvent.TOUCH_RELEASED, this::touchReleased);
        root.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (flying && event.isDirect()) {
                event.consume();
            }
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (flying && event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                putBack();
            }
        });
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || touching) {
            return;
        }
        pickedNode(event.getPickResult().getIntersectedNode(), event).ifPresent(cell -> {
            begin(cell, new Point2D(event.getSceneX(), event.getSceneY()));
            onMark = cell.face().marks(event.getPickResult().getIntersectedNode()) && board.open(cell.getItem());
            event.consume();
            Selection selection = board.model().selection();
            EntityRef entity = cell.getItem();
            if (event.isShortcutDown()) {
                selection.toggle(entity);
            } else if (event.isShiftDown()) {
                selection.through(cell.getListView().getItems(), entity);
            } else if (!selection.has(entity)) {
                selection.only(entity);
            }
        });
    }

    private Optional<CardCell> pickedNode(@Nullable Node picked, MouseEvent event) {
        return ground.cell(picked != null ? picked : event.getTarget() instanceof Node target ? target : null);
    }

    private void begin(CardCell cell, Point2D at) {
        press = new Press(cell.getItem(), cell, at);
        if (cell.getListView() instanceof CardList list) {
            list.focusWhereItIs(cell.getIndex());
        }
    }

    private void dragged(MouseEvent event) {
        if (press == null || touching) {
            return;
        }
        event.consume();
        Point2D at = new Point2D(event.getSceneX(), event.getSceneY());
        pointer = at;
        if (!flying && press.at.distance(at) > THRESHOLD) {
            fly();
        }
        if (flying) {
            follow();
        }
    }

    private void released(MouseEvent event) {
        if (press == null || touching) {
            return;
        }
        event.consume();
        if (flying) {
            pointer = new Point2D(event.getSceneX(), event.getSceneY());
            drop();
        } else {
            click(press.entity, event);
            press = null;
        }
    }

    private void click(EntityRef entity, MouseEvent event) {
        if (!event.isShortcutDown() && !event.isShiftDown()) {
            board.model().selection().only(entity);
        }
        if (onMark) {
            navigation.matters(entity);
        } else if (event.getClickCount() == 2) {
            navigation.open(entity);
        }
    }

    private void touched(TouchEvent event) {
        touching = true;
        if (event.getTouchCount() != 1) {
            hold.stop();
            return;
        }
        ground.cell(event.getTarget() instanceof Node node ? node : null).ifPresent(cell -> {
            pointer = new Point2D(event.getTouchPoint().getSceneX(), event.getTouchPoint().getSceneY());
            begin(cell, pointer);
            hold.playFromStart();
        });
    }

    private void touchMoved(TouchEvent event) {
        if (press == null) {
            return;
        }
        pointer = new Point2D(event.getTouchPoint().getSceneX(), event.getTouchPoint().getSceneY());
        if (flying) {
            event.consume();
            follow();
        } else if (press.at.distance(pointer) > THRESHOLD) {
            hold.stop();
            press = null;
        }
    }

    private void touchReleased(TouchEvent event) {
        touching = event.getTouchCount() > 1;
        hold.stop();
        if (flying) {
            event.consume();
            drop();
        } else if (press != null) {
            board.model().selection().only(press.entity);
            press = null;
        }
    }

    private void fly() {
        Press from = press;
        if (from == null) {
            return;
        }
        if (board.refused()) {
            press = null;
            return;
        }
        flying = true;
        board.cards(from.entity, cards -> {
            if (flying) {
                overlay.lift(from.cell, from.at, cards.size());
                overlay.follow(pointer);
                board.carry().lift(cards);
                board.carry().aim(ground.column(pointer));
                scrolling.playFromStart();
            }
        });
    }

    private void follow() {
        overlay.follow(pointer);
        if (board.carry().carrying()) {
            board.carry().aim(ground.column(pointer));
        }
    }

    private void drop() {
        board.carry().aim(ground.column(pointer));
        land();
        board.carry().drop();
    }

    private void putBack() {
        land();
        board.carry().putBack();
    }

    private void land() {
        flying = false;
        press = null;
        scrolling.stop();
        overlay.land();
    }

    /// Scrolls what is near its edge below the pointer: a list up and down, the board sideways.
    private void scroll() {
        ground.list(pointer).ifPresent(list -> {
            Bounds bounds = list.localToScene(list.getBoundsInLocal());
            list.scrollBy(pull(pointer.getY(), bounds.getMinY(), bounds.getMaxY()));
        });
        Bounds view = ground.scroller().localToScene(ground.scroller().getBoundsInLocal());
        double sideways = pull(pointer.getX(), view.getMinX(), view.getMaxX());
        double hidden = ((Region) ground.scroller().getContent()).getWidth() - ground.scroller().getViewportBounds().getWidth();
        if (sideways != 0 && hidden > 0) {
            ground.scroller().setHvalue(Math.clamp(ground.scroller().getHvalue() + sideways / hidden, 0, 1));
            board.carry().aim(ground.column(pointer));
        }
    }

    private static double pull(double at, double from, double to) {
        if (at < from + EDGE) {
            return -SCROLL * Math.min(1, (from + EDGE - at) / EDGE);
        }
        return at > to - EDGE ? SCROLL * Math.min(1, (at - to + EDGE) / EDGE) : 0;
    }

    /// What was pressed, and where.
    private record Press(EntityRef entity, CardCell cell, Point2D at) {}
}
