package stageline.desktop.quotation;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
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

    private final QuotationsModel model;
    private final Texts texts;
    private final Formats formats;
    private final Navigation navigation;

    @FXML
    private TextField words;

    @FXML
    private Label count;

    @FXML
    private TableView<ListedQuotation> table;

    QuotationsController(QuotationsModel model, Texts texts, Formats formats, Navigation navigation) {
        this.model = model;
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
        SortedList<ListedQuotation> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setFixedCellSize(ROW);
        table.setRowFactory(view -> {
            TableRow<ListedQuotation> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (!row.isEmpty()) {
                    open();
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
        model.shown().addListener((ListChangeListener<ListedQuotation>) change -> say());
        model.readProperty().addListener((property, before, now) -> say());
        say();
    }

    private void leaveWords(KeyEvent event) {
        if ((event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) && !table.getItems().isEmpty()) {
            event.consume();
            table.getSelectionModel().select(0);
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
        ListedQuotation chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            navigation.open(chosen.entity());
        }
    }

    /// Says how many there are, and what to do where there are none.
    private void say() {
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
