package stageline.desktop.deal;

import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.ChosenText;
import stageline.desktop.common.Formats;
import stageline.desktop.common.InPlace;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.desktop.deal.ContractModel.Told;
import stageline.sales.contract.Instalment;
import stageline.sales.contract.Schedule;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Money;

/// In which instalments a deal is paid, what of it came, and how more is agreed on.
final class PaymentsView {

    /// How long a customer usually has to pay.
    private static final int DAYS_TO_PAY = 30;
    private static final List<Integer> PARTS = List.of(2, 3, 4, 6, 12);

    private final ContractModel model;
    private final PartFields fields;
    private final Texts texts;
    private final Formats formats;
    private final Phrases phrases;
    private final Currency usual;
    private final VBox rows = new VBox();
    private final VBox whole = new VBox();
    private final Label none = new Label();
    private final Button once = new Button();
    private final ComboBox<Integer> parts = new ComboBox<>();
    private final Button inParts;
    private final FlowPane proposal;
    private final Button more;
    private final VBox node;
    private final Map<UUID, InstalmentRow> shown = new LinkedHashMap<>();
    private List<InPlace> places = List.of();

    /// @param usual what is paid in where nothing says otherwise
    PaymentsView(ContractModel model, PartFields fields, Texts texts, Formats formats, Phrases phrases, Currency usual) {
        this.model = model;
        this.fields = fields;
        this.texts = texts;
        this.formats = formats;
        this.phrases = phrases;
        this.usual = usual;
        rows.getStyleClass().add("people");
        whole.getStyleClass().add("facts");
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        once.setId("pay-once");
        parts.setId("pay-parts");
        parts.getItems().setAll(PARTS);
        parts.setValue(PARTS.getFirst());
        parts.setConverter(ChosenText.by(count -> texts.get("deal.payments.parts", count)));
        parts.setAccessibleText(texts.get("deal.payments.parts.spoken"));
        inParts = new Button(texts.get("deal.payments.inParts"));
        inParts.setId("pay-in-parts");
        HBox monthly = new HBox(8, parts, inParts);
        monthly.setAlignment(Pos.CENTER_LEFT);
        proposal = new FlowPane(8, 8, once, monthly);
        more = new Button(texts.get("deal.payments.more"), new FontIcon("bi-plus"));
        more.setId("pay-more");
        more.getStyleClass().add("quiet");
        node = new VBox(8, rows, none, proposal, more, whole);
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        List<Instalment> instalments = Instalment.of(told.deal());
        Set<UUID> there = instalments.stream().map(Instalment::id).collect(Collectors.toUnmodifiableSet());
        shown.keySet().retainAll(there);
        List<Node> lines = instalments.stream().map(instalment -> row(instalment, told).node()).toList();
        if (!rows.getChildren().equals(lines)) {
            rows.getChildren().setAll(lines);
        }
        boolean empty = instalments.isEmpty();
        none.setText(texts.get(told.price().isPresent() ? "deal.payments.none" : "deal.payments.noPrice"));
        shown(none, empty);
        shown(proposal, empty && told.price().isPresent());
        shown(more, !empty || told.price().isEmpty());
        told.price().ifPresent(price -> {
            once.setText(texts.get("deal.payments.once", formats.sum(price)));
            once.setOnAction(event -> model.agree(told, Schedule.monthly(price, 1, first(told))));
            inParts.setOnAction(event -> model.agree(told, Schedule.monthly(price, parts.getValue(), first(told))));
        });
        more.setOnAction(event -> model.agree(told, List.of(new Schedule(first(told), rest(told, instalments)))));
        showWhole(told);
    }

    /// How far it is, in few words.
    String state(Told told) {
        List<Instalment> instalments = Instalment.of(told.deal());
        long came = instalments.stream().filter(each -> each.received().isPresent()).count();
        if (late(told)) {
            return texts.get("deal.payment.overdue");
        }
        return instalments.isEmpty()
                ? told.deal().day(DealFields.PAYMENT_DATE).map(day -> texts.get("deal.payments.paid", formats.day(day))).orElse("")
                : texts.get("deal.payments.came", came, instalments.size());
    }

    /// Whether something should have come.
    boolean late(Told told) {
        return !Instalment.settled(told.deal().stage())
                && Instalment.of(told.deal()).stream().anyMatch(each -> each.overdue(formats.today()));
    }

    private InstalmentRow row(Instalment instalment, Told told) {
        InstalmentRow row = shown.computeIfAbsent(
                instalment.id(), id -> new InstalmentRow(instalment, told, model, fields, texts, formats));
        row.show(instalment, told);
        return row;
    }

    /// What is said of the payment as a whole, once something is.
    private void showWhole(Told told) {
        if (places.isEmpty()) {
            places = DealFields.PAYMENT.stream()
                    .map(field -> fields.beside(field, phrases.field(EntityType.DEAL, field), told.deal()))
                    .toList();
            whole.getChildren().setAll(places.stream().map(InPlace::node).toList());
        }
        shown(whole, DealFields.PAYMENT.stream().anyMatch(field -> told.deal().value(field).isPresent()));
        places.forEach(place -> place.show(told.deal().value(place.field())));
    }

    private LocalDate first(Told told) {
        return told.deal().day(DealFields.CONTRACT_DATE).orElse(formats.today()).plusDays(DAYS_TO_PAY);
    }

    /// What of the price is not agreed on yet; nothing where all of it is.
    private Money rest(Told told, List<Instalment> instalments) {
        Money price = told.price().orElse(new Money(0, usual));
        long agreed = instalments.stream()
                .flatMap(each -> each.amount().stream())
                .filter(amount -> amount.currency().equals(price.currency()))
                .mapToLong(Money::minor)
                .sum();
        return new Money(Math.max(0, price.minor() - agreed), price.currency());
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
