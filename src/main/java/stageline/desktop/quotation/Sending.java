package stageline.desktop.quotation;

import java.time.LocalDate;
import java.util.UUID;
import stageline.ledger.Hash;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.command.Refusal;
import stageline.sales.quotation.Imprint;
import stageline.workspace.Workspace;

/// Who may send quotations.
final class Sending {

    private Sending() {}

    /// Whether the rules would let whoever sits here send a quotation once it is ready: the sales manager, or who is designated. Blocks.
    static boolean permitted(Workspace workspace, UUID quotation, LocalDate today) {
        Command send = new Command.SendQuotation(
                quotation, workspace.newId(), Hash.ZERO.hex(), new Imprint(today, "", "", 0, Hash.ZERO.hex(), Imprint.Issued.NONE));
        return !(workspace.consider(send) instanceof Decision.Refused(var refusals, var missing)
                && refusals.stream().anyMatch(refusal -> refusal.code() == Refusal.Code.NOT_PERMITTED));
    }
}
