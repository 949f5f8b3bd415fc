package stageline.desktop.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.ChosenText;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.desktop.intake.ColumnsModel.ColumnModel;
import stageline.desktop.intake.ColumnsModel.Meaning;
import stageline.desktop.intake.ColumnsModel.SheetModel;
import stageline.exchange.profile.ColumnUses;
import stageline.sales.record.EntityType;

/// What the columns of unknown files mean.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class ColumnsController implements StepController {

    private static final double ROW = 38;
    private static final double HEAD = 34;
    private static final int MOST_ROWS = 14;

    private final ImportModel model;
    private final Texts texts;
    private final Phrases phrases;

    @FXML
    private TextField source;

    @FXML
    private VBox sheets;

    ColumnsController(ImportModel model, Texts texts, Phrases phrases) {
        this.model = model;
        this.texts = texts;
        this.phrases = phrases;
    }

    @Override
    public void focus() {
        source.requestFocus();
    }

    @FXML
    private void initialize() {
        model.columnsProperty().addListener((property, before, now) -> {
            before.ifPresent(old -> source.textProperty().unbindBidirectional(old.sourceProperty()));
            now.ifPresent(this::show);
        });
        model.columnsProperty().get().ifPresent(this::show);
    }

    private void show(ColumnsModel columns) {
        source.textProperty().bindBidirectional(columns.sourceProperty());
        sheets.getChildren().setAll(columns.sheets().stream().map(this::sheet).toList());
    }

    private Node sheet(SheetModel sheet) {
        Label name = new Label(String.join(", ", sheet.names()));
        name.getStyleClass().add("form-heading");
        name.setWrapText(true);
        ComboBox<EntityType> kind = new ComboBox<>();
        kind.setId("kind");
        kind.getItems().setAll(ColumnsModel.KINDS);
        kind.setConverter(ChosenText.by(each -> texts.get("import.kind." + each.code())));
        kind.valueProperty().bindBidirectional(sheet.kindProperty());
        ComboBox<Optional<String>> key = new ComboBox<>();
        key.setId("key");
        key.getItems().add(Optional.empty());
        sheet.columns().forEach(column -> key.getItems().add(Optional.of(column.header())));
        key.setConverter(ChosenText.by(each -> each.orElse(texts.get("import.columns.noKey"))));
        key.valueProperty().bindBidirectional(sheet.keyProperty());
        HBox choices = new HBox(16, field("import.columns.kind", kind), field("import.columns.key", key));
        VBox box = new VBox(8, name, choices, table(sheet));
        box.getStyleClass().add("import-card");
        return box;
    }

    private Node table(SheetModel sheet) {
        TableView<ColumnModel> table = new TableView<>();
        table.getStyleClass().add("import-columns");
        table.setFixedCellSize(ROW);
        table.getItems().setAll(sheet.columns());
        table.setPrefHeight(HEAD + ROW * Math.min(MOST_ROWS, sheet.columns().size()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(List.of(
                column("import.columns.name", 220, ColumnModel::header),
                column("import.columns.example", 320, ColumnModel::example),
                meanings(sheet)));
        sheet.kindProperty().addListener((property, before, now) -> table.refresh());
        return table;
    }

    private TableColumn<ColumnModel, String> column(String key, double width, Function<ColumnModel, String> text) {
        TableColumn<ColumnModel, String> column = new TableColumn<>(texts.get(key));
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private TableColumn<ColumnModel, Meaning> meanings(SheetModel sheet) {
        TableColumn<ColumnModel, Meaning> column = new TableColumn<>(texts.get("import.columns.becomes"));
        column.setCellValueFactory(cell -> cell.getValue().meaning());
        column.setCellFactory(each -> new MeaningCell(sheet));
        column.setPrefWidth(280);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private VBox field(String key, Node control) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().add("field-name");
        name.setLabelFor(control);
        control.setAccessibleText(texts.get(key));
        VBox box = new VBox(name, control);
        box.getStyleClass().add("field");
        return box;
    }

    private String name(Meaning meaning, EntityType kind) {
        if (meaning.entered().isPresent()) {
            return texts.get("import.use.entered", phrases.stage(meaning.entered().get()));
        }
        return ColumnUses.field(kind, meaning.word())
                .map(field -> phrases.field(kind, field))
                .orElseGet(() -> texts.get("import.use." + meaning.word()));
    }

    /// A cell in which the meaning of its column is chosen.
    private final class MeaningCell extends TableCell<ColumnModel, Meaning> {

        private final SheetModel sheet;
        private final ComboBox<Meaning> box = new ComboBox<>();
        private boolean showing;

        MeaningCell(SheetModel sheet) {
            this.sheet = sheet;
            box.setMaxWidth(Double.MAX_VALUE);
            box.setVisibleRowCount(16);
            box.setConverter(ChosenText.by(each -> name(each, sheet.kindProperty().get())));
            box.valueProperty().addListener((property, before, now) -> {
                if (!showing && now != null && getTableRow() != null && getTableRow().getItem() != null) {
                    getTableRow().getItem().meaning().set(now);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Meaning meaning, boolean empty) {
            super.updateItem(meaning, empty);
            if (empty || meaning == null) {
                setGraphic(null);
                return;
            }
            showing = true;
            box.getItems().setAll(sheet.meanings());
            box.setValue(meaning);
            showing = false;
            box.setAccessibleText(String.join(" ", Arrays.asList(sheet.columns().get(getIndex()).header(),
                    name(meaning, sheet.kindProperty().get()))));
            setGraphic(box);
        }
    }
}
