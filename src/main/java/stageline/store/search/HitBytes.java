package stageline.store.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;
import stageline.sales.record.EntityRef;
import stageline.store.projection.Numbers;

/// What is shown of a record, as the index holds it: the number of its type, its identity, the length of its name, the name and the
/// detail in UTF-8.
final class HitBytes {

    private static final int IDENTITY = 2 * Long.BYTES;

    private HitBytes() {}

    static BytesRef of(UUID id) {
        return new BytesRef(ByteBuffer.allocate(IDENTITY)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static BytesRef of(SearchHit hit) {
        byte[] name = hit.name().getBytes(StandardCharsets.UTF_8);
        byte[] detail = hit.detail().getBytes(StandardCharsets.UTF_8);
        return new BytesRef(ByteBuffer.allocate(Byte.BYTES + IDENTITY + Integer.BYTES + name.length + detail.length)
                .put(Numbers.of(hit.entity().type()))
                .putLong(hit.entity().id().getMostSignificantBits())
                .putLong(hit.entity().id().getLeastSignificantBits())
                .putInt(name.length)
                .put(name)
                .put(detail)
                .array());
    }

    static SearchHit hit(BytesRef bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        EntityRef entity = new EntityRef(Numbers.entityType(in.get()), new UUID(in.getLong(), in.getLong()));
        String name = text(in, in.getInt());
        return new SearchHit(entity, name, text(in, in.remaining()));
    }

    private static String text(ByteBuffer in, int length) {
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
