package stageline.desktop;

import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import stageline.desktop.board.DemoBoard;
import stageline.sales.people.Role;

/// A manager before the demonstration's board, in a window of which every column can be reached.
@ExtendWith(ApplicationExtension.class)
abstract class OnTheBoard {

    static final int MONTELUZ = 0;
    static final int RHEINWALD = 5;
    static final int ODENWALD = 6;

    BoardWindow board;

    @Start
    void show(Stage stage) {
        board = new BoardWindow(stage, DemoBoard.with(Role.SALES_MANAGER));
        board.show(1000, 900);
    }

    @Stop
    void close() {
        board.close();
    }

    stageline.sales.pipeline.Stage stage(int deal) {
        return board.source().deal(DemoBoard.deal(deal)).stage();
    }

    static String label(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }
}
