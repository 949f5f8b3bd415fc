package stageline.desktop.servicechange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Texts;
import stageline.desktop.servicechange.ServiceChangeModel.Told;
import stageline.sales.people.Role;
import stageline.sales.record.Field;
import stageline.sales.record.Money;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.ServiceChangeFields.Decision;
import stageline.sales.record.ServiceChangeFields.Feasibility;
import stageline.sales.record.Value;
import stageline.sales.service.ServiceChangeStanding;
import stageline.store.record.Named;

/// The form of whoever's turn it is, or for whom the change waits.
final class TurnView {

    private final ServiceChangeActs acts;
    private final FieldInput inputs;
    private final Texts texts;
    private final VBox node = new VBox(12);
    /// Which form is shown; what is typed into it stays there while nothing of the change is otherwise.
    private @Nullable Shown shown;

    private record Shown(ServiceChangeStanding standing, long facts, boolean mine) {}

    TurnView(ServiceChangeActs acts, FieldInput inputs, Texts texts) {
        this.acts = acts;
        this.inputs = inputs;
        this.texts = texts;
        node.setId("change-turn");
        node.getStyleClass().add("change-turn");
    }

    Node node() {
        return node;
    }

    void show(Told told) {
        Shown now = new Shown(told.standing(), told.state().facts(), told.myTurn());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        boolean seen = told.state().exists() && !told.standing().closed();
        node.setVisible(seen);
        node.setManaged(seen);
        node.getChildren().setAll(told.myTurn() ? form(told) : List.of(sentence(waiting(told))));
    }

    private List<Node> form(Told told) {
        return told.standing() == ServiceChangeStanding.ASKED ? confirmation(told) : decision(told);
    }

    private String waiting(Told told) {
        return switch (told.standing()) {
            case ASKED -> waiting(Role.DESIGN_AND_DEVELOPMENT_MANAGER, "servicechange.waits.confirmation");
            case POSSIBLE, NOT_POSSIBLE -> waiting(Role.SALES_MANAGER, "servicechange.waits.decision");
            case DRAFTED -> texts.get("servicechange.waits.sending",
                    told.successor().map(next -> next.quotation().name()).orElse(""),
                    told.quotation().map(Named::name).orElse(""));
            case REQUOTED, CONTINUED, ENDED -> "";
        };
    }

    private String waiting(Role role, String key) {
        return texts.get(key, texts.get("job." + role.code().toLowerCase(Locale.ROOT)));
    }

    private List<Node> confirmation(Told told) {
        FieldModel feasible = FieldModel.chosen(ServiceChangeFields.FEASIBLE, texts.get("servicechange.feasible"),
                Stream.of(Feasibility.values()).map(each -> pick(ServiceChangeFields.FEASIBLE, each.code())).toList());
        FieldModel finding = FieldModel.typed(
                ServiceChangeFields.FINDING, texts.get("servicechange.finding.why"), texts.get("servicechange.finding.hint"));
        Button sign = button("change-confirm", "servicechange.confirm", () -> {
            Optional<Feasibility> chosen = Stream.of(Feasibility.values())
                    .filter(each -> text(feasible).filter(each.code()::equals).isPresent())
                    .findFirst();
            if (complete(feasible, finding)) {
                chosen.ifPresent(each -> acts.confirm(told, each, text(finding).orElse("")));
            }
        });
        return List.of(heading("servicechange.turn.confirmation"), sentence(texts.get("servicechange.turn.confirmation.words")),
                inputs.of(feasible), inputs.of(finding), row(sign));
    }

    private List<Node> decision(Told told) {
        FieldModel answer = FieldModel.typed(
                ServiceChangeFields.ANSWER, texts.get("servicechange.answer.told"), texts.get("servicechange.answer.hint"));
        if (told.standing() == ServiceChangeStanding.POSSIBLE) {
            Button sign = button("change-decide", "servicechange.decide", () -> {
                if (complete(answer)) {
                    acts.decide(told, Decision.REQUOTE, text(answer).orElse(""), Optional.empty());
                }
            });
            String words = texts.get("servicechange.turn.possible.words", told.quotation().map(Named::name).orElse(""));
            return List.of(heading("servicechange.turn.possible"), sentence(words), inputs.of(answer), row(sign));
        }
        FieldModel decision = FieldModel.chosen(ServiceChangeFields.DECISION, texts.get("servicechange.service"),
                Stream.of(Decision.CONTINUE, Decision.END).map(each -> pick(ServiceChangeFields.DECISION, each.code())).toList());
        FieldModel costs = FieldModel.typed(ServiceChangeFields.COSTS, texts.get("servicechange.costs.owed"), "");
        Node owed = inputs.of(costs);
        HBox service = new HBox(12, inputs.of(decision), owed);
        owed.visibleProperty().bind(decision.valueProperty().map(TurnView::ends));
        owed.managedProperty().bind(owed.visibleProperty());
        Button sign = button("change-decide", "servicechange.decide", () -> {
            boolean ends = ends(decision.valueProperty().get());
            if (complete(decision, answer) && (!ends || complete(costs))) {
                acts.decide(told, ends ? Decision.END : Decision.CONTINUE, text(answer).orElse(""), ends ? money(costs) : Optional.empty());
            }
        });
        return List.of(heading("servicechange.turn.notPossible"), sentence(texts.get("servicechange.turn.notPossible.words")),
                service, inputs.of(answer), row(sign));
    }

    /// Whether all of these are filled in; says where not.
    private boolean complete(FieldModel... fields) {
        List<FieldModel> empty = new ArrayList<>();
        for (FieldModel field : fields) {
            if (field.valueProperty().get().isEmpty()) {
                field.problem(texts.get("servicechange.needed"));
                empty.add(field);
            }
        }
        return empty.isEmpty();
    }

    private static boolean ends(Optional<Value> decision) {
        return decision.filter(Value.of(Decision.END.code())::equals).isPresent();
    }

    private static Optional<String> text(FieldModel field) {
        return field.valueProperty().get()
                .flatMap(value -> value instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty());
    }

    private static Optional<Money> money(FieldModel field) {
        return field.valueProperty().get()
                .flatMap(value -> value instanceof Value.Amount(Money money) ? Optional.of(money) : Optional.empty());
    }

    private Pick pick(Field field, String code) {
        return new Pick(Value.of(code), texts.get("service-change." + field.code() + "." + code));
    }

    private Label heading(String key) {
        Label heading = new Label(texts.get(key));
        heading.getStyleClass().add("pane-heading");
        return heading;
    }

    private static Label sentence(String words) {
        Label sentence = new Label(words);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        return sentence;
    }

    private Button button(String id, String key, Runnable act) {
        Button button = new Button(texts.get(key));
        button.setId(id);
        button.getStyleClass().add("accent");
        button.setOnAction(event -> act.run());
        return button;
    }

    private static HBox row(Button button) {
        return new HBox(button);
    }
}
