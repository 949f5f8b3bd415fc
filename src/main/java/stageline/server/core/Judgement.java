package stageline.server.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Entry;
import stageline.ledger.Receipt;
import stageline.ledger.body.EntryFacts;
import stageline.sales.admission.Admission;
import stageline.sales.admission.Objection;
import stageline.sales.admission.Writer;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.Stamp;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Enrolment;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.PersonFields;
import stageline.sales.record.WorkspaceFields;

/// What the server makes of the entries of one push: which of them count. A transaction counts as a whole or not at all. What is brought
/// along when a workspace comes to the server is not judged, nor is what the server itself wrote before it was restored from a backup.
final class Judgement {

    private final Admission admission = new Admission();
    private final EntryFacts facts = new EntryFacts();
    private final LedgerSight sight;
    private final EntityRef device;
    private long history;
    /// Whose device it is and what they may, as it was asked last; nobody's where it is a server's own.
    private Optional<Writer> writer = Optional.empty();
    private boolean writerKnown;

    /// @param device  the device that wrote the entries
    /// @param history how many of the entries at most belong to what is brought along
    Judgement(LedgerSight sight, UUID device, long history) {
        this.sight = sight;
        this.device = new EntityRef(EntityType.DEVICE, device);
        this.history = history;
    }

    /// The receipts of entries, in their order.
    ///
    /// @param entries  whole transactions
    /// @param received the moment of receipt, Unix milliseconds
    List<Receipt> receipts(List<EncodedEntry> entries, long received) {
        List<Receipt> receipts = new ArrayList<>(entries.size());
        List<EncodedEntry> transaction = new ArrayList<>();
        for (EncodedEntry entry : entries) {
            transaction.add(entry);
            if (entry.entry().lastOfTransaction()) {
                int status = status(transaction.stream().map(each -> fact(each, received)).toList());
                transaction.forEach(each -> receipts.add(receipt(each.entry(), received, status)));
                transaction.clear();
            }
        }
        return receipts;
    }

    private int status(List<Fact> transaction) {
        boolean brought = history >= transaction.size();
        history = Math.max(0, history - transaction.size());
        for (Fact fact : transaction) {
            Optional<Objection> objection = brought ? Optional.empty() : objection(fact);
            if (objection.isPresent()) {
                sight.keepOut(transaction);
                transaction.forEach(this::forget);
                return objection.get().number();
            }
            sight.admit(fact);
            forget(fact);
        }
        return Receipt.ACCEPTED;
    }

    private void forget(Fact fact) {
        EntityType type = fact.entity().type();
        if (type == EntityType.PERSON || type == EntityType.DEVICE || fact.event() instanceof Event.Revoked) {
            writerKnown = false;
        }
    }

    private Optional<Objection> objection(Fact fact) {
        if (!writerKnown) {
            writer = owner().map(this::writer);
            writerKnown = true;
        }
        return writer.flatMap(known -> admission.objection(fact, known, sight));
    }

    /// Whose device it is; the server's own devices, of this epoch and of those before, are nobody's.
    private Optional<UUID> owner() {
        return sight.find(device).flatMap(Enrolment::of).flatMap(Enrolment::person);
    }

    private Writer writer(UUID person) {
        Optional<RecordState> record = sight.find(EntityRef.person(person)).filter(RecordState::exists);
        Set<Role> roles = record.map(Role::heldBy).orElse(Set.of());
        boolean active = record.filter(found -> found.flag(PersonFields.ACTIVE)).isPresent();
        boolean revoked = sight.find(device).filter(found -> found.flag(WorkspaceFields.DEVICE_REVOKED)).isPresent();
        return new Writer(person, roles, active, revoked);
    }

    private Fact fact(EncodedEntry encoded, long received) {
        Fact fact = facts.fact(encoded);
        Entry entry = encoded.entry();
        long clock = receipt(entry, received, Receipt.ACCEPTED).effective(entry.clock()).packed();
        return new Fact(new Stamp(clock, entry.device(), entry.n()), fact.operation(), fact.entity(), fact.event(), fact.origin());
    }

    private static Receipt receipt(Entry entry, long received, int status) {
        return new Receipt(entry.id(), entry.hash(), received, status);
    }
}
