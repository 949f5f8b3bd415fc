package stageline.sync.core;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ChainHead;
import stageline.ledger.journal.Received;
import stageline.ledger.proof.CompactRange;
import stageline.sync.core.PageCheck.Verdict;

/// Takes in one page of the server's ledger after the other: checks it, says what is to be stored, and remembers where the workspace stands
/// once it is. Not thread-safe.
final class Intake {

    private final PageCheck check;
    private Standing standing;
    private @Nullable Received page;
    private @Nullable Standing after;

    /// @param standing where the workspace stands, as it is stored
    Intake(Standing standing, PageCheck check) {
        this.standing = standing;
        this.check = check;
    }

    /// What is to be done about a page.
    sealed interface Step {

        /// It brings nothing.
        record Nothing() implements Step {}

        /// The server has lost some of what is here: the tree over what it still has is needed.
        record Recount(long size) implements Step {}

        /// This is to be stored.
        record Keep(Received page) implements Step {}

        /// It contradicts what is known.
        record Refuse(Contradiction contradiction) implements Step {}
    }

    /// Where the workspace stands now: what was stored.
    Standing standing() {
        return standing;
    }

    /// Goes on as another device.
    void become(UUID device) {
        standing = standing.as(device);
        drop();
    }

    /// Looks at a page.
    ///
    /// @param size how many entries the server says that it has
    Step look(Received received, long size) {
        long number = standing.cursor().number();
        boolean restored = received.epoch() > standing.cursor().epoch();
        if (received.epoch() < standing.cursor().epoch() || (!restored && size < number)) {
            return new Step.Refuse(Contradiction.SHRUNK);
        }
        if (restored && received.first() <= number) {
            page = received;
            return new Step.Recount(received.first() - 1);
        }
        return switch (check.check(received, standing)) {
            case Verdict.Unsound(Contradiction contradiction) -> new Step.Refuse(contradiction);
            case Verdict.Sound(Standing next) when next.cursor().equals(standing.cursor()) -> new Step.Nothing();
            case Verdict.Sound(Standing next) -> keep(received, next);
        };
    }

    /// Goes on with the page that took a recount. That the server has lost something is stored first: only then what it has instead can
    /// take its place, and it is asked for again.
    Step recounted(CompactRange tree, Map<UUID, ChainHead> chains) {
        Received received = Objects.requireNonNull(page);
        Standing rewound = standing.at(received.epoch(), tree, chains, standing.devices());
        return switch (check.check(received, rewound)) {
            case Verdict.Unsound(Contradiction contradiction) -> new Step.Refuse(contradiction);
            case Verdict.Sound _ ->
                keep(new Received(received.epoch(), received.first(), List.of(), List.of(), "", List.of()), rewound);
        };
    }

    private Step keep(Received received, Standing next) {
        after = next;
        return new Step.Keep(received);
    }

    /// What was to be stored is.
    ///
    /// @return whether it began an epoch: the server was restored from a backup
    boolean stored() {
        Standing next = Objects.requireNonNull(after);
        boolean restored = next.cursor().epoch() > standing.cursor().epoch();
        standing = next;
        drop();
        return restored;
    }

    /// Leaves the page that was looked at; it is asked for again.
    void drop() {
        page = null;
        after = null;
    }
}
