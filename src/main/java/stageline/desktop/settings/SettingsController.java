package stageline.desktop.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import stageline.desktop.common.AlwaysOne;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Theme;

/// The view of the settings.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class SettingsController {

    private static final String GENERAL = "general";

    private final SettingsModel model;
    private final Preferences preferences;
    private final Texts texts;
    private final List<SettingsPage> pages;
    private final Map<String, ToggleButton> ways = new HashMap<>();
    private Optional<SettingsPage> open = Optional.empty();

    @FXML
    private HBox tabs;

    @FXML
    private StackPane place;

    @FXML
    private ScrollPane general;

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
    private Label version;

    @FXML
    private Label licences;

    /// @param pages what stands beside the general settings
    SettingsController(SettingsModel model, Preferences preferences, Texts texts, List<SettingsPage> pages) {
        this.model = model;
        this.preferences = preferences;
        this.texts = texts;
        this.pages = List.copyOf(pages);
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
        showTabs();
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

    /// Shows a page.
    ///
    /// @param code the page's
    void go(String code) {
        Optional.ofNullable(ways.get(code)).ifPresent(way -> way.setSelected(true));
    }

    /// To be called when the settings come into view, and whenever another page is chosen then.
    void activate() {
        open.ifPresentOrElse(page -> page.screen().activate(), this::show);
    }

    /// To be called when the settings, or a page of them, leave the view.
    void deactivate() {
        open.ifPresent(page -> page.screen().deactivate());
    }

    private void showTabs() {
        ToggleGroup group = new ToggleGroup();
        AlwaysOne.in(group);
        tab(group, GENERAL, Optional.empty()).setSelected(true);
        for (SettingsPage page : pages) {
            tab(group, page.code(), Optional.of(page));
        }
    }

    private ToggleButton tab(ToggleGroup group, String code, Optional<SettingsPage> page) {
        ToggleButton tab = new ToggleButton(texts.get("settings.page." + code));
        tab.setId("page-" + code);
        tab.getStyleClass().add("chip");
        tab.setToggleGroup(group);
        tab.selectedProperty().addListener((property, was, chosen) -> {
            if (chosen && !open.equals(page)) {
                deactivate();
                open = page;
                place.getChildren().setAll(page.map(shown -> (Node) shown.screen().view()).orElse(general));
                activate();
            }
        });
        ways.put(code, tab);
        tabs.getChildren().add(tab);
        return tab;
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
}
