package stageline.desktop.team;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Said;

/// The sheet that brings the workspace to a server.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class PublishController {

    private final PublishModel model;
    private final Runnable toPeople;
    private Runnable close = () -> {};

    @FXML
    private VBox parts;

    @FXML
    private VBox end;

    @FXML
    private Label published;

    @FXML
    private Label outcome;

    @FXML
    private HBox going;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label goingWords;

    @FXML
    private HBox asking;

    @FXML
    private Button act;

    @FXML
    private HBox ended;

    @FXML
    private Button people;

    /// @param toPeople leads to where people are invited
    PublishController(PublishModel model, Runnable toPeople) {
        this.model = model;
        this.toPeople = toPeople;
    }

    void onClose(Runnable action) {
        close = action;
    }

    @FXML
    private void initialize() {
        Said.in(outcome, model.outcomeProperty());
        Said.in(goingWords, model.goingProperty());
        parts.disableProperty().bind(model.busyProperty());
        going.visibleProperty().bind(model.busyProperty());
        going.managedProperty().bind(model.busyProperty());
        progress.progressProperty().bind(model.progressProperty());
        act.disableProperty().bind(model.busyProperty());
        published.textProperty().bind(model.publishedProperty());
        show(false);
        model.publishedProperty().addListener((property, before, now) -> {
            show(true);
            people.requestFocus();
        });
    }

    private void show(boolean over) {
        for (Region shownBefore : List.of(parts, asking)) {
            shownBefore.setVisible(!over);
            shownBefore.setManaged(!over);
        }
        for (Region shownAfter : List.of(end, ended)) {
            shownAfter.setVisible(over);
            shownAfter.setManaged(over);
        }
    }

    @FXML
    private void publish() {
        model.publish();
    }

    @FXML
    private void goBack() {
        if (model.busyProperty().get()) {
            model.stop();
        } else {
            close.run();
        }
    }

    @FXML
    private void goToPeople() {
        close.run();
        toPeople.run();
    }
}
