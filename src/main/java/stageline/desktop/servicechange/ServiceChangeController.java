package stageline.desktop.servicechange;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.MattersMark;
import stageline.desktop.common.StandingMark;
import stageline.desktop.common.Texts;
import stageline.desktop.servicechange.ServiceChangeModel.Told;
import stageline.sales.service.ServiceChangeStanding;
import stageline.store.record.Named;

/// The screen of one change: its head with what can be done, its steps, what was said, and the form of whoever's turn it is.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class ServiceChangeController {

    private final ServiceChangeModel model;
    private final Sides sides;
    private final Doing doing;
    private final ServiceChangesScreen.Parts parts;
    private final Texts texts;
    private @Nullable ServiceChangeStanding shown;

    @FXML
    private Button back;

    @FXML
    private Label standing;

    @FXML
    private HBox matters;

    @FXML
    private Hyperlink deal;

    @FXML
    private Hyperlink quotation;

    @FXML
    private MenuButton print;

    @FXML
    private Button mend;

    @FXML
    private Button withdraw;

    @FXML
    private Label banner;

    @FXML
    private VBox body;

    /// What is shown below the head.
    record Sides(StepsView steps, SaidView said, TurnView turn) {}

    /// What can be done.
    ///
    /// @param print writes it into a file
    /// @param leave shows its deal
    record Doing(ServiceChangeActs acts, AskSheet sheet, WithdrawSheet withdrawal, ServiceChangePrint print, Runnable leave) {}

    ServiceChangeController(ServiceChangeModel model, Sides sides, Doing doing, ServiceChangesScreen.Parts parts) {
        this.model = model;
        this.sides = sides;
        this.doing = doing;
        this.parts = parts;
        this.texts = parts.texts();
    }

    @FXML
    private void initialize() {
        body.getChildren().setAll(sides.steps().node(), sides.turn().node(), sides.said().node());
        print.getItems().setAll(doing.print().menu(this::told));
        model.toldProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    }

    @FXML
    private void leave() {
        doing.leave().run();
    }

    @FXML
    private void goToAudit() {
        parts.navigation().history(model.entity());
    }

    @FXML
    private void mend() {
        told().ifPresent(now -> doing.sheet().mend(now.state(), fields -> doing.acts().mend(model.entity(), fields)));
    }

    @FXML
    private void withdraw() {
        told().ifPresent(now -> doing.withdrawal().open(reason -> doing.acts().withdraw(now, reason, this::leave)));
    }

    private Optional<Told> told() {
        return model.toldProperty().get();
    }

    private void show(Told now) {
        ServiceChangeStanding is = now.standing();
        StandingMark.show(standing, is, texts);
        matters.getChildren().setAll(
                MattersMark.of(now.state().exists() ? now.state().matters() : 0, model.entity(), parts.navigation(), texts));
        link(deal, now.deal());
        link(quotation, now.quotation());
        offer(mend, now.state().exists() && is == ServiceChangeStanding.ASKED && now.may().ask());
        offer(withdraw, now.state().exists() && (is == ServiceChangeStanding.ASKED || is.undecided()) && now.may().ask());
        banner.setVisible(!now.state().exists());
        banner.setManaged(banner.isVisible());
        sides.steps().show(now);
        sides.said().show(now);
        sides.turn().show(now);
        if (is != shown) {
            shown = is;
            // The form that had the focus is gone.
            parts.tasks().later(this::focus);
        }
    }

    private void focus() {
        if (!parts.dialogs().busy()) {
            back.requestFocus();
        }
    }

    private void link(Hyperlink link, Optional<Named> record) {
        link.setText(record.map(Named::name).orElse(""));
        link.setVisible(record.isPresent());
        link.setManaged(record.isPresent());
        link.setOnAction(event -> record.ifPresent(named -> parts.navigation().open(named.entity())));
    }

    private static void offer(Button button, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
    }
}
