package stageline.desktop.inbox;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Tip;
import stageline.store.task.TaskLine;

/// A line of the inbox; the first of a group has the group's name above it.
final class InboxCell extends ListCell<InboxItem> {

    private final MatterWords words;
    private final Texts texts;
    private final Label group = new Label();
    private final FontIcon icon = new FontIcon("bi-inbox");
    private final StackPane sign = new StackPane(icon);
    private final Label title = new Label();
    private final Label detail = new Label();
    private final Label when = new Label();
    private final Button check = new Button(null, new FontIcon("bi-circle"));
    private final VBox all;

    /// @param finish says that a task is done
    InboxCell(MatterWords words, Texts texts, Consumer<TaskLine> finish) {
        this.words = words;
        this.texts = texts;
        setPrefWidth(0);
        group.getStyleClass().add("inbox-group");
        group.setMaxWidth(Double.MAX_VALUE);
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        detail.getStyleClass().addAll("muted", "small");
        detail.setMinWidth(0);
        when.getStyleClass().setAll("label", "muted", "small");
        when.setMinWidth(Region.USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox said = new VBox(2, new HBox(8, title, spring, when), detail);
        HBox.setHgrow(said, Priority.ALWAYS);
        check.getStyleClass().addAll("quiet", "task-check");
        check.setFocusTraversable(false);
        check.setOnAction(event -> {
            if (getItem() instanceof InboxItem.ToDo(TaskLine task)) {
                finish.accept(task);
            }
        });
        Tip.on(check, () -> getItem() instanceof InboxItem.ToDo(TaskLine task) ? texts.get("task.finish", task.what()) : "");
        sign.getStyleClass().add("inbox-sign");
        HBox line = new HBox(10, sign, check, said);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("inbox-line");
        all = new VBox(group, line);
    }

    @Override
    protected void updateItem(@Nullable InboxItem item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean first = getIndex() == 0 || getListView().getItems().get(getIndex() - 1).group() != item.group();
        group.setText(texts.get(item.group().key()));
        group.setVisible(first);
        group.setManaged(first);
        boolean toDo = item instanceof InboxItem.ToDo;
        sign.setVisible(!toDo);
        sign.setManaged(!toDo);
        check.setVisible(toDo);
        check.setManaged(toDo);
        icon.setIconLiteral(words.icon(item));
        title.setText(words.title(item));
        detail.setText(words.detail(item));
        when.setText(words.when(item));
        when.getStyleClass().setAll("label", words.look(item), "small");
        setAccessibleText(texts.get("inbox.line.spoken", group.getText(), title.getText(), detail.getText(), when.getText()));
        setGraphic(all);
    }
}
