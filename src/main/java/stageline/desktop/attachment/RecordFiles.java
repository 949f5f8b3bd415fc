package stageline.desktop.attachment;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.attachment.FilesModel.Shown;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FilesDesk;
import stageline.desktop.common.Formats;
import stageline.desktop.common.KeptRows;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Tip;
import stageline.sales.record.AttachmentFields;
import stageline.store.attachment.Attached;

/// The files of a record: each in a line with what can be done with it. Files are dropped anywhere onto it.
final class RecordFiles implements FilesDesk.Side {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final Duration UNNOTICED = Duration.millis(500);

    private final FilesModel model;
    private final FilePreview preview;
    private final Dialogs dialogs;
    private final Texts texts;
    private final Formats formats;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", 0);
    private final Button add;
    private final HBox work = new HBox();
    private final Label working = new Label();
    private final PauseTransition pause = new PauseTransition(UNNOTICED);
    private final KeptRows rows;
    private final VBox node;
    private Optional<Asked> asked = Optional.empty();

    /// A line in which something is typed about a file.
    private record Asked(UUID file, Question question) {}

    private enum Question { NAME, REASON }

    RecordFiles(FilesModel model, FilePreview preview, FileDesk.Parts parts) {
        this.model = model;
        this.preview = preview;
        this.dialogs = parts.dialogs();
        this.texts = parts.texts();
        this.formats = parts.formats();
        add = new Button(texts.get("file.add"), new FontIcon("bi-plus"));
        add.setId("file-add");
        add.setOnAction(event -> dialogs.chooseFiles(
                new Dialogs.FileKind(texts.get("file.add.title"), texts.get("file.any"), List.of("*")), model::add));
        Label limit = muted(texts.get("file.limit", AttachmentFields.LARGEST >> 20));
        HBox head = new HBox(12, add, limit);
        head.getStyleClass().add("file-head");
        rows = new KeptRows("#file-answer", ".file-name", add);
        rows.node().getStyleClass().add("file-rows");
        node = new VBox(12, head, work(), rows.node());
        node.getStyleClass().add("files");
        node.setOnDragOver(this::dragOver);
        node.setOnDragExited(event -> node.pseudoClassStateChanged(DROPPING, false));
        node.setOnDragDropped(this::drop);
        model.toldProperty().addListener((property, before, now) -> now.ifPresent(this::show));
        model.busyProperty().addListener((property, before, now) -> showWork(now));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    @Override
    public void open() {
        model.open();
    }

    @Override
    public void close() {
        pause.stop();
        model.close();
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles() && model.busyProperty().get().isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            node.pseudoClassStateChanged(DROPPING, true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        model.add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    private Node work() {
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.setAccessibleText(texts.get("file.progress"));
        HBox.setHgrow(working, Priority.ALWAYS);
        working.setMaxWidth(Double.MAX_VALUE);
        working.getStyleClass().add("small");
        Button stop = new Button(texts.get("common.cancel"));
        stop.setId("file-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> model.cancel());
        work.getChildren().setAll(working, bar, stop);
        work.getStyleClass().add("file-work");
        work.setId("file-work");
        shown(work, false);
        pause.setOnFinished(event -> shown(work, model.busyProperty().get().isPresent()));
        return work;
    }

    private void showWork(Optional<String> words) {
        add.setDisable(words.isPresent());
        words.ifPresentOrElse(now -> {
            working.setText(now);
            pause.playFromStart();
        }, () -> {
            pause.stop();
            shown(work, false);
        });
    }

    private void show(List<Shown> files) {
        count.set(files.size());
        asked = asked.filter(question -> files.stream().anyMatch(each -> each.file().id().equals(question.file())));
        List<Node> lines = new ArrayList<>();
        if (files.isEmpty()) {
            lines.add(muted(texts.get("file.none")));
        }
        files.forEach(file -> lines.add(row(file)));
        rows.show(lines);
    }

    private Node row(Shown shown) {
        Attached file = shown.file();
        FontIcon icon = new FontIcon(FileType.of(file.name()).icon());
        icon.getStyleClass().add("file-icon");
        Hyperlink name = new Hyperlink(file.name());
        name.setWrapText(true);
        name.setDisable(!shown.here() && !model.fetches());
        name.getStyleClass().add("file-name");
        name.setOnAction(event -> {
            name.setVisited(false);
            open(shown);
        });
        String about = String.join(" · ", List.of(
                formats.size(file.size()), file.by().map(person -> person.name()).orElse(""), formats.moment(file.at())).stream()
                .filter(part -> !part.isEmpty())
                .toList());
        VBox said = new VBox(2, name, muted(about));
        HBox.setHgrow(said, Priority.ALWAYS);
        HBox line = new HBox(8, icon, said);
        line.getStyleClass().add("file-line");
        if (!shown.here()) {
            said.getChildren().add(muted(texts.get(model.fetches() ? "file.elsewhere" : "file.missing")));
        }
        if (shown.here()) {
            line.getChildren().add(act("file-save", "bi-download", texts.get("file.save.of", file.name()), () -> save(file)));
        } else if (model.fetches()) {
            line.getChildren().add(fetch(file));
        }
        if (shown.issued()) {
            line.getChildren().add(kept());
        } else {
            line.getChildren().addAll(
                    act("file-rename", "bi-pencil", texts.get("file.rename.of", file.name()), () -> ask(file, Question.NAME)),
                    act("file-remove", "bi-trash", texts.get("file.remove.of", file.name()), () -> ask(file, Question.REASON)));
        }
        VBox row = new VBox(6, line);
        row.getStyleClass().add("file-row");
        asked.filter(question -> question.file().equals(file.id())).ifPresent(question ->
                row.getChildren().add(answer(file, question.question())));
        return row;
    }

    /// Says why there is nothing to change.
    private Node kept() {
        Label kept = new Label(null, new FontIcon("bi-lock"));
        kept.setId("file-kept");
        kept.getStyleClass().add("file-kept");
        kept.setMinWidth(Region.USE_PREF_SIZE);
        kept.setAccessibleText(texts.get("file.issued"));
        Tip.on(kept, () -> texts.get("file.issued"));
        return kept;
    }

    private Button fetch(Attached file) {
        Button fetch = new Button(texts.get("file.fetch"));
        fetch.setId("file-fetch");
        fetch.setMinWidth(Region.USE_PREF_SIZE);
        fetch.setAccessibleText(texts.get("file.fetch.of", file.name()));
        fetch.disableProperty().bind(add.disableProperty());
        fetch.setOnAction(event -> model.fetch(file));
        return fetch;
    }

    private static Button act(String id, String icon, String spoken, Runnable does) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("quiet", "file-act");
        button.setAccessibleText(spoken);
        Tip.on(button, () -> spoken);
        button.setOnAction(event -> does.run());
        return button;
    }

    /// Shows what can be shown, and lets the rest be written somewhere.
    private void open(Shown shown) {
        Attached file = shown.file();
        if (!shown.here()) {
            model.fetch(file);
        } else if (FileType.of(file.name()).shown()) {
            FilesModel.hash(file).ifPresent(content -> preview.open(file, content, () -> save(file)));
        } else {
            save(file);
        }
    }

    private void save(Attached file) {
        String ending = FileType.ending(file.name());
        Dialogs.FileKind kind = new Dialogs.FileKind(
                texts.get("file.save.title"), ending.isEmpty() ? texts.get("file.any") : ending, List.of(ending.isEmpty() ? "*" : ending));
        dialogs.chooseNewFile(kind, file.name(), target -> model.save(file, target));
    }

    private void ask(Attached file, Question question) {
        Asked wanted = new Asked(file.id(), question);
        asked = asked.filter(wanted::equals).isPresent() ? Optional.empty() : Optional.of(wanted);
        showAgain();
    }

    private void showAgain() {
        model.toldProperty().get().ifPresent(this::show);
    }

    /// One line in which to say how a file is called, or why it is removed: Enter says so, Escape takes the line away.
    private Node answer(Attached file, Question question) {
        boolean name = question == Question.NAME;
        TextField field = new TextField(name ? file.name() : "");
        field.setId("file-answer");
        String prompt = texts.get(name ? "file.rename.prompt" : "file.remove.why");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button act = new Button(texts.get(name ? "file.rename" : "file.remove"));
        act.setId("file-answered");
        act.getStyleClass().add(name ? "accent" : "danger");
        act.setMinWidth(Region.USE_PREF_SIZE);
        act.disableProperty().bind(field.textProperty().map(String::isBlank));
        Runnable answered = () -> {
            if (!field.getText().isBlank()) {
                asked = Optional.empty();
                if (name) {
                    model.rename(file, field.getText());
                } else {
                    model.remove(file, field.getText().strip());
                }
                showAgain();
            }
        };
        act.setOnAction(event -> answered.run());
        field.setOnAction(event -> answered.run());
        HBox line = new HBox(8, field, act);
        line.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                asked = Optional.empty();
                showAgain();
            }
        });
        return line;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
