package stageline.ledger.proof;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.Receipt;

/// That an entry is in a server's ledger: what was written, which number the server gave it and when, the way from there to the root of its
/// tree, and the checkpoint that the server signed. Whoever has the server's key can check it without the ledger.
///
/// As text it is a C2SP `tlog-proof` whose extra data are the leaf's data and then the entry as it stands in journals
/// ([EncodedEntry#writeTo]).
///
/// @param number     the entry's number
/// @param receipt    what the server says of it
/// @param entry      the entry
/// @param path       the neighbours on the way to the root, from the leaf upwards
/// @param checkpoint the server's signed checkpoint
public record EntryProof(long number, Receipt receipt, EncodedEntry entry, List<Hash> path, String checkpoint) {

    private static final String MAGIC = "c2sp.org/tlog-proof@v1";
    private static final int HEAD_LINES = 3;

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException if the receipt is another entry's, or the number is none
    public EntryProof {
        path = List.copyOf(path);
        boolean its = entry.entry().id().equals(receipt.entry()) && entry.entry().hash().equals(receipt.hash());
        if (!its || number < 1) {
            throw new IllegalArgumentException("no proof of " + entry + " with number " + number);
        }
    }

    /// As text.
    public String format() {
        ByteWriter extra = new ByteWriter(Receipt.LEAF_LENGTH + entry.size()).bytes(receipt.leafData(number));
        entry.writeTo(extra);
        List<String> head = List.of(MAGIC, "extra " + Base64.getEncoder().encodeToString(extra.toByteArray()), "index " + (number - 1));
        return new ProofText(head, path, checkpoint).format();
    }

    /// Reads a proof. Whether it holds is another question.
    ///
    /// @throws LedgerException.Malformed if it is none, or the leaf is not the entry's
    public static EntryProof parse(String text) {
        ProofText proof = ProofText.parse(text, HEAD_LINES);
        if (!proof.head().getFirst().equals(MAGIC)) {
            throw new LedgerException.Malformed("no proof of an entry");
        }
        ByteReader extra = new ByteReader(ProofText.base64(ProofText.after(proof.head().get(1), "extra")));
        long number = ProofText.number(proof.head().get(2), "index") + 1;
        byte[] leaf = extra.bytes(Receipt.LEAF_LENGTH);
        EncodedEntry entry = EncodedEntry.readFrom(extra);
        extra.expectEnd();
        ByteReader said = new ByteReader(leaf);
        said.u64();
        Receipt receipt = receipt(entry, said.u64(), said.u8());
        if (!Arrays.equals(receipt.leafData(number), leaf)) {
            throw new LedgerException.Malformed("the leaf is not that of the entry");
        }
        return new EntryProof(number, receipt, entry, proof.hashes(), proof.checkpoint());
    }

    private static Receipt receipt(EncodedEntry entry, long received, int status) {
        try {
            return new Receipt(entry.entry().id(), entry.entry().hash(), received, status);
        } catch (IllegalArgumentException outOfRange) {
            throw new LedgerException.Malformed("no receipt: " + outOfRange.getMessage());
        }
    }

    /// Whether the entry is in the tree of this size with this root.
    public boolean holds(long size, Hash root) {
        return MerkleProofs.verifyInclusion(MerkleHashing.leaf(number, receipt), number - 1, size, path, root);
    }
}
