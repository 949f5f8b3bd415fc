package stageline.desktop.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Formats;
import stageline.desktop.common.GrowingTextArea;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sales.pipeline.Choice;
import stageline.sales.pipeline.Content;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Value;
import stageline.store.inbox.Matter;
import stageline.workspace.Workspace;

/// The small sheets over the inbox: another value of a field, and why something is done.
final class InboxSheets implements InboxActs.Asking {

    private static final int MOST_FOUND = 12;

    private final Workspace workspace;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final Texts texts;
    private final Formats formats;
    private final Phrases phrases;
    private final Happenings happenings;
    private Optional<Dialogs.Sheet> open = Optional.empty();

    InboxSheets(Workspace workspace, Dialogs dialogs, Tasks tasks, Texts texts, Formats formats, Phrases phrases,
            Happenings happenings) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.tasks = tasks;
        this.texts = texts;
        this.formats = formats;
        this.phrases = phrases;
        this.happenings = happenings;
    }

    @Override
    public void another(Matter.Overlap overlap, Consumer<Optional<Value>> written) {
        tasks.ask(() -> new Prepared(
                        model(overlap).with(overlap.stands().value()), new FieldInput(texts, formats, tasks, workspace.currency())))
                .then(prepared -> {
                    FieldModel model = prepared.model();
                    Node input = prepared.inputs().of(model);
                    show(texts.get("inbox.another.title", model.name()), input, texts.get("inbox.another.act"),
                            model.valueProperty().map(Optional::isEmpty), () -> written.accept(model.valueProperty().get()));
                })
                .start();
    }

    private record Prepared(FieldModel model, FieldInput inputs) {}

    @Override
    public void why(String title, Consumer<String> said) {
        GrowingTextArea reason = new GrowingTextArea(2);
        reason.setId("reason");
        reason.setPromptText(texts.get("inbox.why"));
        reason.setAccessibleText(texts.get("inbox.why"));
        show(title, reason, texts.get("inbox.tryAgain"), reason.textProperty().map(String::isBlank), () ->
                said.accept(reason.getText().strip()));
    }

    private void show(String title, Node input, String act, ObservableValue<Boolean> unfinished, Runnable done) {
        Button back = new Button(texts.get("common.cancel"));
        back.setOnAction(event -> close());
        Button button = new Button(act);
        button.setId("act");
        button.getStyleClass().add("accent");
        button.setDefaultButton(true);
        button.disableProperty().bind(unfinished);
        button.setOnAction(event -> {
            close();
            done.run();
        });
        HBox buttons = new HBox(back, button);
        buttons.getStyleClass().add("sheet-buttons");
        VBox content = new VBox(input, buttons);
        content.getStyleClass().add("sheet-content");
        open = Optional.of(dialogs.open(title, content, () -> open = Optional.empty()));
    }

    private void close() {
        open.ifPresent(Dialogs.Sheet::close);
    }

    /// The form's field, of the field's own kind. On a background thread.
    private FieldModel model(Matter.Overlap overlap) {
        Field field = overlap.field();
        String name = happenings.field(overlap.record().type(), field);
        if (field.type() == FieldType.PERSON) {
            return FieldModel.chosen(field, name, workspace.records().people().stream()
                    .map(line -> new Pick(Value.of(line.id()), line.name()))
                    .toList());
        }
        if (field.type() == FieldType.COMPANY) {
            return FieldModel.found(field, name, text -> workspace.records().companies(text, MOST_FOUND).stream()
                    .map(line -> new Pick(Value.of(line.id()), line.name()))
                    .toList());
        }
        List<Pick> choices = choices(field);
        return choices.isEmpty()
                ? FieldModel.typed(field, name, phrases.hint(overlap.record().type(), field))
                : FieldModel.chosen(field, name, choices);
    }

    private List<Pick> choices(Field field) {
        Content content = workspace.content();
        Stream<Choice> choices = field.equals(DealFields.DEAL_CLASS) ? content.classes().stream().map(each -> each.choice())
                : field.equals(DealFields.LOST_REASON) ? content.lostReasons().stream()
                : field.equals(CompanyFields.LEAD_STATUS) ? content.leadStatuses().stream()
                : Stream.empty();
        List<Pick> picks = new ArrayList<>();
        choices.forEach(choice -> picks.add(new Pick(Value.of(choice.code()), choice.name(texts.language().getLanguage()))));
        return picks;
    }
}
