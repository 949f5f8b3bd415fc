package stageline.desktop.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.TableWidth;
import stageline.desktop.common.Texts;
import stageline.sales.record.EntityRef;
import stageline.store.record.RecordLists.Order;

/// A list of records: searched as one types, ordered by its columns, with the pane of one record beside it.
///
/// @param <R> a row
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class RecordListController<R> {

    private static final double ROW = 34;

    private final ListModel<R> model;
    private final List<ListColumn<R>> columns;
    private final Runnable make;
    private final Runnable bring;
    private final Texts texts;
    private final Formats formats;
    private final Navigation navigation;

    @FXML
    private Label title;

    @FXML
    private TextField words;

    @FXML
    private Label count;

    @FXML
    private MenuButton order;

    @FXML
    private Button create;

    @FXML
    private TableView<UUID> table;

    @FXML
    private StackPane beside;

    /// @param make  opens the sheet of a new record
    /// @param bring goes to where records are imported
    RecordListController(ListModel<R> model, List<ListColumn<R>> columns, Runnable make, Runnable bring, Texts texts, Formats formats,
            Navigation navigation) {
        this.model = model;
        this.columns = List.copyOf(columns);
        this.make = make;
        this.bring = bring;
        this.texts = texts;
        this.formats = formats;
        this.navigation = navigation;
    }

    /// Gives the focus to the list, or to its search field where there is nothing to choose.
    void focus() {
        if (table.getItems().isEmpty() || table.getSelectionModel().isEmpty()) {
            words.requestFocus();
        } else {
            table.requestFocus();
        }
    }

    /// Shows a pane beside the list, or none.
    void showBeside(Optional<Parent> pane) {
        beside.getChildren().setAll(pane.stream().toList());
        beside.setVisible(pane.isPresent());
        beside.setManaged(pane.isPresent());
        if (pane.isEmpty()) {
            table.requestFocus();
        }
    }

    @FXML
    private void initialize() {
        String kind = model.type().code();
        title.setText(texts.get("record.list." + kind));
        words.setPromptText(texts.get("record.search." + kind));
        words.setAccessibleText(texts.get("record.search." + kind));
        create.setText(texts.get("record.new." + kind));
        words.textProperty().bindBidirectional(model.wordsProperty());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveWords);
        table.setId("records-table");
        // A table forgets its order whenever a list changes as a whole, unless that is a list that sorts; this one leaves the order as
        // it is.
        table.setItems(new SortedList<>(model.ids()));
        table.setFixedCellSize(ROW);
        table.setRowFactory(view -> new Row());
        columns.forEach(column -> table.getColumns().add(column(column)));
        TableWidth.fill(table, table.getColumns().getFirst());
        table.getColumns().stream().filter(TableColumn::isSortable).forEach(column -> {
            MenuItem item = new MenuItem(column.getText());
            item.setMnemonicParsing(false);
            item.setId("order-" + column.getId());
            item.setOnAction(event -> orderBy(column));
            order.getItems().add(item);
        });
        table.setSortPolicy(view -> {
            sort();
            return true;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                open();
            }
        });
        table.setPlaceholder(placeholder());
        model.arrivalsProperty().addListener((property, before, now) -> table.refresh());
        model.ids().addListener((ListChangeListener<UUID>) change -> say());
        model.readProperty().addListener((property, before, now) -> say());
        say();
    }

    @FXML
    private void create() {
        make.run();
    }

    private void leaveWords(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                event.consume();
                model.whenListed(this::chooseFirst);
            }
            case ENTER -> {
                event.consume();
                model.whenListed(() -> {
                    chooseFirst();
                    open();
                });
            }
            case ESCAPE -> {
                if (!words.getText().isEmpty()) {
                    event.consume();
                    words.clear();
                }
            }
            default -> {}
        }
    }

    private void chooseFirst() {
        if (!table.getItems().isEmpty()) {
            table.getSelectionModel().select(0);
            table.getFocusModel().focus(0);
            table.requestFocus();
        }
    }

    private void open() {
        UUID chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            navigation.open(new EntityRef(model.type(), chosen));
        }
    }

    private void say() {
        count.setText(model.readProperty().get()
                ? texts.get("record.count." + model.type().code(), model.ids().size(), formats.count(model.ids().size()))
                : "");
        table.setPlaceholder(placeholder());
    }

    /// Says what to do where nothing is shown.
    private Region placeholder() {
        if (!model.readProperty().get()) {
            return new Region();
        }
        String kind = model.type().code();
        if (!model.wordsProperty().get().isBlank()) {
            return new Label(texts.get("record.nothing", model.wordsProperty().get()));
        }
        Label words = new Label(texts.get("record.empty." + kind));
        words.setWrapText(true);
        words.getStyleClass().add("muted");
        Button first = new Button(texts.get("record.new." + kind));
        first.getStyleClass().add("success");
        first.setOnAction(event -> make.run());
        Button importing = new Button(texts.get("record.import"));
        importing.setOnAction(event -> bring.run());
        HBox acts = new HBox(8, first, importing);
        VBox box = new VBox(12, words, acts);
        box.getStyleClass().add("record-empty");
        return box;
    }

    private TableColumn<UUID, Optional<R>> column(ListColumn<R> said) {
        TableColumn<UUID, Optional<R>> column = new TableColumn<>(said.title());
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(model.row(cell.getValue())));
        column.setCellFactory(each -> new Cell(said));
        column.setPrefWidth(said.width());
        column.setReorderable(false);
        column.setSortable(said.order().isPresent());
        column.setUserData(said.order());
        said.order().ifPresent(each -> column.setId(each.name().toLowerCase(Locale.ROOT)));
        if (!said.style().isEmpty()) {
            column.getStyleClass().add(said.style());
        }
        return column;
    }

    /// Orders by a column; the other way round where it is ordered by it already.
    private void orderBy(TableColumn<UUID, ?> column) {
        boolean again = table.getSortOrder().equals(List.of(column)) && column.getSortType() == SortType.ASCENDING;
        column.setSortType(again ? SortType.DESCENDING : SortType.ASCENDING);
        table.getSortOrder().setAll(List.of(column));
    }

    /// The database sorts, not the table, which holds a part only.
    private void sort() {
        Optional<TableColumn<UUID, ?>> by = table.getSortOrder().stream().findFirst();
        Optional<Order> wanted = by.flatMap(column -> column.getUserData() instanceof Optional<?> chosen
                && chosen.orElse(null) instanceof Order each ? Optional.of(each) : Optional.empty());
        model.descendingProperty().set(by.filter(column -> column.getSortType() == SortType.DESCENDING).isPresent());
        model.byProperty().set(wanted.orElse(Order.NAME));
        order.setText(by.map(column -> texts.get(
                column.getSortType() == SortType.DESCENDING ? "record.order.down" : "record.order.up", column.getText()))
                .orElse(texts.get("record.order")));
    }

    /// A row that has its record loaded when it comes into view.
    private final class Row extends TableRow<UUID> {

        Row() {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    open();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable UUID id, boolean empty) {
            super.updateItem(id, empty);
            if (!empty && id != null && model.row(id).isEmpty()) {
                model.want(getIndex());
            }
        }
    }

    private final class Cell extends TableCell<UUID, Optional<R>> {

        private final ListColumn<R> column;
        private final HBox marks = new HBox(4);

        Cell(ListColumn<R> column) {
            this.column = column;
            marks.getStyleClass().add("record-marks");
        }

        @Override
        @SuppressWarnings("NullableOptional") // the toolkit clears a cell with null
        protected void updateItem(@Nullable Optional<R> row, boolean empty) {
            super.updateItem(row, empty);
            Optional<R> there = empty || row == null ? Optional.empty() : row;
            setText(there.map(column.text()).orElse(""));
            List<ListColumn.Mark> shown = there.map(column.marks()).orElse(List.of());
            if (shown.isEmpty()) {
                setGraphic(null);
                return;
            }
            marks.getChildren().setAll(shown.stream().map(mark -> {
                Label label = new Label(mark.word());
                label.getStyleClass().addAll("mark", mark.style());
                label.setMinWidth(Region.USE_PREF_SIZE);
                return label;
            }).toList());
            setGraphic(marks);
        }
    }
}
