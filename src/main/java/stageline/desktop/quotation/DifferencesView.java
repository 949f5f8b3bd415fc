package stageline.desktop.quotation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.Texts;
import stageline.sales.fold.RecordState;
import stageline.sales.quotation.Differences;
import stageline.sales.quotation.Differences.Different;
import stageline.sales.quotation.Differences.DifferentLine;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Value;

/// What a revision says that the former one did not, side by side.
final class DifferencesView {

    private static final int COLUMNS = 3;

    private final Texts texts;
    private final Formats formats;
    private final Happenings happenings;

    DifferencesView(Texts texts, Formats formats, Happenings happenings) {
        this.texts = texts;
        this.formats = formats;
        this.happenings = happenings;
    }

    /// Shows them in a sheet.
    void open(Dialogs dialogs, String title, RecordState former, RecordState revision) {
        Button close = new Button(texts.get("common.close"));
        close.setId("act");
        close.setDefaultButton(true);
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("sheet-buttons");
        VBox content = new VBox(said(former, revision), buttons);
        content.getStyleClass().add("sheet-content");
        Dialogs.Sheet sheet = dialogs.open(title, content, () -> {});
        close.setOnAction(event -> sheet.close());
        close.requestFocus();
    }

    private Node said(RecordState former, RecordState revision) {
        Differences differences = Differences.between(former, revision);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("quotation-differences");
        for (double share : new double[] {30, 35, 35}) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(share);
            grid.getColumnConstraints().add(width);
        }
        grid.addRow(0, words("", "strong"), words(called(former), "strong"), words(called(revision), "strong"));
        differences.fields().forEach(field -> row(grid, happenings.field(EntityType.QUOTATION, field.field()), field, former, revision));
        for (DifferentLine line : differences.lines()) {
            String key = switch (line.kind()) {
                case CHANGED -> "quotation.differs.changed";
                case CAME -> "quotation.differs.came";
                case WENT -> "quotation.differs.went";
            };
            grid.add(words(texts.get(key, line.number(), line.title()), "strong"), 0, grid.getRowCount(), COLUMNS, 1);
            line.parts().forEach(part -> row(grid, part(part.field()), part, former, revision));
        }
        return differences.none() ? words(texts.get("quotation.differs.none"), "muted") : grid;
    }

    private String called(RecordState quotation) {
        return texts.get("quotation.revision", quotation.whole(QuotationFields.REVISION).orElse(0L));
    }

    /// What the head of the form's table says of a part of a line.
    private String part(Field field) {
        return QuotationLineFields.place(field.code()).map(place -> texts.get("quotation.column." + place.part().code())).orElse("");
    }

    private void row(GridPane grid, String name, Different different, RecordState former, RecordState revision) {
        grid.addRow(grid.getRowCount(),
                words(name, "muted"),
                words(value(different.field(), different.before(), former), "quotation-before"),
                words(value(different.field(), different.after(), revision), "quotation-after"));
    }

    private String value(Field field, Optional<Value> value, RecordState quotation) {
        boolean price = QuotationLineFields.place(field.code()).filter(place -> place.part() == Part.PRICE).isPresent();
        return value.map(there -> price && there instanceof Value.Decimal(BigDecimal number)
                        ? formats.price(number, QuotationContent.of(quotation).currency())
                        : happenings.value(EntityType.QUOTATION, field, there, Map.of()))
                .orElse("–");
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
