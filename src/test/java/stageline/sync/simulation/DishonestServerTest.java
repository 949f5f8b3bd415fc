package stageline.sync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Entry;
import stageline.ledger.EntryWriter;
import stageline.ledger.HeadSignature;
import stageline.ledger.HybridClock;
import stageline.ledger.HybridTime;
import stageline.ledger.Payload;
import stageline.ledger.Receipt;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.proof.CompactRange;
import stageline.ledger.proof.MerkleHashing;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.server.core.Caller;
import stageline.server.core.MemoryLedger;
import stageline.sync.Answer;
import stageline.sync.Pull;
import stageline.sync.Push;
import stageline.sync.TreeHead;
import stageline.sync.core.Condition;
import stageline.sync.core.Contradiction;
import stageline.sync.core.Effect;
import stageline.sync.core.Event;
import stageline.sync.core.Gathering;
import stageline.sync.core.Halt;
import stageline.sync.core.SyncCore;

/// A server that changes, drops or reorders what it was given, and signs the outcome with its own key, is found out by whoever asks next.
class DishonestServerTest {

    private final Random random = new Random(1);
    private final Seals seals = new Seals(random);
    private final SimulatedServer server = new SimulatedServer(Story.WORKSPACE, seals);
    private final UUID ana = seals.newDevice();
    private final UUID ben = seals.newDevice();
    private final Shelf anas = new Shelf(ana, seals);
    private final Shelf bens = new Shelf(ben, seals);
    private long now = Timeline.BEGINNING;

    @BeforeEach
    void found() {
        write(anas, Story.person(0), Story.founded(2, ana, seals.keyOf(ana)));
        server.welcome(ana);
        push(anas, true);
        server.introduceItself(now, Story.FOUNDER, random);
        server.enrol(Story.person(1), ben, seals.keyOf(ben), now, random);
        pull(anas);
        pull(bens);
        deal(anas, 1, "first");
        deal(bens, 2, "second");
        deal(anas, 3, "third");
    }

    @Test
    void anHonestOneIsBelieved() {
        assertThat(look(bens, page(bens))).isEmpty();
        assertThat(look(new Shelf(seals.newDevice(), seals), whole())).isEmpty();
    }

    @Test
    void aChangedEntryIsFoundByItsSignature() {
        Received page = whole();
        int last = page.entries().size() - 1;
        List<Numbered> entries = new ArrayList<>(page.entries());
        entries.set(last, forged(entries.get(last)));
        assertThat(look(newcomer(), signedAnew(page, entries, page.heads()))).contains(Contradiction.FORGED);
    }

    @Test
    void aChangedEntryWithASignatureThatIsMovedToItIsFoundToo() {
        Received page = whole();
        int last = page.entries().size() - 1;
        List<Numbered> entries = new ArrayList<>(page.entries());
        Numbered forged = forged(entries.get(last));
        entries.set(last, forged);
        List<HeadSignature> heads = new ArrayList<>(page.heads());
        HeadSignature signature = heads.removeLast();
        heads.add(new HeadSignature(ChainHead.after(forged.entry().orElseThrow().entry()), signature.signature()));
        assertThat(look(newcomer(), signedAnew(page, entries, heads))).contains(Contradiction.FORGED);
    }

    @Test
    void anEndThatItsDeviceDidNotSignIsFound() {
        Received page = whole();
        List<HeadSignature> heads = page.heads().stream().filter(head -> !head.head().device().equals(ben)).toList();
        assertThat(look(newcomer(), signedAnew(page, page.entries(), heads))).contains(Contradiction.FORGED);
    }

    @Test
    void aSignatureUnderAnEntryThatIsNotOnThePageIsFound() {
        Received page = whole();
        List<HeadSignature> heads = new ArrayList<>(page.heads());
        heads.add(anas.sign(new ChainHead(ana, 1_000, page.entries().getLast().receipt().hash())));
        assertThat(look(newcomer(), signedAnew(page, page.entries(), heads))).contains(Contradiction.FORGED);
    }

    @Test
    void aDroppedEntryIsFoundByTheGapInItsDevicesChain() {
        Received page = whole();
        List<Numbered> entries = new ArrayList<>(page.entries());
        List<HeadSignature> heads = new ArrayList<>(page.heads());
        int dropped = indexOf(entries, ana, 5);
        entries.remove(dropped);
        heads.removeIf(head -> head.head().device().equals(ana) && head.head().n() == 5);
        assertThat(look(newcomer(), signedAnew(page, entries, heads))).contains(Contradiction.REWRITTEN);
    }

    @Test
    void whatWasReorderedIsFoundByWhoeverSawItBefore() {
        pull(bens);
        Received page = whole();
        List<Numbered> entries = new ArrayList<>(page.entries());
        Numbered last = entries.removeLast();
        Numbered before = entries.removeLast();
        entries.add(receivedAt(before.receipt().receivedMillis(), last));
        entries.add(receivedAt(last.receipt().receivedMillis(), before));
        Received rewritten = signedAnew(page, entries, page.heads());
        String sameSizeOtherRoot = rewritten.checkpoint();
        Received nothingNew = new Received(0, page.last() + 1, List.of(), List.of(), sameSizeOtherRoot, List.of());
        assertThat(look(bens, nothingNew)).contains(Contradiction.REWRITTEN);
    }

    @Test
    void anEntrySaidToBeKeptOutThatCountedIsFound() {
        Received page = page(bens);
        List<Numbered> entries = new ArrayList<>(page.entries());
        Receipt receipt = entries.getLast().receipt();
        entries.set(entries.size() - 1, new Numbered(
                new Receipt(receipt.entry(), receipt.hash(), receipt.receivedMillis(), 1), entries.getLast().entry()));
        Received changed = new Received(page.epoch(), page.first(), entries, page.heads(), page.checkpoint(), List.of());
        assertThat(look(bens, changed)).contains(Contradiction.REWRITTEN);
    }

    @Test
    void aLedgerThatHasBecomeShorterIsFound() {
        MemoryLedger before = server.backup();
        deal(anas, 4, "fourth");
        pull(bens);
        Received shorter = new Received(0, before.tally().size() + 1, List.of(), List.of(), note(before), List.of());
        assertThat(look(bens, new Answer.Page(shorter, before.tally().size()))).contains(Contradiction.SHRUNK);
    }

    @Test
    void anEpochThatGoesBackIsFound() {
        server.restore(server.backup(), now, Story.FOUNDER, random);
        pull(bens);
        Received page = page(bens);
        Received older = new Received(0, page.first(), page.entries(), page.heads(), page.checkpoint(), List.of());
        assertThat(look(bens, older)).contains(Contradiction.SHRUNK);
    }

    @Test
    void aTornPageIsFound() {
        Received page = page(bens);
        List<Numbered> some = page.entries().subList(0, page.entries().size() - 1);
        Received torn = new Received(page.epoch(), page.first(), some, page.heads(), page.checkpoint(), List.of());
        assertThat(look(bens, torn)).contains(Contradiction.OUT_OF_PLACE);
    }

    @Test
    void aCheckpointOfAnotherKeyIsFound() {
        Received page = page(bens);
        TreeHead head = new TreeHead(Story.WORKSPACE, 0, page.last(), tree(page).root());
        Received foreign = new Received(
                page.epoch(), page.first(), page.entries(), page.heads(), new Seals(random).sign(head), List.of());
        assertThat(look(bens, foreign)).contains(Contradiction.UNSIGNED);
    }

    @Test
    void aServerThatWantsAgainWhatItHadAcknowledgedIsFound() {
        pull(anas);
        write(anas, Story.person(0), List.of(brief(9, "ninth")));
        SyncCore core = new SyncCore(anas.standing(), seals, random);
        core.on(new Event.Resumed());
        Push push = new Gathering(anas).next(Map.of()).orElseThrow();
        core.on(new Event.Gathered(Optional.of(push), anas.written()));
        core.on(new Event.Answered(new Answer.Gap(2)));
        core.on(new Event.Gathered(Optional.empty(), anas.written()));
        core.on(new Event.Answered(page(anas, new Pull(anas.standing().cursor(), anas.written()))));
        core.on(new Event.Gathered(Optional.of(push), anas.written()));
        List<Effect> effects = core.on(new Event.Answered(new Answer.Gap(2)));
        assertThat(contradiction(effects)).contains(Contradiction.FORGOTTEN);
    }

    private Shelf newcomer() {
        return new Shelf(seals.newDevice(), seals);
    }

    private void deal(Shelf shelf, int number, String brief) {
        write(shelf, Story.person(shelf == anas ? 0 : 1), List.of(brief(number, brief)));
        push(shelf, false);
    }

    private static Draft brief(int number, String brief) {
        return Story.created(EntityRef.deal(new UUID(3, number)), List.of(), Change.set(DealFields.BRIEF, Value.of(brief)));
    }

    private void write(Shelf shelf, UUID person, List<Draft> drafts) {
        now += 1_000;
        EntryWriter writer = new EntryWriter(
                Story.WORKSPACE, new HybridClock(HybridTime.of(now, 0)), () -> Instant.ofEpochMilli(now), random);
        EntryFacts facts = new EntryFacts();
        writer.write(shelf.head(), Story.onBehalfOf(person), drafts.stream().map(facts::draft).toList()).entries().forEach(shelf::add);
    }

    private void push(Shelf shelf, boolean founding) {
        Push push = new Gathering(shelf).next(Map.of(shelf.device(), pushed(shelf))).orElseThrow();
        Caller caller = new Caller(Story.FOUNDER, shelf.device(), founding ? Long.MAX_VALUE : 0);
        assertThat(server.answer(push, caller, now)).isInstanceOf(Answer.Taken.class);
    }

    private long pushed(Shelf shelf) {
        return server.database().head(shelf.device()).map(ChainHead::n).orElse(0L);
    }

    private void pull(Shelf shelf) {
        Received page = page(shelf);
        while (!page.entries().isEmpty() || page.epoch() > shelf.standing().cursor().epoch()) {
            assertThat(look(shelf, page)).isEmpty();
            shelf.add(shelf.withoutHeld(page));
            page = page(shelf);
        }
    }

    private Received page(Shelf shelf) {
        return page(shelf, new Pull(shelf.standing().cursor(), shelf.written())).received();
    }

    private Answer.Page page(Shelf shelf, Pull pull) {
        return (Answer.Page) server.answer(pull, new Caller(Story.FOUNDER, shelf.device()), now);
    }

    /// Everything, as one page.
    private Received whole() {
        List<Numbered> entries = server.database().entries();
        List<HeadSignature> heads = server.database().pushes(0, Integer.MAX_VALUE, Long.MAX_VALUE).stream().map(p -> p.head()).toList();
        return new Received(0, 1, entries, heads, note(server.database()), List.of());
    }

    private String note(MemoryLedger database) {
        return seals.sign(new TreeHead(Story.WORKSPACE, 0, database.tally().size(), database.root(database.tally().size())));
    }

    private Received signedAnew(Received page, List<Numbered> entries, List<HeadSignature> heads) {
        Received changed = new Received(page.epoch(), page.first(), entries, heads, "", List.of());
        String note = seals.sign(new TreeHead(Story.WORKSPACE, page.epoch(), changed.last(), tree(changed).root()));
        return new Received(page.epoch(), page.first(), entries, heads, note, List.of());
    }

    private CompactRange tree(Received page) {
        CompactRange tree = new CompactRange();
        server.database().entries().subList(0, (int) page.first() - 1).forEach(each ->
                tree.add(MerkleHashing.leaf(tree.size() + 1, each.receipt())));
        page.entries().forEach(each -> tree.add(MerkleHashing.leaf(tree.size() + 1, each.receipt())));
        return tree;
    }

    private static int indexOf(List<Numbered> entries, UUID device, long n) {
        for (int i = 0; i < entries.size(); i++) {
            var id = entries.get(i).receipt().entry();
            if (id.device().equals(device) && id.n() == n) {
                return i;
            }
        }
        throw new AssertionError("no entry " + n);
    }

    private static Numbered receivedAt(long millis, Numbered numbered) {
        return Numbered.bringing(numbered.entry().orElseThrow(), millis, numbered.receipt().status());
    }

    /// The same entry saying something else.
    private Numbered forged(Numbered numbered) {
        EncodedEntry honest = numbered.entry().orElseThrow();
        Payload payload = Payload.create(Optional.of("forged"), honest.payload().orElseThrow().body(), random);
        Entry entry = honest.entry().reissued(
                honest.entry().id(), honest.entry().operation().first(), payload.hash(), honest.entry().previous());
        return Numbered.bringing(EncodedEntry.of(entry, payload), numbered.receipt().receivedMillis(), numbered.receipt().status());
    }

    private Optional<Contradiction> look(Shelf shelf, Received page) {
        return look(shelf, new Answer.Page(page, Math.max(page.last(), shelf.standing().cursor().number())));
    }

    /// What a workspace makes of a page.
    private Optional<Contradiction> look(Shelf shelf, Answer.Page page) {
        SyncCore core = new SyncCore(shelf.standing(), seals, random);
        core.on(new Event.Resumed());
        core.on(new Event.Gathered(Optional.empty(), shelf.written()));
        List<Effect> effects = core.on(new Event.Answered(page));
        for (Effect effect : effects) {
            if (effect instanceof Effect.Recount(long size)) {
                effects = core.on(new Event.Recounted(shelf.tree(size), shelf.ends(size)));
            }
        }
        return contradiction(effects);
    }

    private static Optional<Contradiction> contradiction(List<Effect> effects) {
        for (Effect effect : effects) {
            if (effect instanceof Effect.Show(Condition.Halted(Halt.Contradicted(Contradiction contradiction)))) {
                return Optional.of(contradiction);
            }
        }
        return Optional.empty();
    }
}
