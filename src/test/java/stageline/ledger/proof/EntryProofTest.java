package stageline.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.Receipt;
import stageline.ledger.Samples;

/// A proof that somebody takes away, and that others check.
class EntryProofTest {

    private static final String CHECKPOINT = "somebody.example\n0\n\n— somebody.example AAAA\n";

    /// A server's ledger of some entries, of which every fifth counts and the others do not.
    private static final class Ledger {

        private final List<EncodedEntry> entries;
        private final List<Receipt> receipts = new ArrayList<>();
        private final MerkleTree tree = new MerkleTree();

        Ledger(int size) {
            entries = Samples.first().transaction(size);
            for (EncodedEntry entry : entries) {
                receipts.add(new Receipt(entry.entry().id(), entry.entry().hash(), 1_000, receipts.size() % 5));
                tree.add(MerkleHashing.leaf(receipts.size(), receipts.getLast()));
            }
        }

        EntryProof proof(int number) {
            List<Hash> path = tree.inclusionProof(number - 1, tree.size());
            return new EntryProof(number, receipts.get(number - 1), entries.get(number - 1), path, CHECKPOINT);
        }

        boolean confirms(String text) {
            try {
                return EntryProof.parse(text).holds(tree.size(), tree.root());
            } catch (LedgerException malformed) {
                return false;
            }
        }
    }

    @Property(tries = 50)
    void everyEntryIsProvenAndItsTextReadBack(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(max = 1_000) int which) {
        Ledger ledger = new Ledger(size);
        EntryProof proof = ledger.proof(1 + which % size);
        assertThat(EntryProof.parse(proof.format())).isEqualTo(proof);
        assertThat(proof.holds(ledger.tree.size(), ledger.tree.root())).isTrue();
    }

    @Property(tries = 300)
    void aProofInWhichACharacterWasChangedDoesNotHold(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(min = 0x20, max = 0x7e) int changed) {
        Ledger ledger = new Ledger(9);
        String text = ledger.proof(5).format();
        int end = text.indexOf("\n\n");
        int at = place % end;
        String other = text.substring(0, at) + (char) changed + text.substring(at + 1);
        assertThat(other.equals(text) || !ledger.confirms(other)).isTrue();
    }

    @Test
    void aProofIsOfOnePlaceAndOneTree() {
        Ledger ledger = new Ledger(9);
        EntryProof proof = ledger.proof(5);
        assertThat(new EntryProof(4, proof.receipt(), proof.entry(), proof.path(), CHECKPOINT).holds(9, ledger.tree.root())).isFalse();
        assertThat(proof.holds(8, ledger.tree.root(8))).isFalse();
        assertThat(proof.holds(9, Hash.ZERO)).isFalse();
    }

    @Test
    void whatTheServerSaysOfTheEntryIsProvenToo() {
        Ledger ledger = new Ledger(9);
        EntryProof proof = ledger.proof(5);
        Receipt accepted = new Receipt(proof.receipt().entry(), proof.receipt().hash(), proof.receipt().receivedMillis(), 0);
        assertThat(proof.receipt().quarantined()).isTrue();
        assertThat(new EntryProof(5, accepted, proof.entry(), proof.path(), CHECKPOINT).holds(9, ledger.tree.root())).isFalse();
    }

    @Test
    void whatIsNoProofIsRefused() {
        String withoutExtra = "c2sp.org/tlog-proof@v1\nindex 0\n\nnote";
        String withEmptyExtra = "c2sp.org/tlog-proof@v1\nextra \nindex 0\n\n";
        for (String text : List.of("", "\n\n", withoutExtra, "old 3\n\nnote", withEmptyExtra)) {
            assertThatExceptionOfType(LedgerException.Malformed.class).isThrownBy(() -> EntryProof.parse(text));
        }
    }

    @Property(tries = 50)
    void aLedgerContinuesEachEarlierOneAndNoOther(@ForAll @IntRange(min = 2, max = 40) int size, @ForAll @IntRange(max = 1_000) int which) {
        Ledger ledger = new Ledger(size);
        int earlier = 1 + which % (size - 1);
        ConsistencyProof proof = new ConsistencyProof(earlier, ledger.tree.consistencyProof(earlier, size), CHECKPOINT);
        assertThat(ConsistencyProof.parse(proof.format())).isEqualTo(proof);
        assertThat(proof.holds(ledger.tree.root(earlier), size, ledger.tree.root())).isTrue();
        assertThat(proof.holds(Hash.ZERO, size, ledger.tree.root())).isFalse();
        assertThat(proof.holds(ledger.tree.root(earlier), size, Hash.ZERO)).isFalse();
    }
}
