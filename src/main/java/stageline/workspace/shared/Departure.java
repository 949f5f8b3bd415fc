package stageline.workspace.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stageline.ledger.LedgerException;
import stageline.sync.Denial;
import stageline.sync.account.Entrance;
import stageline.sync.account.Proven;
import stageline.workspace.Environment;
import stageline.workspace.Membership;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.shared.SharedStatus.Link;

/// Prepares that the end of a device's chain is set aside at the next opening: where it is this installation's own, the server is told of
/// the device that it is to become. Tries again where the server can't be reached. Used by one thread.
final class Departure {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Workspace workspace;
    private final ServerVisit visit;
    private final Environment environment;
    private @Nullable Fork fork;
    private boolean prepared;
    private long nextTry;
    private boolean waits;

    private record Fork(UUID device, long first) {}

    Departure(Workspace workspace, ServerVisit visit, Environment environment) {
        this.workspace = workspace;
        this.visit = visit;
        this.environment = environment;
    }

    /// Takes note of what is to be set aside.
    void ask(UUID device, long first) {
        fork = new Fork(device, first);
    }

    /// Whether something is to be set aside.
    boolean asked() {
        return fork != null;
    }

    /// How long until it is tried again; empty where it is not.
    Optional<Duration> due() {
        return waits ? Optional.of(Duration.ofNanos(Math.max(0, nextTry - System.nanoTime()))) : Optional.empty();
    }

    /// Tries it.
    ///
    /// @return how things stand then
    Link prepare(Progress progress) {
        waits = false;
        Fork found = fork;
        if (found == null || prepared) {
            return new Link.Needs(new Need.OpenAgain());
        }
        try {
            if (!found.device().equals(workspace.identity().device())) {
                return ordered(found, Optional.empty());
            }
            String label = workspace.belonging().membership().map(Membership::label).orElseThrow();
            Proven<Entrance.Enrolling> proven = workspace.belonging().successor().enrolling(workspace.identity().workspace(), label);
            return switch (visit.enrol(workspace, proven, progress)) {
                case Visited.Done<Membership>(Membership membership) -> ordered(found, Optional.of(membership));
                case Visited.Refused<Membership> _ -> new Link.Needs(new Need.UnknownDevice());
                case Visited.Denied<Membership>(Denial denial, _) -> denied(denial);
                case Visited.Unreachable<Membership> _, Visited.Unreadable<Membership> _, Visited.GivenUp<Membership> _ -> later();
                case Visited.OtherKey<Membership> _ -> new Link.Needs(new Need.OtherKey());
                case Visited.Unsuited<Membership> _ -> throw new IllegalStateException("the workspace was left meanwhile");
            };
        } catch (LedgerException.OfFile noRoom) {
            var _ = later();
            return new Link.Needs(new Need.NoRoom());
        }
    }

    private Link ordered(Fork found, Optional<Membership> successor) {
        workspace.belonging().setAsideNextTime(found.device(), found.first(), successor);
        prepared = true;
        return new Link.Needs(new Need.OpenAgain());
    }

    private Link denied(Denial denial) {
        return denial == Denial.BUSY ? later() : new Link.Needs(Needs.of(denial));
    }

    private Link later() {
        waits = true;
        nextTry = System.nanoTime() + PAUSE.toNanos();
        Instant now = environment.clock().instant();
        return new Link.Offline(now, now.plus(PAUSE));
    }
}
