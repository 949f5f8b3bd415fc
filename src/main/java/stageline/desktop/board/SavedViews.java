package stageline.desktop.board;

import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import stageline.desktop.board.BoardSource.SavedView;
import stageline.desktop.common.Changes;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

/// The menu of saved views, and saving one.
final class SavedViews {

    private final BoardSource source;
    private final BoardModel model;
    private final Tasks tasks;
    private final Changes changes;
    private final Texts texts;
    private final FieldsSheet sheet;
    private final Tasks.Place place = new Tasks.Place();

    SavedViews(BoardSource source, BoardModel model, Tasks tasks, Changes changes, Texts texts, FieldsSheet sheet) {
        this.source = source;
        this.model = model;
        this.tasks = tasks;
        this.changes = changes;
        this.texts = texts;
        this.sheet = sheet;
    }

    /// Fills a menu that is being opened.
    void fill(MenuButton menu) {
        show(menu, List.of());
        tasks.ask(source::views).at(place).then(views -> show(menu, views)).start();
    }

    private void show(MenuButton menu, List<SavedView> views) {
        menu.getItems().clear();
        for (SavedView view : views) {
            MenuItem item = new MenuItem(view.name());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> model.queryProperty().set(view.query()));
            menu.getItems().add(item);
        }
        if (!views.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        MenuItem save = new MenuItem(texts.get("board.views.save"));
        save.setOnAction(event -> save());
        menu.getItems().add(save);
    }

    private void save() {
        FieldModel name = FieldModel.typed(WorkspaceFields.NAME, texts.get("board.views.name"), "");
        sheet.ask(texts.get("board.views.save"), texts.get("board.views.act"), List.of(name), () -> {
            if (!(name.valueProperty().get().orElse(null) instanceof Value.Text(String text))) {
                name.problem(texts.get("board.gate.fieldMissing"));
                return false;
            }
            changes.perform(source.saveView(text, model.queryProperty().get()), texts.get("board.views.saved", text));
            return true;
        });
    }
}
