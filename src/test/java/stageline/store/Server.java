package stageline.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import stageline.ledger.ChainHead;
import stageline.ledger.Hash;
import stageline.ledger.proof.CompactRange;

/// Pages of a server for tests that are about what it says, not about its tree: every leaf is the same.
public final class Server {

    /// Where its devices' chains end, whatever it says.
    private static final Map<UUID, ChainHead> CHAINS = Stream.of(3L, 300L)
            .map(n -> new ChainHead(new UUID(8, n), n, Hash.sha256(new byte[] {1})))
            .collect(Collectors.toUnmodifiableMap(ChainHead::device, Function.identity()));

    private Server() {}

    /// A page of epoch 0 that brings nothing and says this, in the order of the numbers.
    public static ReceivedPage saying(Acknowledged... acknowledged) {
        return saying(0, acknowledged[0].number(), acknowledged);
    }

    /// A page that brings nothing and says this.
    public static ReceivedPage saying(long epoch, long first, Acknowledged... acknowledged) {
        return new ReceivedPage(first, List.of(), List.of(acknowledged), place(epoch, first + acknowledged.length - 1));
    }

    /// A page that brings entries.
    public static ReceivedPage bringing(long epoch, long first, Arrived... brought) {
        return new ReceivedPage(first, List.of(brought), List.of(), place(epoch, first + brought.length - 1));
    }

    static ServerPlace place(long epoch, long number) {
        CompactRange tree = new CompactRange();
        LongStream.range(0, number).forEach(i -> tree.add(Hash.ZERO));
        return new ServerPlace(epoch, number, tree.roots(), "checkpoint of " + number, CHAINS);
    }
}
