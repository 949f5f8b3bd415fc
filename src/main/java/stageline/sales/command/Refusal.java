package stageline.sales.command;

import java.util.List;
import java.util.Optional;
import stageline.sales.record.Field;

/// Why something may not happen, for a screen to phrase.
///
/// @param code      which rule; texts stand under `refusal.<code>`
/// @param field     the field it is about, to show the text beside it
/// @param arguments what the text mentions, in its order
public record Refusal(Code code, Optional<Field> field, List<String> arguments) {
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /// A refusal that is about no field.
    public static Refusal of(Code code, String... arguments) {
        return new Refusal(code, Optional.empty(), List.of(arguments));
    }

    /// A refusal that is about a field.
    public static Refusal at(Field field, Code code, String... arguments) {
        return new Refusal(code, Optional.of(field), List.of(arguments));
    }

    /// The rules that refuse.
    public enum Code {
        /// The record is not there, or was removed.
        NOT_FOUND,
        /// The record is there already.
        EXISTS,
        /// A field must be filled.
        REQUIRED,
        /// A value is of the wrong kind or form.
        INVALID,
        /// The country code is refused; the arguments hold the hint's code and the proposed code.
        COUNTRY,
        /// The colour is too light to be read on white; the argument is a darker shade of it.
        TOO_LIGHT,
        /// A text is longer than a field holds.
        TOO_LONG,
        /// Requirements of a stage are not fulfilled; see the decision's missing list.
        MISSING,
        /// A lost deal is never reopened.
        LOST_IS_FINAL,
        /// The deal is in that stage already.
        SAME_STAGE,
        /// A deal is never in Lead.
        NOT_A_DEAL_STAGE,
        /// The deal is no longer in the stage that its mover saw.
        MOVED_MEANWHILE,
        /// The record is no longer what whoever signs or sends it saw.
        CHANGED_MEANWHILE,
        /// It takes the signature of whoever does it, and so their password.
        UNSIGNED,
        /// A move back, a loss, an override, a removal or a merge needs a reason.
        REASON_NEEDED,
        /// The actor's roles do not permit it; the argument names the roles that do.
        NOT_PERMITTED,
        /// The operation can't be undone because it has settled; the argument says what settled it.
        SETTLED,
        /// The operation was another person's.
        NOT_YOURS,
        /// There is nothing to undo.
        NOTHING_TO_UNDO,
        /// There is nothing to try again: it counts, or somebody settled it.
        NOTHING_TO_TRY_AGAIN,
        /// It can't be tried again: an import, an erasure, or what this version of the program can't read.
        NOT_REPEATABLE,
        /// A quotation that was sent never changes: what is wrong with it, the next revision mends.
        SENT_IS_FINAL,
        /// No new quotation begins with that template; the argument is its number.
        RETIRED,
        /// The quotation can't be sent without it; the field says what, or that it has no lines.
        NOT_READY,
        /// The last day on which the quotation could be accepted is over.
        EXPIRED,
        /// A change is asked for once the contract is signed, and about the accepted quotation of its deal.
        SERVICE_NOT_BEGUN,
        /// Something else comes first, or this was done already; the argument is where the change stands.
        OUT_OF_TURN,
        /// What somebody has put their name to does not change any more.
        SIGNED_IS_FINAL,
        /// The paper of a plan that was issued stays as it is.
        ISSUED_IS_FINAL,
        /// A quotation that is so far does not come to that; the arguments are both statuses.
        NO_SUCH_STEP,
        /// A contract is signed for us only by somebody who may; the arguments are the roles that grant it.
        NO_SIGNER,
        /// A company can't be merged into itself, nor into one that is merged into it.
        MERGE_CYCLE
    }
}
