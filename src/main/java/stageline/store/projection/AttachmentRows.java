package stageline.store.projection;

import static stageline.store.schema.Tables.ATTACHMENT;

import java.util.List;
import java.util.Optional;
import stageline.sales.fold.RecordState;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.EntityRef;

/// The rows of files that belong to records.
final class AttachmentRows {

    static final List<TableRows> TABLES = List.of(TableRows.always(Shapes.ATTACHMENTS, AttachmentRows::attachment));

    private AttachmentRows() {}

    private static List<Row> attachment(RecordState state, Context context) {
        Optional<EntityRef> on = state.text(AttachmentFields.ON).flatMap(EntityRef::ofText);
        return List.of(Shapes.ATTACHMENTS.row()
                .set(ATTACHMENT.ID, state.entity().id())
                .set(ATTACHMENT.LIVE, state.exists())
                .set(ATTACHMENT.ON_TYPE, on.map(record -> Numbers.of(record.type())).orElse(null))
                .set(ATTACHMENT.ON_RECORD, on.map(EntityRef::id).orElse(null))
                .set(ATTACHMENT.NAME, Cells.text(state, AttachmentFields.NAME))
                .set(ATTACHMENT.CONTENT, Cells.text(state, AttachmentFields.CONTENT))
                .set(ATTACHMENT.BYTES, state.whole(AttachmentFields.SIZE).orElse(0L))
                .set(ATTACHMENT.MEDIA, Cells.text(state, AttachmentFields.MEDIA_TYPE))
                .set(ATTACHMENT.ADDER, state.created().map(fact -> fact.origin().person()).orElse(null))
                .set(ATTACHMENT.ATTENTION, state.overlapping().size())
                .set(ATTACHMENT.CREATED, Cells.created(state)));
    }
}
