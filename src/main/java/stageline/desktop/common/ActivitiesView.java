package stageline.desktop.common;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.sales.event.Change;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ActivityFields.Direction;
import stageline.sales.record.Value;
import stageline.store.record.ActivityLine;
import stageline.store.record.Named;

/// What was done about a record, and a place to log what has just been done.
public final class ActivitiesView {

    /// An incident is reported by a form of its own.
    private static final List<ActivityKind> LOGGED =
            Arrays.stream(ActivityKind.values()).filter(kind -> kind != ActivityKind.INCIDENT).toList();

    private final Recorder recorder;
    private final Texts texts;
    private final Formats formats;
    private final ActivityReports reports;
    private final LatestView<ActivityLine> lines;
    private final ComboBox<String> kind = new ComboBox<>();
    private final ComboBox<String> direction = new ComboBox<>();
    private final GrowingTextArea words = new GrowingTextArea(2);
    private final VBox node;

    /// Logs an activity.
    @FunctionalInterface
    public interface Recorder {
        /// Writes an activity.
        ///
        /// @param fields its kind, direction, time and words; the recorder adds what it is about
        /// @param done   told once it is logged
        void log(List<Change> fields, Runnable done);
    }

    /// Activities of a record, none shown yet.
    ///
    /// @param reports shows and writes what there is to report of some kinds
    /// @param back    has older ones read
    public ActivitiesView(Recorder recorder, Texts texts, Formats formats, ActivityReports reports, Runnable back) {
        this.recorder = recorder;
        this.texts = texts;
        this.formats = formats;
        this.reports = reports;
        this.lines = new LatestView<>("more-activities", texts, this::row, back);
        kind.setId("activity-kind");
        LOGGED.forEach(each -> kind.getItems().add(texts.get("activity.kind." + each.code())));
        kind.getSelectionModel().select(LOGGED.indexOf(ActivityKind.CALL));
        Arrays.stream(Direction.values()).forEach(each -> direction.getItems().add(texts.get("activity.direction." + each.code())));
        direction.getSelectionModel().selectFirst();
        words.setId("activity-words");
        words.setPromptText(texts.get("common.activity.hint"));
        Button log = new Button(texts.get("common.activity.log"));
        log.setId("activity-log");
        log.disableProperty().bind(words.textProperty().isEmpty());
        log.setOnAction(event -> log());
        node = new VBox(8, new HBox(8, kind, direction), words, log, lines.node());
        VBox.setMargin(lines.node(), new Insets(8, 0, 0, 0));
    }

    /// What is shown.
    public Node node() {
        return node;
    }

    /// Shows these activities.
    public void show(Latest<ActivityLine> latest) {
        lines.show(latest);
    }

    private void log() {
        recorder.log(List.of(
                Change.set(ActivityFields.KIND, Value.of(LOGGED.get(kind.getSelectionModel().getSelectedIndex()).code())),
                Change.set(ActivityFields.DIRECTION, Value.of(Direction.values()[direction.getSelectionModel().getSelectedIndex()].code())),
                Change.set(ActivityFields.AT, new Value.Moment(formats.now())),
                Change.set(ActivityFields.TEXT, Value.of(words.getText().strip()))), words::clear);
    }

    private Node row(ActivityLine line) {
        String key = "activity.kind." + line.kind();
        Label title = new Label(Stream.of(texts.has(key) ? texts.get(key) : line.kind(), line.subject())
                .filter(text -> !text.isBlank()).collect(Collectors.joining(" · ")));
        title.getStyleClass().add("strong");
        String with = line.contacts().stream().map(Named::name).collect(Collectors.joining(", "));
        Label detail = new Label(Stream.of(formats.moment(line.at()), line.author().map(Named::name).orElse(""), with)
                .filter(text -> !text.isBlank()).collect(Collectors.joining(" · ")));
        detail.getStyleClass().addAll("muted", "small");
        List<Node> acts = reports.acts(line);
        VBox row = new VBox(2, acts.isEmpty() ? title : beside(title, acts), detail);
        if (!line.text().isBlank()) {
            Label text = new Label(line.text());
            text.setWrapText(true);
            row.getChildren().add(text);
        }
        reports.facts(line).ifPresent(row.getChildren()::add);
        return row;
    }

    private static Node beside(Label title, List<Node> acts) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, title, gap);
        line.getChildren().addAll(acts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
