package stageline.desktop.settings;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import stageline.desktop.common.AlwaysOne;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Theme;
import stageline.store.record.PersonLine;

/// The view of the settings.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class SettingsController {

    private static final double ROW = 30;
    private static final int MOST_ROWS = 8;

    private final SettingsModel model;
    private final Preferences preferences;
    private final Texts texts;

    @FXML
    private HBox languages;

    @FXML
    private ToggleButton light;

    @FXML
    private ToggleButton dark;

    @FXML
    private ToggleButton comfortable;

    @FXML
    private ToggleButton compact;

    @FXML
    private PasswordField current;

    @FXML
    private PasswordField replacement;

    @FXML
    private PasswordField again;

    @FXML
    private Label passwordProblem;

    @FXML
    private Button changePassword;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private Label folder;

    @FXML
    private Label folderWarning;

    @FXML
    private Button backUp;

    @FXML
    private TableView<PersonLine> members;

    @FXML
    private Label version;

    @FXML
    private Label licences;

    SettingsController(SettingsModel model, Preferences preferences, Texts texts) {
        this.model = model;
        this.preferences = preferences;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        showLanguages();
        choice(light, dark);
        choice(comfortable, compact);
        show();
        passwordProblem.textProperty().bind(model.problemProperty());
        passwordProblem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        passwordProblem.managedProperty().bind(passwordProblem.visibleProperty());
        changePassword.disableProperty().bind(model.busyProperty());
        backUp.disableProperty().bind(model.busyProperty());
        busy.visibleProperty().bind(model.busyProperty());
        busy.managedProperty().bind(model.busyProperty());
        folder.setText(model.folder().toString());
        folderWarning.setText(model.warning().orElse(""));
        folderWarning.setVisible(model.warning().isPresent());
        folderWarning.setManaged(model.warning().isPresent());
        showMembers();
        About about = About.program();
        version.setText(texts.get("settings.about.version", about.version()));
        licences.setText(about.parts().stream()
                .map(part -> texts.get("settings.about.part", part.name(), part.licence()))
                .collect(Collectors.joining("  ·  ")));
    }

    /// Shows what is preferred now, which can be changed from elsewhere too, and leads the keyboard to it.
    void show() {
        languages.getChildren().getFirst().requestFocus();
        (preferences.themeProperty().get() == Theme.DARK ? dark : light).setSelected(true);
        (preferences.compactProperty().get() ? compact : comfortable).setSelected(true);
    }

    @FXML
    private void chooseTheme() {
        preferences.themeProperty().set(dark.isSelected() ? Theme.DARK : Theme.LIGHT);
    }

    @FXML
    private void chooseDensity() {
        preferences.compactProperty().set(compact.isSelected());
    }

    @FXML
    private void changePassword() {
        model.changePassword(current.getText(), replacement.getText(), again.getText(), () -> {
            current.clear();
            replacement.clear();
            again.clear();
        });
    }

    @FXML
    private void backUp() {
        model.backUp();
    }

    @FXML
    private void openFolder() {
        model.openFolder();
    }

    private void showLanguages() {
        ToggleGroup group = new ToggleGroup();
        for (Locale language : Texts.LANGUAGES) {
            ToggleButton button = new ToggleButton(texts.get("action.language." + language.getLanguage()));
            button.setId("language-" + language.getLanguage());
            button.getStyleClass().add("chip");
            button.setToggleGroup(group);
            button.setSelected(language.equals(preferences.languageProperty().get()));
            button.setOnAction(event -> preferences.languageProperty().set(language));
            languages.getChildren().add(button);
        }
        AlwaysOne.in(group);
    }

    private static void choice(ToggleButton one, ToggleButton other) {
        ToggleGroup group = new ToggleGroup();
        one.setToggleGroup(group);
        other.setToggleGroup(group);
        AlwaysOne.in(group);
    }

    private void showMembers() {
        column("settings.members.name", 180, line -> line.name());
        column("settings.members.email", 200, line -> line.email());
        column("settings.members.roles", 260, line -> line.roles().stream().sorted()
                .map(code -> texts.get("job." + code.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", ")));
        column("settings.members.active", 100, line -> texts.get(line.active() ? "settings.members.yes" : "settings.members.no"));
        members.setItems(model.people());
        members.setFixedCellSize(ROW);
        members.prefHeightProperty().bind(Bindings.createDoubleBinding(
                () -> ROW * (Math.clamp(model.people().size(), 1, MOST_ROWS) + 1.4), model.people()));
    }

    private void column(String key, double width, Function<PersonLine, String> text) {
        TableColumn<PersonLine, String> column = new TableColumn<>(texts.get(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        members.getColumns().add(column);
    }
}
