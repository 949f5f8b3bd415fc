package stageline.desktop.deal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.Formats;
import stageline.desktop.common.InPlace;
import stageline.desktop.common.Texts;
import stageline.desktop.deal.ContractModel.Told;
import stageline.sales.contract.Instalment;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DealPartFields.Part;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// One instalment: a line that says when how much is due, and unfolds to what can be changed of it or to what came.
final class InstalmentRow {

    private final ContractModel model;
    private final PartFields fields;
    private final Texts texts;
    private final Formats formats;
    private final Hyperlink title = new Hyperlink();
    private final Label detail = new Label();
    private final Label mark = new Label();
    private final Button receive;
    private final VBox below = new VBox(6);
    private final VBox node;
    private Told told;
    private Instalment instalment;
    private List<InPlace> places = List.of();
    private boolean asking;

    InstalmentRow(Instalment instalment, Told told, ContractModel model, PartFields fields, Texts texts, Formats formats) {
        this.instalment = instalment;
        this.told = told;
        this.model = model;
        this.fields = fields;
        this.texts = texts;
        this.formats = formats;
        title.getStyleClass().add("strong");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setOnAction(event -> {
            title.setVisited(false);
            fold(below.getChildren().isEmpty() ? this::details : () -> {});
        });
        detail.getStyleClass().addAll("muted", "small");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        receive = new Button(texts.get("deal.payment.receive"));
        receive.setMinWidth(Region.USE_PREF_SIZE);
        receive.getStyleClass().add("receive");
        receive.setOnAction(event -> fold(this::form));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox head = new HBox(8, title, mark, spring, receive);
        head.setAlignment(Pos.CENTER_LEFT);
        below.getStyleClass().add("instalment-below");
        below.managedProperty().bind(Bindings.isNotEmpty(below.getChildren()));
        node = new VBox(2, head, detail, below);
        node.getStyleClass().add("instalment");
        show(instalment, told);
    }

    Node node() {
        return node;
    }

    void show(Instalment now, Told known) {
        boolean changed = now.received().isPresent() != instalment.received().isPresent();
        instalment = now;
        told = known;
        if (changed) {
            asking = false;
            below.getChildren().clear();
            places = List.of();
        }
        places.forEach(place -> place.show(told.deal().value(place.field())));
        title.setText(now.sum().or(now::amount).map(formats::sum).orElseGet(() -> texts.get("deal.payment.noAmount")));
        boolean late = now.overdue(formats.today()) && !Instalment.settled(told.deal().stage());
        mark.setText(now.received().isPresent() ? texts.get("deal.payment.received") : late ? texts.get("deal.payment.overdue") : "");
        mark.getStyleClass().setAll("label", "mark", late ? "mark-danger" : "mark-success");
        mark.setVisible(!mark.getText().isEmpty());
        detail.setText(Stream.of(
                        Optional.of(now.purpose()),
                        now.received().map(day -> texts.get("deal.payment.came", formats.day(day)))
                                .or(() -> now.due().map(day -> texts.get("deal.payment.due", formats.day(day)))),
                        Optional.of(now.reference()))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · ")));
        receive.setVisible(now.received().isEmpty() && !asking);
        receive.setAccessibleText(texts.get("deal.payment.receive.spoken", title.getText()));
    }

    private void fold(Runnable shown) {
        places = List.of();
        asking = false;
        below.getChildren().clear();
        shown.run();
        show(instalment, told);
    }

    private void details() {
        places = Stream.of(Part.PURPOSE, Part.DUE, Part.AMOUNT)
                .map(part -> fields.beside(field(part), texts.get("deal.payment.part." + part.wording()), told.deal()))
                .toList();
        VBox facts = new VBox();
        facts.getStyleClass().add("facts");
        places.forEach(place -> facts.getChildren().add(place.node()));
        Button remove = new Button(texts.get("deal.payment.remove"));
        remove.getStyleClass().add("quiet");
        remove.setOnAction(event -> model.remove(told, instalment));
        HBox acts = new HBox(8, remove);
        if (instalment.received().isPresent() && told.deal().stage() != Stage.PAYMENT_DONE) {
            Button back = new Button(texts.get("deal.payment.notReceived"));
            back.getStyleClass().add("quiet");
            back.setOnAction(event -> model.notReceived(told, instalment));
            acts.getChildren().add(back);
        }
        below.getChildren().setAll(facts, acts);
    }

    /// What came: Enter notes it, Escape takes the form away.
    private void form() {
        FieldModel on = asked(Part.RECEIVED, Optional.of(Value.of(formats.today())));
        FieldModel sum = asked(Part.SUM, instalment.amount().map(Value::of));
        FieldModel reference = asked(Part.REFERENCE, Optional.empty());
        HBox days = new HBox(8, fields.inputs().of(on), fields.inputs().of(sum));
        Node words = fields.inputs().of(reference);
        Button act = new Button(texts.get("deal.payment.receive.act"));
        act.setId("receive-act");
        act.getStyleClass().add("accent");
        act.setOnAction(event -> receive(on, sum, reference));
        VBox form = new VBox(6, days, words, act);
        form.getStyleClass().add("receive-form");
        form.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.ENTER) {
                event.consume();
                if (event.getCode() == KeyCode.ENTER) {
                    receive(on, sum, reference);
                } else {
                    fold(() -> {});
                    receive.requestFocus();
                }
            }
        });
        below.getChildren().setAll(form);
        asking = true;
        words.lookupAll(".text-field").forEach(Node::requestFocus);
    }

    private void receive(FieldModel on, FieldModel sum, FieldModel reference) {
        if (on.valueProperty().get().orElse(null) instanceof Value.Day(var day)
                && sum.valueProperty().get().orElse(null) instanceof Value.Amount(var money)) {
            String said = reference.valueProperty().get().map(value -> value instanceof Value.Text(String text) ? text : "").orElse("");
            model.receive(told, instalment, day, money, said);
        } else {
            Stream.of(on, sum).filter(field -> field.valueProperty().get().isEmpty())
                    .forEach(field -> field.problem(texts.get("deal.payment.missing")));
        }
    }

    private FieldModel asked(Part part, Optional<Value> first) {
        return FieldModel.typed(field(part), texts.get("deal.payment.part." + part.wording()), "").with(first);
    }

    private Field field(Part part) {
        return DealPartFields.of(instalment.id(), part);
    }
}
