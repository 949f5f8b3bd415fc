package stageline.desktop.tour;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Theme;

/// The tour: filters the board, drags a deal through a gate, undoes it, opens the deal and one that is signed, quotations that were sent, a
/// company, an offering, the inbox, what follows a sale, the audit trail and the templates, and looks at an import, in light and in dark.
public final class Tour {

    /// From Qualified to Contract Signed.
    private static final int TO_SIGNED = 5;
    private static final BooleanSupplier ALWAYS = () -> true;
    private static final double UNDER_TOASTS = 100;
    private static final String EVIDENCE = "Agreed in the meeting of 12 November with the head of department";
    private static final Pattern NUMBER = Pattern.compile("R\\d+$");
    private static final Pattern REVISED = Pattern.compile("R2$");
    private static final Pattern NOT_READY = Pattern.compile("BANT [012]/4");

    private final Stage stage;
    private final Hand hand;
    private final Preferences preferences;
    private final Easel easel;
    private final Path export;
    private final LocalDate past;
    private String totals = "";

    /// A tour of what a window shows.
    ///
    /// @param stage  the window
    /// @param folder where the pictures go
    /// @param export a file to import, which the tour looks at only
    /// @param past   a day to look back at
    public Tour(Stage stage, Preferences preferences, Tasks tasks, Path folder, Path export, LocalDate past) {
        this.stage = stage;
        this.hand = new Hand(stage);
        this.preferences = preferences;
        this.easel = new Easel(hand, preferences, tasks, folder);
        this.export = export;
        this.past = past;
    }

    /// Walks through the desktop.
    ///
    /// @param done is told at the end, with what went wrong where something did
    public void walk(Consumer<Optional<RuntimeException>> done) {
        Script script = new Script();
        board(script);
        filter(script);
        drag(script);
        several(script);
        past(script);
        deal(script);
        quotation(script);
        contract(script);
        service(script);
        companies(script);
        offerings(script);
        bringIn(script);
        inbox(script);
        new AfterTheSale(hand, easel).visit(script);
        audit(script);
        settings(script);
        script.then("write the pictures", () -> {}, easel::done);
        script.run(failure -> failure.ifPresentOrElse(stopped -> easel.keepLast(() -> done.accept(failure)), () -> done.accept(failure)));
    }

    private void board(Script script) {
        script.then("open the window", () -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(Easel.WIDTH);
            stage.setHeight(Easel.HEIGHT);
        }, () -> stage.getScene() != null && hand.scene().getWidth() == Easel.WIDTH && hand.scene().getHeight() == Easel.HEIGHT && cards());
        script.then("rest", () -> {}, this::cards);
        easel.draw(script, "board");
        script.then("draw the board in other sizes", () -> {
            easel.picture("board-1920x1080", 1920, 1080, 1);
            easel.picture("board-at-125-percent", Easel.WIDTH / 1.25, Easel.HEIGHT / 1.25, 1.25);
        }, this::cards);
        script.then("dark", () -> preferences.themeProperty().set(Theme.DARK), this::cards);
        easel.draw(script, "board-dark");
        script.then("draw the dark board in another size", () -> easel.picture("board-dark-1920x1080", 1920, 1080, 1), this::cards);
        script.then("light", () -> preferences.themeProperty().set(Theme.LIGHT), this::cards);
    }

    private void filter(Script script) {
        script.then("filter", () -> hand.click(hand.part("#rotting")), () -> hand.sees("#clear"));
        easel.draw(script, "board-filtered");
        script.then("clear the filter", () -> hand.click(hand.part("#clear")), () -> !hand.sees("#clear") && cards());
    }

    private void drag(Script script) {
        script.then("take a card", () -> {
            hand.moveTo(Hand.middle(notReady()));
            hand.press();
        }, ALWAYS);
        for (int step = 1; step <= 4; step++) {
            double part = step / 4.0;
            script.then("carry it", () -> hand.moveTo(between(Hand.middle(hand.part("#head-qualified")), overDiscovered(), part)),
                    ALWAYS);
        }
        script.then("over Discovered", () -> hand.moveTo(overDiscovered()), () -> hand.sees("#drop-sentence"));
        easel.draw(script, "card-in-the-air");
        script.then("drop it", hand::release, () -> hand.sees("#act"));
        easel.draw(script, "gate");
        script.then("fill the gate", () -> hand.fill(hand.part(".modal-sheet"), EVIDENCE), ALWAYS);
        easel.draw(script, "gate-filled");
        script.then("move it", () -> hand.click(hand.part("#act")), () -> !hand.sees(".modal-sheet") && hand.sees(".toast"));
        easel.draw(script, "moved");
        script.then("undo", () -> hand.keys(KeyCode.CONTROL, KeyCode.Z),
                () -> hand.find(".toast", toast -> Hand.words(toast).contains("Undone")).isPresent());
        easel.draw(script, "undone");
    }

    private void several(Script script) {
        script.then("take a card", () -> hand.click(notReady()), ALWAYS);
        for (int more = 0; more < 3; more++) {
            script.then("add the next", () -> hand.keys(KeyCode.SHIFT, KeyCode.DOWN), ALWAYS);
        }
        easel.draw(script, "several-chosen");
        script.then("move them", () -> hand.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT), () -> hand.sees(".modal-sheet"));
        easel.draw(script, "several-moved");
        script.then("leave it", () -> hand.keys(KeyCode.ESCAPE), () -> !hand.sees(".modal-sheet"));
    }

    private void past(Script script) {
        script.then("look back", () -> {
            totals = totals();
            hand.keys(KeyCode.CONTROL, KeyCode.T);
        }, () -> hand.sees("#pastSlider"));
        script.then("a day of the past", () -> {
            hand.fill(hand.part("#pastTyped"), past.toString());
            hand.keys(KeyCode.ENTER);
        }, () -> hand.find("#pastMoment", label -> Hand.words(label).contains(Integer.toString(past.getYear()))).isPresent()
                && !totals.equals(totals()));
        // On that day any of the columns may have been empty.
        script.then("rest", () -> {}, () -> hand.sees(".board-card"));
        easel.draw(script, "board-as-of");
        easel.drawDark(script, "board-as-of-dark");
        script.then("back to now", () -> hand.click(hand.part("#pastClose")),
                () -> !hand.sees("#pastSlider") && totals.equals(totals()) && cards());
    }

    private void settings(Script script) {
        script.then("open the settings", () -> hand.keys(KeyCode.CONTROL, KeyCode.COMMA), () -> hand.sees("#page-people"));
        easel.draw(script, "settings-dark");
        script.then("look at the people", () -> hand.click(hand.part("#page-people")), () -> hand.sees("#people .table-row-cell"));
        easel.draw(script, "people-dark");
        easel.light(script);
        script.then("look at the papers", () -> hand.click(hand.part("#page-papers")), () -> hand.sees("#field-house-name"));
        script.then("wait for the letterhead", () -> {}, () -> hand.sees("#template-editor .paper-page"));
        easel.draw(script, "letterhead");
        script.then("choose a template", () -> hand.find(".template-list .list-cell", cell -> Hand.words(cell).contains("T-009-002"))
                .ifPresent(hand::click), () -> hand.sees("#field-terms-en"));
        script.then("wait for its sample", () -> {}, () -> hand.sees("#template-editor .paper-page"));
        easel.draw(script, "template");
        script.then("its parts", () -> hand.click(hand.part("#template-tab-parts")), () -> hand.sees("#part-totals"));
        easel.draw(script, "template-parts");
        script.then("the person’s menu", () -> hand.click(hand.part("#badge")), ALWAYS);
        script.then("leave the menu", () -> hand.keys(KeyCode.ESCAPE), ALWAYS);
        script.then("in Spanish", () -> preferences.languageProperty().set(Texts.SPANISH), () -> hand.sees("#page-people"));
        easel.draw(script, "settings-in-spanish");
        script.then("the board in Spanish", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT1), this::cards);
        easel.draw(script, "board-in-spanish");
    }

    private String totals() {
        return Hand.words(hand.part("#totals"));
    }

    private boolean filled(String field) {
        return hand.find(field, node -> node instanceof TextInputControl input && !input.getText().isEmpty()).isPresent();
    }

    /// Looks at what follows an offer, on a deal that is signed; the keys lead to its column.
    private void contract(Script script) {
        script.then("back to the board", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT1), this::cards);
        script.then("choose a deal", () -> hand.click(notReady()), ALWAYS);
        for (int column = 0; column < TO_SIGNED; column++) {
            script.then("on to the next column", () -> hand.keys(KeyCode.RIGHT), ALWAYS);
        }
        script.then("open a signed deal", () -> hand.keys(KeyCode.ENTER), () -> hand.sees("#deal-pane #deal-tab-contract"));
        script.then("its contract", () -> hand.click(hand.part("#deal-tab-contract")), () -> hand.sees("#section-payments"));
        easel.draw(script, "deal-contract");
        easel.drawDark(script, "deal-contract-dark");
    }

    private void deal(Script script) {
        script.then("choose a deal", () -> hand.click(notReady()), ALWAYS);
        script.then("open it", () -> hand.keys(KeyCode.ENTER), () -> hand.sees("#deal-pane #field-amount"));
        script.then("wait for what is known of it", () -> {}, () -> filled("#deal-pane #field-amount") && hand.sees("#gate-state"));
        easel.draw(script, "deal");
        for (String tab : new String[] {"people", "tasks", "activity", "history"}) {
            script.then("the deal’s " + tab, () -> hand.click(hand.part("#deal-tab-" + tab)), ALWAYS);
            easel.draw(script, "deal-" + tab);
        }
        easel.dark(script);
        easel.draw(script, "deal-dark");
        script.then("search", () -> {
            hand.keys(KeyCode.CONTROL, KeyCode.K);
            hand.fill(hand.part("#search"), "hosp");
        }, () -> hand.sees("#found"));
        easel.draw(script, "search-dark");
        script.then("leave the search", () -> hand.keys(KeyCode.ESCAPE), () -> !hand.sees("#found"));
        easel.light(script);
    }

    /// Begins a quotation for the deal that is open, and looks at one that was sent.
    private void quotation(Script script) {
        script.then("the deal’s facts", () -> hand.click(hand.part("#deal-tab-deal")), () -> hand.sees("#new-quotation"));
        script.then("begin a quotation", () -> hand.choose(hand.part("#new-quotation")), () -> hand.sees("#quotation-total"));
        script.then("add a line", () -> hand.choose(hand.part("#add-line")), () -> hand.sees(".quotation-line"));
        script.then("wait for its paper", () -> {}, () -> hand.sees(".paper-page"));
        easel.draw(script, "quotation");
        easel.drawDark(script, "quotation-dark");
        script.then("go to the quotations", () -> hand.choose(hand.part("#back")), () -> hand.sees("#quotations-table"));
        easel.draw(script, "quotations");
        script.then("choose one", () -> {
            hand.part("#quotations-table").requestFocus();
            hand.keys(KeyCode.DOWN);
        }, ALWAYS);
        for (int more = 0; more < 3; more++) {
            script.then("add the next", () -> hand.keys(KeyCode.SHIFT, KeyCode.DOWN), ALWAYS);
        }
        easel.draw(script, "quotations-chosen");
        script.then("open one that was sent", () -> hand.find(
                        "#quotations-table .table-cell", cell -> Hand.words(cell).strip().equals("Sent"))
                .ifPresent(hand::click), () -> hand.sees("#accept"));
        script.then("wait for its paper", () -> {}, () -> hand.sees(".paper-page"));
        easel.draw(script, "quotation-sent");
        script.then("back to the quotations", () -> hand.choose(hand.part("#back")), () -> hand.sees("#quotations-table"));
        script.then("find what was sent anew", () -> hand.fill(hand.part("#words"), "R2"), () -> hand.all("#quotations-table .table-cell")
                .filter(cell -> says(cell, NUMBER)).allMatch(cell -> says(cell, REVISED)));
        script.then("open it", () -> hand.find("#quotations-table .table-cell", cell -> says(cell, REVISED)).ifPresent(hand::click),
                () -> hand.sees("#compare") || !hand.find("#quotations-table .table-cell", cell -> says(cell, REVISED)).isPresent());
        script.then("what is otherwise", () -> hand.find("#compare", button -> true).ifPresent(hand::choose),
                () -> hand.sees(".quotation-differences") || !hand.sees("#compare"));
        easel.draw(script, "quotation-differences");
        script.then("leave it", () -> hand.keys(KeyCode.ESCAPE), () -> !hand.sees(".modal-sheet"));
    }

    private static boolean says(Node cell, Pattern pattern) {
        return cell instanceof Labeled labeled && labeled.getText() != null && pattern.matcher(labeled.getText()).find();
    }

    /// Looks at a deal whose contract is signed, where changes are asked for.
    private void service(Script script) {
        script.then("back to the board", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT1), this::cards);
        script.then("a deal whose contract is signed", () -> {
            hand.part("#column-contract-signed").requestFocus();
            hand.keys(KeyCode.DOWN);
            hand.keys(KeyCode.ENTER);
        }, () -> hand.sees("#new-change"));
        script.then("wait for what is known of it", () -> {}, () -> filled("#deal-pane #field-amount"));
        easel.draw(script, "deal-in-service");
    }

    private void companies(Script script) {
        script.then("go to the companies", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT2), this::rows);
        easel.draw(script, "companies");
        script.then("open the first of them", () -> {
            hand.keys(KeyCode.DOWN);
            hand.keys(KeyCode.ENTER);
        }, () -> hand.sees("#record-pane #field-website"));
        easel.draw(script, "company");
        easel.drawDark(script, "company-dark");
        script.then("an agreement on traceability", () -> hand.pick("#record-pane #more", "traceability"),
                () -> hand.sees("#traceability-export"));
        easel.draw(script, "agreement");
        script.then("leave it", () -> hand.keys(KeyCode.ESCAPE), () -> !hand.sees(".modal-sheet"));
        script.then("go to the contacts", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT3), this::rows);
        easel.draw(script, "contacts");
    }

    private void offerings(Script script) {
        script.then("go to the offerings", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT7), () -> catalogue("Severity scoring"));
        script.then("find one", () -> hand.fill(hand.part("#words"), "severity"), () -> !catalogue("Training of users"));
        script.then("choose it", () -> hand.keys(KeyCode.ENTER), () -> hand.sees("#offering-pane #field-tier-1000"));
        script.then("see the others too", () -> {
            hand.click(hand.part("#words"));
            hand.keys(KeyCode.ESCAPE);
        }, () -> catalogue("Training of users"));
        easel.draw(script, "offering");
        script.then("what customers read", () -> hand.click(hand.part("#offering-tab-texts")), ALWAYS);
        easel.drawDark(script, "offering-texts-dark");
        script.then("how it compares", () -> hand.click(hand.part("#offering-tab-comparison")), () -> hand.sees("#comparison-rows"));
        easel.draw(script, "offering-comparison");
        script.then("its sheet", () -> hand.choose(hand.part("#comparison-sheet")), () -> hand.sees("#comparison-write"));
        easel.drawDark(script, "comparison-sheet-dark");
        script.then("leave it", () -> hand.keys(KeyCode.ESCAPE), () -> !hand.sees(".modal-sheet"));
        script.then("the deals that sold it", () -> hand.click(hand.part("#offering-tab-deals")), ALWAYS);
        easel.draw(script, "offering-deals");
    }

    private boolean catalogue(String name) {
        return hand.find("#offerings-table .table-cell", cell -> cell instanceof Labeled labeled && name.equals(labeled.getText()))
                .isPresent();
    }

    private void bringIn(Script script) {
        script.then("go to the import", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT4), () -> hand.sees("#path"));
        script.then("name a file", () -> {
            hand.click(hand.part("#path"));
            hand.fill(hand.part("#path"), export.toString());
        }, ALWAYS);
        script.then("add it", () -> hand.keys(KeyCode.ENTER), () -> hand.sees(".import-file"));
        script.then("look at it", () -> hand.keys(KeyCode.ENTER), () -> hand.sees("#count-deal-created"));
        easel.draw(script, "import-preview");
    }

    private void inbox(Script script) {
        script.then("go to the inbox", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT6), () -> hand.sees("#task-outcome"));
        easel.draw(script, "inbox");
        easel.drawDark(script, "inbox-dark");
        script.then("do a task and go on", () -> hand.keys(KeyCode.N), () -> hand.sees(".modal-sheet #field-what"));
        easel.draw(script, "inbox-next");
        script.then("leave it", () -> hand.keys(KeyCode.ESCAPE), () -> !hand.sees(".modal-sheet"));
        script.then("undo", () -> hand.keys(KeyCode.CONTROL, KeyCode.Z),
                () -> hand.find(".toast", toast -> Hand.words(toast).contains("Undone")).isPresent());
    }

    private void audit(Script script) {
        script.then("open the audit trail", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT5), () -> hand.sees("#audit-table"));
        script.then("wait for its entries", () -> {}, () -> hand.sees("#audit-table .audit-what"));
        easel.draw(script, "audit");
        easel.dark(script);
        easel.draw(script, "audit-dark");
    }

    private boolean rows() {
        return hand.find("#records-table .table-cell", cell -> cell instanceof Labeled labeled && labeled.getText() != null
                && !labeled.getText().isEmpty()).isPresent();
    }

    /// Whether cards are there and loaded: what is still asked for is a card without words.
    private boolean cards() {
        return hand.find("#column-qualified .board-card", card -> !Hand.words(card).isBlank()).isPresent();
    }

    /// The uppermost card in Qualified that lacks evidence for Discovered.
    private Node notReady() {
        return hand.all("#column-qualified .board-card")
                .filter(card -> NOT_READY.matcher(Hand.words(card)).find() && clear(card))
                .min(Comparator.comparingDouble(card -> onScene(card).getMinY()))
                .orElseGet(() -> hand.part("#column-qualified .board-card"));
    }

    /// Whether the hand reaches a card's middle: toasts lie over the lowest ones.
    private static boolean clear(Node card) {
        Bounds bounds = onScene(card);
        return bounds.getMinY() > 0 && bounds.getCenterY() < Easel.HEIGHT - UNDER_TOASTS;
    }

    private static Bounds onScene(Node card) {
        return card.localToScene(card.getBoundsInLocal());
    }

    private Point2D overDiscovered() {
        return Hand.middle(hand.part("#head-discovered")).add(0, 260);
    }

    private static Point2D between(Point2D from, Point2D to, double part) {
        return from.interpolate(to, part);
    }
}
