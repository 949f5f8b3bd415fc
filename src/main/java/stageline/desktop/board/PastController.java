package stageline.desktop.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;

/// The strip above the board that leads to past moments: says which is shown, a slider of days, a field for a moment, the way back.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class PastController {

    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final PastModel model;
    private final Texts texts;
    private final Formats formats;

    @FXML
    private Region strip;

    @FXML
    private Label pastMoment;

    @FXML
    private Label pastFirst;

    @FXML
    private Slider pastSlider;

    @FXML
    private TextField pastTyped;

    @FXML
    private HBox pastWork;

    @FXML
    private ProgressBar pastProgress;

    @FXML
    private Button pastBack;

    private boolean following;

    PastController(PastModel model, Texts texts, Formats formats) {
        this.model = model;
        this.texts = texts;
        this.formats = formats;
    }

    @FXML
    private void initialize() {
        strip.visibleProperty().bind(model.openProperty());
        strip.managedProperty().bind(model.openProperty());
        pastWork.visibleProperty().bind(model.busyProperty());
        pastProgress.progressProperty().bind(model.progressProperty());
        pastBack.disableProperty().bind(model.wantedProperty().isEqualTo(Optional.empty()));
        pastSlider.disableProperty().bind(model.firstProperty().isEqualTo(Optional.empty()));
        model.firstProperty().addListener((property, before, now) -> measure());
        model.wantedProperty().addListener((property, before, now) -> follow());
        model.momentProperty().addListener((property, before, now) -> say());
        model.openProperty().addListener((property, was, open) -> {
            if (open) {
                pastTyped.clear();
                follow();
                pastTyped.requestFocus();
            }
        });
        pastSlider.valueProperty().addListener((property, before, now) -> slide());
        pastSlider.valueChangingProperty().addListener((property, was, changing) -> slide());
        pastSlider.addEventFilter(KeyEvent.KEY_PRESSED, this::step);
        strip.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                model.close();
            }
        });
        measure();
        say();
    }

    @FXML
    private void go() {
        Optional<Instant> typed = formats.readMoment(pastTyped.getText());
        pastTyped.pseudoClassStateChanged(WRONG, typed.isEmpty());
        typed.ifPresent(model::goTo);
    }

    @FXML
    private void cancel() {
        model.backToNow();
    }

    @FXML
    private void backToNow() {
        model.backToNow();
    }

    @FXML
    private void close() {
        model.close();
    }

    private void step(KeyEvent event) {
        Optional<Period> by = switch (event.getCode()) {
            case LEFT, DOWN -> Optional.of(Period.ofDays(-1));
            case RIGHT, UP -> Optional.of(Period.ofDays(1));
            case PAGE_DOWN -> Optional.of(Period.ofMonths(-1));
            case PAGE_UP -> Optional.of(Period.ofMonths(1));
            default -> Optional.empty();
        };
        by.ifPresent(period -> {
            event.consume();
            model.step(period);
        });
        if (event.getCode() == KeyCode.HOME) {
            event.consume();
            model.firstProperty().get().ifPresent(model::goTo);
        }
        if (event.getCode() == KeyCode.END) {
            event.consume();
            model.backToNow();
        }
    }

    /// What a hand does with the slider: the day is said while it is dragged, and gone to when it is let go.
    private void slide() {
        if (following) {
            return;
        }
        LocalDate day = day();
        pastTyped.setText(formats.day(day));
        if (!pastSlider.isValueChanging()) {
            model.goTo(day);
        }
    }

    private LocalDate day() {
        return formats.today().minusDays(model.days()).plusDays(Math.round(pastSlider.getValue()));
    }

    private void measure() {
        following = true;
        pastSlider.setMax(Math.max(1, model.days()));
        following = false;
        pastFirst.setText(model.firstProperty().get().map(formats::day).orElse(""));
        follow();
    }

    private void follow() {
        following = true;
        long back = ChronoUnit.DAYS.between(model.day(), formats.today());
        pastSlider.setValue(pastSlider.getMax() - (double) back);
        following = false;
        model.wantedProperty().get().ifPresent(then -> pastTyped.setText(formats.exactly(then)));
        if (model.wantedProperty().get().isEmpty()) {
            pastTyped.clear();
        }
        pastTyped.pseudoClassStateChanged(WRONG, false);
        say();
    }

    private void say() {
        Optional<Instant> shown = model.momentProperty().get();
        strip.pseudoClassStateChanged(PAST, shown.isPresent());
        pastMoment.setText(shown.map(then -> texts.get("board.past.shown", formats.exactly(then))).orElse(texts.get("board.past.now")));
        pastSlider.setAccessibleText(pastMoment.getText());
    }
}
