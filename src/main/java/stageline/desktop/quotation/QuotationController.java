package stageline.desktop.quotation;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FilesDesk;
import stageline.desktop.common.MattersMark;
import stageline.desktop.common.QuotationMark;
import stageline.desktop.common.Texts;
import stageline.desktop.quotation.QuotationModel.Live;
import stageline.desktop.quotation.QuotationModel.Told;
import stageline.papers.quotation.HouseTemplates.HouseTemplate;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.QuotationFields;
import stageline.sales.service.ServiceChangeStanding;
import stageline.store.record.Named;

/// The editor of a quotation: its head with what can be done, the form, and its paper.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class QuotationController {

    private static final double PAPER_SHARE = 0.352;
    private static final double LEAST_PAPER = 300;
    private static final double MOST_PAPER = 428;

    private final QuotationModel model;
    private final Sides sides;
    private final QuotationActs acts;
    private final RequestSheets requests;
    private final Banner said;
    private final ConcludeSheet sheet;
    private final DifferencesView differences;
    private final QuotationsScreen.Parts parts;
    private final Texts texts;
    private final Runnable leave;

    private boolean begun;

    @FXML
    private Button back;

    @FXML
    private Label title;

    @FXML
    private Label status;

    @FXML
    private HBox matters;

    @FXML
    private Hyperlink deal;

    @FXML
    private Label replaces;

    @FXML
    private Button remove;

    @FXML
    private Button compare;

    @FXML
    private Button cancel;

    @FXML
    private Button reject;

    @FXML
    private Button accept;

    @FXML
    private Button next;

    @FXML
    private Button ask;

    @FXML
    private Button change;

    @FXML
    private Button takeBack;

    @FXML
    private Button giveBack;

    @FXML
    private Button send;

    @FXML
    private Label returned;

    @FXML
    private Label banner;

    @FXML
    private HBox newer;

    @FXML
    private Label newerWords;

    @FXML
    private Button useNewer;

    @FXML
    private VBox form;

    @FXML
    private HBox sums;

    @FXML
    private VBox body;

    @FXML
    private VBox files;

    @FXML
    private StackPane paper;

    @FXML
    private BorderPane root;

    /// What the editor shows below its head.
    record Sides(FormView form, LinesView lines, TotalsView totals, PreviewView preview, FilesDesk.Side files) {}

    /// What can be done with it.
    record Doing(QuotationActs acts, RequestSheets requests, Banner said, ConcludeSheet sheet, DifferencesView differences) {}

    /// @param leave shows the list again
    QuotationController(QuotationModel model, Sides sides, Doing doing, QuotationsScreen.Parts parts, Runnable leave) {
        this.model = model;
        this.sides = sides;
        this.acts = doing.acts();
        this.requests = doing.requests();
        this.said = doing.said();
        this.sheet = doing.sheet();
        this.differences = doing.differences();
        this.parts = parts;
        this.texts = parts.texts();
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        sums.getChildren().setAll(sides.form().discounts(), spring, sides.totals().node());
        body.getChildren().setAll(sides.form().above(), sides.lines().node(), sums, sides.form().below());
        paper.getChildren().setAll(sides.preview().node());
        paper.prefWidthProperty().bind(root.widthProperty().map(width ->
                Math.clamp(width.doubleValue() * PAPER_SHARE, LEAST_PAPER, MOST_PAPER)));
        files.getChildren().add(sides.files().node());
        model.toldProperty().addListener((property, before, now) -> now.ifPresent(this::show));
        model.liveProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    }

    @FXML
    private void leave() {
        leave.run();
    }

    @FXML
    private void goToAudit() {
        parts.navigation().history(model.entity());
    }

    @FXML
    private void exportPdf() {
        told().ifPresent(now -> model.liveProperty().get().ifPresent(live -> acts.exportPdf(now, live)));
    }

    @FXML
    private void exportDocx() {
        told().ifPresent(now -> model.liveProperty().get().ifPresent(live -> acts.exportDocx(now, live)));
    }

    @FXML
    private void compare() {
        told().ifPresent(now -> now.former().ifPresent(former ->
                differences.open(parts.dialogs(), texts.get("quotation.differs", now.reference()), former, now.state())));
    }

    @FXML
    private void send() {
        told().ifPresent(now -> model.liveProperty().get().ifPresent(live -> acts.send(now, live)));
    }

    @FXML
    private void ask() {
        told().ifPresent(requests::ask);
    }

    @FXML
    private void change() {
        told().ifPresent(now -> now.change().ifPresentOrElse(
                parts.navigation()::open,
                () -> now.deal().ifPresent(named -> parts.askForChange().accept(named.entity().id()))));
    }

    @FXML
    private void takeBack() {
        told().ifPresent(requests::takeBack);
    }

    @FXML
    private void giveBack() {
        told().ifPresent(requests::giveBack);
    }

    @FXML
    private void next() {
        told().ifPresent(acts::nextRevision);
    }

    @FXML
    private void accept() {
        conclude(QuotationStatus.ACCEPTED, "quotation.accept", "quotation.accept.words", false);
    }

    @FXML
    private void reject() {
        conclude(QuotationStatus.REJECTED, "quotation.reject", "quotation.reject.words", true);
    }

    @FXML
    private void cancel() {
        conclude(QuotationStatus.CANCELLED, "quotation.cancel", "quotation.cancel.words", true);
    }

    @FXML
    private void remove() {
        told().ifPresent(now -> sheet.open(
                new ConcludeSheet.Asked(texts.get("quotation.remove.title", now.reference()), texts.get("quotation.remove.words"),
                        texts.get("quotation.remove"), false, texts.get("quotation.reason"), true, true),
                (on, reason) -> acts.remove(now, reason.orElse(""))));
    }

    private void conclude(QuotationStatus to, String act, String words, boolean needed) {
        told().ifPresent(now -> sheet.open(
                new ConcludeSheet.Asked(now.reference(), texts.get(words), texts.get(act), true,
                        texts.get(needed ? "quotation.reason" : "quotation.reason.optional"), needed, to != QuotationStatus.ACCEPTED),
                (on, reason) -> acts.conclude(now, to, on, reason, () -> {})));
    }

    private Optional<Told> told() {
        return model.toldProperty().get();
    }

    private void show(Told now) {
        QuotationStatus is = now.status();
        title.setText(texts.get("quotation.title", now.state().text(QuotationFields.NUMBER).orElse(""),
                now.state().whole(QuotationFields.REVISION).orElse(0L)));
        QuotationMark.show(status, is, texts);
        matters.getChildren().setAll(
                MattersMark.of(now.state().exists() ? now.state().matters() : 0, model.entity(), parts.navigation(), texts));
        deal.setText(now.deal().map(Named::name).orElse(""));
        deal.setOnAction(event -> now.deal().ifPresent(named -> parts.navigation().open(named.entity())));
        replaces.setText(now.former().map(former -> texts.get("quotation.replaces", former.whole(QuotationFields.REVISION).orElse(0L)))
                .orElse(""));
        boolean sent = is == QuotationStatus.SENT && now.maySend();
        boolean draft = now.draft();
        offer(remove, draft);
        offer(compare, now.former().isPresent());
        compare.setText(now.former().map(former -> texts.get("quotation.compare", former.whole(QuotationFields.REVISION).orElse(0L)))
                .orElse(""));
        offer(ask, draft && !now.maySend() && now.asked().isEmpty());
        ask.setText(texts.get(now.returned().isEmpty() ? "quotation.ask" : "quotation.ask.again"));
        offer(takeBack, draft && !now.maySend() && !now.askedByMe().isEmpty());
        offer(giveBack, draft && now.maySend() && !now.asked().isEmpty());
        offer(send, draft && now.maySend());
        offer(accept, sent);
        offer(reject, (sent || is == QuotationStatus.EXPIRED) && now.maySend());
        offer(cancel, (sent || is == QuotationStatus.EXPIRED || is == QuotationStatus.ACCEPTED) && now.maySend());
        offer(change, is == QuotationStatus.ACCEPTED && (ServiceChangeStanding.begun(now.stage()) || now.change().isPresent()));
        change.setText(texts.get(now.change().isPresent() ? "quotation.change.open" : "servicechange.ask"));
        offer(next, is != QuotationStatus.DRAFT && is != QuotationStatus.ACCEPTED && now.later().isEmpty());
        say(returned, said.returned(now));
        say(banner, said.words(now));
        showNewer(now);
        sides.form().show(now);
        sides.lines().show(now);
        form.setDisable(!draft);
        model.liveProperty().get().ifPresent(this::sum);
        if (!begun) {
            begun = true;
            parts.tasks().later(draft ? sides.lines()::focus : back::requestFocus);
        }
    }

    private void show(Live live) {
        sum(live);
        sides.preview().draw();
    }

    private void sum(Live live) {
        boolean draft = told().filter(Told::draft).isPresent();
        Live shown = draft ? live : live.complete();
        sides.form().show(shown);
        sides.lines().show(shown);
        sides.totals().show(shown);
    }

    private static void say(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    /// Says that a version of its template was issued since.
    private void showNewer(Told now) {
        QuotationContent content = QuotationContent.of(now.state());
        Optional<HouseTemplate> template = now.templates().find(content.template())
                .filter(known -> now.draft() && known.version() > content.templateVersion());
        newer.setVisible(template.isPresent());
        newer.setManaged(template.isPresent());
        template.ifPresent(known -> {
            newerWords.setText(texts.get("quotation.template.newer", known.version(), known.number(), content.templateVersion()));
            useNewer.setText(texts.get("quotation.template.use", known.version()));
        });
    }

    @FXML
    private void useNewer() {
        model.useNewTemplate();
    }

    private static void offer(Button button, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
    }
}
