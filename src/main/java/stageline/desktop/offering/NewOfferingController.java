package stageline.desktop.offering;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.Navigation;
import stageline.sales.record.OfferingFields;

/// The sheet of a new offering.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class NewOfferingController {

    private final NewOfferingModel model;
    private final FieldInput inputs;
    private final Navigation navigation;
    private Runnable close = () -> {};

    @FXML
    private GridPane fields;

    @FXML
    private Label problem;

    NewOfferingController(NewOfferingModel model, FieldInput inputs, Navigation navigation) {
        this.model = model;
        this.inputs = inputs;
        this.navigation = navigation;
    }

    void onClose(Runnable action) {
        close = action;
    }

    @FXML
    private void initialize() {
        int place = 0;
        for (FieldModel field : model.fields()) {
            boolean wide = field.field().equals(OfferingFields.NAME);
            fields.add(inputs.of(field), place % 2, place / 2, wide ? 2 : 1, 1);
            place += wide ? 2 : 1;
        }
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());
        model.doneProperty().addListener((property, was, done) -> {
            close.run();
            navigation.open(model.entity());
        });
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
