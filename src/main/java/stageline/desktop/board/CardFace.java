package stageline.desktop.board;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.Tip;

/// A card as it is drawn. Made once per cell and filled again and again, so in code rather than in a view file.
final class CardFace extends VBox {

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double LINE = 17;
    private static final String CUT = "…";
    /// What the sign of a cut title needs at the end of a line.
    private static final double CUT_WIDTH = 16;

    private final Text country = new Text();
    private final Text title = new Text();
    private final TextFlow name = new TextFlow(country, title);
    private final Text oneLine = new Text("Ág");
    private final Text measure = new Text();
    private final Rectangle clip = new Rectangle();
    private final Label amount = new Label();
    private final Label age = new Label();
    private final Label owner = new Label();
    private final Label mark = new Label();
    private final Label next = new Label();
    private final HBox nextLine = new HBox(mark, next);
    private final HBox worth;
    private Optional<CardLook> shown = Optional.empty();
    private String called = "";
    private boolean compact;

    CardFace() {
        getStyleClass().add("board-card");
        country.getStyleClass().add("card-country");
        title.getStyleClass().add("card-title");
        for (Text unseen : List.of(oneLine, measure)) {
            unseen.getStyleClass().add("card-title");
            unseen.setManaged(false);
            unseen.setVisible(false);
        }
        measure.setTextOrigin(VPos.TOP);
        amount.getStyleClass().add("card-amount");
        age.getStyleClass().add("card-age");
        owner.getStyleClass().add("badge");
        mark.getStyleClass().add("mark");
        next.getStyleClass().add("card-next");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        worth = new HBox(amount, spring, age, owner);
        worth.getStyleClass().add("card-worth");
        worth.setAlignment(Pos.CENTER_LEFT);
        nextLine.getStyleClass().add("card-next-line");
        nextLine.setAlignment(Pos.CENTER_LEFT);
        mark.setMinWidth(USE_PREF_SIZE);
        amount.setMinWidth(USE_PREF_SIZE);
        age.setMinWidth(USE_PREF_SIZE);
        name.setClip(clip);
        name.setMinHeight(LINE);
        Tip.on(name, () -> shown.map(look -> (look.country() + " " + look.title()).strip()).orElse(""));
        Tip.on(mark, () -> shown.flatMap(CardLook::mark).map(CardLook.Mark::why).orElse(""));
        getChildren().addAll(name, worth, nextLine, oneLine, measure);
        arrange(false);
    }

    /// Whether a node is its mark, or part of it.
    boolean marks(@Nullable Node node) {
        for (Node at = node; at != null && !at.equals(this); at = at.getParent()) {
            if (at.equals(mark)) {
                return true;
            }
        }
        return false;
    }

    /// One line of name instead of two, and no line for what is next: the mark moves up.
    void compact(boolean now) {
        if (now != compact) {
            arrange(now);
        }
    }

    private void arrange(boolean now) {
        compact = now;
        pseudoClassStateChanged(COMPACT, now);
        nextLine.setVisible(!now);
        nextLine.setManaged(!now);
        (now ? nextLine : worth).getChildren().remove(mark);
        List<Node> line = (now ? worth : nextLine).getChildren();
        if (!line.contains(mark)) {
            line.add(now ? line.indexOf(age) : 0, mark);
        }
        name.setMaxHeight(lines() * LINE);
        requestLayout();
    }

    /// Shows a card; costs nothing where it is shown already.
    void show(CardLook look) {
        if (shown.filter(look::equals).isPresent()) {
            return;
        }
        shown = Optional.of(look);
        country.setText(look.country().isEmpty() ? "" : look.country() + " ");
        called = look.title();
        title.setText(called);
        amount.setText(look.amount());
        age.setText(look.age());
        owner.setVisible(look.owner().isPresent());
        look.owner().ifPresent(person -> {
            owner.setText(person.initials());
            style(owner, "badge", "badge-" + person.colour());
        });
        mark.setVisible(look.mark().isPresent());
        mark.setManaged(look.mark().isPresent());
        look.mark().ifPresent(marked -> {
            mark.setText(marked.text());
            style(mark, "mark", "mark-" + marked.tone().name().toLowerCase(Locale.ROOT));
        });
        next.setText(look.next());
        getStyleClass().remove("card-loading");
    }

    /// Styles are looked up anew whenever a class is set, be it the same.
    private static void style(Label label, String kind, String tone) {
        if (!label.getStyleClass().contains(tone)) {
            label.getStyleClass().setAll("label", kind, tone);
        }
    }

    /// Shows that the card is being loaded.
    void showLoading() {
        shown = Optional.empty();
        country.setText("");
        called = "";
        title.setText("");
        amount.setText("");
        age.setText("");
        owner.setVisible(false);
        mark.setVisible(false);
        next.setText("");
        if (!getStyleClass().contains("card-loading")) {
            getStyleClass().add("card-loading");
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double line = oneLine.getLayoutBounds().getHeight();
        String fitting = fitting(width, line);
        if (!fitting.equals(title.getText())) {
            title.setText(fitting);
        }
        super.layoutChildren();
        clip.setWidth(name.getWidth());
        // Exactly so many lines: a part of the next one would show as stray dots.
        clip.setHeight(lines() * Math.min(LINE, line));
    }

    /// The title, or as much of it as the lines hold and a sign that there is more. A flow of texts can't cut itself.
    private String fitting(double width, double line) {
        String all = country.getText() + called;
        measure.setWrappingWidth(width);
        measure.setText(all);
        if (measure.getLayoutBounds().getHeight() < (lines() + 0.5) * line) {
            return called;
        }
        int end = measure.hitTest(new Point2D(width - CUT_WIDTH, (lines() - 0.5) * line)).getInsertionIndex();
        return all.substring(Math.min(country.getText().length(), end), end).stripTrailing() + CUT;
    }

    private int lines() {
        return compact ? 1 : 2;
    }
}
