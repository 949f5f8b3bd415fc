package stageline.sales.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stageline.sales.command.Decision.Refused;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Gates;
import stageline.sales.pipeline.Missing;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Value;

/// Beginning a deal, on its own or from a lost one.
final class StartRules {

    private StartRules() {}

    static Decision start(Command.StartDeal start, Setting setting) {
        EntityRef entity = EntityRef.deal(start.deal());
        Optional<RecordState> former = start.predecessor().flatMap(id -> setting.existing(EntityRef.deal(id)));
        Optional<Refusal> refusal = setting.refusal(entity, new Event.Created(start.fields(), start.members()))
                .or(() -> setting.sight().find(entity).map(there -> Refusal.of(Code.EXISTS)))
                .or(() -> badPredecessor(start, former));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        List<Refusal> refusals = RecordRules.refusals(entity, FieldRules.kept(start.fields()), start.members(), setting);
        if (!refusals.isEmpty()) {
            return Decision.refused(refusals);
        }
        List<Change> asked = start.fields();
        List<Change> fields = RecordRules.first(former.map(from -> Successor.completed(asked, from, setting.now())).orElse(asked));
        List<Member> members = former.map(from -> Successor.completed(start.members(), from))
                .orElse(start.members().stream().distinct().toList());
        return entered(entity, new Event.Created(fields, members), setting);
    }

    private static Decision entered(EntityRef entity, Event.Created created, Setting setting) {
        List<Draft> drafts = new ArrayList<>(List.of(Draft.plain(entity, created)));
        RecordState deal = OverlaySight.after(setting, entity, drafts);
        List<Missing> missing = Gates.missing(deal, Stage.LEAD, Stage.PROSPECTED, setting.sight().content());
        if (!missing.isEmpty()) {
            return new Refused(List.of(MoveRules.refusal(missing)), missing);
        }
        Map<String, Value> evidence = Gates.evidence(deal, Stage.LEAD, Stage.PROSPECTED, setting.sight().content());
        drafts.add(Draft.plain(entity, new Event.Moved(Stage.LEAD, Stage.PROSPECTED, evidence, List.of())));
        return Decision.of(drafts);
    }

    /// A lost deal has successors, and one whose contract is signed, which they renew: what goes on with any other is the deal itself, or
    /// a later phase.
    private static Optional<Refusal> badPredecessor(Command.StartDeal start, Optional<RecordState> former) {
        if (start.predecessor().isEmpty()) {
            return Optional.empty();
        }
        if (former.isEmpty()) {
            return Optional.of(Refusal.at(DealFields.PREDECESSOR, Code.NOT_FOUND));
        }
        Stage stage = former.get().stage();
        return stage == Stage.LOST || stage.won() ? Optional.empty() : Optional.of(Refusal.at(DealFields.PREDECESSOR, Code.INVALID));
    }
}
