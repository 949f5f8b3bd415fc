package stageline.sales.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import stageline.sales.command.Decision.Accepted;
import stageline.sales.command.Decision.LeftOut;
import stageline.sales.command.Decision.Refused;
import stageline.sales.command.Refusal.Code;
import stageline.sales.pipeline.Stage;

/// The rules of the sale: a command and what is true now go in, a decision comes out. Stateless, and safe for use by any thread.
public final class Rules {

    /// What happens, or why nothing may.
    ///
    /// @param command what is wanted
    /// @param actor   who wants it
    /// @param now     the device's clock
    /// @param sight   the state of the workspace just before
    public Decision decide(Command command, Actor actor, Instant now, Sight sight) {
        return decide(command, new Setting(actor, now, sight));
    }

    /// What a move would need, for a board to show before a card is dropped.
    public MoveCheck check(UUID deal, Stage to, Actor actor, Sight sight) {
        return MoveRules.check(deal, to, new Setting(actor, Instant.EPOCH, sight));
    }

    private static Decision decide(Command command, Setting setting) {
        return switch (command) {
            case Command.Create create -> sayable(RecordRules.create(create, setting));
            case Command.Edit edit -> sayable(RecordRules.edit(edit, setting));
            case Command.StartDeal start -> sayable(StartRules.start(start, setting));
            case Command.MoveDeal move -> sayable(MoveRules.move(move, setting));
            case Command.SendQuotation send -> QuotationRules.send(send, setting);
            case Command.ConcludeQuotation conclude -> sayable(QuotationRules.conclude(conclude, setting));
            case Command.ReturnQuotation back -> ReturnRules.back(back, setting, commands -> together(commands, setting));
            case Command.Sign sign -> SignRules.sign(sign, setting);
            case Command.ConfirmChange confirm ->
                new ServiceChangeSteps(setting, commands -> together(commands, setting)).confirm(confirm);
            case Command.DecideChange decide ->
                new ServiceChangeSteps(setting, commands -> together(commands, setting)).decide(decide);
            case Command.Remove remove -> sayable(RecordRules.remove(remove, setting));
            case Command.Restore restore -> RecordRules.restore(restore, setting);
            case Command.MergeCompany merge -> sayable(MergeRules.merge(merge, setting));
            case Command.Revoke revoke -> UndoRules.revoke(revoke, setting);
            case Command.TryAgain again -> TryAgainRules.tryAgain(again, setting, commands -> together(commands, setting));
            case Command.TakeOver takeOver -> TakeOverRules.takeOver(takeOver, setting);
            case Command.Together(List<Command> commands) -> together(commands, setting);
        };
    }

    /// Each command sees what the ones before it did. The first that is refused refuses all of them.
    private static Decision together(List<Command> commands, Setting setting) {
        OverlaySight overlay = new OverlaySight(setting);
        Setting later = new Setting(setting.actor(), setting.now(), overlay);
        List<Draft> drafts = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (Command command : commands) {
            if (command instanceof Command.Revoke || command instanceof Command.TryAgain) {
                // An undo stands alone, so that it can be undone alone.
                return Decision.refused(Refusal.of(Code.INVALID, "undo"));
            }
            switch (decide(command, later)) {
                case Refused refused -> {
                    return refused;
                }
                case Accepted accepted -> {
                    overlay.add(accepted.drafts());
                    drafts.addAll(accepted.drafts());
                    leftOut.addAll(accepted.leftOut());
                }
            }
        }
        return new Accepted(drafts, leftOut);
    }

    /// A reason is kept as texts are, and so must be one that can be.
    private static Decision sayable(Decision decision) {
        boolean unsayable = decision instanceof Accepted accepted
                && accepted.drafts().stream()
                        .flatMap(draft -> draft.reason().stream())
                        .anyMatch(reason -> ValueRules.hasLoneSurrogate(reason) || reason.length() > ValueRules.LONGEST_LONG_TEXT);
        return unsayable ? Decision.refused(Refusal.of(Code.INVALID, "reason")) : decision;
    }
}
