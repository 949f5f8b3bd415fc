package stageline.desktop.offering;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.Formats;
import stageline.desktop.common.TableWidth;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Tip;
import stageline.store.offering.OfferingLine;

/// The catalogue: searched as one types, with the pane of the chosen offering beside it.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class OfferingsController {

    /// The keys that open the sheet of a new offering, here alone: elsewhere they make a deal.
    static final KeyCombination NEW = KeyCombination.valueOf("Ctrl+N");

    private static final double ROW = 34;

    private final OfferingsModel model;
    private final OfferingWords said;
    private final Texts texts;
    private final Formats formats;
    private final Runnable make;
    private final Consumer<OfferingLine> choose;
    private Optional<UUID> wanted = Optional.empty();

    @FXML
    private TextField words;

    @FXML
    private CheckBox withRetired;

    @FXML
    private Label count;

    @FXML
    private Button create;

    @FXML
    private TableView<OfferingLine> table;

    @FXML
    private StackPane beside;

    /// @param make   opens the sheet of a new offering
    /// @param choose shows an offering in the pane
    OfferingsController(OfferingsModel model, OfferingWords said, Texts texts, Formats formats, Runnable make,
            Consumer<OfferingLine> choose) {
        this.model = model;
        this.said = said;
        this.texts = texts;
        this.formats = formats;
        this.make = make;
        this.choose = choose;
    }

    /// Gives the focus to the list, or to its search field where nothing is chosen.
    void focus() {
        if (table.getSelectionModel().isEmpty()) {
            words.requestFocus();
        } else {
            table.requestFocus();
        }
    }

    /// Gives the focus to the list.
    void focusList() {
        table.requestFocus();
    }

    /// Chooses an offering in the list, as soon as it stands there.
    void select(UUID offering) {
        wanted = Optional.of(offering);
        chooseWanted();
    }

    /// Shows a pane beside the list.
    void showBeside(Parent pane) {
        beside.getChildren().setAll(pane);
        beside.setVisible(true);
        beside.setManaged(true);
    }

    @FXML
    private void initialize() {
        words.textProperty().bindBidirectional(model.wordsProperty());
        withRetired.selectedProperty().bindBidirectional(model.withRetiredProperty());
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveWords);
        create.disableProperty().bind(model.editableProperty().not());
        Tip.on(create, () -> texts.get("common.withKeys", texts.get("offering.new"), NEW.getDisplayText()));
        table.setId("offerings-table");
        table.setFixedCellSize(ROW);
        table.setRowFactory(view -> new Row());
        table.setItems(model.shown());
        column("name", 200, line -> line.retired() ? texts.get("offering.column.retired", line.name()) : line.name(), "record-name");
        column("shape", 130, OfferingLine::shape, "");
        column("basis", 170, line -> said.basis(line.basis()), "");
        column("price", 140, this::price, "numbers");
        column("deals", 60, line -> line.deals() == 0 ? "" : formats.count(line.deals()), "numbers");
        TableWidth.fill(table, table.getColumns().getFirst());
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                wanted = Optional.of(now.id());
                choose.accept(now);
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::intoPane);
        // Rows that changed are other rows to the table: the same offering stays chosen.
        model.shown().addListener((ListChangeListener<OfferingLine>) change -> {
            chooseWanted();
            say();
        });
        model.readProperty().addListener((property, before, now) -> say());
        model.editableProperty().addListener((property, before, now) -> say());
        say();
    }

    @FXML
    private void create() {
        make.run();
    }

    private void chooseWanted() {
        wanted.flatMap(id -> table.getItems().stream().filter(line -> line.id().equals(id)).findFirst())
                .filter(line -> !line.equals(table.getSelectionModel().getSelectedItem()))
                .ifPresent(line -> {
                    table.getSelectionModel().select(line);
                    table.getFocusModel().focus(table.getSelectionModel().getSelectedIndex());
                });
    }

    private String price(OfferingLine line) {
        Optional<String> first = line.price().map(price -> said.price(price, line.currency()));
        Optional<String> least = line.least().map(price -> said.price(price, line.currency()))
                .filter(price -> !first.equals(Optional.of(price)));
        return first.isPresent() && least.isPresent()
                ? texts.get("offering.column.range", first.get(), least.get())
                : first.or(() -> least).orElse("");
    }

    private void leaveWords(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN, ENTER -> {
                event.consume();
                if (!table.getItems().isEmpty()) {
                    table.getSelectionModel().select(0);
                    table.getFocusModel().focus(0);
                    table.requestFocus();
                }
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

    /// Enter goes on into the pane, to its first field.
    private void intoPane(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER, F2 -> {
                event.consume();
                Optional.ofNullable(beside.lookup(".facts .text-input")).ifPresent(field -> field.requestFocus());
            }
            default -> {}
        }
    }

    private void say() {
        int shown = model.shown().size();
        count.setText(model.readProperty().get() ? texts.get("offering.count", shown, formats.count(shown)) : "");
        table.setPlaceholder(placeholder());
    }

    /// Says what to do where nothing is shown.
    private Region placeholder() {
        if (!model.readProperty().get()) {
            return new Region();
        }
        if (!model.wordsProperty().get().isBlank()) {
            return new Label(texts.get("offering.nothing", model.wordsProperty().get()));
        }
        if (model.size() > 0) {
            return new Label(texts.get("offering.allRetired"));
        }
        Label empty = new Label(texts.get(model.editableProperty().get() ? "offering.empty" : "offering.empty.read", said.editors()));
        empty.setWrapText(true);
        empty.getStyleClass().add("muted");
        VBox box = new VBox(12, empty);
        box.getStyleClass().add("offering-empty");
        if (model.editableProperty().get()) {
            Button first = new Button(texts.get("offering.new"));
            first.setId("offering-first");
            first.getStyleClass().add("success");
            first.setOnAction(event -> make.run());
            box.getChildren().add(first);
        }
        return box;
    }

    private void column(String code, double width, Function<OfferingLine, String> text, String style) {
        TableColumn<OfferingLine, String> column = new TableColumn<>(texts.get("offering.column." + code));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
        column.setCellFactory(each -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String words, boolean empty) {
                super.updateItem(words, empty);
                setText(empty ? "" : words);
            }
        });
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        if (!style.isEmpty()) {
            column.getStyleClass().add(style);
        }
        table.getColumns().add(column);
    }

    /// A row that shows by its look that its offering is retired.
    private static final class Row extends TableRow<OfferingLine> {

        private static final String RETIRED = "retired";

        @Override
        protected void updateItem(@Nullable OfferingLine line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove(RETIRED);
            if (!empty && line != null && line.retired()) {
                getStyleClass().add(RETIRED);
            }
        }
    }
}
