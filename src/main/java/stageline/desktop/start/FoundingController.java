package stageline.desktop.start;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import org.controlsfx.control.CheckComboBox;
import stageline.desktop.common.ChosenText;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Said;
import stageline.desktop.common.Texts;
import stageline.desktop.start.FoundingModel.Part;
import stageline.sales.people.Role;

/// The form of a new workspace.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class FoundingController {

    private static final List<String> USUAL_CURRENCIES = List.of("EUR", "USD", "GBP", "CHF");

    private final FoundingModel model;
    private final Texts texts;
    private final Dialogs dialogs;

    @FXML
    private TextField name;

    @FXML
    private Label nameProblem;

    @FXML
    private TextField person;

    @FXML
    private Label personProblem;

    @FXML
    private CheckComboBox<Role> roles;

    @FXML
    private Label rolesProblem;

    @FXML
    private ComboBox<Currency> currency;

    @FXML
    private TextField password;

    @FXML
    private Label passwordProblem;

    @FXML
    private TextField again;

    @FXML
    private Label againProblem;

    @FXML
    private TextField folder;

    @FXML
    private Label folderProblem;

    @FXML
    private Label folderWarning;

    @FXML
    private Button create;

    @FXML
    private Button importing;

    @FXML
    private ProgressIndicator busy;

    FoundingController(FoundingModel model, Texts texts, Dialogs dialogs) {
        this.model = model;
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @FXML
    private void initialize() {
        bind(name, Part.NAME, nameProblem);
        bind(person, Part.PERSON, personProblem);
        bind(password, Part.PASSWORD, passwordProblem);
        bind(again, Part.AGAIN, againProblem);
        bind(folder, Part.FOLDER, folderProblem);
        Said.in(folderWarning, model.warningProperty());
        Said.below(roles, rolesProblem, model.problem(Part.ROLES));
        roles.getItems().setAll(Role.values());
        roles.setConverter(ChosenText.by(role -> texts.get("job." + role.code().toLowerCase(Locale.ROOT))));
        roles.getCheckModel().getCheckedItems().addListener((ListChangeListener<Role>) change -> {
            model.roles().retainAll(change.getList());
            model.roles().addAll(change.getList());
        });
        currency.getItems().setAll(currencies());
        currency.setConverter(ChosenText.by(each -> texts.get("start.found.currency.choice",
                each.getCurrencyCode(), each.getDisplayName(texts.language()))));
        currency.valueProperty().bindBidirectional(model.currencyProperty());
        create.disableProperty().bind(model.busyProperty());
        importing.disableProperty().bind(model.busyProperty());
        busy.visibleProperty().bind(model.busyProperty());
    }

    @FXML
    private void create() {
        model.create(Destination.BOARD);
    }

    @FXML
    private void createAndImport() {
        model.create(Destination.IMPORT);
    }

    @FXML
    private void chooseFolder() {
        Consumer<Path> chosen = path -> model.words(Part.FOLDER).set(path.toAbsolutePath().toString());
        dialogs.chooseFolder(texts.get("start.found.folder.choose"), chosen);
    }

    private void bind(TextField control, Part part, Label problem) {
        control.textProperty().bindBidirectional(model.words(part));
        Said.below(control, problem, model.problem(part));
        control.focusedProperty().addListener((property, was, focused) -> {
            if (!focused) {
                model.left(part);
            }
        });
    }

    private static List<Currency> currencies() {
        Comparator<Currency> usualFirst = Comparator.comparingInt(each -> {
            int at = USUAL_CURRENCIES.indexOf(each.getCurrencyCode());
            return at < 0 ? USUAL_CURRENCIES.size() : at;
        });
        return Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getDefaultFractionDigits() >= 0)
                .sorted(usualFirst.thenComparing(Currency::getCurrencyCode))
                .toList();
    }
}
