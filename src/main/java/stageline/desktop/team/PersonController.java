package stageline.desktop.team;

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
import stageline.desktop.common.Said;
import stageline.desktop.common.Texts;
import stageline.desktop.team.PeopleModel.Written;
import stageline.sales.people.Role;
import stageline.store.record.Teammate;

/// The sheet of a person: their name, address and roles.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class PersonController {

    private static final int COLUMNS = 2;

    private final PeopleModel model;
    private final Optional<Teammate> there;
    private final Texts texts;
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
    private Label problem;

    @FXML
    private Button act;

    /// @param there who is changed; empty for somebody new
    PersonController(PeopleModel model, Optional<Teammate> there, Texts texts) {
        this.model = model;
        this.there = there;
        this.texts = texts;
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
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        boxes.forEach((role, box) -> {
            if (box.isSelected()) {
                chosen.add(role);
            }
        });
        Written written = new Written(called, email.getText().strip(), chosen);
        act.setDisable(true);
        there.ifPresentOrElse(
                mate -> model.edit(mate, written, close, this::refuse), () -> model.add(written, close, this::refuse));
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
