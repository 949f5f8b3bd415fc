package stageline.desktop.board;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;

/// A small sheet of a few fields and one act.
final class FieldsSheet {

    private final Dialogs dialogs;
    private final BoardModel model;
    private final Texts texts;
    private final Formats formats;
    private final Tasks tasks;
    private Optional<Dialogs.Sheet> open = Optional.empty();

    FieldsSheet(Dialogs dialogs, BoardModel model, Texts texts, Formats formats, Tasks tasks) {
        this.dialogs = dialogs;
        this.model = model;
        this.texts = texts;
        this.formats = formats;
        this.tasks = tasks;
    }

    /// Opens it; nothing happens before choices are loaded.
    ///
    /// @param done does the act and says whether the sheet may close
    void ask(String title, String act, List<FieldModel> fields, BooleanSupplier done) {
        model.choicesProperty().get().ifPresent(choices -> {
            FieldInput inputs = new FieldInput(texts, formats, tasks, choices.currency());
            VBox content = new VBox();
            content.getStyleClass().add("sheet-content");
            fields.forEach(field -> content.getChildren().add(inputs.of(field)));
            Button cancel = new Button(texts.get("common.cancel"));
            cancel.setOnAction(event -> close());
            Button apply = new Button(act);
            apply.setId("act");
            apply.setDefaultButton(true);
            apply.getStyleClass().add("accent");
            apply.setOnAction(event -> {
                if (done.getAsBoolean()) {
                    close();
                }
            });
            HBox buttons = new HBox(cancel, apply);
            buttons.getStyleClass().add("sheet-buttons");
            content.getChildren().add(buttons);
            open = Optional.of(dialogs.open(title, content, () -> open = Optional.empty()));
        });
    }

    private void close() {
        open.ifPresent(Dialogs.Sheet::close);
    }
}
