package stageline.desktop.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.TaskWords;
import stageline.desktop.common.Texts;
import stageline.desktop.inbox.InboxActs.Act;
import stageline.sales.record.EntityType;
import stageline.store.contract.OverdueInstalment;
import stageline.store.history.HistoryLine;
import stageline.store.inbox.Matter;
import stageline.store.inbox.Matter.Written;
import stageline.store.inbox.Outbox;
import stageline.store.record.Named;
import stageline.store.task.TaskLine;

/// A line of the inbox in full: what happened, and buttons for what can be done.
final class MatterView {

    private static final int MOST_LINES = 8;
    private static final double VALUE_HEAD = 22;

    private final MatterWords words;
    private final Texts texts;
    private final Navigation navigation;

    MatterView(MatterWords words, Texts texts, Navigation navigation) {
        this.words = words;
        this.texts = texts;
        this.navigation = navigation;
    }

    /// The parts of the view, from above.
    ///
    /// @param outcome what came of a task, written here
    /// @param after   runs after an act was begun by its button
    List<Node> of(InboxItem item, List<Act> acts, StringProperty outcome, Runnable after) {
        List<Node> parts = new ArrayList<>();
        parts.add(heading(item));
        parts.addAll(switch (item) {
            case InboxItem.Open(Matter.Overlap overlap) -> overlap(overlap);
            case InboxItem.Open(Matter.Superseded superseded) -> List.of(
                    sentence(words.superseded(superseded)), sentence(words.whyWon(superseded)));
            case InboxItem.Open(Matter.KeptOut(var operation, List<HistoryLine> lines, int entries, int status)) -> List.of(
                    sentence(texts.get("inbox.keptOut.words")), said(lines, entries), quoted(words.objection(status)),
                    muted(texts.get("inbox.keptOut.choice")));
            case InboxItem.Open(Matter.Clock(long offset)) -> List.of(
                    sentence(words.clock(offset)), sentence(texts.get("inbox.clock.words")));
            case InboxItem.ToDo(TaskLine task) -> task(task, acts, outcome, after);
            case InboxItem.Awaited(OverdueInstalment payment) -> List.of(
                    sentence(words.awaited(payment)), muted(texts.get("inbox.payment.next")));
            case InboxItem.Written(Outbox.Line line) -> List.of(
                    said(line.lines(), line.entries()), sentence(words.answer(line.status())));
        });
        if (!acts.isEmpty()) {
            FlowPane buttons = new FlowPane();
            buttons.getStyleClass().add("inbox-acts");
            acts.forEach(act -> buttons.getChildren().add(button(act, after)));
            parts.add(buttons);
        }
        return parts;
    }

    private Node heading(InboxItem item) {
        Label title = new Label(words.title(item));
        title.setWrapText(true);
        title.getStyleClass().add("inbox-title");
        VBox heading = new VBox(2, title);
        item.about().filter(record -> switch (record.type()) {
            case DEAL, COMPANY, CONTACT, OFFERING, QUOTATION, SERVICE_CHANGE, TEMPLATE, ACTIVITY -> true;
            case PERSON, DEVICE, SAVED_VIEW, WORKSPACE, TASK, PAPER, ATTACHMENT, SIGNATURE -> false;
        }).ifPresent(record -> {
            Hyperlink open = new Hyperlink(item instanceof InboxItem.ToDo(TaskLine task) && record.type() != EntityType.ACTIVITY
                    ? texts.get("inbox.task.open", task.place().map(Named::name).orElse(""))
                    : texts.get("inbox.open." + record.type().code()));
            open.setWrapText(true);
            open.setId("inbox-open");
            open.setOnAction(event -> navigation.open(record));
            heading.getChildren().add(open);
        });
        return heading;
    }

    private List<Node> task(TaskLine task, List<Act> acts, StringProperty outcome, Runnable after) {
        List<Node> parts = new ArrayList<>();
        String asked = TaskWords.together(words.until(task).orElse(""), words.asked(task));
        if (!asked.isBlank()) {
            parts.add(muted(asked));
        }
        if (!task.details().isBlank()) {
            parts.add(sentence(task.details()));
        }
        TextField came = new TextField();
        came.setId("task-outcome");
        came.setPromptText(texts.get("task.outcome.hint"));
        came.setAccessibleText(texts.get("task.outcome.hint"));
        came.setMaxWidth(480);
        outcome.bind(came.textProperty());
        came.setOnAction(event -> {
            after.run();
            acts.stream().filter(act -> act.id().equals("task-done")).findFirst().ifPresent(act -> act.act().run());
        });
        parts.add(came);
        return parts;
    }

    private List<Node> overlap(Matter.Overlap overlap) {
        FlowPane values = new FlowPane();
        values.getStyleClass().add("inbox-values");
        overlap.others().reversed().forEach(other -> values.getChildren().add(value(overlap, other, false)));
        values.getChildren().add(value(overlap, overlap.stands(), true));
        return List.of(sentence(words.overlap(overlap)), values);
    }

    private Node value(Matter.Overlap overlap, Written written, boolean counts) {
        Label who = new Label(words.person(written));
        who.getStyleClass().add("strong");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox top = new HBox(8, who, spring);
        top.setAlignment(Pos.CENTER_LEFT);
        top.setMinHeight(VALUE_HEAD);
        if (counts) {
            Label mark = new Label(texts.get("inbox.overlap.counts"));
            mark.setMinWidth(Region.USE_PREF_SIZE);
            mark.getStyleClass().addAll("mark", "mark-accent");
            top.getChildren().add(mark);
        }
        Label at = muted(words.at(written));
        Label value = new Label(words.value(overlap, written));
        value.setWrapText(true);
        value.getStyleClass().add(written.value().isPresent() ? "inbox-value-words" : "inbox-value-empty");
        VBox card = new VBox(4, top, at, value);
        card.getStyleClass().add("inbox-value");
        return card;
    }

    private Node said(List<HistoryLine> lines, int entries) {
        VBox box = new VBox(4);
        box.getStyleClass().add("inbox-said");
        List<String> all = lines.stream().flatMap(line -> words.what(line).stream()).toList();
        all.stream().limit(MOST_LINES).forEach(each -> box.getChildren().add(sentence(each)));
        if (all.size() > MOST_LINES || entries > lines.size()) {
            box.getChildren().add(muted(texts.get("inbox.said.more", entries)));
        }
        return box;
    }

    private static Button button(Act act, Runnable after) {
        Label key = new Label(act.key().getName());
        key.getStyleClass().add("act-key");
        Button button = new Button(act.name(), key);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setId(act.id());
        button.setMaxWidth(320);
        button.setOnAction(event -> {
            after.run();
            act.act().run();
        });
        return button;
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label quoted(String text) {
        Label label = sentence(text);
        label.getStyleClass().add("inbox-objection");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label muted(String text) {
        Label label = sentence(text);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    /// The empty state: nothing is chosen since nothing is there.
    List<Node> nothing(Optional<String> more) {
        Label title = new Label(texts.get("inbox.empty"));
        title.getStyleClass().add("inbox-title");
        List<Node> parts = new ArrayList<>(List.of(title, sentence(texts.get("inbox.empty.words"))));
        more.ifPresent(words -> parts.add(muted(words)));
        return parts;
    }
}
