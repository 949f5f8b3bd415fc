package stageline.desktop.common;

import java.time.ZoneId;
import java.util.Optional;
import stageline.papers.signature.PrintedSignature;
import stageline.sales.event.Fact;
import stageline.sales.event.Origin;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.store.signature.Signature;
import stageline.workspace.Workspace;

/// Makes electronic signatures ready for papers: in which role they were given, and in whose time. Reads the workspace, and so is not for
/// the FX thread.
public final class SignaturePrints {

    private final Workspace workspace;

    /// @param workspace whose signatures they are
    public SignaturePrints(Workspace workspace) {
        this.workspace = workspace;
    }

    /// A signature for a paper.
    ///
    /// @param holds whether what was signed is what the paper shows
    public PrintedSignature of(Signature signature, boolean holds) {
        Optional<Origin> origin = workspace.record(EntityRef.signature(signature.id())).flatMap(RecordState::created).map(Fact::origin);
        return new PrintedSignature(
                signature.name(),
                origin.map(Origin::role).orElse(""),
                signature.meaning().map(Meaning::code).orElse(""),
                signature.at().atZone(origin.map(Origin::zone).orElse(ZoneId.of("UTC"))),
                signature.version(),
                holds);
    }
}
