package stageline.desktop.common;

import java.util.Locale;
import stageline.desktop.common.SyncStatus.Need;
import stageline.sales.admission.Objection;

/// What a server says, in people's words.
public final class ServerPhrases {

    private final Texts texts;

    /// Phrases in one language.
    public ServerPhrases(Texts texts) {
        this.texts = texts;
    }

    /// Why a change does not count, in a sentence.
    ///
    /// @param status as a receipt says it
    public String objection(int status) {
        return Objection.ofNumber(status)
                .map(objection -> texts.get("server.objection." + objection.name().toLowerCase(Locale.ROOT)))
                .orElseGet(() -> texts.get("server.objection.unknown", status));
    }

    /// What the server needs from somebody, in few words.
    public String need(Need need) {
        return texts.get("server.need." + need.name().toLowerCase(Locale.ROOT));
    }

    /// What the server needs from somebody and what to do, in sentences.
    public String advice(Need need) {
        return texts.get("server.advice." + need.name().toLowerCase(Locale.ROOT));
    }
}
