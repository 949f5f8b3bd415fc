package stageline.ledger;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import stageline.ledger.content.Content;
import stageline.ledger.content.ContentStore;
import stageline.ledger.files.FaultyFolder;
import stageline.ledger.journal.Appended;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalOptions;
import stageline.ledger.journal.Note;
import stageline.ledger.journal.PendingAppend;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.keys.DeviceKey;
import stageline.ledger.keys.PasswordHardness;
import stageline.ledger.keys.SealedFile;
import stageline.ledger.keys.SigningKey;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.ledger.proof.Checkpoint;
import stageline.ledger.proof.ConsistencyProof;
import stageline.ledger.proof.EntryProof;
import stageline.ledger.proof.MerkleHashing;
import stageline.ledger.proof.MerkleTree;
import stageline.ledger.proof.NoteKey;

/// The test vectors of `src/doc/ledger-format.md`, made anew from the inputs that the document names.
final class FormatVectors {

    static final String PASSWORD = "corréct hörse";

    private static final UUID WORKSPACE = UUID.fromString("0197a000-0000-7000-8000-000000000001");
    private static final UUID DEVICE = UUID.fromString("0197a000-0000-7000-8000-000000000002");
    private static final UUID PERSON = UUID.fromString("0197a000-0000-7000-8000-000000000003");
    private static final UUID DEAL = UUID.fromString("0197a000-0000-7000-8000-000000000004");
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final Map<String, byte[]> vectors = new LinkedHashMap<>();

    /// Bytes 00 01 02 … as chance: what is drawn first begins with 00, and so on.
    @SuppressWarnings("serial")
    private static final class Counting extends SecureRandom {
        private int next;

        @Override
        public void nextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) next++;
            }
        }

        @Override
        public long nextLong() {
            byte[] bytes = new byte[8];
            nextBytes(bytes);
            return new ByteReader(bytes).u64();
        }
    }

    static Map<String, byte[]> make() {
        FormatVectors made = new FormatVectors();
        List<Transaction> transactions = made.entries();
        made.journal(transactions);
        made.received(transactions);
        made.keys(transactions.getFirst().newHead());
        return made.vectors;
    }

    private List<Transaction> entries() {
        EntryWriter writer =
                new EntryWriter(WORKSPACE, new HybridClock(HybridTime.ZERO), InstantSource.fixed(NOON), new Counting());
        Circumstances here = new Circumstances(
                PERSON,
                "JD-019",
                "Europe/Madrid",
                OptionalInt.of(-250),
                Connection.OFFLINE,
                Optional.of(new SeenCheckpoint(1, 300, MerkleHashing.EMPTY_ROOT)));
        Occurrence imported = new Occurrence(
                "deal", DEAL, "moved", 2, true, Optional.of(Instant.parse("2025-03-04T05:06:07.000000089Z")));
        Transaction transaction = writer.write(ChainHead.start(DEVICE), here, List.of(
                new EntryDraft(Occurrence.of("deal", DEAL, "created", 1), Optional.empty(), utf8("one")),
                new EntryDraft(imported, Optional.of("acordado por teléfono"), utf8("two"))));
        Transaction second = writer.write(transaction.newHead(), here, List.of(edited("three")));
        Transaction third = writer.write(second.newHead(), here, List.of(edited("four")));
        List<Transaction> all = List.of(transaction, second, third);
        all.forEach(each -> each.entries().forEach(this::put));
        return all;
    }

    private static EntryDraft edited(String body) {
        return new EntryDraft(Occurrence.of("deal", DEAL, "edited", 1), Optional.empty(), utf8(body));
    }

    private void put(EncodedEntry entry) {
        long n = entry.entry().n();
        vectors.put("payload-" + n, entry.payload().orElseThrow().bytes());
        vectors.put("entry-" + n, entry.entry().bytes());
        vectors.put("entry-" + n + "-hash", entry.entry().hash().bytes());
    }

    private void journal(List<Transaction> transactions) {
        FaultyFolder folder = new FaultyFolder();
        JournalAccess access = new JournalAccess(folder, WORKSPACE, new SecretKeySpec(first32(), "AES"));
        try (Journal journal = Journal.open(access, JournalMark.START, JournalOptions.DEFAULT, new Counting())) {
            journal.append(transactions.getFirst().entries());
            PendingAppend second = journal.submit(transactions.get(1).entries());
            journal.append(transactions.getLast().entries());
            second.await();
        }
        vectors.put("segment", folder.content("00000001.seg"));
    }

    /// The journal of a device that wrote entries 1 and 2 and got to know of entry 3 from a server, which had numbered all three.
    private void received(List<Transaction> transactions) {
        List<Numbered> numbered = new ArrayList<>();
        for (EncodedEntry own : transactions.getFirst().entries()) {
            numbered.add(Numbered.of(Numbered.bringing(own, NOON.plusSeconds(1).toEpochMilli(), Receipt.ACCEPTED).receipt()));
        }
        numbered.add(Numbered.bringing(transactions.get(1).entries().getFirst(), NOON.plusMillis(2_500).toEpochMilli(), 7));
        DeviceKey key = exampleKey();
        List<HeadSignature> heads = List.of(key.sign(transactions.getFirst().newHead()));
        Received page = new Received(1, 1, numbered, heads, checkpoint(numbered, key), List.of(new Note(utf8("note"))));
        FaultyFolder folder = new FaultyFolder();
        JournalAccess access = new JournalAccess(folder, WORKSPACE, new SecretKeySpec(first32(), "AES"));
        Appended place;
        try (Journal journal = Journal.open(access, JournalMark.START, JournalOptions.DEFAULT, new Counting())) {
            journal.append(transactions.getFirst().entries());
            place = journal.append(page);
        }
        byte[] segment = folder.content("00000001.seg");
        vectors.put("received-segment", segment);
        vectors.put("received-plaintext", decrypted(segment, place));
    }

    private String checkpoint(List<Numbered> numbered, DeviceKey key) {
        List<Hash> leaves = new ArrayList<>();
        for (Numbered each : numbered) {
            long number = leaves.size() + 1L;
            leaves.add(MerkleHashing.leaf(number, each.receipt()));
            vectors.put("leaf-" + number, each.receipt().leafData(number));
            vectors.put("leaf-" + number + "-hash", leaves.getLast().bytes());
        }
        Checkpoint checkpoint = new Checkpoint("stageline.example", leaves.size(), MerkleHashing.root(leaves), List.of());
        vectors.put("root", checkpoint.root().bytes());
        NoteKey signer = new NoteKey("stageline.example", key.publicKey());
        String signed = checkpoint.sign(signer, SigningKey.of(first32(), key.publicKey())::sign).format();
        MerkleTree tree = new MerkleTree();
        leaves.forEach(tree::add);
        Numbered last = numbered.getLast();
        EntryProof entry = new EntryProof(3, last.receipt(), last.entry().orElseThrow(), tree.inclusionProof(2, 3), signed);
        vectors.put("server-key", utf8(signer.format() + "\n"));
        vectors.put("entry-proof", utf8(entry.format()));
        vectors.put("consistency-proof", utf8(new ConsistencyProof(2, tree.consistencyProof(2, 3), signed).format()));
        return signed;
    }

    /// As section 4.2 of the document says, without the program's help.
    private static byte[] decrypted(byte[] segment, Appended place) {
        int from = (int) place.offset();
        ByteWriter associated = new ByteWriter(40);
        associated.uuid(WORKSPACE).u32(1).u64(1).u64(from).bytes(segment, from, 4);
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(first32(), "AES"), new GCMParameterSpec(128, segment, from + 8, 12));
            cipher.updateAAD(associated.toByteArray());
            return cipher.doFinal(segment, from + 20, (int) place.after().offset() - from - 20);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] first32() {
        byte[] key = new byte[32];
        new Counting().nextBytes(key);
        return key;
    }

    private static DeviceKey exampleKey() {
        FaultyFolder folder = new FaultyFolder();
        WorkspaceKeys keys = WorkspaceKeys.create(
                folder, WORKSPACE, PASSWORD.toCharArray(), new PasswordHardness(1024, 2, 1), new Counting());
        return DeviceKey.create(folder, DEVICE, keys, new Counting());
    }

    private void keys(ChainHead head) {
        FaultyFolder folder = new FaultyFolder();
        WorkspaceKeys keys = WorkspaceKeys.create(
                folder, WORKSPACE, PASSWORD.toCharArray(), new PasswordHardness(1024, 2, 1), new Counting());
        DeviceKey device = DeviceKey.create(folder, DEVICE, keys, new Counting());
        vectors.put("workspace-key", folder.content(WorkspaceKeys.FILE));
        vectors.put("journal-key", keys.journal().getEncoded());
        vectors.put("device-keys-key", keys.deviceKeys().getEncoded());
        vectors.put("search-index-key", keys.searchIndex().getEncoded());
        vectors.put("database-password", utf8(new String(keys.database())));
        vectors.put("device-key", folder.content(DeviceKey.FILE));
        new SealedFile(folder, "server", keys).write(new byte[] {1, 2, 3}, new Counting());
        vectors.put("sealed-file", folder.content("server"));
        vectors.put("content-file", contentFile(folder, keys));
        vectors.put("head-message", HeadSignature.message(head));
        ByteWriter signature = new ByteWriter(160);
        device.sign(head).writeTo(signature);
        vectors.put("head-signature", signature.toByteArray());
    }

    private static byte[] contentFile(FaultyFolder folder, WorkspaceKeys keys) {
        try {
            Content kept = new ContentStore(folder, keys, new Counting()).keep(new ByteArrayInputStream(utf8("contract")), 8);
            return folder.content(kept.hash().hex());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
