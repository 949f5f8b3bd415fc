package stageline.ledger;

import java.util.Arrays;
import java.util.UUID;
import stageline.sales.event.EntryId;
import stageline.sales.event.OperationId;

/// One entry of the ledger: who did what to which record, when, and after which entry of the same device. Immutable. It keeps the bytes it
/// was made from; they, and never a second serialisation, are what is hashed, stored and sent. What the event says in detail stands in the
/// [Payload] apart, of which the entry holds only the hash.
public final class Entry {

    private final byte[] bytes;
    private final Hash hash;
    private final UUID workspace;
    private final EntryId id;
    private final long operationFirst;
    private final boolean lastOfTransaction;
    private final HybridTime clock;
    private final Circumstances circumstances;
    private final Occurrence occurrence;
    private final Hash payloadHash;
    private final Hash previous;

    Entry(
            byte[] bytes,
            UUID workspace,
            EntryId id,
            long operationFirst,
            boolean lastOfTransaction,
            HybridTime clock,
            Circumstances circumstances,
            Occurrence occurrence,
            Hash payloadHash,
            Hash previous) {
        this.bytes = bytes;
        this.hash = Hash.sha256(bytes);
        this.workspace = workspace;
        this.id = id;
        this.operationFirst = operationFirst;
        this.lastOfTransaction = lastOfTransaction;
        this.clock = clock;
        this.circumstances = circumstances;
        this.occurrence = occurrence;
        this.payloadHash = payloadHash;
        this.previous = previous;
    }

    /// Reads an entry from its header's bytes.
    ///
    /// @throws LedgerException.NewerFormat if a newer version of the program wrote it
    /// @throws LedgerException.Malformed   if the bytes are not canonical
    public static Entry decode(byte[] bytes) {
        return EntryCodec.decode(bytes.clone());
    }

    /// What this entry says, said by another device in another place of another chain.
    ///
    /// @param other          the device and the number there
    /// @param firstElsewhere number of the first entry of its operation there
    /// @param payload        hash of the payload
    /// @param before         hash of the other device's entry before, [Hash#ZERO] for its first
    /// @throws IllegalArgumentException if the operation does not begin there or before
    public Entry reissued(EntryId other, long firstElsewhere, Hash payload, Hash before) {
        return EntryCodec.encode(
                workspace, other, firstElsewhere, lastOfTransaction, clock, circumstances, occurrence, payload, before);
    }

    /// A copy of the header's bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// How many bytes the header has.
    public int size() {
        return bytes.length;
    }

    void writeTo(ByteWriter out) {
        out.bytes(bytes);
    }

    /// SHA-256 of the header's bytes: what the device's next entry names as its previous one.
    public Hash hash() {
        return hash;
    }

    /// The workspace it belongs to.
    public UUID workspace() {
        return workspace;
    }

    /// Device and number.
    public EntryId id() {
        return id;
    }

    /// The device that wrote it.
    public UUID device() {
        return id.device();
    }

    /// Its number there: 1, 2, 3 … without gaps.
    public long n() {
        return id.n();
    }

    /// The operation (what a person undoes as one) that it is part of.
    public OperationId operation() {
        return new OperationId(id.device(), operationFirst);
    }

    /// Whether the transaction (what becomes durable as one) ends with it.
    public boolean lastOfTransaction() {
        return lastOfTransaction;
    }

    /// When it was written, by the device's hybrid clock.
    public HybridTime clock() {
        return clock;
    }

    /// Who wrote it, and under which circumstances.
    public Circumstances circumstances() {
        return circumstances;
    }

    /// What happened to which record.
    public Occurrence occurrence() {
        return occurrence;
    }

    /// SHA-256 of the payload.
    public Hash payloadHash() {
        return payloadHash;
    }

    /// Hash of the device's entry before, [Hash#ZERO] for its first.
    public Hash previous() {
        return previous;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "Entry[" + id.device() + " " + id.n() + " " + occurrence.eventType() + "]";
    }
}
