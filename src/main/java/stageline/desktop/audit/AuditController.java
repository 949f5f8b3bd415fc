package stageline.desktop.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.TableWidth;
import stageline.desktop.common.Texts;
import stageline.sales.event.Origin;
import stageline.store.EventKind;
import stageline.store.history.HistoryLine;
import stageline.store.record.Named;
import stageline.store.record.PersonLine;

/// The table of the audit trail, its filters, and the entry that is chosen in full.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class AuditController {

    private static final PseudoClass FLAWED = PseudoClass.getPseudoClass("flawed");

    private final AuditModel model;
    private final VerifyModel verification;
    private final ExportModel exports;
    private final Happenings happenings;
    private final Texts texts;
    private final Formats formats;
    private final Navigation navigation;

    @FXML
    private MenuButton person;

    @FXML
    private MenuButton kind;

    @FXML
    private MenuButton device;

    @FXML
    private MenuButton export;

    @FXML
    private DatePicker from;

    @FXML
    private DatePicker to;

    @FXML
    private CheckBox overrides;

    @FXML
    private Button record;

    @FXML
    private Label count;

    @FXML
    private TableView<HistoryLine> table;

    @FXML
    private VBox entry;

    @FXML
    private Button verify;

    @FXML
    private Button stop;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label found;

    AuditController(
            AuditModel model, VerifyModel verification, ExportModel exports, Happenings happenings, Texts texts, Formats formats,
            Navigation navigation) {
        this.model = model;
        this.verification = verification;
        this.exports = exports;
        this.happenings = happenings;
        this.texts = texts;
        this.formats = formats;
        this.navigation = navigation;
    }

    @FXML
    private void initialize() {
        table.setId("audit-table");
        table.setItems(model.lines());
        table.setFixedCellSize(32);
        column("audit.when", 130, line -> formats.moment(line.fact().origin().at()), "audit-when");
        column("audit.who", 130, happenings::person, "audit-who");
        column("audit.record", 220, HistoryLine::name, "audit-record");
        TableColumn<HistoryLine, String> what =
                column("audit.what", 380, line -> String.join(" · ", happenings.what(line)), "audit-what");
        column("audit.why", 200, line -> line.fact().origin().reason().orElse(""), "audit-why");
        column("audit.marks", 120, line -> String.join(", ", happenings.marks(line)), "audit-marks");
        TableWidth.fill(table, what);
        table.setRowFactory(view -> new ReadingRow(model));
        table.setPlaceholder(new Label(texts.get("audit.nothing")));
        table.getSelectionModel().selectedItemProperty().addListener((property, before, line) -> show(Optional.ofNullable(line)));
        model.people().addListener((ListChangeListener<PersonLine>) change -> fillPeople());
        fillPeople();
        fillKinds();
        model.devices().addListener((ListChangeListener<UUID>) change -> fillDevices());
        fillDevices();
        Arrays.stream(ExportModel.Kind.values()).forEach(each ->
                export.getItems().add(choice(texts.get("audit.export." + each.ending()), () -> exports.export(each))));
        day(from, model.fromProperty());
        day(to, model.toProperty());
        overrides.selectedProperty().bindBidirectional(model.overridesProperty());
        model.recordProperty().addListener((property, before, now) -> showRecord(now));
        showRecord(model.recordProperty().get());
        model.countProperty().addListener((property, before, now) -> sayCount());
        model.countedProperty().addListener((property, before, now) -> sayCount());
        show(Optional.empty());
        BooleanBinding busy = verification.busyProperty().or(exports.busyProperty());
        verify.disableProperty().bind(busy);
        export.disableProperty().bind(busy);
        stop.visibleProperty().bind(busy);
        stop.managedProperty().bind(busy);
        progress.visibleProperty().bind(busy);
        progress.managedProperty().bind(busy);
        progress.progressProperty().bind(Bindings.when(exports.busyProperty())
                .then(exports.progressProperty()).otherwise(verification.progressProperty()));
        found.textProperty().bind(verification.foundProperty());
        found.managedProperty().bind(found.textProperty().isNotEmpty());
        verification.flawedProperty().addListener((property, was, flawed) -> found.pseudoClassStateChanged(FLAWED, flawed));
    }

    @FXML
    private void verify() {
        verification.verify();
    }

    @FXML
    private void stop() {
        verification.cancel();
        exports.cancel();
    }

    /// Leads the keyboard to the entries.
    void focus() {
        table.requestFocus();
    }

    @FXML
    private void showAllRecords() {
        model.showAllRecords();
    }

    private void sayCount() {
        count.setText(texts.get(model.countedProperty().get() ? "audit.count" : "audit.counting", model.countProperty().get()));
    }

    private void showRecord(Optional<Named> named) {
        record.setText(named.map(each -> texts.get("audit.only", each.name())).orElse(""));
        record.setVisible(named.isPresent());
        record.setManaged(named.isPresent());
    }

    private TableColumn<HistoryLine, String> column(String key, double width, Function<HistoryLine, String> text, String style) {
        TableColumn<HistoryLine, String> column = new TableColumn<>(texts.get(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add(style);
        table.getColumns().add(column);
        return column;
    }

    private void fillPeople() {
        person.setText(texts.get("audit.person"));
        person.getItems().setAll(choice(texts.get("audit.everybody"), () -> choosePerson(Optional.empty())));
        model.people().forEach(each -> person.getItems().add(choice(each.name(), () -> choosePerson(Optional.of(each)))));
    }

    private void choosePerson(Optional<PersonLine> chosen) {
        model.personProperty().set(chosen.map(PersonLine::id));
        person.setText(chosen.map(PersonLine::name).orElse(texts.get("audit.person")));
    }

    private void fillKinds() {
        kind.setText(texts.get("audit.kind"));
        kind.getItems().setAll(choice(texts.get("audit.everything"), () -> chooseKind(Optional.empty())));
        Arrays.stream(EventKind.values()).forEach(each -> kind.getItems().add(choice(name(each), () -> chooseKind(Optional.of(each)))));
    }

    private void chooseKind(Optional<EventKind> chosen) {
        model.kindProperty().set(chosen);
        kind.setText(chosen.map(this::name).orElse(texts.get("audit.kind")));
    }

    private void fillDevices() {
        device.setText(texts.get("audit.device"));
        device.getItems().setAll(choice(texts.get("audit.everywhere"), () -> chooseDevice(Optional.empty())));
        model.devices().forEach(each -> device.getItems().add(choice(name(each), () -> chooseDevice(Optional.of(each)))));
    }

    private void chooseDevice(Optional<UUID> chosen) {
        model.deviceProperty().set(chosen);
        device.setText(chosen.map(this::name).orElse(texts.get("audit.device")));
    }

    private String name(UUID each) {
        return model.here(each) ? texts.get("audit.device.here") : texts.get("audit.device.other", each);
    }

    private String name(EventKind each) {
        return texts.get("audit.kind." + each.name().toLowerCase(Locale.ROOT));
    }

    private static MenuItem choice(String name, Runnable act) {
        MenuItem item = new MenuItem(name);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> act.run());
        return item;
    }

    private static void day(DatePicker picker, ObjectProperty<Optional<LocalDate>> day) {
        picker.valueProperty().addListener((property, before, now) -> day.set(Optional.ofNullable(now)));
    }

    private void show(Optional<HistoryLine> chosen) {
        entry.getChildren().clear();
        entry.setVisible(chosen.isPresent());
        entry.setManaged(chosen.isPresent());
        chosen.ifPresent(line -> {
            Button open = new Button(line.name());
            open.getStyleClass().addAll("quiet", "strong");
            open.setOnAction(event -> navigation.open(line.fact().entity()));
            entry.getChildren().add(open);
            happenings.what(line).forEach(each -> entry.getChildren().add(wrapped(each, "entry-line")));
            entry.getChildren().add(wrapped(happenings.writtenBy(line), "muted"));
            Origin origin = line.fact().origin();
            if (origin.imported()) {
                entry.getChildren().add(wrapped(texts.get("audit.imported", formats.moment(origin.effective())), "muted"));
            }
            entry.getChildren().add(wrapped(texts.get("audit.place",
                    formats.count(line.position()), origin.role(), origin.zone().getId(),
                    line.fact().stamp().device(), formats.count(line.fact().stamp().n())), "muted"));
        });
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
