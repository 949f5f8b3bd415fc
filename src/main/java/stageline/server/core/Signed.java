package stageline.server.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import stageline.ledger.EncodedEntry;
import stageline.ledger.HeadSignature;
import stageline.sync.Push;

/// Chooses which of the devices' signatures a page carries. A signature covers all before it in the device's chain, so that the last of
/// each device would do to verify the page. Others are kept where somebody could not give the entries back otherwise, if this server lost
/// them: a push goes up to a signature, and no push is larger than [Push] allows.
final class Signed {

    private final Map<UUID, Open> open = new HashMap<>();
    private final Set<HeadSignature> kept = new HashSet<>();

    private Signed() {}

    /// What has been seen of a device's chain since the signature that was kept last.
    private record Open(HeadSignature head, int entries, long bytes) {}

    /// The signatures to hand out with these pushes, in their order.
    static List<HeadSignature> of(List<Accepted> pushes) {
        Signed signed = new Signed();
        pushes.forEach(signed::add);
        signed.open.values().forEach(last -> signed.kept.add(last.head()));
        return pushes.stream().map(Accepted::head).filter(signed.kept::contains).toList();
    }

    private void add(Accepted push) {
        int entries = push.entries().size();
        long bytes = push.entries().stream().flatMap(each -> each.entry().stream()).mapToLong(EncodedEntry::size).sum();
        Open before = open.get(push.head().head().device());
        if (before == null) {
            before = new Open(push.head(), 0, 0);
        } else if (before.entries() + entries > Push.MOST_ENTRIES || before.bytes() + bytes > Push.MOST_BYTES) {
            kept.add(before.head());
            before = new Open(push.head(), 0, 0);
        }
        open.put(push.head().head().device(), new Open(push.head(), before.entries() + entries, before.bytes() + bytes));
    }
}
