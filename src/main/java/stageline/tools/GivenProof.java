package stageline.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stageline.ledger.Entry;
import stageline.ledger.LedgerException;
import stageline.ledger.proof.ConsistencyProof;
import stageline.ledger.proof.EntryProof;
import stageline.ledger.proof.NoteKey;
import stageline.sync.TreeHead;

/// A proof that somebody was given, to be verified with nothing but the server's key.
final class GivenProof {

    @Option(names = "--proof", required = true, paramLabel = "FILE", description = "A proof that \"audit prove\" wrote.")
    @Nullable Path proof;

    @Option(names = "--server-key", required = true, paramLabel = "KEY", description =
            "The server's key, as \"audit checkpoint\" names it.")
    @Nullable String serverKey;

    @Option(names = "--since", paramLabel = "CHECKPOINT", description =
            "The earlier checkpoint, of which the proof says that the ledger continues it.")
    @Nullable Path since;

    /// What came of it.
    ///
    /// @param data the same for programs
    record Finding(boolean sound, String sentence, Map<String, Object> data) {

        static Finding unsound(String why) {
            return new Finding(false, why, Map.of("sound", false, "why", why));
        }
    }

    /// Verifies it.
    ///
    /// @throws Stop where what was given is no proof, no checkpoint or no key
    Finding verify() throws IOException {
        NoteKey key = read("the server's key", String.valueOf(serverKey), NoteKey::parse);
        String text = Files.readString(Path.of(String.valueOf(proof)));
        Path earlier = since;
        return earlier == null
                ? ofEntry(read("a proof of an entry", text, EntryProof::parse), key)
                : ofContinuation(read("a proof that a ledger continues another", text, ConsistencyProof::parse), key, earlier);
    }

    private static Finding ofEntry(EntryProof proof, NoteKey key) {
        Entry entry = proof.entry().entry();
        Optional<TreeHead> signed = signed(proof.checkpoint(), entry.workspace(), key);
        if (signed.isEmpty()) {
            return Finding.unsound("This server did not sign the checkpoint.");
        }
        if (!proof.holds(signed.get().size(), signed.get().root())) {
            return Finding.unsound("The entry is not in the ledger that the server signed, or not as it stands in the proof.");
        }
        Instant received = Instant.ofEpochMilli(proof.receipt().receivedMillis());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sound", true);
        data.put("workspace", entry.workspace());
        data.put("number", proof.number());
        data.put("size", signed.get().size());
        data.put("received", received);
        data.put("counts", !proof.receipt().quarantined());
        data.put("device", entry.device());
        data.put("n", entry.n());
        data.put("hash", entry.hash().hex());
        data.put("record", entry.occurrence().entityType() + " " + entry.occurrence().entity());
        data.put("event", entry.occurrence().eventType());
        return new Finding(
                true,
                "Entry %d of device %s (%s %s, %s) is number %d of %d in the server's ledger of workspace %s; received %s, and it %s."
                        .formatted(
                                entry.n(), entry.device(), entry.occurrence().entityType(), entry.occurrence().entity(),
                                entry.occurrence().eventType(), proof.number(), signed.get().size(), entry.workspace(), received,
                                proof.receipt().quarantined() ? "was kept out" : "counts"),
                data);
    }

    private static Finding ofContinuation(ConsistencyProof proof, NoteKey key, Path earlier) throws IOException {
        String kept = Files.readString(earlier);
        UUID workspace = read("a checkpoint", kept, TreeHead::workspaceOf);
        Optional<TreeHead> before = signed(kept, workspace, key);
        Optional<TreeHead> now = signed(proof.checkpoint(), workspace, key);
        if (before.isEmpty() || now.isEmpty()) {
            return Finding.unsound("This server did not sign the %s checkpoint.".formatted(before.isEmpty() ? "earlier" : "later"));
        }
        boolean continued = proof.earlier() == before.get().size() && proof.holds(before.get().root(), now.get().size(), now.get().root());
        if (!continued) {
            return Finding.unsound("The later ledger does not continue the earlier one, or the proof belongs to others.");
        }
        return new Finding(
                true,
                "The server's ledger of workspace %s with %d entries continues the one with %d: nothing was changed, dropped or reordered."
                        .formatted(workspace, now.get().size(), before.get().size()),
                Map.of("sound", true, "workspace", workspace, "earlier", before.get().size(), "size", now.get().size()));
    }

    private static Optional<TreeHead> signed(String note, UUID workspace, NoteKey key) {
        try {
            return Optional.of(TreeHead.open(note, workspace, key));
        } catch (LedgerException.Malformed unsigned) {
            return Optional.empty();
        }
    }

    /// Reads something that is written in one certain way.
    @FunctionalInterface
    private interface Reader<T> {

        /// @throws LedgerException.Malformed for anything else
        T read(String text);
    }

    private static <T> T read(String what, String text, Reader<T> reader) {
        try {
            return reader.read(text);
        } catch (LedgerException.Malformed malformed) {
            throw Stop.refused("This is not %s (%s).".formatted(what, malformed.getMessage()));
        }
    }
}
