package stageline.bench.sync;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ChainHead;
import stageline.ledger.Circumstances;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryWriter;
import stageline.ledger.HybridClock;
import stageline.ledger.HybridTime;
import stageline.ledger.Transaction;
import stageline.ledger.Uuid7;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.keys.SigningKey;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Money;
import stageline.sales.record.Value;
import stageline.sync.Push;

/// Somebody who works on a device of their own: begins deals, changes their next step, writes notes. Each change is a transaction.
final class Author {

    private final UUID person;
    private final UUID device;
    private final SigningKey key;
    private final Circumstances circumstances;
    private final EntryWriter writer;
    private final Uuid7 identities;
    private final EntryFacts facts = new EntryFacts();
    private ChainHead head;
    private EntityRef deal;
    private long changes;

    Author(UUID workspace, UUID person, UUID device, SigningKey key, SecureRandom random) {
        this.person = person;
        this.device = device;
        this.key = key;
        this.circumstances = Circumstances.alone(person, "JD-019", ZoneOffset.UTC);
        this.writer = new EntryWriter(workspace, new HybridClock(new HybridTime(0)), InstantSource.system(), random);
        this.identities = new Uuid7(InstantSource.system(), random);
        this.head = ChainHead.start(device);
        this.deal = new EntityRef(EntityType.DEAL, identities.next());
    }

    UUID device() {
        return device;
    }

    SigningKey key() {
        return key;
    }

    /// Works on.
    ///
    /// @param pushes  how many pushes
    /// @param entries how many entries each of them has
    List<Push> work(int pushes, int entries) {
        List<Push> work = new ArrayList<>(pushes);
        for (int push = 0; push < pushes; push++) {
            List<EncodedEntry> written = new ArrayList<>(entries);
            while (written.size() < entries) {
                Transaction transaction = writer.write(head, circumstances, List.of(facts.draft(change())));
                written.addAll(transaction.entries());
                head = transaction.newHead();
            }
            work.add(new Push(written, key.sign(head)));
        }
        return work;
    }

    private Draft change() {
        return switch ((int) (changes++ % 5)) {
            case 0 -> begin();
            case 1 -> edit("call " + changes, null);
            case 2 -> note();
            case 3 -> edit("offer " + changes, "call " + (changes - 2));
            default -> edit("meet " + changes, "offer " + (changes - 1));
        };
    }

    private Draft begin() {
        deal = new EntityRef(EntityType.DEAL, identities.next());
        return Draft.plain(deal, new Event.Created(List.of(
                Change.set(DealFields.COUNTRY, Value.of("ES")),
                Change.set(DealFields.BRIEF, Value.of("Proof of concept " + changes)),
                Change.set(DealFields.DEAL_CLASS, Value.of("insurance")),
                Change.set(DealFields.OWNER, Value.of(person)),
                Change.set(DealFields.AMOUNT, Value.of(new Money(1_250_000 + changes, Currency.getInstance("EUR")))),
                Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.of(2027, 3, 1)))), List.of()));
    }

    private Draft edit(String after, @Nullable String before) {
        Change change = before == null
                ? Change.set(DealFields.NEXT_STEP, Value.of(after))
                : new Change(DealFields.NEXT_STEP, Value.of(before), Value.of(after));
        return Draft.plain(deal, Event.Edited.fields(List.of(change)));
    }

    private Draft note() {
        EntityRef activity = new EntityRef(EntityType.ACTIVITY, identities.next());
        return Draft.plain(activity, new Event.Created(List.of(
                Change.set(ActivityFields.KIND, Value.of("note")),
                Change.set(ActivityFields.AT, Value.of(Instant.now())),
                Change.set(ActivityFields.AUTHOR, Value.of(person)),
                Change.set(ActivityFields.TEXT, Value.of("They want a pilot in two hospitals before the summer; " + changes)),
                Change.set(ActivityFields.DEAL, Value.of(deal.id()))), List.of()));
    }
}
