package stageline.desktop.start;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.InWindowDialogs;
import stageline.desktop.common.InvitationController;
import stageline.desktop.common.ModalLayer;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.desktop.start.StartModel.Way;

/// The window before a workspace is open: on the left what can be opened, on the right the way in.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class StartController {

    private final StartModel model;
    private final Texts texts;
    private final Consumer<Locale> speak;
    private final Views views;
    private final ToggleGroup chosen = new ToggleGroup();

    private Dialogs dialogs;

    @FXML
    private VBox known;

    @FXML
    private Label knownTitle;

    @FXML
    private ToggleButton found;

    @FXML
    private ToggleButton join;

    @FXML
    private ToggleButton demo;

    @FXML
    private HBox languages;

    @FXML
    private StackPane way;

    @FXML
    private StackPane modal;

    StartController(StartModel model, Texts texts, Consumer<Locale> speak) {
        this.model = model;
        this.texts = texts;
        this.speak = speak;
        this.views = new Views(texts, Map.of());
    }

    @FXML
    private void initialize() {
        dialogs = new InWindowDialogs(new ModalLayer(modal), views, texts);
        found.setToggleGroup(chosen);
        join.setToggleGroup(chosen);
        demo.setToggleGroup(chosen);
        for (Locale language : Texts.LANGUAGES) {
            Hyperlink link = new Hyperlink(texts.get("action.language." + language.getLanguage()));
            link.setId("language-" + language.getLanguage());
            link.setDisable(language.equals(texts.language()));
            link.setOnAction(event -> speak.accept(language));
            languages.getChildren().add(link);
        }
        model.recents().addListener((ListChangeListener<Recents.Recent>) change -> layKnown());
        model.wayProperty().addListener((property, before, now) -> show(now));
        layKnown();
        show(model.wayProperty().get());
    }

    /// Shows a failure that nobody expected.
    void unexpected(Throwable failure) {
        dialogs.unexpected(failure);
    }

    @FXML
    private void found() {
        model.found();
    }

    @FXML
    private void join() {
        model.join();
    }

    @FXML
    private void demo() {
        model.demo();
    }

    @FXML
    private void chooseFolder() {
        dialogs.chooseFolder(texts.get("start.other"), model::signIn);
    }

    private void layKnown() {
        List<Node> buttons = model.recents().stream().<Node>map(this::button).toList();
        known.getChildren().setAll(buttons);
        knownTitle.setVisible(!buttons.isEmpty());
        knownTitle.setManaged(!buttons.isEmpty());
        mark(model.wayProperty().get());
    }

    private Node button(Recents.Recent workspace) {
        Label name = new Label(workspace.name());
        name.getStyleClass().add("start-name");
        Label path = new Label(workspace.path().toString());
        path.getStyleClass().addAll("muted", "small");
        VBox words = new VBox(2, name, path);
        ToggleButton button = new ToggleButton(null, words);
        button.setToggleGroup(chosen);
        button.setUserData(workspace);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("start-choice");
        button.setAccessibleText(workspace.name());
        button.setOnAction(event -> model.signIn(workspace));
        return button;
    }

    private void show(Way now) {
        Parent view = switch (now) {
            case Way.Found(FoundingModel founding) -> views.load(new FoundingController(founding, texts, dialogs));
            case Way.SignIn(SignInModel signIn) ->
                views.load(new SignInController(signIn, () -> model.forget(signIn.workspace())));
            case Way.Join(JoinModel joining) -> InvitationController
                    .within(joining.form(), texts, texts.get("start.join.password.words"))
                    .load(new JoinController(joining, texts, dialogs));
            case Way.Demo(DemoModel ofDemo) -> views.load(new DemoController(ofDemo));
        };
        way.getChildren().setAll(view);
        mark(now);
        Node first = view.lookup(".first-input");
        if (first != null) {
            first.requestFocus();
        }
    }

    private void mark(Way now) {
        switch (now) {
            case Way.Found founding -> chosen.selectToggle(found);
            case Way.Join joining -> chosen.selectToggle(join);
            case Way.Demo ofDemo -> chosen.selectToggle(demo);
            case Way.SignIn(SignInModel signIn) -> chosen.selectToggle(chosen.getToggles().stream()
                    .filter(toggle -> signIn.workspace().equals(toggle.getUserData()))
                    .findFirst()
                    .orElse(null));
        }
    }
}
