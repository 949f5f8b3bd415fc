package stageline.sales.admission;

import java.util.Optional;
import stageline.sales.admission.Turnover.Settled;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Origin;
import stageline.sales.people.Permission;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Evidence;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;

/// Whether an entry counts: what a server makes of it when it arrives. Stateless, and safe for use by any thread.
///
/// It decides by who wrote it and what is true then, and asks what the desktop's rules ask of permission. It does not merge: a move by
/// somebody who had not seen that the deal was lost is admitted, and the fold shows it as superseded.
///
/// Of a gate it asks only what the entry itself can answer: that each requirement of the stages passed is in the evidence or named as
/// missing. The stage that a move says it came from is taken as it is given, as somebody may have moved the deal meanwhile.
public final class Admission {

    /// Why an entry does not count; empty where it does.
    ///
    /// @param fact    the entry
    /// @param writer  who owns the device that wrote it
    /// @param records what is true just before it; the facts of an operation that was kept out are there too
    public Optional<Objection> objection(Fact fact, Writer writer, Records records) {
        if (fact.event() instanceof Event.Forgotten) {
            return Optional.empty();
        }
        return toWriter(fact.origin(), writer)
                .or(() -> toClaim(fact, records))
                .or(() -> toPermission(fact, writer, records))
                .or(() -> toUndo(fact, writer, records));
    }

    private static Optional<Objection> toWriter(Origin origin, Writer writer) {
        if (writer.revoked()) {
            return Optional.of(Objection.DEVICE_REVOKED);
        }
        if (!origin.person().equals(writer.person())) {
            return Optional.of(Objection.WRONG_PERSON);
        }
        if (!writer.active()) {
            return Optional.of(Objection.INACTIVE);
        }
        boolean held = origin.role().equals(Role.NONE) || Role.ofCode(origin.role()).filter(writer.roles()::contains).isPresent();
        return held ? Optional.empty() : Optional.of(Objection.ROLE_NOT_HELD);
    }

    private static Optional<Objection> toClaim(Fact fact, Records records) {
        EntityType type = fact.entity().type();
        return switch (fact.event()) {
            case Event.Unknown unknown -> Optional.of(Objection.NOT_UNDERSTOOD);
            case Event.Moved moved -> unless(type == EntityType.DEAL && possible(moved, fact.origin(), records), Objection.OUT_OF_ORDER);
            case Event.Merged merged -> unless(type == EntityType.COMPANY, Objection.OUT_OF_ORDER);
            case Event.Revoked revoked -> unless(!records.facts(revoked.operation()).isEmpty(), Objection.OUT_OF_ORDER);
            case Event.Created created -> Optional.empty();
            case Event.Edited edited -> Optional.empty();
            case Event.Removed removed -> Optional.empty();
            case Event.Restored restored -> Optional.empty();
            case Event.Erased erased -> Optional.empty();
            case Event.Forgotten forgotten -> Optional.empty();
        };
    }

    /// What was taken over from another system passed no gate here. Nobody loses a deal without saying why.
    private static boolean possible(Event.Moved moved, Origin origin, Records records) {
        boolean leads = moved.to() != Stage.LEAD && moved.from() != Stage.LOST && moved.from() != moved.to();
        boolean explained = moved.missing().isEmpty() || (origin.override() && moved.to() != Stage.LOST);
        return leads && explained && (origin.imported() || Evidence.complete(moved, records.content()));
    }

    private static Optional<Objection> toPermission(Fact fact, Writer writer, Records records) {
        if (NeededPermissions.barred(fact.entity(), fact.event(), writer.person(), records)) {
            return Optional.of(Objection.NOT_PERMITTED);
        }
        return NeededPermissions.lacking(Writing.of(fact, writer.person(), writer.roles()), records)
                .map(lacking -> isTheirs(lacking, fact) ? Objection.NOT_YOURS : Objection.NOT_PERMITTED);
    }

    /// Whether the permission is lacking only because it is somebody else's.
    private static boolean isTheirs(Permission lacking, Fact fact) {
        EntityType type = fact.entity().type();
        boolean owned = type == EntityType.DEVICE || type == EntityType.SAVED_VIEW;
        return lacking == Permission.UNDO_OTHERS || (lacking == Permission.ADMINISTER && owned);
    }

    private static Optional<Objection> toUndo(Fact fact, Writer writer, Records records) {
        if (!(fact.event() instanceof Event.Revoked(OperationId operation))) {
            return Optional.empty();
        }
        return Turnover.of(operation, records)
                .obstacle(writer.person(), fact.origin().at(), records)
                .map(obstacle -> obstacle.settled() == Settled.LOSS_OF_ANOTHER ? Objection.NOT_YOURS : Objection.SETTLED);
    }

    private static Optional<Objection> unless(boolean fine, Objection objection) {
        return fine ? Optional.empty() : Optional.of(objection);
    }
}
