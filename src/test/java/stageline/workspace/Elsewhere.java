package stageline.workspace;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.Circumstances;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryWriter;
import stageline.ledger.HybridClock;
import stageline.ledger.HybridTime;
import stageline.ledger.Transaction;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Value;

/// A colleague who works elsewhere, and the server that both write to: what a workspace gets to see of them are pages.
public final class Elsewhere {

    private static final UUID DEVICE = new UUID(5, 5);

    private final Workspace workspace;
    private final UUID person = new UUID(7, 7);
    private final List<EncodedEntry> unsent = new ArrayList<>();
    private final Set<EntryId> numbered = new HashSet<>();
    private final Set<OperationId> keptOut = new HashSet<>();
    private final EntryWriter writer;
    private ChainHead head = ChainHead.start(DEVICE);
    private Instant now = Instant.now();
    private long epoch;
    private long next = 1;
    private int objection;

    /// A colleague of that name.
    public Elsewhere(Workspace workspace, String name) {
        this.workspace = workspace;
        this.writer = new EntryWriter(workspace.identity().workspace(), new HybridClock(HybridTime.ZERO), () -> now, new Random(1));
        write(EntityRef.person(person), new Event.Created(List.of(Change.set(PersonFields.NAME, Value.of(name))), List.of()));
    }

    /// Who they are.
    public UUID person() {
        return person;
    }

    /// What they write next is of that moment.
    public Elsewhere at(Instant moment) {
        now = moment;
        return this;
    }

    /// They change a field.
    public Elsewhere edit(EntityRef record, Change... changes) {
        return write(record, Event.Edited.fields(List.of(changes)));
    }

    /// They move a deal, past whatever is missing.
    public Elsewhere move(UUID deal, Stage from, Stage to) {
        return write(EntityRef.deal(deal), new Event.Moved(from, to, Map.of(), List.of()));
    }

    /// They write something.
    public Elsewhere write(EntityRef record, Event event) {
        Circumstances circumstances = Circumstances.alone(person, "JD-019", ZoneId.of("Europe/Madrid"));
        Draft draft = new Draft(record, event, Optional.empty(), Optional.empty(), false);
        Transaction transaction = writer.write(head, circumstances, List.of(new EntryFacts().draft(draft)));
        head = transaction.newHead();
        unsent.addAll(transaction.entries());
        return this;
    }

    /// The server keeps an operation of the workspace out.
    public Elsewhere keepOut(OperationId operation, int why) {
        keptOut.add(operation);
        objection = why;
        return this;
    }

    /// The server was restored from before it had anything, and keeps nothing out for now.
    public void restored() {
        epoch++;
        keep(new Received(epoch, 1, List.of(), List.of(), "", List.of()));
    }

    /// A page comes in: the server has everything that the workspace wrote, and what the colleague did.
    public void deliver() {
        List<Numbered> page = new ArrayList<>();
        long received = Instant.now().toEpochMilli();
        workspace.ledger().replay(1, entry -> {
            EncodedEntry encoded = entry.encoded();
            boolean own = encoded.entry().device().equals(workspace.identity().device());
            if (own && numbered.add(encoded.entry().id())) {
                int status = keptOut.contains(entry.fact().operation()) ? objection : 0;
                page.add(Numbered.of(Numbered.bringing(encoded, received, status).receipt()));
            }
        });
        unsent.forEach(entry -> page.add(Numbered.bringing(entry, received, 0)));
        unsent.clear();
        keep(new Received(epoch, next, page, List.of(), "", List.of()));
        next += page.size();
    }

    private void keep(Received page) {
        stageline.sync.core.Event kept = workspace.sharing().keep(page);
        if (!(kept instanceof stageline.sync.core.Event.Kept)) {
            throw new AssertionError("the page was not kept: " + kept);
        }
    }
}
