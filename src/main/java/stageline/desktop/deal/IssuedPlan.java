package stageline.desktop.deal;

import java.util.List;
import java.util.Optional;
import stageline.sales.contract.ImplementationPlan;
import stageline.sales.fold.RecordState;
import stageline.sales.record.AttachmentFields;
import stageline.store.attachment.Attached;
import stageline.store.signature.Signature;
import stageline.workspace.Workspace;

/// The paper of a plan as it was issued.
///
/// @param file       that keeps its bytes
/// @param stands     whether the plan still says what was issued
/// @param signatures those of the file, the first of them first
record IssuedPlan(Attached file, boolean stands, List<Signature> signatures) {

    IssuedPlan {
        signatures = List.copyOf(signatures);
    }

    /// The one of a deal that was issued last; empty where none was.
    static Optional<IssuedPlan> latest(RecordState deal, Workspace workspace) {
        String says = ImplementationPlan.of(deal).agreed();
        return workspace.attachments().of(deal.entity()).stream()
                .flatMap(file -> workspace.record(file.entity())
                        .flatMap(record -> record.text(AttachmentFields.PLAN))
                        .map(said -> new IssuedPlan(file, said.equals(says), workspace.signatures().of(file.entity())))
                        .stream())
                .findFirst();
    }
}
