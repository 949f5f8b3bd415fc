package stageline.desktop.board;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A card as it is drawn. Made once per cell and filled again and again, so in code rather than in a view file.
final class CardFace extends VBox {

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final double LINE = 17;

    private final Text country = new Text();
    private final Text title = new Text();
    private final TextFlow name = new TextFlow(country, title);
    private final Text oneLine = new Text("Ág");
    private final Rectangle clip = new Rectangle();
    private final Label amount = new Label();
    private final Label age = new Label();
    private final Label owner = new Label();
    private final Label mark = new Label();
    private final Label next = new Label();
    private final HBox nextLine = new HBox(mark, next);
    private final HBox worth;
    private final Tooltip whole = new Tooltip();
    private final Tooltip why = new Tooltip();
    private boolean compact;

    CardFace() {
        getStyleClass().add("board-card");
        country.getStyleClass().add("card-country");
        title.getStyleClass().add("card-title");
        oneLine.getStyleClass().add("card-title");
        oneLine.setManaged(false);
        oneLine.setVisible(false);
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
        Tooltip.install(name, whole);
        getChildren().addAll(name, worth, nextLine, oneLine);
        compact(false);
    }

    /// One line of name instead of two, and no line for what is next: the mark moves up.
    void compact(boolean now) {
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

    void show(CardLook look) {
        country.setText(look.country().isEmpty() ? "" : look.country() + " ");
        title.setText(look.title());
        whole.setText((look.country() + " " + look.title()).strip());
        amount.setText(look.amount());
        age.setText(look.age());
        owner.setVisible(look.owner().isPresent());
        look.owner().ifPresent(person -> {
            owner.setText(person.initials());
            owner.getStyleClass().setAll("label", "badge", "badge-" + person.colour());
        });
        mark.setVisible(look.mark().isPresent());
        mark.setManaged(look.mark().isPresent());
        look.mark().ifPresent(shown -> {
            mark.setText(shown.text());
            mark.getStyleClass().setAll("label", "mark", "mark-" + shown.tone().name().toLowerCase(Locale.ROOT));
            why.setText(shown.why());
            mark.setTooltip(why);
        });
        next.setText(look.next());
        getStyleClass().remove("card-loading");
    }

    /// Shows that the card is being loaded.
    void showLoading() {
        country.setText("");
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
        super.layoutChildren();
        clip.setWidth(name.getWidth());
        // Exactly so many lines: a part of the next one would show as stray dots.
        clip.setHeight(lines() * Math.min(LINE, oneLine.getLayoutBounds().getHeight()));
    }

    private int lines() {
        return compact ? 1 : 2;
    }
}
