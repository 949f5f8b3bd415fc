package stageline.desktop.record;

import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Texts;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;

/// The sheet of a new company or contact.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class NewRecordController {

    private static final Set<Field> WIDE = Set.of(CompanyFields.NAME, ContactFields.EMAIL);

    private final NewRecordModel model;
    private final FieldInput inputs;
    private final Texts texts;
    private final Navigation navigation;
    private Runnable close = () -> {};

    @FXML
    private GridPane fields;

    @FXML
    private VBox likely;

    @FXML
    private Label problem;

    @FXML
    private Button act;

    NewRecordController(NewRecordModel model, FieldInput inputs, Texts texts, Navigation navigation) {
        this.model = model;
        this.inputs = inputs;
        this.texts = texts;
        this.navigation = navigation;
    }

    void onClose(Runnable action) {
        close = action;
    }

    @FXML
    private void initialize() {
        int place = 0;
        for (FieldModel field : model.fields()) {
            boolean wide = WIDE.contains(field.field());
            place += wide && place % 2 == 1 ? 1 : 0;
            fields.add(inputs.of(field), place % 2, place / 2, wide ? 2 : 1, 1);
            place += wide ? 2 : 1;
        }
        act.setText(texts.get("record.create." + model.entity().type().code()));
        problem.textProperty().bind(model.problemProperty());
        problem.managedProperty().bind(model.problemProperty().isNotEmpty());
        model.likelyProperty().addListener((property, before, now) -> show(now));
        show(List.of());
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

    private void show(List<Likely> found) {
        likely.setVisible(!found.isEmpty());
        likely.setManaged(!found.isEmpty());
        likely.getChildren().clear();
        if (!found.isEmpty()) {
            Label heading = new Label(texts.get(model.entity().type() == EntityType.COMPANY ? "record.likely.company"
                    : "record.likely.contact"));
            heading.getStyleClass().add("strong");
            likely.getChildren().add(heading);
            found.forEach(each -> likely.getChildren().add(row(each)));
        }
    }

    private Node row(Likely each) {
        Label name = new Label(each.name());
        name.getStyleClass().add("strong");
        Label why = new Label(each.why());
        why.setWrapText(true);
        why.getStyleClass().addAll("muted", "small");
        VBox words = new VBox(1, name, why);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button use = new Button(texts.get("record.use", each.name()));
        use.getStyleClass().add(each.branch() ? "accent" : "use");
        use.setOnAction(event -> {
            close.run();
            navigation.open(each.entity());
        });
        HBox row = new HBox(8, words, use);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
