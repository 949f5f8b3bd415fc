package stageline.desktop.quotation;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldInput;
import stageline.desktop.quotation.QuotationFieldPlace.Makers;
import stageline.desktop.quotation.QuotationModel.Live;
import stageline.desktop.quotation.QuotationModel.Told;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.record.Field;
import stageline.sales.record.QuotationFields;

/// The fields of a quotation beside its lines, in rows.
final class FormView {

    /// A field with the part of its row's width that it takes.
    private record Share(Field field, double part) {}

    private static final List<List<Share>> ABOVE = List.of(
            List.of(new Share(QuotationFields.TEMPLATE, 38), new Share(QuotationFields.LANGUAGE, 18),
                    new Share(QuotationFields.VALID_UNTIL, 26), new Share(QuotationFields.CURRENCY, 18)),
            List.of(new Share(QuotationFields.LEGAL_ENTITY, 38), new Share(QuotationFields.ATTENTION, 38),
                    new Share(QuotationFields.TAX_NUMBER, 24)),
            List.of(new Share(QuotationFields.STREET, 34), new Share(QuotationFields.POSTAL_CODE, 15), new Share(QuotationFields.CITY, 21),
                    new Share(QuotationFields.REGION, 18), new Share(QuotationFields.COUNTRY, 12)),
            List.of(new Share(QuotationFields.TAX, 38), new Share(QuotationFields.TAX_COUNTRY, 18),
                    new Share(QuotationFields.TAX_RATE, 26)));
    /// What the currency was worth, where it is not the house's own.
    private static final List<Share> RATES = List.of(
            new Share(QuotationFields.RATE, 38), new Share(QuotationFields.RATE_ON, 26));
    private static final List<Field> BELOW =
            List.of(QuotationFields.PRODUCT, QuotationFields.REGULATION, QuotationFields.CONDITIONS);
    private static final List<Field> DISCOUNTS = List.of(QuotationFields.DISCOUNT_PERCENT, QuotationFields.DISCOUNT_AMOUNT);

    private final Makers makers;
    private final FieldChoices choices;
    private final Function<Currency, FieldInput> inputs;
    private final VBox above = new VBox();
    private final VBox below = new VBox();
    private final HBox discounts = new HBox();
    private final VBox rates = new VBox();
    private final Map<Field, QuotationFieldPlace> places = new HashMap<>();
    private Optional<Currency> currency = Optional.empty();

    /// @param inputs makes fields whose amounts are in a currency
    FormView(Makers makers, FieldChoices choices, Function<Currency, FieldInput> inputs) {
        this.makers = makers;
        this.choices = choices;
        this.inputs = inputs;
        above.getStyleClass().add("quotation-rows");
        below.getStyleClass().add("quotation-rows");
        discounts.getStyleClass().add("quotation-discounts");
    }

    /// What stands above the lines.
    Node above() {
        return above;
    }

    /// What stands below them.
    Node below() {
        return below;
    }

    /// What is taken off the whole.
    Node discounts() {
        return discounts;
    }

    void show(Told told) {
        if (places.isEmpty()) {
            ABOVE.forEach(row -> above.getChildren().add(row(row, told)));
            above.getChildren().add(rates);
            BELOW.forEach(field -> below.getChildren().add(place(field, told, makers)));
        }
        Currency now = QuotationContent.of(told.state()).currency();
        if (!currency.equals(Optional.of(now))) {
            currency = Optional.of(now);
            Makers inCurrency = new Makers(makers.model(), inputs.apply(now), makers.tasks(), makers.texts(), makers.phrases());
            discounts.getChildren().setAll(DISCOUNTS.stream().map(field -> place(field, told, inCurrency)).toList());
            boolean foreign = !now.equals(makers.model().ownCurrency());
            rates.getChildren().setAll(foreign ? List.of(row(RATES, told)) : List.of());
            rates.setVisible(foreign);
            rates.setManaged(foreign);
            if (!foreign) {
                RATES.forEach(share -> places.remove(share.field()));
            }
        }
        places.forEach((field, place) -> place.show(told.state().value(field)));
    }

    void show(Live live) {
        live.following().forEach((field, value) -> Optional.ofNullable(places.get(field)).ifPresent(place -> place.show(value)));
        places.values().forEach(place -> place.lacking(live.lacking()));
    }

    private Node row(List<Share> shares, Told told) {
        GridPane row = new GridPane();
        row.getStyleClass().add("quotation-row");
        int column = 0;
        for (Share share : shares) {
            ColumnConstraints width = new ColumnConstraints();
            width.setPercentWidth(share.part());
            width.setHgrow(Priority.ALWAYS);
            row.getColumnConstraints().add(width);
            row.add(place(share.field(), told, makers), column, 0);
            column++;
        }
        return row;
    }

    private Node place(Field field, Told told, Makers with) {
        String there = told.state().text(field).orElse("");
        QuotationFieldPlace place =
                new QuotationFieldPlace(field, told.state().value(field), with, () -> choices.model(field, there));
        places.put(field, field.equals(QuotationFields.COUNTRY) ? place.narrow() : place);
        return place.node();
    }
}
