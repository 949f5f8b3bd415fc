package stageline.desktop.template;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.GrowingTextArea;
import stageline.desktop.common.Texts;
import stageline.desktop.template.TemplateModel.Told;
import stageline.sales.record.TemplateKind;

/// The sheets that a template opens: one that issues a version, and one that makes another template of it.
final class TemplateSheets {

    private static final int NOTE_ROWS = 3;

    private final TemplateModel model;
    private final TemplatesModel templates;
    private final TemplateParts parts;
    private final Texts texts;
    private final Consumer<String> choose;
    private Optional<Dialogs.Sheet> sheet = Optional.empty();

    /// @param choose shows the template of a number
    TemplateSheets(TemplateModel model, TemplatesModel templates, TemplateParts parts, Consumer<String> choose) {
        this.model = model;
        this.templates = templates;
        this.parts = parts;
        this.texts = parts.texts();
        this.choose = choose;
    }

    /// Asks what is new, and issues.
    void issue(Told told) {
        GrowingTextArea note = new GrowingTextArea(NOTE_ROWS);
        note.setId("issue-note");
        Label problem = problem();
        Button act = act(texts.get("template.issue", told.next()), () -> {
            if (note.getText().isBlank()) {
                problem.setText(texts.get("refusal.reason_needed"));
            } else {
                model.issue(note.getText().strip(), this::close, problem::setText);
            }
        });
        open(texts.get("template.issue", told.next()), List.of(
                words(texts.get(counts())),
                named(texts.get("template.issue.note"), note), problem), act);
    }

    /// What says for which papers a version counts.
    private String counts() {
        if (model.letterhead()) {
            return "template.issue.letterhead";
        }
        return model.kind() == TemplateKind.QUOTATION ? "template.issue.words" : "template.issue.paper";
    }

    /// Asks for a number and a name, and makes another template.
    void copy() {
        TextField number = new TextField();
        number.setId("copy-number");
        number.setPromptText(texts.get("template.copy.number.hint"));
        TextField name = new TextField();
        name.setId("copy-name");
        Label problem = problem();
        Button act = act(texts.get("template.copy.act"), () -> {
            String chosen = number.getText().strip();
            if (chosen.isEmpty() || name.getText().isBlank()) {
                problem.setText(texts.get("template.copy.incomplete"));
            } else if (!templates.free(chosen)) {
                problem.setText(texts.get("template.copy.taken", chosen));
            } else {
                model.copy(chosen, name.getText().strip(), () -> {
                    close();
                    choose.accept(chosen);
                }, problem::setText);
            }
        });
        open(texts.get("template.copy.title", model.number()), List.of(
                words(texts.get("template.copy.words")), named(texts.get("template.copy.number"), number),
                named(texts.get("template.copy.name"), name), problem), act);
    }

    private void open(String title, List<Node> fields, Button act) {
        Button back = new Button(texts.get("common.cancel"));
        back.setOnAction(event -> close());
        HBox buttons = new HBox(back, act);
        buttons.getStyleClass().add("sheet-buttons");
        VBox content = new VBox();
        content.getChildren().addAll(fields);
        content.getChildren().add(buttons);
        content.getStyleClass().add("sheet-content");
        sheet = Optional.of(parts.dialogs().open(title, content, () -> sheet = Optional.empty()));
    }

    private void close() {
        sheet.ifPresent(Dialogs.Sheet::close);
    }

    private static Button act(String words, Runnable does) {
        Button act = new Button(words);
        act.setId("act");
        act.getStyleClass().add("accent");
        act.setDefaultButton(true);
        act.setOnAction(event -> does.run());
        return act;
    }

    private static Label words(String said) {
        Label words = new Label(said);
        words.setWrapText(true);
        return words;
    }

    private static Label problem() {
        Label problem = new Label();
        problem.setId("sheet-problem");
        problem.getStyleClass().add("field-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        return problem;
    }

    private static Node named(String name, TextInputControl control) {
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        return new VBox(4, label, control);
    }
}
