package stageline.desktop.team;

import java.time.Instant;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Formats;
import stageline.desktop.common.ServerPhrases;
import stageline.desktop.common.Texts;
import stageline.workspace.Membership;
import stageline.workspace.shared.SharedStatus;
import stageline.workspace.shared.SharedStatus.Link;

/// The page on the server that the workspace belongs to.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class ServerController {

    private final ServerModel model;
    private final Sheets sheets;
    private final Dialogs dialogs;
    private final Texts texts;
    private final Formats formats;
    private final ServerPhrases phrases;

    @FXML
    private VBox alone;

    @FXML
    private VBox shared;

    @FXML
    private VBox ended;

    @FXML
    private Label standing;

    @FXML
    private Label address;

    @FXML
    private Label since;

    @FXML
    private Label person;

    @FXML
    private Label device;

    @FXML
    private TextField fingerprint;

    @FXML
    private Button publish;

    @FXML
    private Button syncNow;

    @FXML
    private Button signIn;

    ServerController(ServerModel model, Sheets sheets, Dialogs dialogs, Texts texts, Formats formats) {
        this.model = model;
        this.sheets = sheets;
        this.dialogs = dialogs;
        this.texts = texts;
        this.formats = formats;
        this.phrases = new ServerPhrases(texts);
    }

    /// What the page opens.
    interface Sheets {

        void publish();

        void signIn();

        void changePassword();
    }

    @FXML
    private void initialize() {
        show(alone, false);
        show(shared, false);
        model.shownProperty().subscribe(found -> found.ifPresent(this::show));
    }

    private void show(ServerModel.Shown found) {
        boolean signedOut = TeamServer.signedOut(found.status());
        Optional<Membership> membership = found.membership();
        show(alone, membership.isEmpty());
        show(shared, membership.isPresent());
        show(ended, signedOut);
        syncNow.setDisable(signedOut);
        standing.setText(found.status().map(SharedStatus::link).map(this::words).orElse(""));
        membership.ifPresent(known -> {
            address.setText(texts.get("team.server.at", known.server().host(), Integer.toString(known.server().port())));
            since.setText(formats.moment(known.since()));
            person.setText(found.person());
            device.setText(known.label());
            fingerprint.setText(Fingerprint.spaced(known.server().key()));
        });
    }

    private String words(Link link) {
        return switch (link) {
            case Link.InStep(Instant moment) -> texts.get("team.standing.inStep", formats.moment(moment));
            case Link.Beginning(long number, long size) -> exchanging(number, size);
            case Link.Exchanging(long number, long size) -> exchanging(number, size);
            case Link.Offline(Instant moment, Instant next) ->
                texts.get("team.standing.offline", formats.moment(moment), formats.moment(next));
            case Link.Needs needs -> phrases.standing(needs);
        };
    }

    private String exchanging(long number, long size) {
        return texts.get("team.standing.exchanging", formats.count(number), formats.count(Math.max(number, size)));
    }

    private static void show(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }

    @FXML
    private void publish() {
        sheets.publish();
    }

    @FXML
    private void syncNow() {
        model.syncNow();
    }

    @FXML
    private void signIn() {
        sheets.signIn();
    }

    @FXML
    private void changePassword() {
        sheets.changePassword();
    }

    @FXML
    private void leave() {
        Dialogs.Question question = new Dialogs.Question(texts.get("team.leave.title"), texts.get("team.leave.words"),
                texts.get("team.leave.act"), texts.get("common.cancel"), true);
        dialogs.ask(question, model::leave);
    }
}
