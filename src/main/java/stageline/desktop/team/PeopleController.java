package stageline.desktop.team;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.TableWidth;
import stageline.desktop.common.Texts;
import stageline.store.record.Teammate;

/// The page of people: who there is, and beside the list whoever is chosen.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class PeopleController {

    private static final double ROW = 34;

    private final PeopleModel model;
    private final PersonView beside;
    private final PersonSheets sheets;
    private final Runnable toServer;
    private final Texts texts;
    private Optional<UUID> chosen = Optional.empty();

    @FXML
    private TextField words;

    @FXML
    private Button add;

    @FXML
    private Label notPermitted;

    @FXML
    private HBox alone;

    @FXML
    private TableView<Teammate> people;

    @FXML
    private VBox person;

    /// @param toServer leads to the page on the server
    PeopleController(PeopleModel model, PersonView beside, PersonSheets sheets, Runnable toServer, Texts texts) {
        this.model = model;
        this.beside = beside;
        this.sheets = sheets;
        this.toServer = toServer;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        words.textProperty().addListener((property, before, now) -> model.find(now));
        words.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                event.consume();
                people.requestFocus();
            }
        });
        column("team.column.name", 240, mate -> mate.person().name());
        TableColumn<Teammate, String> roles = column("team.column.roles", 200, mate -> model.roles(mate.person()));
        column("team.column.account", 160, beside::account);
        column("team.column.devices", 80, mate -> Long.toString(mate.devices().stream().filter(device -> !device.revoked()).count()));
        TableWidth.fill(people, roles);
        people.setItems(model.people());
        people.setFixedCellSize(ROW);
        Label none = new Label(texts.get("team.nobody"));
        none.getStyleClass().add("muted");
        people.setPlaceholder(none);
        people.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> choose(Optional.ofNullable(now)));
        model.people().addListener((ListChangeListener<Teammate>) change -> chooseAgain());
        person.getChildren().setAll(beside.node());
        model.knownProperty().subscribe(known -> {
            add.setDisable(!known.administers());
            notPermitted.setText(texts.get("team.notPermitted", model.administrators()));
            show(notPermitted, !known.administers());
            show(alone, known.administers() && !known.shared());
            show(chosen());
        });
        model.busyProperty().subscribe(busy -> {
            if (busy) {
                takeKeyboard();
            }
            beside.node().setDisable(busy);
        });
    }

    /// Leads the keyboard to the people.
    void focus() {
        words.requestFocus();
    }

    private void choose(Optional<Teammate> now) {
        now.ifPresent(mate -> chosen = Optional.of(mate.person().id()));
        show(now);
    }

    private void show(Optional<Teammate> mate) {
        takeKeyboard();
        beside.show(mate, model.knownProperty().get());
    }

    /// From a button that goes away, or can't be pressed for a while, to the list: else the toolkit leads it to the window's first button.
    private void takeKeyboard() {
        if (person.isFocusWithin()) {
            people.requestFocus();
        }
    }

    /// Whoever was chosen stays so when the list was read again.
    private void chooseAgain() {
        chosen.flatMap(id -> model.people().stream().filter(mate -> mate.person().id().equals(id)).findFirst())
                .or(() -> model.people().stream().findFirst())
                .ifPresent(people.getSelectionModel()::select);
    }

    private Optional<Teammate> chosen() {
        return Optional.ofNullable(people.getSelectionModel().getSelectedItem());
    }

    @FXML
    private void add() {
        sheets.person(Optional.empty());
    }

    @FXML
    private void goToServer() {
        toServer.run();
    }

    private TableColumn<Teammate, String> column(String key, double width, Function<Teammate, String> text) {
        TableColumn<Teammate, String> column = new TableColumn<>(texts.get(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        people.getColumns().add(column);
        return column;
    }

    private static void show(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }
}
