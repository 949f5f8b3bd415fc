package stageline.workspace;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import stageline.ledger.Hash;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// Identities that follow from what a record is, so that people who make it without seeing each other make the same.
final class Derived {

    private static final long VERSION_MASK = 0xFFFF_FFFF_FFFF_0FFFL;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Derived() {}

    /// The record in which the template of a number is edited.
    static EntityRef template(UUID workspace, String number) {
        return EntityRef.template(id(workspace, EntityType.TEMPLATE, number));
    }

    /// The identity of a workspace's record: a UUID of version 8 (RFC 9562) of a SHA-256.
    ///
    /// @param name what tells it from all others of its kind
    static UUID id(UUID workspace, EntityType type, String name) {
        String whole = workspace + "/" + type.code() + "/" + name;
        ByteBuffer hash = ByteBuffer.wrap(Hash.sha256(whole.getBytes(StandardCharsets.UTF_8)).bytes());
        return new UUID((hash.getLong() & VERSION_MASK) | VERSION_8, (hash.getLong() & VARIANT_MASK) | VARIANT);
    }
}
