package stageline.desktop.board;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.Texts;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Money;
import stageline.sales.record.Value;

/// Asks between which amounts deals are shown.
final class AmountFilter {

    private static final Field LEAST = new Field("least", FieldType.AMOUNT);
    private static final Field MOST = new Field("most", FieldType.AMOUNT);

    private final BoardModel model;
    private final FilterModel filter;
    private final Texts texts;
    private final FieldsSheet sheet;

    AmountFilter(BoardModel model, FilterModel filter, Texts texts, FieldsSheet sheet) {
        this.model = model;
        this.filter = filter;
        this.texts = texts;
        this.sheet = sheet;
    }

    void ask() {
        FieldModel least = FieldModel.typed(LEAST, texts.get("board.amount.least"), "").with(value(filter.filter().atLeast()));
        FieldModel most = FieldModel.typed(MOST, texts.get("board.amount.most"), "").with(value(filter.filter().atMost()));
        sheet.ask(texts.get("board.amount.title"), texts.get("board.amount.act"), List.of(least, most), () -> {
            filter.amounts(minor(least), minor(most));
            return true;
        });
    }

    private Optional<Value> value(OptionalLong minor) {
        return minor.isEmpty()
                ? Optional.empty()
                : model.choicesProperty().get().map(choices -> Value.of(new Money(minor.getAsLong(), choices.currency())));
    }

    private static OptionalLong minor(FieldModel field) {
        return field.valueProperty().get().orElse(null) instanceof Value.Amount(Money money) ? OptionalLong.of(money.minor())
                : OptionalLong.empty();
    }
}
