package stageline.desktop.team;

import java.time.Instant;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.sync.account.Invited;

/// The sheet that shows an invitation, once.
@SuppressWarnings("NullAway.Init") // the loader fills the view's parts
public final class InvitedController {

    private final Invited made;
    private final String words;
    private final Texts texts;
    private final Formats formats;
    private Runnable close = () -> {};

    @FXML
    private Label say;

    @FXML
    private TextArea invitation;

    @FXML
    private Label until;

    @FXML
    private Button copy;

    /// @param words what to do with it, in sentences
    InvitedController(Invited made, String words, Texts texts, Formats formats) {
        this.made = made;
        this.words = words;
        this.texts = texts;
        this.formats = formats;
    }

    void onClose(Runnable action) {
        close = action;
    }

    @FXML
    private void initialize() {
        say.setText(words);
        invitation.setText(made.invitation().text());
        until.setText(texts.get("team.invited.until", formats.moment(Instant.ofEpochMilli(made.expiresMillis()))));
    }

    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(made.invitation().text());
        Clipboard.getSystemClipboard().setContent(content);
        copy.setText(texts.get("team.invited.copied"));
    }

    @FXML
    private void done() {
        close.run();
    }
}
