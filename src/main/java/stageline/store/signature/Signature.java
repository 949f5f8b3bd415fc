package stageline.store.signature;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.fold.RecordState;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.signature.SignedVersion;

/// An electronic signature under a record.
///
/// @param id      the signature
/// @param name    the signer's, as it was then
/// @param signer  who signed; empty where their entry was erased
/// @param meaning in which meaning; empty where a newer version wrote it
/// @param version the [version][SignedVersion] that was signed
/// @param at      when, by the signer's clock where no server says that it was wrong
public record Signature(UUID id, String name, Optional<UUID> signer, Optional<Meaning> meaning, String version, Instant at) {

    /// Whether the record still says what was signed.
    public boolean holds(RecordState record) {
        return meaning.filter(in -> SignedVersion.of(record, in).equals(version)).isPresent();
    }
}
