package stageline.desktop.quotation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.QuotationMark;
import stageline.desktop.common.TableWidth;
import stageline.desktop.common.Texts;
import stageline.sales.quotation.QuotationStatus;
import stageline.store.quotation.ListedQuotation;
import stageline.store.record.Named;

/// The list of all quotations.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class QuotationsController {

    private static final double ROW = 34;

    private static final Duration UNNOTICED = Duration.millis(500);

    private final QuotationsModel model;
    private final PdfBatchModel batch;
    private final Texts texts;
    private final Formats formats;
    private final Navigation navigation;

    @FXML
    private TextField words;

    @FXML
    private Label count;

    @FXML
    private Button exports;

    @FXML
    private HBox exporting;

    @FXML
    private ProgressBar progress;

    @FXML
    private TableView<ListedQuotation> table;

    private Set<UUID> chosen = Set.of();

    QuotationsController(QuotationsModel model, PdfBatchModel batch, Texts texts, Formats formats, Navigation navigation) {
        this.model = model;
        this.batch = batch;
        this.texts = texts;
        this.formats = formats;
        this.navigation = navigation;
    }

    /// Gives the keys to the search.
    void focus() {
        words.requestFocus();
    }

    @FXML
    private void initialize() {
        words.textProperty().bindBidirectional(model.wordsProperty());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveWords);
        table.setId("quotations-table");
        TableColumn<ListedQuotation, ?> customer = words("quotation.column.customer", 200, ListedQuotation::customer);
        table.getColumns().add(words("quotation.column.number", 150, quotation ->
                texts.get("quotation.called", quotation.number(), quotation.revision())));
        table.getColumns().add(customer);
        table.getColumns().add(words("quotation.column.deal", 220, quotation -> quotation.deal().map(Named::name).orElse("")));
        table.getColumns().add(status());
        TableColumn<ListedQuotation, ?> total =
                words("quotation.column.total", 120, quotation -> quotation.total().map(formats::sum).orElse(""));
        total.getStyleClass().add("numbers");
        table.getColumns().add(total);
        table.getColumns().add(words("quotation.column.valid", 110, quotation -> quotation.validUntil().map(formats::day).orElse("")));
        table.getColumns().add(words("quotation.column.by", 130, quotation -> quotation.preparedBy().map(Named::name).orElse("")));
        TableWidth.fill(table, customer);
        // Before the table sees what was read anew, and after it.
        model.shown().addListener((ListChangeListener<ListedQuotation>) change -> remember());
        SortedList<ListedQuotation> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setFixedCellSize(ROW);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().getSelectedItems().addListener((ListChangeListener<ListedQuotation>) change -> offer());
        table.setRowFactory(view -> {
            TableRow<ListedQuotation> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (!row.isEmpty() && !event.isShortcutDown() && !event.isShiftDown()) {
                    navigation.open(row.getItem().entity());
                }
            });
            return row;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                open();
            }
        });
        model.shown().addListener((ListChangeListener<ListedQuotation>) change -> {
            choose();
            say();
        });
        model.readProperty().addListener((property, before, now) -> say());
        followExport();
        say();
    }

    /// Shows how far it is, once it takes so long that somebody wonders.
    private void followExport() {
        PauseTransition pause = new PauseTransition(UNNOTICED);
        pause.setOnFinished(event -> exporting.setVisible(batch.busyProperty().get()));
        exporting.setVisible(false);
        exporting.managedProperty().bind(exporting.visibleProperty());
        progress.progressProperty().bind(batch.progressProperty());
        batch.busyProperty().addListener((property, was, busy) -> {
            offer();
            if (busy) {
                pause.playFromStart();
            } else {
                pause.stop();
                exporting.setVisible(false);
            }
        });
    }

    @FXML
    private void export() {
        batch.export(wanted());
    }

    @FXML
    private void stop() {
        batch.cancel();
    }

    /// What is chosen, in the order in which it is shown; all that is shown where nothing is.
    private List<ListedQuotation> wanted() {
        List<ListedQuotation> selected = table.getSelectionModel().getSelectedItems();
        return selected.isEmpty() ? table.getItems() : selected;
    }

    /// Says how many would be written.
    private void offer() {
        int size = wanted().size();
        exports.setText(texts.get("quotation.exports", size, formats.count(size)));
        exports.setDisable(size == 0 || batch.busyProperty().get());
    }

    private void remember() {
        chosen = table.getSelectionModel().getSelectedItems().stream().map(ListedQuotation::id).collect(Collectors.toSet());
    }

    /// Chooses again what was chosen, wherever it stands now.
    private void choose() {
        List<ListedQuotation> items = table.getItems();
        int[] rows = IntStream.range(0, items.size()).filter(row -> chosen.contains(items.get(row).id())).toArray();
        table.getSelectionModel().clearSelection();
        if (rows.length > 0) {
            table.getSelectionModel().selectIndices(rows[0], rows);
        }
    }

    private void leaveWords(KeyEvent event) {
        if ((event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) && !table.getItems().isEmpty()) {
            event.consume();
            table.getSelectionModel().clearAndSelect(0);
            table.requestFocus();
            if (event.getCode() == KeyCode.ENTER) {
                open();
            }
        } else if (event.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
            event.consume();
            words.clear();
        }
    }

    private void open() {
        ListedQuotation latest = table.getSelectionModel().getSelectedItem();
        if (latest != null) {
            navigation.open(latest.entity());
        }
    }

    /// Says how many there are, and what to do where there are none.
    private void say() {
        offer();
        int size = model.shown().size();
        boolean read = model.readProperty().get();
        count.setText(read ? texts.get("quotation.count", size, formats.count(size)) : "");
        if (!read) {
            table.setPlaceholder(new Region());
            return;
        }
        String typed = model.wordsProperty().get();
        Label nothing = new Label(typed.isBlank() ? texts.get("quotation.none") : texts.get("quotation.nothing", typed));
        nothing.setWrapText(true);
        nothing.getStyleClass().addAll("muted", "quotation-none");
        table.setPlaceholder(nothing);
    }

    private static TableColumn<ListedQuotation, String> column(String title, double width, Function<ListedQuotation, String> text) {
        TableColumn<ListedQuotation, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        return column;
    }

    private TableColumn<ListedQuotation, String> words(String key, double width, Function<ListedQuotation, String> text) {
        return column(texts.get(key), width, text);
    }

    private TableColumn<ListedQuotation, QuotationStatus> status() {
        TableColumn<ListedQuotation, QuotationStatus> column = new TableColumn<>(texts.get("quotation.column.status"));
        column.setPrefWidth(100);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().status()));
        column.setCellFactory(each -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable QuotationStatus item, boolean empty) {
                super.updateItem(item, empty);
                setGraphic(empty || item == null ? null : QuotationMark.of(item, texts));
            }
        });
        return column;
    }
}
