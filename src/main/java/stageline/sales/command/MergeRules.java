package stageline.sales.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Event;
import stageline.sales.record.EntityRef;

/// Merging a branch into its global company.
///
/// The branch becomes an alias; nothing of it is moved, so that undoing the merge gives all of it back. A branch that is merged already
/// is no longer there to be merged elsewhere: that merge has to be undone first.
final class MergeRules {

    private MergeRules() {}

    static Decision merge(Command.MergeCompany merge, Setting setting) {
        EntityRef branch = EntityRef.company(merge.branch());
        UUID into = setting.sight().resolve(merge.into());
        UUID standing = setting.sight().resolve(merge.branch());
        boolean there = setting.existing(branch).isPresent() && setting.existing(EntityRef.company(into)).isPresent();
        Optional<Refusal> refusal = setting.refusal(branch, new Event.Merged(into))
                .or(() -> unless(there, Code.NOT_FOUND))
                .or(() -> unless(!into.equals(merge.branch()), Code.MERGE_CYCLE));
        if (refusal.isEmpty() && standing.equals(into)) {
            return Decision.unchanged();
        }
        refusal = refusal.or(() -> unless(standing.equals(merge.branch()), Code.NOT_FOUND))
                .or(() -> merge.reason().isBlank() ? Optional.of(Refusal.of(Code.REASON_NEEDED, "merge")) : Optional.empty());
        return refusal.map(Decision::refused)
                .orElseGet(() -> Decision.of(List.of(
                        new Draft(branch, new Event.Merged(into), Optional.empty(), Optional.of(merge.reason()), false))));
    }

    private static Optional<Refusal> unless(boolean fine, Code code) {
        return fine ? Optional.empty() : Optional.of(Refusal.of(code));
    }
}
