package stageline.desktop.common;

import java.util.Locale;
import stageline.sales.admission.Objection;
import stageline.sync.Denial;
import stageline.sync.account.Refusal;
import stageline.sync.http.Invitation;
import stageline.workspace.shared.Need;
import stageline.workspace.shared.SharedStatus.Link;
import stageline.workspace.shared.Visited;

/// What a server says and what came of asking it, in people's words, and what to do next.
public final class ServerPhrases {

    private final Texts texts;

    /// Phrases in one language.
    public ServerPhrases(Texts texts) {
        this.texts = texts;
    }

    /// Why a server did not do what was asked, and what to do next; empty where it did.
    public String outcome(Visited<?> outcome) {
        return switch (outcome) {
            case Visited.Done<?> done -> "";
            case Visited.Refused<?>(Refusal refusal) -> texts.get("common.server.refusal." + code(refusal));
            case Visited.Denied<?>(Denial denial, var retry) -> denial(denial);
            case Visited.Unreachable<?>(boolean sent) ->
                texts.get(sent ? "common.server.silence.lost" : "common.server.silence.unreachable");
            case Visited.OtherKey<?> other -> texts.get("common.server.silence.other_key");
            case Visited.Unreadable<?> unreadable -> texts.get("common.server.silence.unreadable");
            case Visited.GivenUp<?> stopped -> texts.get("common.server.silence.stopped");
            case Visited.Unsuited<?>(Visited.Why why) -> texts.get("common.server.unsuited." + code(why));
        };
    }

    /// Why a workspace is not in step, and what to do next; empty where it is, or where that goes on by itself.
    public String standing(Link link) {
        return switch (link) {
            case Link.Beginning beginning -> "";
            case Link.Exchanging exchanging -> "";
            case Link.InStep inStep -> "";
            case Link.Offline offline -> texts.get("common.server.silence.unreachable");
            case Link.Needs(Need need) -> advice(SyncStatus.Need.of(need));
        };
    }

    private String denial(Denial denial) {
        return texts.get("common.server.denial." + code(denial));
    }

    /// Why a text is no invitation, and what to do next.
    public String unreadable(Invitation.Reason reason) {
        return texts.get("common.invitation." + code(reason));
    }

    /// Why a change does not count, in a sentence.
    ///
    /// @param status as a receipt says it
    public String objection(int status) {
        return Objection.ofNumber(status)
                .map(objection -> texts.get("server.objection." + code(objection)))
                .orElseGet(() -> texts.get("server.objection.unknown", status));
    }

    /// What the server needs from somebody, in few words.
    public String need(SyncStatus.Need need) {
        return texts.get("server.need." + code(need));
    }

    /// What the server needs from somebody and what to do, in sentences.
    public String advice(SyncStatus.Need need) {
        return texts.get("server.advice." + code(need));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
