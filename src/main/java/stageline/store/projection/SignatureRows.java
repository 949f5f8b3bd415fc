package stageline.store.projection;

import static stageline.store.schema.Tables.SIGNATURE;

import java.util.List;
import stageline.sales.fold.RecordState;
import stageline.sales.record.SignatureFields;

/// The rows of electronic signatures.
final class SignatureRows {

    static final List<TableRows> TABLES = List.of(TableRows.always(Shapes.SIGNATURES, SignatureRows::signature));

    private SignatureRows() {}

    private static List<Row> signature(RecordState state, Context context) {
        return List.of(Shapes.SIGNATURES.row()
                .set(SIGNATURE.ID, state.entity().id())
                .set(SIGNATURE.LIVE, state.exists())
                .set(SIGNATURE.RECORD, Cells.text(state, SignatureFields.OF))
                .set(SIGNATURE.VERSION, Cells.text(state, SignatureFields.VERSION))
                .set(SIGNATURE.MEANING, Cells.text(state, SignatureFields.MEANING))
                .set(SIGNATURE.NAME, Cells.text(state, SignatureFields.NAME))
                .set(SIGNATURE.SIGNER, state.created().map(fact -> fact.origin().person()).orElse(null))
                .set(SIGNATURE.CREATED, Cells.created(state)));
    }
}
