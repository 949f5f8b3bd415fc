package stageline.desktop.quotation;

import java.util.Optional;
import stageline.desktop.common.Texts;
import stageline.desktop.quotation.QuotationModel.Told;

/// Asks for the words that go with a [request][Requests]: why a quotation is returned, and what whoever sends should know once it was.
final class RequestSheets {

    private final Requests requests;
    private final ConcludeSheet sheet;
    private final Banner said;
    private final Texts texts;

    RequestSheets(Requests requests, ConcludeSheet sheet, Banner said, Texts texts) {
        this.requests = requests;
        this.sheet = sheet;
        this.said = said;
        this.texts = texts;
    }

    /// Asks to have it sent; with a word where it was returned before.
    void ask(Told told) {
        if (told.returned().isEmpty()) {
            requests.ask(told, Optional.empty());
        } else {
            sheet.open(
                    new ConcludeSheet.Asked(texts.get("quotation.ask.again.title", told.reference()), said.returned(told),
                            texts.get("quotation.ask"), false, texts.get("quotation.ask.word"), false, false),
                    (on, word) -> requests.ask(told, word));
        }
    }

    /// Asks no longer.
    void takeBack(Told told) {
        requests.takeBack(told);
    }

    /// Returns it with a comment.
    void giveBack(Told told) {
        sheet.open(
                new ConcludeSheet.Asked(texts.get("quotation.return.title", told.reference()), texts.get("quotation.return.words"),
                        texts.get("quotation.return"), false, texts.get("quotation.return.comment"), true, false),
                (on, comment) -> requests.giveBack(told, comment.orElse("")));
    }
}
