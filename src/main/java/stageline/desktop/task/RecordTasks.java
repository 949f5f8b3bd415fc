package stageline.desktop.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Formats;
import stageline.desktop.common.KeptRows;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.TaskDesk;
import stageline.desktop.common.TaskWords;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Tip;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.task.TaskLine;
import stageline.workspace.Workspace;

/// The tasks of a record: what is open, each to be done in its line, and below it what was done.
final class RecordTasks implements TaskDesk.Side {

    private static final int MOST_DONE = 20;

    private final EntityRef record;
    private final TaskDesk desk;
    private final TaskWords words;
    private final Texts texts;
    private final Formats formats;
    private final Navigation navigation;
    private final Followed<Told> followed;
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper(this, "open", 0);
    private final Button make;
    private final KeptRows rows;
    private final VBox node;
    private Optional<TaskLine> finishing = Optional.empty();

    /// What is known of them.
    private record Told(List<TaskLine> open, List<TaskLine> done) {}

    RecordTasks(EntityRef record, Workspace workspace, TaskDesk desk, TaskWords words, Desk.Parts parts) {
        this.record = record;
        this.desk = desk;
        this.words = words;
        this.texts = parts.texts();
        this.formats = parts.formats();
        this.navigation = parts.navigation();
        this.followed = new Followed<>(workspace, parts.tasks(), RecordTasks::concerns, () ->
                Optional.of(new Told(workspace.tasks().open(record), workspace.tasks().done(record, MOST_DONE))));
        followed.toldProperty().addListener((property, before, now) -> now.ifPresent(this::show));
        make = new Button(texts.get("task.new"), new FontIcon("bi-plus"));
        make.setId("task-new");
        make.setOnAction(event -> desk.make(Optional.of(record)));
        rows = new KeptRows("#task-outcome", ".task-check", make);
        rows.node().getStyleClass().add("task-rows");
        node = new VBox(12, make, rows.node());
    }

    private static boolean concerns(EntityRef changed) {
        return changed.type() == EntityType.TASK || changed.type() == EntityType.PERSON;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    @Override
    public void open() {
        followed.open();
    }

    @Override
    public void close() {
        followed.close();
    }

    private void show(Told told) {
        open.set(told.open().size());
        finishing = finishing.flatMap(task -> told.open().stream().filter(each -> each.id().equals(task.id())).findFirst());
        List<Node> shown = new ArrayList<>();
        if (told.open().isEmpty()) {
            shown.add(muted(texts.get(told.done().isEmpty() ? "task.none" : "task.none.open")));
        }
        told.open().forEach(task -> shown.add(open(task)));
        if (!told.done().isEmpty()) {
            Label heading = new Label(texts.get("task.done"));
            heading.getStyleClass().add("pane-heading");
            shown.add(heading);
            told.done().forEach(task -> shown.add(done(task)));
        }
        rows.show(shown);
    }

    private Node open(TaskLine task) {
        Button check = check("bi-circle", texts.get("task.finish", task.what()));
        check.setOnAction(event -> {
            finishing = finishing.filter(task::equals).isPresent() ? Optional.empty() : Optional.of(task);
            followed.toldProperty().get().ifPresent(this::show);
        });
        Label due = new Label(words.due(task));
        due.setMinWidth(Region.USE_PREF_SIZE);
        due.getStyleClass().addAll("small", words.pressing(task) ? words.overdue(task) ? "task-overdue" : "task-today" : "muted");
        VBox said = said(task, due, TaskWords.together(words.whom(task, Optional.empty()), elsewhere(task)));
        if (!task.details().isBlank()) {
            said.getChildren().add(muted(task.details()));
        }
        if (finishing.filter(task::equals).isPresent()) {
            said.getChildren().add(outcome(task));
        }
        return row(check, said);
    }

    private Node done(TaskLine task) {
        Button check = check("bi-check-circle-fill", texts.get("task.reopen", task.what()));
        check.getStyleClass().add("task-checked");
        check.setOnAction(event -> desk.reopen(task));
        VBox said = said(task, new Label(), TaskWords.together(
                task.done().map(formats::moment).orElse(""), words.whom(task, Optional.empty()), elsewhere(task)));
        if (!task.outcome().isBlank()) {
            Label outcome = new Label(task.outcome());
            outcome.setWrapText(true);
            said.getChildren().add(outcome);
        }
        return row(check, said);
    }

    /// One line in which to say what came of it: Enter says so, Escape takes the line away.
    private Node outcome(TaskLine task) {
        TextField field = new TextField();
        field.setId("task-outcome");
        field.setPromptText(texts.get("task.outcome.hint"));
        field.setAccessibleText(texts.get("task.outcome.hint"));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button done = new Button(texts.get("task.done.act"));
        done.setId("task-done");
        done.getStyleClass().add("accent");
        done.setMinWidth(Region.USE_PREF_SIZE);
        done.setOnAction(event -> finish(task, field));
        field.setOnAction(event -> finish(task, field));
        HBox line = new HBox(8, field, done);
        line.getStyleClass().add("task-outcome-line");
        line.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                finishing = Optional.empty();
                followed.toldProperty().get().ifPresent(this::show);
            }
        });
        return line;
    }

    private void finish(TaskLine task, TextField outcome) {
        finishing = Optional.empty();
        desk.finish(task, outcome.getText());
    }

    private VBox said(TaskLine task, Label due, String below) {
        Hyperlink what = new Hyperlink(task.what());
        what.setWrapText(true);
        what.getStyleClass().add(task.open() ? "task-what" : "task-what-done");
        what.setOnAction(event -> {
            what.setVisited(false);
            desk.edit(task);
        });
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(8, what, due);
        top.setAlignment(Pos.TOP_LEFT);
        VBox said = new VBox(2, top);
        if (!below.isBlank()) {
            said.getChildren().add(muted(below));
        }
        task.on().filter(on -> on.live() && on.entity().type() == EntityType.ACTIVITY).ifPresent(on ->
                said.getChildren().add(incident(on.entity())));
        HBox.setHgrow(said, Priority.ALWAYS);
        return said;
    }

    /// The way to the incident that a task handles.
    private Node incident(EntityRef activity) {
        Hyperlink link = new Hyperlink(texts.get("task.incident"));
        link.setId("task-incident");
        link.getStyleClass().add("small");
        link.setOnAction(event -> navigation.open(activity));
        return link;
    }

    /// What else it is about where that is not the record which shows it.
    private String elsewhere(TaskLine task) {
        return task.about().stream()
                .filter(named -> !named.entity().equals(record))
                .map(named -> named.name())
                .findFirst()
                .orElse("");
    }

    private static HBox row(Button check, VBox said) {
        HBox row = new HBox(8, check, said);
        row.getStyleClass().add("task-row");
        return row;
    }

    private static Button check(String icon, String spoken) {
        Button check = new Button(null, new FontIcon(icon));
        check.getStyleClass().addAll("quiet", "task-check");
        check.setAccessibleText(spoken);
        Tip.on(check, () -> spoken);
        return check;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }
}
