package stageline.sales.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PersonFields;
import stageline.sales.record.PersonFields.Access;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.TemplateFields;

/// What a revocation would turn over in the end, through however many undos of undos. What a server keeps out turns nothing over: whoever
/// wrote it can always let it go.
///
/// A loss settles: it can be undone by the one who made it and within five minutes only, and until then neither can the beginning of the
/// deal that was lost be undone. A loss that was taken over from another system was nobody's slip and goes with its import, whenever
/// that is undone. The workspace's own beginning, a device, somebody who joined, an erasure, what was sent, issued or signed can't be
/// undone.
///
/// @param done   the facts of the operation itself, in order, whether they count or not; empty where there is none
/// @param undone the facts that would be left out, in order
/// @param redone the facts that would come back, in order
public record Turnover(List<Fact> done, List<Fact> undone, List<Fact> redone) {

    private static final Duration SLIP = Duration.ofMinutes(5);

    public Turnover {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
        redone = List.copyOf(redone);
    }

    /// Why an operation can't be undone.
    public enum Settled {
        /// It is a loss that somebody else made.
        LOSS_OF_ANOTHER,
        /// It is a loss that has settled, or the beginning of a deal that is lost.
        LOSS,
        /// What was erased does not come back.
        ERASURE,
        /// It is the beginning of the workspace, of a device, or of somebody who works here by now.
        BEGINNING,
        /// A paper that went out, a version of a template that was issued, or a signature does not come back, nor does the beginning of a
        /// change that somebody has decided on.
        SENT
    }

    /// What can't be undone.
    ///
    /// @param settled why
    /// @param fact    the fact that it is about
    public record Obstacle(Settled settled, Fact fact) {}

    private record Turn(OperationId operation, boolean undoes) {}

    /// What the revocation of an operation would turn over.
    public static Turnover of(OperationId operation, Records records) {
        List<Fact> undone = new ArrayList<>();
        List<Fact> redone = new ArrayList<>();
        Set<OperationId> turned = new HashSet<>(Set.of(operation));
        Deque<Turn> turns = new ArrayDeque<>(List.of(new Turn(operation, true)));
        while (!turns.isEmpty()) {
            Turn turn = turns.removeFirst();
            for (Fact fact : records.keptOut(turn.operation()) ? List.<Fact>of() : records.facts(turn.operation())) {
                if (!(fact.event() instanceof Event.Revoked(OperationId revoked))) {
                    (turn.undoes() ? undone : redone).add(fact);
                } else if (turned.add(revoked)) {
                    turns.addLast(new Turn(revoked, !turn.undoes()));
                }
            }
        }
        return new Turnover(records.facts(operation), undone, redone);
    }

    /// What can't be undone any more, empty where all of it can.
    ///
    /// @param person who undoes it
    /// @param at     their clock
    public Optional<Obstacle> obstacle(UUID person, Instant at, Records records) {
        return undone.stream()
                .flatMap(fact -> settled(fact, person, at, records).map(why -> new Obstacle(why, fact)).stream())
                .findFirst();
    }

    private Optional<Settled> settled(Fact fact, UUID person, Instant at, Records records) {
        return switch (fact.event()) {
            case Event.Moved moved when fact.origin().imported() -> Optional.empty();
            case Event.Moved moved when moved.to() == Stage.LOST -> settledLoss(person, at);
            case Event.Created created -> begun(fact, records);
            case Event.Erased erased -> Optional.of(Settled.ERASURE);
            case Event.Moved moved -> Optional.empty();
            case Event.Edited edited -> Optional.empty();
            case Event.Removed removed -> Optional.empty();
            case Event.Restored restored -> Optional.empty();
            case Event.Merged merged -> Optional.empty();
            case Event.Revoked revoked -> Optional.empty();
            case Event.Unknown unknown -> Optional.empty();
            case Event.Forgotten forgotten -> Optional.empty();
        };
    }

    /// A clock that was set back does not make a loss young again.
    private Optional<Settled> settledLoss(UUID person, Instant at) {
        Fact first = done.getFirst();
        if (!first.origin().person().equals(person)) {
            return Optional.of(Settled.LOSS_OF_ANOTHER);
        }
        boolean young = Duration.between(first.origin().at(), at).abs().compareTo(SLIP) <= 0;
        return young ? Optional.empty() : Optional.of(Settled.LOSS);
    }

    private static Optional<Settled> begun(Fact fact, Records records) {
        return switch (fact.entity().type()) {
            case WORKSPACE, DEVICE -> Optional.of(Settled.BEGINNING);
            case DEAL -> fact.origin().imported() || !lost(fact.entity(), records) ? Optional.empty() : Optional.of(Settled.LOSS);
            case PERSON -> joined(fact.entity(), records) ? Optional.of(Settled.BEGINNING) : Optional.empty();
            case SERVICE_CHANGE -> records.find(fact.entity()).filter(change -> change.value(ServiceChangeFields.DECISION).isPresent())
                    .map(decided -> Settled.SENT);
            case COMPANY, CONTACT, ACTIVITY, SAVED_VIEW, OFFERING, TASK, QUOTATION -> Optional.empty();
            case ATTACHMENT -> records.find(fact.entity()).filter(AttachmentFields::issued).map(issued -> Settled.SENT);
            case TEMPLATE -> records.find(fact.entity()).filter(TemplateFields::issued).map(issued -> Settled.SENT);
            case PAPER, SIGNATURE -> Optional.of(Settled.SENT);
        };
    }

    /// Whoever works here is deactivated when they should not; that they were added is no slip any more.
    private static boolean joined(EntityRef person, Records records) {
        return records.find(person)
                .flatMap(record -> record.text(PersonFields.ACCESS))
                .filter(access -> access.equals(Access.JOINED.code()) || access.equals(Access.RESET.code()))
                .isPresent();
    }

    private static boolean lost(EntityRef deal, Records records) {
        return records.find(deal).filter(record -> record.stage() == Stage.LOST).isPresent();
    }
}
