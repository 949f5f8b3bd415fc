package stageline.desktop.common;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.FieldModel.Pick;
import stageline.sales.naming.CountryCode;
import stageline.sales.naming.CountryHint;
import stageline.sales.record.FieldType;
import stageline.sales.record.Money;
import stageline.sales.record.Value;

/// Shows fields of a form: the name above, the control by the field's type, what is wrong below. What can't be read is said on leaving
/// the field.
public final class FieldInput {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");
    private static final int LONG_ROWS = 2;

    private final Texts texts;
    private final Formats formats;
    private final Tasks tasks;
    private final Currency currency;

    /// Inputs in one language.
    ///
    /// @param currency what amounts are in unless they were in another before
    public FieldInput(Texts texts, Formats formats, Tasks tasks, Currency currency) {
        this.texts = texts;
        this.formats = formats;
        this.tasks = tasks;
        this.currency = currency;
    }

    /// The input of a field. The control's `fx:id` is `field-` and the field's code, with `-` for `.`.
    public Node of(FieldModel model) {
        Node control = model.lookup().isPresent() ? new FoundInput(model, tasks).node()
                : model.picks().isEmpty() ? typed(model) : chosen(model);
        control.setId("field-" + model.field().code().replace('.', '-'));
        control.setAccessibleText(model.name());
        Label name = new Label(model.name());
        name.getStyleClass().add("field-name");
        name.setLabelFor(control);
        Label problem = new Label();
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        model.problemProperty().addListener((property, before, now) -> {
            control.pseudoClassStateChanged(WRONG, !now.isEmpty());
            control.setAccessibleHelp(now);
        });
        VBox box = new VBox(name, row(model, control), problem);
        box.getStyleClass().add("field");
        return box;
    }

    private Node row(FieldModel model, Node control) {
        return model.field().type() == FieldType.AMOUNT && model.lookup().isEmpty() && model.picks().isEmpty()
                ? withCurrency(control, currencyOf(model))
                : control;
    }

    /// That of what stands in a field, which stays whatever is typed.
    private Currency currencyOf(FieldModel model) {
        return model.valueProperty().get().orElse(null) instanceof Value.Amount(Money money) ? money.currency() : currency;
    }

    private Node withCurrency(Node control, Currency shown) {
        Label code = new Label(shown.getCurrencyCode());
        code.getStyleClass().add("muted");
        code.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, control, code);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(control, Priority.ALWAYS);
        return row;
    }

    private Node typed(FieldModel model) {
        return switch (model.field().type()) {
            case LONG_TEXT -> words(model, new GrowingTextArea(LONG_ROWS));
            case TEXT, CHOICE, PERSON, COMPANY, DEAL, OFFERING, QUOTATION, PAPER, RECORD -> words(model, new TextField());
            case COUNTRY -> read(model, this::countryProblem, FieldInput::country, value -> value instanceof Value.Text(String text) ? text
                    : "");
            case AMOUNT -> {
                Currency kept = currencyOf(model);
                yield read(model, text -> texts.get("common.field.amount"), text -> formats.amount(text, kept).map(Value::of), value ->
                        value instanceof Value.Amount(Money money) ? formats.number(money) : "");
            }
            case WHOLE -> read(model, text -> texts.get("common.field.whole"), FieldInput::whole, value ->
                    value instanceof Value.Whole(long number)
                    ? Long.toString(number) : "");
            case DECIMAL -> read(model, text -> texts.get("common.field.decimal"), this::decimal, value ->
                    value instanceof Value.Decimal(BigDecimal number)
                    ? written(number, model.currency()) : "");
            case DAY -> day(model);
            case FLAG -> flag(model);
            case MOMENT -> throw new IllegalArgumentException("moments are not typed: " + model.field().code());
        };
    }

    private static Node words(FieldModel model, TextInputControl control) {
        control.setPromptText(model.hint());
        control.setText(model.valueProperty().get().map(value -> value instanceof Value.Text(String text) ? text : "").orElse(""));
        control.textProperty().addListener((property, before, text) ->
                model.valueProperty().set(text.isBlank() ? Optional.empty() : Optional.of(Value.of(text.strip()))));
        return control;
    }

    private Node read(
            FieldModel model, UnaryOperator<String> problem, Function<String, Optional<Value>> reader, Function<Value, String> writer) {
        TextField control = new TextField(model.valueProperty().get().map(writer).orElse(""));
        control.setPromptText(model.hint());
        control.textProperty().addListener((property, before, text) -> model.valueProperty().set(reader.apply(text.strip())));
        control.focusedProperty().addListener((property, was, focused) -> {
            if (!focused && !control.getText().isBlank()) {
                model.valueProperty().get().map(writer).ifPresentOrElse(control::setText, () ->
                        model.problem(problem.apply(control.getText())));
            }
        });
        return control;
    }

    private String written(BigDecimal number, Optional<Currency> priced) {
        return priced.map(in -> formats.priceNumber(number, in)).orElseGet(() -> formats.decimal(number));
    }

    private Optional<Value> decimal(String text) {
        return formats.readDecimal(text).map(Value::of);
    }

    private static Optional<Value> country(String text) {
        return CountryCode.parse(text) instanceof CountryCode.Known(CountryCode known) ? Optional.of(Value.of(known.alpha2()))
                : Optional.empty();
    }

    private String countryProblem(String text) {
        if (!(CountryCode.parse(text) instanceof CountryCode.Refused(CountryHint hint)) || hint.suggested().isEmpty()) {
            return texts.get("common.field.country");
        }
        String codes = String.join(", ", hint.suggested().stream().map(CountryCode::alpha2).toList());
        return texts.get(hint.suggested().size() == 1 ? "common.field.country.use" : "common.field.country.one", codes);
    }

    private static Optional<Value> whole(String text) {
        try {
            return Optional.of(new Value.Whole(Long.parseLong(text)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private Node day(FieldModel model) {
        DatePicker picker = new DatePicker();
        picker.setMaxWidth(Double.MAX_VALUE);
        picker.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : formats.day(day);
            }

            @Override
            public @Nullable LocalDate fromString(String text) {
                return formats.readDay(text).orElse(null);
            }
        });
        picker.setPromptText(model.hint());
        model.valueProperty().get().ifPresent(value -> picker.setValue(value instanceof Value.Day(LocalDate date) ? date : null));
        picker.valueProperty().addListener((property, before, date) -> model.valueProperty().set(Optional.ofNullable(date).map(Value::of)));
        model.valueProperty().addListener((property, before, value) -> value.ifPresent(now -> {
            if (now instanceof Value.Day(LocalDate date)) {
                picker.setValue(date);
            }
        }));
        picker.getEditor().focusedProperty().addListener((property, was, focused) -> {
            String text = picker.getEditor().getText();
            if (!focused && !text.isBlank() && formats.readDay(text).isEmpty()) {
                model.problem(texts.get("common.field.day"));
            }
        });
        return picker;
    }

    private Node flag(FieldModel model) {
        CheckBox box = new CheckBox(model.hint());
        box.setSelected(model.valueProperty().get().filter(value -> value instanceof Value.Flag(boolean set) && set).isPresent());
        box.selectedProperty().addListener((property, before, set) -> model.valueProperty().set(Optional.of(Value.of(set))));
        return box;
    }

    private static Node chosen(FieldModel model) {
        ComboBox<Pick> box = new ComboBox<>();
        box.getItems().setAll(model.picks());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(ChosenText.by(Pick::name));
        model.valueProperty().get().ifPresent(value ->
                model.picks().stream().filter(pick -> pick.value().equals(value)).findFirst().ifPresent(box::setValue));
        box.valueProperty().addListener((property, before, pick) ->
                model.valueProperty().set(Optional.ofNullable(pick).map(Pick::value)));
        return box;
    }
}
