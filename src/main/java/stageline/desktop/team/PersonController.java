package stageline.desktop.team;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.Said;
import stageline.desktop.common.Texts;
import stageline.desktop.team.PeopleModel.Written;
import stageline.sales.people.Role;
import stageline.sales.record.Value;
import stageline.store.record.Teammate;

/// The sheet of a person: their name, address and roles, and until when they stand in for the sales manager.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class PersonController {

    private static final int COLUMNS = 2;

    private final PeopleModel model;
    private final Optional<Teammate> there;
    private final FieldInput inputs;
    private final Texts texts;
    private final FieldModel sends;
    private final Map<Role, CheckBox> boxes = new EnumMap<>(Role.class);
    private final StringProperty nameWrong = new SimpleStringProperty(this, "nameWrong", "");
    private final StringProperty wrong = new SimpleStringProperty(this, "wrong", "");
    private Runnable close = () -> {};

    @FXML
    private TextField name;

    @FXML
    private Label nameProblem;

    @FXML
    private TextField email;

    @FXML
    private GridPane roles;

    @FXML
    private VBox designee;

    @FXML
    private Label problem;

    @FXML
    private Button act;

    /// @param there  who is changed; empty for somebody new
    /// @param inputs shows a day
    PersonController(PeopleModel model, Optional<Teammate> there, FieldInput inputs, Texts texts) {
        this.model = model;
        this.there = there;
        this.inputs = inputs;
        this.texts = texts;
        this.sends = model.sends(there);
    }

    void onClose(Runnable action) {
        close = action;
    }

    @FXML
    private void initialize() {
        Said.below(name, nameProblem, nameWrong);
        Said.in(problem, wrong);
        name.textProperty().addListener((property, before, now) -> nameWrong.set(""));
        Set<Role> held = there.map(mate -> PeopleModel.rolesOf(mate.person())).orElse(Set.of());
        for (Role role : Role.values()) {
            CheckBox box = new CheckBox(model.role(role));
            box.setId("role-" + role.code());
            box.setSelected(held.contains(role));
            box.setWrapText(true);
            int place = boxes.size();
            roles.add(box, place % COLUMNS, place / COLUMNS);
            boxes.put(role, box);
        }
        there.ifPresent(mate -> {
            name.setText(mate.person().name());
            email.setText(mate.person().email());
        });
        designee.getChildren().addFirst(inputs.of(sends));
        act.setText(texts.get(there.isPresent() ? "team.person.save" : "team.person.add"));
    }

    @FXML
    private void commit() {
        String called = name.getText().strip();
        if (called.isEmpty()) {
            nameWrong.set(texts.get("team.person.nameless"));
            name.requestFocus();
            return;
        }
        if (!sends.problemProperty().get().isEmpty()) {
            return;
        }
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        boxes.forEach((role, box) -> {
            if (box.isSelected()) {
                chosen.add(role);
            }
        });
        Written written = new Written(called, email.getText().strip(), chosen, day());
        act.setDisable(true);
        there.ifPresentOrElse(
                mate -> model.edit(mate, written, close, this::refuse), () -> model.add(written, close, this::refuse));
    }

    private Optional<LocalDate> day() {
        return sends.valueProperty().get()
                .flatMap(value -> value instanceof Value.Day(LocalDate date) ? Optional.of(date) : Optional.empty());
    }

    private void refuse(String why) {
        act.setDisable(false);
        wrong.set(why);
    }

    @FXML
    private void goBack() {
        close.run();
    }
}
