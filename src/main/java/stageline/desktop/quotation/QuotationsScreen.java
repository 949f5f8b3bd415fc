package stageline.desktop.quotation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FilesDesk;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Screen;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.sales.record.EntityRef;
import stageline.workspace.ContentSource;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperPrinting;

/// The quotations as a screen: their list, and in its place the editor of one of them.
public final class QuotationsScreen implements Screen {

    private final Workspace workspace;
    private final Parts parts;
    private final PaperPrinting printing;
    private final QuotationsModel list;
    private final QuotationsController controller;
    private final Parent listView;
    private final StackPane view;
    private final Tasks.Place place = new Tasks.Place();
    private Optional<QuotationEditor> editor = Optional.empty();
    private boolean active;

    /// What the frame lends.
    ///
    /// @param source where contents come from that are not here; empty while the workspace belongs to no server
    /// @param askForChange asks what the customer of a deal wants to be otherwise, once service has begun
    public record Parts(
            Texts texts,
            Formats formats,
            Phrases phrases,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            Changes changes,
            Navigation navigation,
            FilesDesk files,
            Supplier<Optional<ContentSource>> source,
            Consumer<UUID> askForChange) {}

    /// The quotations of a workspace.
    public QuotationsScreen(Workspace workspace, Parts parts) {
        this.workspace = workspace;
        this.parts = parts;
        this.printing = new PaperPrinting(workspace, parts.source);
        this.list = new QuotationsModel(workspace, parts.tasks, parts.formats);
        this.controller = new QuotationsController(
                list, new PdfBatchModel(workspace, printing, parts), parts.texts, parts.formats, parts.navigation);
        this.listView = new Views(parts.texts, Map.of()).load(controller);
        this.view = new StackPane(listView);
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && editor.isPresent()) {
                event.consume();
                showList();
            }
        });
    }

    /// Shows a quotation in its editor.
    public void show(EntityRef quotation) {
        parts.tasks.ask(workspace::currency).at(place).then(currency -> {
            editor.ifPresent(QuotationEditor::close);
            QuotationEditor opened = new QuotationEditor(quotation.id(), workspace, printing, parts, currency, this::showList);
            editor = Optional.of(opened);
            view.getChildren().setAll(opened.view());
            if (active) {
                opened.open();
            }
        }).start();
    }

    /// Begins a quotation for a deal, and shows it.
    public void begin(UUID deal) {
        parts.tasks.ask(() -> new NewQuotation(workspace, parts.formats.today()).of(deal)).then(command -> command.ifPresent(create ->
                parts.changes.perform(create, parts.texts.get("quotation.begun"), done -> show(create.entity()),
                        parts.changes::sayWhyNot))).start();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        active = true;
        list.activate();
        editor.ifPresent(QuotationEditor::open);
        if (editor.isEmpty()) {
            controller.focus();
        }
    }

    @Override
    public void deactivate() {
        active = false;
        list.deactivate();
        editor.ifPresent(QuotationEditor::close);
    }

    private void showList() {
        place.cancel();
        editor.ifPresent(QuotationEditor::close);
        editor = Optional.empty();
        view.getChildren().setAll(listView);
        controller.focus();
    }
}
