package stageline.desktop.intake;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Texts;
import stageline.desktop.intake.ImportModel.Step;

/// The frame of the wizard: how far it is above, the step's view between, what can be done below.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class ImportController {

    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final ImportModel model;
    private final Map<Step, ImportScreen.Pane> panes;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Notices notices;
    private final Navigation navigation;

    @FXML
    private BorderPane root;

    @FXML
    private HBox trail;

    @FXML
    private StackPane body;

    @FXML
    private Label problem;

    @FXML
    private ProgressBar progress;

    @FXML
    private Button stop;

    @FXML
    private Button back;

    @FXML
    private Button saveProfile;

    @FXML
    private Button saveReport;

    @FXML
    private Button undo;

    @FXML
    private Button more;

    @FXML
    private Button next;

    ImportController(
            ImportModel model, Map<Step, ImportScreen.Pane> panes, Texts texts, Dialogs dialogs, Notices notices, Navigation navigation) {
        this.model = model;
        this.panes = panes;
        this.texts = texts;
        this.dialogs = dialogs;
        this.notices = notices;
        this.navigation = navigation;
    }

    void focus() {
        // What stands in a scroller takes the focus only once the scroller is furnished.
        root.applyCss();
        pane().focus().run();
    }

    @FXML
    private void initialize() {
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        model.problemProperty().addListener((property, before, now) -> notices.announce(now));
        progress.progressProperty().bind(model.progressProperty());
        model.stepProperty().addListener((property, before, now) -> {
            refresh();
            focus();
        });
        Stream.of(model.busyProperty(), model.plannedProperty(), model.triedProperty())
                .forEach(property -> property.addListener((observable, before, now) -> refresh()));
        model.files().subscribe(this::refresh);
        model.endedProperty().subscribe(this::refresh);
        for (Step step : List.of(Step.FILES, Step.COLUMNS, Step.PREVIEW, Step.REPORT)) {
            Label label = new Label(texts.get("import.step." + step.name().toLowerCase(texts.language())));
            label.getStyleClass().add("import-step");
            label.setUserData(step);
            trail.getChildren().add(label);
        }
        root.setOnDragOver(this::over);
        root.setOnDragDropped(this::dropped);
        refresh();
    }

    @FXML
    private void goBack() {
        model.back();
    }

    @FXML
    private void stop() {
        model.cancel();
    }

    @FXML
    private void goOn() {
        switch (model.stepProperty().get()) {
            case FILES -> model.look();
            case COLUMNS -> model.explain();
            case PREVIEW -> model.start();
            case RUN -> {
                // It goes on by itself.
            }
            case REPORT -> navigation.go(Destination.BOARD);
        }
    }

    @FXML
    private void undoImport() {
        model.undo();
    }

    @FXML
    private void startOver() {
        model.restart();
    }

    @FXML
    private void saveProfile() {
        Dialogs.FileKind kind = new Dialogs.FileKind(texts.get("import.profile.save"), texts.get("import.profile.files"), List.of("json"));
        dialogs.chooseNewFile(kind, model.profileName(), file -> model.saveProfile(file, () -> saved(file)));
    }

    @FXML
    private void saveReport() {
        Dialogs.FileKind kind = new Dialogs.FileKind(texts.get("import.report.save"), texts.get("import.report.files"), List.of("txt"));
        dialogs.chooseNewFile(kind, texts.get("import.report.name"), file -> model.saveReport(file, () -> saved(file)));
    }

    private void saved(Path file) {
        notices.say(texts.get("import.written", file));
    }

    private void refresh() {
        Step step = model.stepProperty().get();
        if (!body.getChildren().contains(pane().view())) {
            body.getChildren().setAll(pane().view());
        }
        boolean busy = model.busyProperty().get();
        boolean ended = model.endedProperty().get().isPresent();
        boolean undoable = model.endedProperty().get().filter(each -> each.operation().isPresent() && !each.undone()).isPresent();
        boolean described = model.plannedProperty().get().flatMap(Preview.Planned::profile).isPresent();
        shown(progress, busy && step != Step.RUN);
        shown(stop, step == Step.RUN);
        shown(back, step == Step.COLUMNS || step == Step.PREVIEW);
        shown(saveProfile, step == Step.PREVIEW && described);
        shown(saveReport, step == Step.REPORT);
        shown(undo, step == Step.REPORT && undoable);
        shown(more, step == Step.REPORT);
        shown(next, step != Step.RUN);
        next.setText(texts.get("import.next." + step.name().toLowerCase(texts.language())));
        next.setDisable(switch (step) {
            case FILES -> busy || model.files().isEmpty();
            case COLUMNS -> busy;
            case PREVIEW -> busy || model.triedProperty().get().isEmpty();
            case RUN -> true;
            case REPORT -> !ended;
        });
        boolean explained = model.columnsProperty().get().isPresent();
        trail.getChildren().forEach(label -> {
            Object of = Objects.requireNonNull(label.getUserData());
            label.pseudoClassStateChanged(HERE, of == step || (of == Step.PREVIEW && step == Step.RUN));
            boolean there = of != Step.COLUMNS || explained;
            label.setVisible(there);
            label.setManaged(there);
        });
    }

    private ImportScreen.Pane pane() {
        return Objects.requireNonNull(panes.get(model.stepProperty().get()));
    }

    private static void shown(Node node, boolean when) {
        node.setVisible(when);
        node.setManaged(when);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles() && model.stepProperty().get() == Step.FILES) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        boolean taken = event.getDragboard().hasFiles();
        if (taken) {
            model.add(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(taken);
        event.consume();
    }
}
