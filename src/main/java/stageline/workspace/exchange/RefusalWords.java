package stageline.workspace.exchange;

import java.util.List;
import java.util.stream.Collectors;
import stageline.sales.command.Refusal;
import stageline.sales.pipeline.Missing;
import stageline.sales.pipeline.Requirement;
import stageline.sales.record.Field;

/// The rules' reasons in plain English, for reports of imports and for the command line; the screens have their own words.
public final class RefusalWords {

    private RefusalWords() {}

    /// Several reasons, in sentences.
    public static String of(List<Refusal> refusals) {
        return refusals.stream().map(RefusalWords::of).distinct().collect(Collectors.joining(" "));
    }

    /// Why, in a sentence that says what to do where something can be done.
    public static String of(Refusal refusal) {
        String field = refusal.field().map(Field::code).orElse("");
        String where = field.isEmpty() ? "" : field + ": ";
        String detail = String.join(", ", refusal.arguments());
        return where
                + switch (refusal.code()) {
                    case NOT_FOUND -> "there is no such record, or it was removed.";
                    case EXISTS -> "it is there already.";
                    case REQUIRED -> "this must be filled in.";
                    case INVALID -> "this is not a value of the right form.";
                    case COUNTRY -> "this is not an ISO 3166-1 country code" + said(detail) + ".";
                    case TOO_LIGHT -> "the colour is too light to be read on white; this shade is dark enough" + said(detail) + ".";
                    case TOO_LONG -> "the text is longer than the field" + said(detail) + ".";
                    case MISSING -> "something is still missing" + said(detail) + ".";
                    case LOST_IS_FINAL -> "Lost is final; make a new deal from this one instead.";
                    case SAME_STAGE -> "the deal is in that stage already.";
                    case NOT_A_DEAL_STAGE -> "a deal is never in Lead.";
                    case MOVED_MEANWHILE -> "the deal was moved otherwise here" + said(detail) + ".";
                    case CHANGED_MEANWHILE -> "it was changed meanwhile; read it again.";
                    case UNSIGNED -> "this is signed with the password, in the desktop.";
                    case REASON_NEEDED -> "say why.";
                    case NOT_PERMITTED -> "your roles do not permit it; these do: " + detail + ".";
                    case SETTLED -> settled(refusal.arguments());
                    case NOT_YOURS -> "someone else did this; only they can undo it.";
                    case NOTHING_TO_UNDO -> "there is nothing to undo.";
                    case NOTHING_TO_TRY_AGAIN -> "there is nothing to try again.";
                    case NOT_REPEATABLE -> "it can't be done again from here.";
                    case SENT_IS_FINAL -> "a sent quotation never changes; make the next revision instead.";
                    case RETIRED -> "no new quotation begins with the retired template " + detail + "; choose another one.";
                    case NOT_READY -> "the quotation can't be sent without it" + said(detail) + ".";
                    case EXPIRED -> "the last day on which the quotation could be accepted is over; make the next revision.";
                    case SERVICE_NOT_BEGUN -> "a change is asked for once the contract is signed, about the deal's accepted quotation.";
                    case OUT_OF_TURN -> "something else comes first, or this was done already" + said(detail) + ".";
                    case SIGNED_IS_FINAL -> "what was signed does not change any more.";
                    case ISSUED_IS_FINAL -> "what was issued does not change any more.";
                    case NO_SUCH_STEP -> "a quotation doesn't go that way" + said(detail) + ".";
                    case NO_SIGNER -> "this person may not sign contracts; only who holds this role may: " + detail + ".";
                    case MERGE_CYCLE -> "a company can't be merged into itself.";
                };
    }

    /// What a missing requirement asks for, with the codes of the fields that are open.
    public static String of(Missing missing) {
        Requirement requirement = missing.requirement();
        if (requirement.kind() == Requirement.Kind.DECISION_MAKER) {
            return "%s asks for a contact of the deal who is the decision maker".formatted(missing.stage().code());
        }
        String open = missing.open().stream().map(Field::code).collect(Collectors.joining(", "));
        return "%s asks for %s: %d of %d needed are there; open: %s"
                .formatted(missing.stage().code(), requirement.code(), missing.have(), requirement.atLeast(), open);
    }

    private static String settled(List<String> by) {
        return switch (by.isEmpty() ? "" : by.getFirst()) {
            case "loss" -> "only who made a loss can undo it, and within five minutes; make a new deal from the lost one instead.";
            case "erasure" -> "what was erased can't come back.";
            case "sent" -> "what was sent or issued can't be taken back.";
            case "signed" -> "what was signed stays signed.";
            case "person" -> "they have joined; deactivate them instead (server user deactivate).";
            default -> "this is what the workspace began with; it can't be undone.";
        };
    }

    private static String said(String detail) {
        return detail.isEmpty() ? "" : " (" + detail + ")";
    }
}
