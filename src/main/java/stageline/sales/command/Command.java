package stageline.sales.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.Imprint;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.ServiceChangeFields.Feasibility;
import stageline.sales.record.SignatureFields.Meaning;

/// What somebody wants done. Changes carry what their writer saw, so that a write from elsewhere in between is noticed.
public sealed interface Command {

    /// Whether somebody's name is put to something by it, so that it takes their password.
    default boolean signs() {
        return this instanceof Sign
                || this instanceof ConfirmChange
                || this instanceof DecideChange
                || (this instanceof Together(List<Command> commands) && commands.stream().anyMatch(Command::signs));
    }

    /// Make a company, contact, activity, person or saved view. Deals begin with [StartDeal].
    ///
    /// @param entity  the new record, with an identity made by the caller
    /// @param fields  its values
    /// @param members its members
    record Create(EntityRef entity, List<Change> fields, List<Member> members) implements Command {
        public Create {
            fields = List.copyOf(fields);
            members = List.copyOf(members);
        }
    }

    /// Change fields and members of a record.
    ///
    /// @param entity  the record
    /// @param changes the fields
    /// @param join    members to add
    /// @param part    members to take out
    /// @param reason  why; required where the rules ask for one
    record Edit(EntityRef entity, List<Change> changes, List<Member> join, List<Member> part, Optional<String> reason) implements Command {
        public Edit {
            changes = List.copyOf(changes);
            join = List.copyOf(join);
            part = List.copyOf(part);
        }

        /// A change of fields alone, without a reason.
        public static Edit fields(EntityRef entity, List<Change> changes) {
            return new Edit(entity, changes, List.of(), List.of(), Optional.empty());
        }
    }

    /// Begin a deal: it enters Prospected.
    ///
    /// @param deal        the new deal's identity
    /// @param fields      its values
    /// @param members     its contacts with roles, its offerings
    /// @param predecessor the deal it is made from: one that was lost, or one whose contract it renews
    record StartDeal(UUID deal, List<Change> fields, List<Member> members, Optional<UUID> predecessor) implements Command {
        public StartDeal {
            fields = List.copyOf(fields);
            members = List.copyOf(members);
        }
    }

    /// Move a deal to another stage, with what was still missing. Losing a deal is a move to Lost.
    ///
    /// @param deal     the deal
    /// @param from     the stage its mover saw it in
    /// @param to       where to
    /// @param supplied what the gate's form asked for
    /// @param join     contacts with roles that the gate's form asked for
    /// @param reason   why; required for a correction, an override and a loss
    /// @param override whether to move past what is still missing; only managers
    record MoveDeal(
            UUID deal, Stage from, Stage to, List<Change> supplied, List<Member> join, Optional<String> reason, boolean override)
            implements Command {
        public MoveDeal {
            supplied = List.copyOf(supplied);
            join = List.copyOf(join);
        }

        /// A plain move, nothing supplied.
        public static MoveDeal plain(UUID deal, Stage from, Stage to) {
            return new MoveDeal(deal, from, to, List.of(), List.of(), Optional.empty(), false);
        }
    }

    /// Send a quotation. What it says is frozen in a paper, the revision that it replaces is taken back, and its deal says that it was
    /// sent.
    ///
    /// @param quotation the draft
    /// @param seen      the [version][stageline.sales.signature.SignedVersion] of it that its sender saw and that the paper is made from;
    /// another one is not sent
    /// @param paper     the new paper's identity
    /// @param pdf       the SHA-256 of the bytes that go out, in hexadecimal digits
    /// @param imprint   what stands on them besides what the quotation says
    record SendQuotation(UUID quotation, String seen, UUID paper, String pdf, Imprint imprint) implements Command {}

    /// Say what became of a quotation: accepted or rejected by the customer, or taken back.
    ///
    /// @param quotation the quotation
    /// @param to        what became of it
    /// @param on        on which day
    /// @param reason    why; required unless it was accepted
    record ConcludeQuotation(UUID quotation, QuotationStatus to, LocalDate on, Optional<String> reason) implements Command {}

    /// Return a quotation that somebody asked to have sent, with what has to be otherwise. What asked for it is done with that, and each
    /// who asked gets a task of it.
    ///
    /// @param quotation the draft
    /// @param requests  the open tasks by which it was asked for, at least one
    /// @param what      what the new tasks say is to be done
    /// @param comment   what has to be otherwise; required
    record ReturnQuotation(UUID quotation, List<Request> requests, String what, String comment) implements Command {
        public ReturnQuotation {
            requests = List.copyOf(requests);
        }

        /// A task by which it was asked for.
        ///
        /// @param task     the task
        /// @param revision the new task's identity; not used where the same person has asked before
        public record Request(UUID task, UUID revision) {}
    }

    /// Say whether a change after service began can be made, and put one's name to that. The sales manager gets a task of it.
    ///
    /// @param change    the change, of which nobody has said so yet
    /// @param feasible  whether it can
    /// @param finding   why; required
    /// @param signing   the signature
    /// @param requests  the open tasks that are done by it
    /// @param task      the new task's identity
    /// @param what      what the new task says is to be done
    record ConfirmChange(
            UUID change, Feasibility feasible, String finding, Signing signing, List<UUID> requests, UUID task, String what)
            implements Command {
        public ConfirmChange {
            requests = List.copyOf(requests);
        }
    }

    /// Decide what becomes of a change after service began, and put one's name to that. Where it is made, the next revision of the
    /// quotation that the service goes by is begun.
    ///
    /// @param change    the change, of which is known whether it can be made
    /// @param decision  a new quotation where it can; that the service goes on or ends where it can't
    /// @param answer    what the customer was told; required
    /// @param costs     what the customer owes; required where the service ends, and only there
    /// @param successor the new quotation's identity; not used where there is none
    /// @param signing   the signature
    /// @param requests  the open tasks that are done by it
    record DecideChange(
            UUID change, ServiceChangeFields.Decision decision, String answer, Optional<Money> costs, UUID successor, Signing signing,
            List<UUID> requests)
            implements Command {
        public DecideChange {
            requests = List.copyOf(requests);
        }
    }

    /// The signature that belongs to a step.
    ///
    /// @param signature its identity
    /// @param seen      the [version][stageline.sales.signature.SignedVersion] of the record before the step, as the signer saw it
    record Signing(UUID signature, String seen) {}

    /// Put one's name to a record, for ever. Whoever has this done has asked for the signer's password just before.
    ///
    /// @param signature the new signature's identity
    /// @param of        what is signed
    /// @param meaning   in which meaning
    /// @param seen      the [version][stageline.sales.signature.SignedVersion] that the signer saw; another one is not signed
    record Sign(UUID signature, EntityRef of, Meaning meaning, String seen) implements Command {}

    /// Remove a record.
    record Remove(EntityRef entity, String reason) implements Command {}

    /// Bring a removed record back.
    record Restore(EntityRef entity) implements Command {}

    /// Merge a branch into the global company.
    record MergeCompany(UUID branch, UUID into, String reason) implements Command {}

    /// Undo an operation; redo is the revocation of the revocation.
    record Revoke(OperationId operation) implements Command {}

    /// Do again what came to nothing, against what is true now: an operation that a server keeps out, or the moves of an operation that
    /// others' moves have superseded. What it was is settled by that.
    ///
    /// @param operation what came to nothing
    /// @param deal      the one deal whose moves are meant, where others' moves won over them; empty for all that the operation moved
    /// @param reason    why, where there was no need to say so before and now there is
    record TryAgain(OperationId operation, Optional<UUID> deal, Optional<String> reason) implements Command {

        /// The whole operation.
        public TryAgain(OperationId operation, Optional<String> reason) {
            this(operation, Optional.empty(), reason);
        }
    }

    /// Take over a record from another system: create it if it is new, else change only what differs.
    ///
    /// @param entity   the record: an existing one's identity, or a new one
    /// @param fields   the values the source has; a field it has no value for is left as it is
    /// @param members  the members the source has, added where they are missing
    /// @param moves    for a deal, the stages it entered and when; those already known are left out
    /// @param happened when the source says the record was made
    /// @param ours     whether the source is a file that this workspace wrote: what it says was changed there by somebody who saw what
    /// counts here, and no other system has said it
    record TakeOver(
            EntityRef entity,
            List<Change> fields,
            List<Member> members,
            List<ImportedMove> moves,
            Optional<Instant> happened,
            boolean ours)
            implements Command {
        public TakeOver {
            fields = List.copyOf(fields);
            members = List.copyOf(members);
            moves = List.copyOf(moves);
        }

        /// From another system.
        public TakeOver(
                EntityRef entity, List<Change> fields, List<Member> members, List<ImportedMove> moves, Optional<Instant> happened) {
            this(entity, fields, members, moves, happened, false);
        }
    }

    /// A stage another system says a deal entered.
    ///
    /// @param to       the stage
    /// @param happened when, empty where the source does not say
    record ImportedMove(Stage to, Optional<Instant> happened) {}

    /// Several commands as one operation: all are done or none.
    record Together(List<Command> commands) implements Command {
        public Together {
            commands = List.copyOf(commands);
        }
    }
}
