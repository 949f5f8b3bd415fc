package stageline.store.attachment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.record.EntityRef;
import stageline.store.record.Named;

/// A file that belongs to a record.
///
/// @param id        the attachment
/// @param on        the record that it belongs to
/// @param name      what it is called, with its ending
/// @param content   the SHA-256 of its content, as the ledger has it
/// @param size      how many bytes it has
/// @param mediaType what kind of file it is, blank where nobody said
/// @param by        who added it
/// @param at        when it was added
/// @param attention how many of its fields two people wrote without having seen each other
public record Attached(
        UUID id,
        Optional<EntityRef> on,
        String name,
        String content,
        long size,
        String mediaType,
        Optional<Named> by,
        Instant at,
        int attention) {

    /// The attachment itself.
    public EntityRef entity() {
        return EntityRef.attachment(id);
    }
}
