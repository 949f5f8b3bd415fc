package stageline.desktop.quotation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Tip;
import stageline.desktop.quotation.QuotationFieldPlace.Makers;
import stageline.desktop.quotation.QuotationModel.Live;
import stageline.sales.fold.RecordState;
import stageline.sales.quotation.Totals;
import stageline.sales.record.Field;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;

/// A line of a quotation in the editor.
///
/// Enter begins the next line, Ctrl+Shift with the arrows moves it, and Ctrl+Delete takes it out.
final class LineRow {

    /// The parts that stand beside one another, with the width of each.
    static final Map<Part, Double> WIDTHS =
            Map.of(Part.BASIS, 108.0, Part.QUANTITY, 74.0, Part.PRICE, 92.0, Part.DISCOUNT, 64.0, Part.TAX, 56.0);
    static final List<Part> BESIDE = List.of(Part.BASIS, Part.QUANTITY, Part.PRICE, Part.DISCOUNT, Part.TAX);
    static final double AMOUNT_WIDTH = 112;
    static final double OUT_WIDTH = 30;

    private final UUID line;
    private final Label amount = new Label();
    private final Button out = new Button(null, new FontIcon("bi-x"));
    private final Map<Part, QuotationFieldPlace> places = new EnumMap<>(Part.class);
    private final VBox title;
    private final HBox cells = new HBox();
    private final HBox beside = new HBox();
    private final VBox node = new VBox(beside);
    private final Node text;

    /// What is done with lines.
    interface Acts {
        void next(UUID line);

        void move(UUID line, boolean up);

        void remove(UUID line);
    }

    LineRow(UUID line, RecordState quotation, Makers makers, FieldChoices choices, Acts acts) {
        this.line = line;
        Texts texts = makers.texts();
        title = new VBox(2, place(Part.TITLE, quotation, makers, choices));
        text = place(Part.TEXT, quotation, makers, choices);
        text.getStyleClass().add("quotation-line-text");
        title.getChildren().add(text);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        for (Part part : BESIDE) {
            Node cell = place(part, quotation, makers, choices);
            fix((Region) cell, WIDTHS.getOrDefault(part, 0.0));
            cell.getStyleClass().add(part == Part.BASIS ? "words" : "numbers");
            cells.getChildren().add(cell);
        }
        amount.getStyleClass().add("quotation-amount");
        fix(amount, AMOUNT_WIDTH);
        out.getStyleClass().addAll("quiet", "quotation-out");
        out.setAccessibleText(texts.get("quotation.line.remove"));
        out.setFocusTraversable(false);
        Tip.on(out, () -> texts.get("quotation.line.remove.keys"));
        out.setOnAction(event -> acts.remove(line));
        fix(out, OUT_WIDTH);
        cells.getChildren().addAll(amount, out);
        cells.setMinWidth(Region.USE_PREF_SIZE);
        beside.setAlignment(Pos.TOP_RIGHT);
        arrange(false);
        node.getStyleClass().add("quotation-line");
        node.addEventFilter(KeyEvent.KEY_PRESSED, event -> press(event, acts));
    }

    Node node() {
        return node;
    }

    /// Puts its title above its figures, where there is no room for both beside one another.
    void arrange(boolean narrow) {
        beside.getChildren().setAll(cells);
        node.getChildren().setAll(beside);
        (narrow ? node : beside).getChildren().addFirst(title);
    }

    /// Puts the caret into its title.
    void focus() {
        node.lookupAll(".text-field").stream().findFirst().ifPresent(Node::requestFocus);
    }

    /// Whether the keys go to it.
    boolean focused() {
        return node.isFocusWithin();
    }

    void show(RecordState quotation) {
        places.forEach((part, place) -> place.show(quotation.value(field(part))));
        boolean said = quotation.value(field(Part.TEXT)).isPresent();
        text.setVisible(said);
        text.setManaged(said);
    }

    /// Writes the price anew, as in another currency.
    void renew() {
        Optional.ofNullable(places.get(Part.PRICE)).ifPresent(QuotationFieldPlace::renew);
    }

    /// Shows what it comes to and what it lacks.
    void show(Optional<Totals.LineTotal> total, Live live, Formats formats) {
        amount.setText(total.map(of -> formats.sum(of.net())).orElse(""));
        places.forEach((part, place) -> {
            Optional.ofNullable(live.following().get(field(part))).ifPresent(place::show);
            place.lacking(live.lacking());
        });
    }

    private Node place(Part part, RecordState quotation, Makers makers, FieldChoices choices) {
        QuotationFieldPlace place = new QuotationFieldPlace(
                field(part), quotation.value(field(part)), makers, () -> choices.model(field(part), "")).inTable();
        places.put(part, place);
        return place.node();
    }

    private Field field(Part part) {
        return QuotationLineFields.of(line, part);
    }

    private void press(KeyEvent event, Acts acts) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && event.getTarget() instanceof TextField) {
            event.consume();
            acts.next(line);
        } else if (event.isShortcutDown() && event.isShiftDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            event.consume();
            acts.move(line, event.getCode() == KeyCode.UP);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.DELETE) {
            event.consume();
            acts.remove(line);
        }
    }

    static void fix(Region region, double width) {
        region.setMinWidth(width);
        region.setPrefWidth(width);
        region.setMaxWidth(width);
    }
}
