package stageline.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.ledger.Hash;

class MerkleTreeTest {

    private static final int MOST = 130;

    /// Leaves and roots of the reference tree of Certificate Transparency, as published in transparency-dev/merkle,
    /// `testonly/constants.go` (Apache-2.0).
    private static final List<String> REFERENCE_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> REFERENCE_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final List<String> REFERENCE_LEAF_HASHES = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7",
            "07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658",
            "b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f",
            "46f6ffadd3d06a09ff3c5860d2755c8b9819db7df44251788c7d8e3180de8eb1");

    private static final String REFERENCE_EMPTY_ROOT = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final MerkleTree tree = new MerkleTree();
    private final List<Hash> leaves = new ArrayList<>();

    @BeforeEach
    void grow() {
        for (int i = 0; i < MOST; i++) {
            leaves.add(MerkleHashing.leaf(new byte[] {(byte) i, 1}));
            tree.add(leaves.getLast());
        }
    }

    @Test
    void rootsAreThePublishedOnes() {
        MerkleTree reference = new MerkleTree();
        CompactRange range = new CompactRange();
        assertThat(reference.root().hex()).isEqualTo(REFERENCE_EMPTY_ROOT);
        assertThat(range.root().hex()).isEqualTo(REFERENCE_EMPTY_ROOT);
        for (int i = 0; i < REFERENCE_LEAVES.size(); i++) {
            Hash leaf = MerkleHashing.leaf(HexFormat.of().parseHex(REFERENCE_LEAVES.get(i)));
            assertThat(leaf.hex()).isEqualTo(REFERENCE_LEAF_HASHES.get(i));
            reference.add(leaf);
            range.add(leaf);
            assertThat(reference.root().hex()).isEqualTo(REFERENCE_ROOTS.get(i));
            assertThat(range.root().hex()).isEqualTo(REFERENCE_ROOTS.get(i));
        }
    }

    @Test
    void rootsOfAllSizesAreThoseOfTheDefinition() {
        CompactRange range = new CompactRange();
        for (int size = 0; size <= MOST; size++) {
            Hash root = MerkleHashing.root(leaves.subList(0, size));
            assertThat(tree.root(size)).isEqualTo(root);
            assertThat(range.root()).isEqualTo(root);
            if (size < MOST) {
                range = new CompactRange(range.size(), range.roots());
                range.add(leaves.get(size));
            }
        }
    }

    @Test
    void everyLeafIsProvenInEveryTreeAndNothingElseIs() {
        for (int size = 1; size <= MOST; size++) {
            Hash root = tree.root(size);
            for (int index = 0; index < size; index++) {
                List<Hash> proof = tree.inclusionProof(index, size);
                Hash leaf = leaves.get(index);
                assertThat(MerkleProofs.verifyInclusion(leaf, index, size, proof, root)).isTrue();
                assertThat(MerkleProofs.verifyInclusion(leaves.get((index + 1) % MOST), index, size, proof, root)).isFalse();
                assertThat(MerkleProofs.verifyInclusion(leaf, index, size, plus(proof, leaf), root)).isFalse();
                assertThat(MerkleProofs.verifyInclusion(leaf, size, size, proof, root)).isFalse();
                assertThat(MerkleProofs.verifyInclusion(leaf, -1, size, proof, root)).isFalse();
                if (index > 0) {
                    assertThat(MerkleProofs.verifyInclusion(leaf, index - 1, size, proof, root)).isFalse();
                }
                if (!proof.isEmpty()) {
                    assertThat(MerkleProofs.verifyInclusion(leaf, index, size, minus(proof), root)).isFalse();
                    assertThat(MerkleProofs.verifyInclusion(leaf, index, size, altered(proof), root)).isFalse();
                }
            }
        }
    }

    @Test
    void everyTreeIsProvenToContinueEverySmallerOneAndNothingElseIs() {
        Hash other = MerkleHashing.leaf(new byte[] {9, 9});
        for (int later = 1; later <= MOST; later++) {
            for (int earlier = 1; earlier <= later; earlier++) {
                List<Hash> proof = tree.consistencyProof(earlier, later);
                Hash before = tree.root(earlier);
                Hash after = tree.root(later);
                assertThat(MerkleProofs.verifyConsistency(earlier, later, before, after, proof)).isTrue();
                assertThat(MerkleProofs.verifyConsistency(earlier, later, other, after, proof)).isFalse();
                assertThat(MerkleProofs.verifyConsistency(earlier, later, before, other, proof)).isFalse();
                assertThat(MerkleProofs.verifyConsistency(earlier, later, before, after, plus(proof, other))).isFalse();
                assertThat(MerkleProofs.verifyConsistency(later + 1, later, before, after, proof)).isFalse();
                if (!proof.isEmpty()) {
                    assertThat(MerkleProofs.verifyConsistency(earlier, later, before, after, minus(proof))).isFalse();
                    assertThat(MerkleProofs.verifyConsistency(earlier, later, before, after, altered(proof))).isFalse();
                }
            }
        }
    }

    @Test
    void everyTreeContinuesTheEmptyOne() {
        assertThat(MerkleProofs.verifyConsistency(0, 5, MerkleHashing.EMPTY_ROOT, tree.root(5), List.of())).isTrue();
        assertThat(MerkleProofs.verifyConsistency(0, 5, tree.root(1), tree.root(5), List.of())).isFalse();
    }

    private static List<Hash> plus(List<Hash> proof, Hash more) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(more);
        return longer;
    }

    private static List<Hash> minus(List<Hash> proof) {
        return proof.subList(0, proof.size() - 1);
    }

    private static List<Hash> altered(List<Hash> proof) {
        List<Hash> other = new ArrayList<>(proof);
        other.set(proof.size() / 2, Hash.sha256(proof.get(proof.size() / 2).bytes()));
        return other;
    }
}
