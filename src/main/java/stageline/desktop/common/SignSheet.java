package stageline.desktop.common;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import stageline.sales.command.Command;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.workspace.Outcome;
import stageline.workspace.Signed;

/// The sheet on which somebody puts their name to something: what it is, in which meaning, in whose name, and their password again. On the
/// FX thread.
public final class SignSheet {

    private final Dialogs dialogs;
    private final Changes changes;
    private final Texts texts;

    /// Sheets in one language.
    public SignSheet(Dialogs dialogs, Changes changes, Texts texts) {
        this.dialogs = dialogs;
        this.changes = changes;
        this.texts = texts;
    }

    /// What is signed.
    ///
    /// @param title   one short line
    /// @param lines   what it says, in the words that count
    /// @param meaning in which meaning
    /// @param name    the signer's name as it will stand there
    /// @param act     what the button says
    public record Asked(String title, List<Line> lines, Meaning meaning, String name, String act) {
        public Asked {
            lines = List.copyOf(lines);
        }
    }

    /// One thing that it says.
    ///
    /// @param name what it is called
    /// @param text what it says
    public record Line(String name, String text) {}

    /// Opens the sheet. It stays open until the password was right or somebody leaves it.
    ///
    /// @param command what is done
    /// @param said    what the notice says once it is done
    /// @param done    told once it is done
    public void open(Asked asked, Command command, String said, Runnable done) {
        if (!changes.refused()) {
            new Open(asked, command, said, done).show();
        }
    }

    /// One sheet.
    private final class Open {

        private final Asked asked;
        private final Command command;
        private final String said;
        private final Runnable done;
        private final PasswordField password = new PasswordField();
        private final Label problem = new Label();
        private final Button act = new Button();
        private Runnable close = () -> {};

        Open(Asked asked, Command command, String said, Runnable done) {
            this.asked = asked;
            this.command = command;
            this.said = said;
            this.done = done;
        }

        void show() {
            GridPane lines = new GridPane(16, 6);
            asked.lines().forEach(line -> add(lines, line));
            add(lines, new Line(texts.get("common.sign.meaning"), texts.get("signature.meaning." + asked.meaning().code())));
            add(lines, new Line(texts.get("common.sign.name"), asked.name()));
            lines.getStyleClass().add("sign-lines");
            Label words = new Label(texts.get("common.sign.words"));
            words.setWrapText(true);
            words.getStyleClass().addAll("muted", "small");
            Button back = new Button(texts.get("common.cancel"));
            back.setOnAction(event -> close.run());
            HBox buttons = new HBox(back, act);
            buttons.getStyleClass().add("sheet-buttons");
            VBox content = new VBox(lines, typed(), words, buttons);
            content.getStyleClass().add("sheet-content");
            act.setText(asked.act());
            act.setId("sign");
            act.getStyleClass().add("accent");
            act.setDefaultButton(true);
            act.disableProperty().bind(password.textProperty().isEmpty().or(password.disabledProperty()));
            act.setOnAction(event -> sign());
            close = dialogs.open(asked.title(), content, password::clear)::close;
        }

        private VBox typed() {
            Label name = new Label(texts.get("common.sign.password"));
            name.getStyleClass().add("field-name");
            name.setLabelFor(password);
            password.setId("sign-password");
            password.setAccessibleText(name.getText());
            password.textProperty().addListener((property, before, now) -> complain(""));
            problem.setId("sign-problem");
            problem.getStyleClass().add("field-problem");
            problem.setWrapText(true);
            complain("");
            VBox field = new VBox(name, password, problem);
            field.getStyleClass().add("field");
            return field;
        }

        private void add(GridPane lines, Line line) {
            Label name = new Label(line.name());
            name.getStyleClass().add("muted");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label text = new Label(line.text());
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            text.getStyleClass().add("strong");
            lines.addRow(lines.getRowCount(), name, text);
        }

        private void complain(String sentence) {
            problem.setText(sentence);
            problem.setVisible(!sentence.isEmpty());
            problem.setManaged(!sentence.isEmpty());
        }

        private void sign() {
            password.setDisable(true);
            changes.sign(command, password.getText().toCharArray(), said, this::answered);
        }

        private void answered(Signed signed) {
            password.setDisable(false);
            switch (signed) {
                case Signed.Heard(Outcome.Done happened) -> {
                    close.run();
                    done.run();
                }
                case Signed.Heard(Outcome.Refused refused) -> {
                    close.run();
                    changes.sayWhyNot(refused);
                }
                case Signed.WrongPassword(int left) -> tryAgain(texts.get("common.sign.wrong", left));
                case Signed.Locked(var pause) -> tryAgain(texts.get(
                        "common.sign.locked", String.format(Locale.ROOT, "%d", Math.max(1, pause.plusMillis(999).toSeconds()))));
            }
        }

        private void tryAgain(String sentence) {
            password.clear();
            complain(sentence);
            password.requestFocus();
        }
    }
}
