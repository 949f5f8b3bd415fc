package stageline.desktop.common;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.store.signature.Signature;

/// How a signature under a record is shown: who, in which meaning, when, and whether the record still says what was signed.
public final class SignatureLine {

    private SignatureLine() {}

    /// The line of a signature.
    ///
    /// @param holds whether the record still says what was signed
    public static Label of(Signature signature, boolean holds, Texts texts, Formats formats) {
        Label line = new Label(words(signature, holds, texts, formats), new FontIcon("bi-pen"));
        line.setWrapText(true);
        line.getStyleClass().addAll("small", holds ? "signature" : "signature-earlier");
        return line;
    }

    private static String words(Signature signature, boolean holds, Texts texts, Formats formats) {
        String meaning = signature.meaning().map(known -> texts.get("signature.meaning." + known.code())).orElse("");
        String when = formats.moment(signature.at());
        return texts.get(holds ? "common.signature" : "common.signature.earlier", signature.name(), meaning, when);
    }
}
