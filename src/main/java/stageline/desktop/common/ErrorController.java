package stageline.desktop.common;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The window of an unexpected failure: a stable code, details to copy, the way back.
public final class ErrorController {

    private final Throwable failure;
    private final Texts texts;
    private Runnable close = () -> {};

    @FXML
    private Label code;

    @FXML
    private TextArea details;

    ErrorController(Throwable failure, Texts texts) {
        this.failure = failure;
        this.texts = texts;
    }

    void onClose(Runnable action) {
        close = action;
    }

    @FXML
    private void initialize() {
        code.setText(texts.get("common.error.code", FaultCode.of(failure)));
        details.setText(FaultCode.details(failure));
    }

    @FXML
    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(details.getText());
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    private void goBack() {
        close.run();
    }
}
