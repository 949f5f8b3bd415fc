package stageline.desktop.board;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.sales.record.DealFields;

/// The sheet of a new deal.
public final class NewDealController {

    private final NewDealModel model;
    private final FieldInput inputs;
    private Runnable close = () -> {};

    @FXML
    private GridPane fields;

    @FXML
    private Label problem;

    NewDealController(NewDealModel model, FieldInput inputs) {
        this.model = model;
        this.inputs = inputs;
    }

    void onClose(Runnable action) {
        close = action;
    }

    @FXML
    private void initialize() {
        int place = 0;
        for (FieldModel field : model.fields()) {
            boolean wide = field.field().equals(DealFields.BRIEF) || field.field().equals(DealFields.DEAL_CLASS);
            place += wide && place % 2 == 1 ? 1 : 0;
            fields.add(inputs.of(field), place % 2, place / 2, wide ? 2 : 1, 1);
            place += wide ? 2 : 1;
        }
        if (model.contact().isPresent()) {
            fields.add(inputs.of(model.contact().get()), place % 2, place / 2);
        }
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());
        model.doneProperty().addListener((property, was, done) -> close.run());
    }

    @FXML
    private void commit() {
        model.commit();
    }

    @FXML
    private void goBack() {
        close.run();
    }
}
