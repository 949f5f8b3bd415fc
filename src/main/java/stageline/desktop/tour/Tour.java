package stageline.desktop.tour;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Theme;

/// The tour: filters the board, drags a deal through a gate, undoes it, opens the deal and one that is signed, a quotation that was sent, a
/// company, an offering, the inbox, the audit trail and the templates, and looks at an import, in light and in dark.
public final class Tour {

    /// From Qualified to Contract Signed.
    private static final int TO_SIGNED = 5;
    private static final BooleanSupplier ALWAYS = () -> true;
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final double UNDER_TOASTS = 100;
    private static final String EVIDENCE = "Agreed in the meeting of 12 November with the head of department";
    private static final Pattern NOT_READY = Pattern.compile("BANT [012]/4");

    private final Stage stage;
    private final Hand hand;
    private final Preferences preferences;
    private final Tasks tasks;
    private final Path folder;
    private final Path export;
    private final LocalDate past;
    private String totals = "";
    private int drawn;
    private int written;

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
        this.tasks = tasks;
        this.folder = folder;
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
        audit(script);
        settings(script);
        script.then("write the pictures", () -> {}, () -> written == drawn);
        script.run(failure -> failure.ifPresentOrElse(stopped -> keepLast(() -> done.accept(failure)), () -> done.accept(failure)));
    }

    /// Draws what is to be seen where the tour stopped.
    private void keepLast(Runnable then) {
        WritableImage image = Picture.draw(hand.scene(), WIDTH, HEIGHT, 1);
        Path file = folder.resolve("stopped.png");
        tasks.ask(() -> {
            Picture.write(image, file);
            return file;
        }).then(path -> then.run()).start();
    }

    private void board(Script script) {
        script.then("open the window", () -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
        }, () -> stage.getScene() != null && hand.scene().getWidth() == WIDTH && hand.scene().getHeight() == HEIGHT && cards());
        script.then("rest", () -> {}, this::cards);
        draw(script, "board");
        script.then("draw the board in other sizes", () -> {
            picture("board-1920x1080", 1920, 1080, 1);
            picture("board-at-125-percent", WIDTH / 1.25, HEIGHT / 1.25, 1.25);
        }, this::cards);
        script.then("dark", () -> preferences.themeProperty().set(Theme.DARK), this::cards);
        draw(script, "board-dark");
        script.then("draw the dark board in another size", () -> picture("board-dark-1920x1080", 1920, 1080, 1), this::cards);
        script.then("light", () -> preferences.themeProperty().set(Theme.LIGHT), this::cards);
    }

    private void filter(Script script) {
        script.then("filter", () -> hand.click(hand.part("#rotting")), () -> hand.sees("#clear"));
        draw(script, "board-filtered");
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
        draw(script, "card-in-the-air");
        script.then("drop it", hand::release, () -> hand.sees("#act"));
        draw(script, "gate");
        script.then("fill the gate", () -> hand.fill(hand.part(".modal-sheet"), EVIDENCE), ALWAYS);
        draw(script, "gate-filled");
        script.then("move it", () -> hand.click(hand.part("#act")), () -> !hand.sees(".modal-sheet") && hand.sees(".toast"));
        draw(script, "moved");
        script.then("undo", () -> hand.keys(KeyCode.CONTROL, KeyCode.Z),
                () -> hand.find(".toast", toast -> Hand.words(toast).contains("Undone")).isPresent());
        draw(script, "undone");
    }

    private void several(Script script) {
        script.then("take a card", () -> hand.click(notReady()), ALWAYS);
        for (int more = 0; more < 3; more++) {
            script.then("add the next", () -> hand.keys(KeyCode.SHIFT, KeyCode.DOWN), ALWAYS);
        }
        draw(script, "several-chosen");
        script.then("move them", () -> hand.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT), () -> hand.sees(".modal-sheet"));
        draw(script, "several-moved");
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
        draw(script, "board-as-of");
        script.then("dark", () -> preferences.themeProperty().set(Theme.DARK), ALWAYS);
        draw(script, "board-as-of-dark");
        script.then("light", () -> preferences.themeProperty().set(Theme.LIGHT), ALWAYS);
        script.then("back to now", () -> hand.click(hand.part("#pastClose")),
                () -> !hand.sees("#pastSlider") && totals.equals(totals()) && cards());
    }

    private void settings(Script script) {
        script.then("open the settings", () -> hand.keys(KeyCode.CONTROL, KeyCode.COMMA), () -> hand.sees("#page-people"));
        draw(script, "settings-dark");
        script.then("look at the people", () -> hand.click(hand.part("#page-people")), () -> hand.sees("#people .table-row-cell"));
        draw(script, "people-dark");
        script.then("light", () -> preferences.themeProperty().set(Theme.LIGHT), ALWAYS);
        script.then("look at the papers", () -> hand.click(hand.part("#page-papers")), () -> hand.sees("#field-house-name"));
        script.then("choose a template", () -> hand.find(".template-list .list-cell", cell -> Hand.words(cell).contains("T-009-002"))
                .ifPresent(hand::click), () -> hand.sees("#field-terms-en"));
        script.then("wait for its sample", () -> {}, () -> hand.sees("#template-editor .paper-page"));
        draw(script, "template");
        script.then("its parts", () -> hand.click(hand.part("#template-tab-parts")), () -> hand.sees("#part-totals"));
        draw(script, "template-parts");
        script.then("the person’s menu", () -> hand.click(hand.part("#badge")), ALWAYS);
        script.then("leave the menu", () -> hand.keys(KeyCode.ESCAPE), ALWAYS);
        script.then("in Spanish", () -> preferences.languageProperty().set(Texts.SPANISH), () -> hand.sees("#page-people"));
        draw(script, "settings-in-spanish");
        script.then("the board in Spanish", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT1), this::cards);
        draw(script, "board-in-spanish");
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
        draw(script, "deal-contract");
        script.then("dark", () -> preferences.themeProperty().set(Theme.DARK), ALWAYS);
        draw(script, "deal-contract-dark");
        script.then("light", () -> preferences.themeProperty().set(Theme.LIGHT), ALWAYS);
    }

    private void deal(Script script) {
        script.then("choose a deal", () -> hand.click(notReady()), ALWAYS);
        script.then("open it", () -> hand.keys(KeyCode.ENTER), () -> hand.sees("#deal-pane #field-amount"));
        script.then("wait for what is known of it", () -> {}, () -> filled("#deal-pane #field-amount") && hand.sees("#gate-state"));
        draw(script, "deal");
        for (String tab : new String[] {"people", "tasks", "activity", "history"}) {
            script.then("the deal’s " + tab, () -> hand.click(hand.part("#deal-tab-" + tab)), ALWAYS);
            draw(script, "deal-" + tab);
        }
        script.then("dark", () -> preferences.themeProperty().set(Theme.DARK), ALWAYS);
        draw(script, "deal-dark");
        script.then("search", () -> {
            hand.keys(KeyCode.CONTROL, KeyCode.K);
            hand.fill(hand.part("#search"), "hosp");
        }, () -> hand.sees("#found"));
        draw(script, "search-dark");
        script.then("leave the search", () -> hand.keys(KeyCode.ESCAPE), () -> !hand.sees("#found"));
        script.then("light", () -> preferences.themeProperty().set(Theme.LIGHT), ALWAYS);
    }

    /// Begins a quotation for the deal that is open, and looks at one that was sent.
    private void quotation(Script script) {
        script.then("the deal’s facts", () -> hand.click(hand.part("#deal-tab-deal")), () -> hand.sees("#new-quotation"));
        script.then("begin a quotation", () -> hand.choose(hand.part("#new-quotation")), () -> hand.sees("#quotation-total"));
        script.then("add a line", () -> hand.choose(hand.part("#add-line")), () -> hand.sees(".quotation-line"));
        script.then("wait for its paper", () -> {}, () -> hand.sees(".paper-page"));
        draw(script, "quotation");
        script.then("dark", () -> preferences.themeProperty().set(Theme.DARK), ALWAYS);
        draw(script, "quotation-dark");
        script.then("light", () -> preferences.themeProperty().set(Theme.LIGHT), ALWAYS);
        script.then("go to the quotations", () -> hand.choose(hand.part("#back")), () -> hand.sees("#quotations-table"));
        draw(script, "quotations");
        script.then("open one that was sent", () -> hand.find(
                        "#quotations-table .table-cell", cell -> Hand.words(cell).strip().equals("Sent"))
                .ifPresent(hand::click), () -> hand.sees("#accept"));
        script.then("wait for its paper", () -> {}, () -> hand.sees(".paper-page"));
        draw(script, "quotation-sent");
        script.then("back to the quotations", () -> hand.choose(hand.part("#back")), () -> hand.sees("#quotations-table"));
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
        draw(script, "deal-in-service");
    }

    private void companies(Script script) {
        script.then("go to the companies", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT2), this::rows);
        draw(script, "companies");
        script.then("open the first of them", () -> {
            hand.keys(KeyCode.DOWN);
            hand.keys(KeyCode.ENTER);
        }, () -> hand.sees("#record-pane #field-website"));
        draw(script, "company");
        script.then("dark", () -> preferences.themeProperty().set(Theme.DARK), ALWAYS);
        draw(script, "company-dark");
        script.then("light", () -> preferences.themeProperty().set(Theme.LIGHT), ALWAYS);
        script.then("go to the contacts", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT3), this::rows);
        draw(script, "contacts");
    }

    private void offerings(Script script) {
        script.then("go to the offerings", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT7), () -> catalogue("Severity scoring"));
        script.then("find one", () -> hand.fill(hand.part("#words"), "severity"), () -> !catalogue("Training of users"));
        script.then("choose it", () -> hand.keys(KeyCode.ENTER), () -> hand.sees("#offering-pane #field-tier-1000"));
        script.then("see the others too", () -> {
            hand.click(hand.part("#words"));
            hand.keys(KeyCode.ESCAPE);
        }, () -> catalogue("Training of users"));
        draw(script, "offering");
        script.then("what customers read", () -> hand.click(hand.part("#offering-tab-texts")), ALWAYS);
        script.then("dark", () -> preferences.themeProperty().set(Theme.DARK), ALWAYS);
        draw(script, "offering-texts-dark");
        script.then("light", () -> preferences.themeProperty().set(Theme.LIGHT), ALWAYS);
        script.then("the deals that sold it", () -> hand.click(hand.part("#offering-tab-deals")), ALWAYS);
        draw(script, "offering-deals");
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
        draw(script, "import-preview");
    }

    private void inbox(Script script) {
        script.then("go to the inbox", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT6), () -> hand.sees("#task-outcome"));
        draw(script, "inbox");
        script.then("dark", () -> preferences.themeProperty().set(Theme.DARK), ALWAYS);
        draw(script, "inbox-dark");
        script.then("light", () -> preferences.themeProperty().set(Theme.LIGHT), ALWAYS);
        script.then("do a task and go on", () -> hand.keys(KeyCode.N), () -> hand.sees(".modal-sheet #field-what"));
        draw(script, "inbox-next");
        script.then("leave it", () -> hand.keys(KeyCode.ESCAPE), () -> !hand.sees(".modal-sheet"));
        script.then("undo", () -> hand.keys(KeyCode.CONTROL, KeyCode.Z),
                () -> hand.find(".toast", toast -> Hand.words(toast).contains("Undone")).isPresent());
    }

    private void audit(Script script) {
        script.then("open the audit trail", () -> hand.keys(KeyCode.CONTROL, KeyCode.DIGIT5), () -> hand.sees("#audit-table"));
        script.then("wait for its entries", () -> {}, () -> hand.sees("#audit-table .audit-what"));
        draw(script, "audit");
        script.then("dark", () -> preferences.themeProperty().set(Theme.DARK), ALWAYS);
        draw(script, "audit-dark");
    }

    private void draw(Script script, String name) {
        script.then("draw " + name, () -> picture(name, WIDTH, HEIGHT, 1), ALWAYS);
    }

    private void picture(String name, double width, double height, double scale) {
        drawn++;
        WritableImage image = Picture.draw(hand.scene(), width, height, scale);
        Path file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", drawn, name));
        tasks.ask(() -> {
            Picture.write(image, file);
            return file;
        }).inOrder().then(path -> written++).start();
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
        return bounds.getMinY() > 0 && bounds.getCenterY() < HEIGHT - UNDER_TOASTS;
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
