package stageline.bench.desktop;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.bench.workspace.Workspaces;
import stageline.desktop.Program;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Theme;
import stageline.desktop.start.Entrance;
import stageline.desktop.start.Places;
import stageline.desktop.start.Recents;
import stageline.workspace.Environment;
import stageline.workspace.Workspace;

/// Scrolling and dragging over 100,000 open deals, and typing what is searched for among them: what the FX thread works for each frame,
/// in time of its processor, events and arriving pages and hits included.
public final class BoardFrames implements Benchmark {

    private static final double LONGEST_MILLIS = 16.7;
    private static final double MOST_PERCENT = 1;
    private static final int WARM_UP = 600;
    private static final int SCROLLS = 900;
    private static final int CARRIES = 600;
    private static final int FRAMES_A_LETTER = 8;
    private static final List<String> TYPED = List.of("hospital san rafael", "jürgen müller", "proof of concept 77", "person12345");
    private static final List<String> COLUMNS = List.of("prospected", "qualified", "discovered", "implementation-defined");

    @Override
    public void run(Path folder, Report report) throws Exception {
        CompletableFuture<Shown> shown = new CompletableFuture<>();
        Workspace workspace = Workspaces.open(Workspaces.large());
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Theme.loadFonts();
            Places places = new Places(folder.resolve("settings"), folder);
            Entrance entrance = new Entrance(Environment.ofThisComputer(), places, new Recents(places.recents()), 0);
            Stage stage = new Stage();
            stage.setWidth(1280);
            stage.setHeight(720);
            Program program = new Program(stage, entrance, Clock.systemDefaultZone(), new Preferences(Locale.ENGLISH));
            program.enter(workspace);
            Player player = new Player(stage);
            player.play(List.of(), () -> player.sees("#column-qualified .board-card"), none -> shown.complete(new Shown(stage, program)));
        });
        Stage stage = shown.get().stage();
        millis(stage, player -> scroll(player, WARM_UP));
        measure("scrolling", millis(stage, player -> scroll(player, SCROLLS)), report);
        measure("carrying a card", millis(stage, player -> carry(player, CARRIES)), report);
        List<Integer> found = new ArrayList<>();
        measure("showing what was found", millis(stage, player -> type(player, found)), report);
        report.note("hits shown after each letter: %s", found);
        Program program = shown.get().program();
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> program.close(closed::countDown));
        closed.await();
    }

    private record Shown(Stage stage, Program program) {}

    private static double[] millis(Stage stage, Function<Player, List<Runnable>> gestures) throws Exception {
        CompletableFuture<double[]> measured = new CompletableFuture<>();
        Platform.runLater(() -> {
            Player player = new Player(stage);
            player.play(gestures.apply(player), () -> true, measured::complete);
        });
        return measured.get();
    }

    private static void measure(String what, double[] millis, Report report) {
        Arrays.sort(millis);
        double late = Arrays.stream(millis).filter(took -> took > LONGEST_MILLIS).count() * 100.0 / millis.length;
        report.figure(what + ": frames over 16.7 ms of work", "%", late, MOST_PERCENT);
        report.note("frames %d, median %.1f ms, p99 %.1f ms, longest %.1f ms", millis.length, millis[millis.length / 2],
                millis[millis.length * 99 / 100], millis[millis.length - 1]);
    }

    /// Small steps with the wheel, one column after the other, and now and then a long way as by the scroll bar's thumb: the robot's
    /// wheel turns notch by notch, hundreds of events within a frame, which no system sends.
    private static List<Runnable> scroll(Player player, int frames) {
        List<Runnable> gestures = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            String column = COLUMNS.get(i * COLUMNS.size() / frames);
            double far = (i / 60 + 1.0) / (frames / 60 + 1);
            gestures.add(i % 60 == 59 ? () -> player.drag(column, far) : () -> player.wheel(column, 2));
        }
        return gestures;
    }

    /// A card is carried to and fro over the columns, down to the edge at which they scroll, and let go of.
    private static List<Runnable> carry(Player player, int frames) {
        List<Runnable> gestures = new ArrayList<>();
        gestures.add(() -> player.press("#column-qualified .board-card"));
        for (int i = 0; i < frames; i++) {
            double across = 0.5 - 0.5 * Math.cos(i * Math.PI / 100);
            double down = 0.5 - 0.49 * Math.cos(i * Math.PI / 150);
            gestures.add(() -> player.carry(across, down));
        }
        gestures.add(player::letGo);
        return gestures;
    }

    /// Types letter by letter, with time enough between two for what was found to be painted.
    ///
    /// @param shown takes how many hits were shown after each letter
    private static List<Runnable> type(Player player, List<Integer> shown) {
        List<Runnable> gestures = new ArrayList<>();
        for (String typed : TYPED) {
            for (int letters = 1; letters <= typed.length(); letters++) {
                String soFar = typed.substring(0, letters);
                gestures.add(() -> player.search(soFar));
                gestures.addAll(Collections.nCopies(FRAMES_A_LETTER, () -> {}));
                gestures.add(() -> shown.add(player.found()));
            }
        }
        gestures.add(() -> player.search(""));
        return gestures;
    }

    /// Makes one gesture a frame and takes what the FX thread worked until the next one. Belongs to the FX thread.
    private static final class Player {

        private final Stage stage;
        private final Robot robot = new Robot();

        Player(Stage stage) {
            this.stage = stage;
        }

        /// @param ready when the gestures may begin
        /// @param done  takes the milliseconds of each frame
        void play(List<Runnable> gestures, BooleanSupplier ready, Consumer<double[]> done) {
            double[] millis = new double[gestures.size()];
            new AnimationTimer() {
                private int next = -1;
                private long before;

                @Override
                public void handle(long now) {
                    long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    if (next < 0) {
                        next = stage.getScene() != null && ready.getAsBoolean() ? 0 : -1;
                    } else if (next > 0) {
                        millis[next - 1] = (worked - before) / 1e6;
                    }
                    if (next == gestures.size()) {
                        stop();
                        done.accept(millis);
                    } else if (next >= 0) {
                        before = worked;
                        gestures.get(next++).run();
                    }
                }
            }.start();
        }

        boolean sees(String selector) {
            return stage.getScene().getRoot().lookup(selector) != null;
        }

        void wheel(String column, int notches) {
            robot.mouseMove(middle("#column-" + column));
            robot.mouseWheel(notches);
        }

        void drag(String column, double position) {
            if (stage.getScene().lookup("#column-" + column + " .virtual-flow") instanceof VirtualFlow<?> flow) {
                flow.setPosition(position);
            }
        }

        void press(String selector) {
            robot.mouseMove(middle(selector));
            robot.mousePress(MouseButton.PRIMARY);
        }

        void carry(double across, double down) {
            Bounds from = bounds("#column-prospected");
            Bounds to = bounds("#column-discovered");
            double x = from.getCenterX() + across * (to.getCenterX() - from.getCenterX());
            robot.mouseMove(x, from.getMinY() + down * from.getHeight());
        }

        void search(String typed) {
            TextField field = (TextField) stage.getScene().getRoot().lookup("#search");
            field.requestFocus();
            field.setText(typed);
        }

        int found() {
            return stage.getScene().lookup("#found") instanceof ListView<?> list && list.isVisible() ? list.getItems().size() : 0;
        }

        void letGo() {
            robot.keyPress(KeyCode.ESCAPE);
            robot.keyRelease(KeyCode.ESCAPE);
            robot.mouseRelease(MouseButton.PRIMARY);
        }

        private Point2D middle(String selector) {
            Bounds bounds = bounds(selector);
            return new Point2D(bounds.getCenterX(), bounds.getCenterY());
        }

        private Bounds bounds(String selector) {
            Node node = stage.getScene().getRoot().lookup(selector);
            return node.localToScreen(node.getBoundsInLocal());
        }
    }
}
