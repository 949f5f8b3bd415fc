package stageline.desktop.quotation;

import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.desktop.quotation.QuotationFieldPlace.Makers;
import stageline.desktop.quotation.QuotationModel.Live;
import stageline.desktop.quotation.QuotationModel.Told;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.QuotationLine;
import stageline.sales.quotation.Totals;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// The lines of a quotation as a table that is written in, and ways to add more.
final class LinesView implements LineRow.Acts {

    /// How wide the table is at least where titles stand beside their figures, in points.
    private static final double LEAST_BESIDE = 690;
    private static final Field OFFERING = new Field("line.offering", FieldType.OFFERING);

    private final Makers makers;
    private final FieldChoices choices;
    private final Formats formats;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final StackPane search = new StackPane();
    private final Label lacks = new Label();
    private final HBox adding;
    private final VBox node;
    private final Label item;
    private final Map<UUID, LineRow> known = new HashMap<>();
    private List<UUID> order = List.of();
    private Optional<UUID> awaited = Optional.empty();
    private Optional<Currency> currency = Optional.empty();
    private boolean narrow;

    LinesView(Makers makers, FieldChoices choices, Formats formats) {
        this.makers = makers;
        this.choices = choices;
        this.formats = formats;
        this.texts = makers.texts();
        rows.setId("quotation-lines");
        Button free = new Button(texts.get("quotation.line.free"), new FontIcon("bi-plus"));
        free.setId("add-line");
        free.getStyleClass().add("quiet");
        free.setOnAction(event -> makers.model().addLine(Optional.empty(), this::await));
        HBox.setHgrow(search, Priority.ALWAYS);
        search.setMaxWidth(360);
        adding = new HBox(search, free);
        adding.getStyleClass().add("quotation-adding");
        lacks.getStyleClass().add("quotation-lacks");
        item = new Label(texts.get("quotation.column.title"));
        node = new VBox(head(), rows, lacks, adding);
        // Not while it is laid out, which would miss what changes.
        node.widthProperty().addListener((property, before, now) -> makers.tasks().later(() -> arrange(now.doubleValue() < LEAST_BESIDE)));
        node.getStyleClass().add("quotation-table");
        askForOffering();
    }

    Node node() {
        return node;
    }

    /// Gives the keys to the first line, or to where one is added.
    void focus() {
        order.stream().findFirst().map(known::get).ifPresentOrElse(LineRow::focus, this::focusSearch);
    }

    private void focusSearch() {
        search.lookupAll(".text-field").stream().findFirst().ifPresent(Node::requestFocus);
    }

    void show(Told told) {
        adding.setVisible(told.draft());
        adding.setManaged(told.draft());
        List<UUID> lines = QuotationContent.of(told.state()).lines().stream().map(QuotationLine::id).toList();
        known.keySet().retainAll(lines);
        for (UUID line : lines) {
            if (!known.containsKey(line)) {
                LineRow row = new LineRow(line, told.state(), makers, choices, this);
                row.arrange(narrow);
                known.put(line, row);
            }
        }
        known.values().forEach(row -> row.show(told.state()));
        Optional<Currency> now = Optional.of(QuotationContent.of(told.state()).currency());
        if (!currency.equals(now)) {
            currency = now;
            known.values().forEach(LineRow::renew);
        }
        if (!lines.equals(order)) {
            order = lines;
            arrange();
        }
    }

    void show(Live live) {
        Map<UUID, Totals.LineTotal> totals = new HashMap<>();
        List<QuotationLine> lines = live.content().lines();
        live.totals().ifPresent(all -> {
            for (int index = 0; index < lines.size(); index++) {
                totals.put(lines.get(index).id(), all.lines().get(index));
            }
        });
        known.forEach((line, row) -> row.show(Optional.ofNullable(totals.get(line)), live, formats));
        boolean none = live.lacking().stream().anyMatch(refusal -> refusal.arguments().contains(Relation.LINES.code()));
        lacks.setText(none ? texts.get(lines.isEmpty() ? "quotation.lines.none" : "quotation.lines.tooLarge") : "");
        lacks.setVisible(none);
        lacks.setManaged(none);
    }

    @Override
    public void next(UUID line) {
        makers.model().addLine(Optional.of(line), this::await);
    }

    @Override
    public void move(UUID line, boolean up) {
        makers.model().moveLine(line, up);
    }

    @Override
    public void remove(UUID line) {
        int index = order.indexOf(line);
        List<UUID> others = new ArrayList<>(order);
        others.remove(line);
        Optional<LineRow> beside = others.isEmpty() ? Optional.empty()
                : Optional.ofNullable(known.get(others.get(Math.min(index, others.size() - 1))));
        // The keys go on to the next one. What was typed is written first, so that undoing brings the line back with it.
        beside.ifPresentOrElse(LineRow::focus, this::focusSearch);
        makers.tasks().later(() -> makers.model().removeLine(line));
    }

    private void await(UUID line) {
        awaited = Optional.of(line);
    }

    private void arrange(boolean now) {
        if (now != narrow) {
            narrow = now;
            item.setVisible(!now);
            keepingKeys(() -> known.values().forEach(row -> row.arrange(now)));
        }
    }

    /// Does something to the rows; the keys stay where they are.
    private void keepingKeys(Runnable arranges) {
        @Nullable Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
        boolean within = known.values().stream().anyMatch(LineRow::focused);
        arranges.run();
        if (within && owner != null) {
            owner.requestFocus();
        }
    }

    /// Puts the rows in their order.
    private void arrange() {
        keepingKeys(() -> rows.getChildren().setAll(order.stream().map(known::get).map(LineRow::node).toList()));
        awaited.filter(known::containsKey).ifPresent(line -> {
            awaited = Optional.empty();
            makers.tasks().later(() -> Optional.ofNullable(known.get(line)).ifPresent(LineRow::focus));
        });
    }

    private void askForOffering() {
        FieldModel field = FieldModel.found(OFFERING, texts.get("quotation.line.offering"), makers.model()::offerings);
        field.valueProperty().addListener((property, before, now) -> {
            if (now.orElse(null) instanceof Value.Ref(UUID offering)) {
                await(makers.model().addOffering(offering, makers.tasks()));
                makers.tasks().later(this::askForOffering);
            }
        });
        Node input = makers.inputs().of(field);
        if (input instanceof VBox box && box.getChildren().get(1) instanceof TextField control) {
            // Its name stands in it, where there is nothing else to read.
            box.getChildren().removeFirst();
            control.setPromptText(field.name());
        }
        search.getChildren().setAll(input);
    }

    private Node head() {
        item.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(item, Priority.ALWAYS);
        HBox head = new HBox(item);
        for (Part part : LineRow.BESIDE) {
            Label name = new Label(texts.get("quotation.column." + part.code()));
            LineRow.fix(name, LineRow.WIDTHS.getOrDefault(part, 0.0));
            name.getStyleClass().add(part == Part.BASIS ? "words" : "numbers");
            head.getChildren().add(name);
        }
        Label amount = new Label(texts.get("quotation.column.amount"));
        LineRow.fix(amount, LineRow.AMOUNT_WIDTH + LineRow.OUT_WIDTH);
        amount.getStyleClass().addAll("numbers", "quotation-amount-head");
        head.getChildren().add(amount);
        head.getStyleClass().add("quotation-line-head");
        return head;
    }
}
