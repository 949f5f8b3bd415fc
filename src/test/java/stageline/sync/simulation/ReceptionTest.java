package stageline.sync.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.ledger.EntryDraft;
import stageline.ledger.EntryWriter;
import stageline.ledger.HeadSignature;
import stageline.ledger.HybridClock;
import stageline.ledger.HybridTime;
import stageline.ledger.LedgerException;
import stageline.ledger.Occurrence;
import stageline.ledger.Receipt;
import stageline.ledger.Transaction;
import stageline.ledger.body.EntryFacts;
import stageline.sales.admission.Objection;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.sales.event.Parting;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.server.core.Caller;
import stageline.server.core.MemoryLedger;
import stageline.server.core.Reception;
import stageline.sync.Answer;
import stageline.sync.Push;
import stageline.sync.core.Gathering;

/// What a server makes of a push.
class ReceptionTest {

    private static final UUID ANA = Story.FOUNDER;
    private static final UUID BEN = Story.person(1);
    private static final EntityRef DEAL = EntityRef.deal(new UUID(3, 1));

    private final Random random = new Random(1);
    private final Seals seals = new Seals(random);
    private final SimulatedServer server = new SimulatedServer(Story.WORKSPACE, seals);
    private final Reception reception = new Reception(seals);
    private final Shelf anas = new Shelf(seals.newDevice(), seals);
    private final Shelf bens = new Shelf(seals.newDevice(), seals);
    private final HybridClock clock = new HybridClock(HybridTime.ZERO);
    private long now = Timeline.BEGINNING;

    @BeforeEach
    void found() {
        write(anas, ANA, Story.founded(2, anas.device(), seals.keyOf(anas.device())));
        assertThat(take(push(anas, 0), new Caller(ANA, anas.device(), Long.MAX_VALUE))).isEqualTo(new Answer.Taken(anas.written()));
        server.introduceItself(now, ANA, random);
        server.enrol(BEN, bens.device(), seals.keyOf(bens.device()), now, random);
    }

    @Test
    void everyEntryGetsTheNextNumber() {
        long before = size();
        write(bens, BEN, List.of(deal("one")));
        write(bens, BEN, List.of(brief("two"), brief("three")));
        assertThat(take(bens, 0)).isEqualTo(new Answer.Taken(3));
        assertThat(size()).isEqualTo(before + 3);
        assertThat(status()).isEqualTo(Receipt.ACCEPTED);
    }

    @Test
    void theSamePushAgainChangesNothing() {
        write(bens, BEN, List.of(deal("one")));
        take(bens, 0);
        long after = size();
        assertThat(take(bens, 0)).isEqualTo(new Answer.Taken(1));
        assertThat(size()).isEqualTo(after);
    }

    @Test
    void ofAPushThatIsHereInPartTheRestIsTaken() {
        write(bens, BEN, List.of(deal("one")));
        take(bens, 0);
        write(bens, BEN, List.of(brief("two")));
        assertThat(take(bens, 0)).isEqualTo(new Answer.Taken(2));
        assertThat(server.database().head(bens.device())).contains(bens.head());
    }

    @Test
    void aGapIsNamedAndNothingTaken() {
        write(bens, BEN, List.of(deal("one")));
        write(bens, BEN, List.of(brief("two")));
        long before = size();
        assertThat(take(bens, 1)).isEqualTo(new Answer.Gap(1));
        assertThat(size()).isEqualTo(before);
    }

    @Test
    void anotherEntryInTheSamePlaceIsAFork() {
        write(bens, BEN, List.of(deal("one")));
        write(bens, BEN, List.of(brief("two")));
        take(bens, 0);
        Shelf copy = new Shelf(bens.device(), seals);
        copy.add(bens.chain(bens.device(), 1).getFirst());
        write(copy, BEN, List.of(brief("another two")));
        assertThat(take(copy, 0)).isEqualTo(new Answer.Forked(2));
    }

    @Test
    void aDeviceThatNobodyEnrolledIsAStranger() {
        Shelf stranger = new Shelf(seals.newDevice(), seals);
        write(stranger, BEN, List.of(deal("one")));
        assertThat(take(stranger, 0)).isEqualTo(new Answer.Stranger());
    }

    @Test
    void whatTheDeviceHasNotSignedIsRefused() {
        write(bens, BEN, List.of(deal("one")));
        Push push = push(bens, 0);
        Push unsigned = new Push(push.entries(), new HeadSignature(push.head().head(), new byte[HeadSignature.LENGTH]));
        assertThatThrownBy(() -> take(unsigned, new Caller(BEN, bens.device()))).isInstanceOf(LedgerException.Malformed.class);
        assertThat(server.database().head(bens.device())).isEmpty();
    }

    @Test
    void anEntryOfAnotherWorkspaceIsRefused() {
        writer(new UUID(7, 7))
                .write(bens.head(), Story.onBehalfOf(BEN), List.of(new EntryFacts().draft(deal("one"))))
                .entries()
                .forEach(bens::add);
        assertThatThrownBy(() -> take(bens, 0)).isInstanceOf(LedgerException.Malformed.class);
    }

    @Test
    void whatCantBeReadIsRefused() {
        Occurrence rubbish = Occurrence.of("deal", DEAL.id(), "edited", 1);
        Transaction written = writer(Story.WORKSPACE)
                .write(bens.head(), Story.onBehalfOf(BEN), List.of(new EntryDraft(rubbish, Optional.empty(), new byte[] {9, 9, 9})));
        Push push = new Push(written.entries(), seals.sign(written.newHead()));
        assertThatThrownBy(() -> take(push, new Caller(BEN, bens.device()))).isInstanceOf(LedgerException.Malformed.class);
        assertThat(server.database().head(bens.device())).isEmpty();
    }

    @Test
    void whatANewerProgramWroteIsNumberedAndKeptOut() {
        Occurrence foreseen = Occurrence.of("deal", DEAL.id(), "foreseen", 1);
        writeEntries(bens, BEN, List.of(new EntryDraft(foreseen, Optional.empty(), new byte[] {9, 9, 9})));
        assertThat(take(bens, 0)).isEqualTo(new Answer.Taken(1));
        assertThat(status()).isEqualTo(Objection.NOT_UNDERSTOOD.number());
    }

    @Test
    void whatIsNotPermittedIsNumberedAndKeptOut() {
        write(bens, BEN, List.of(Draft.plain(
                EntityRef.person(ANA), Event.Edited.fields(List.of(Change.set(PersonFields.NAME, Value.of("Somebody")))))));
        assertThat(take(bens, 0)).isEqualTo(new Answer.Taken(1));
        assertThat(status()).isEqualTo(Objection.NOT_PERMITTED.number());
        assertThat(server.database().facts().state(EntityRef.person(ANA)).orElseThrow().text(PersonFields.NAME)).contains("Person 0");
    }

    @Test
    void aTransactionIsKeptOutAsAWhole() {
        Member manager = Member.of(Relation.ROLES, Value.of("JD-002"));
        write(bens, BEN, List.of(
                deal("one"), Draft.plain(EntityRef.person(BEN), new Event.Edited(List.of(), List.of(manager), List.of()))));
        take(bens, 0);
        assertThat(server.database().entries().reversed().subList(0, 2))
                .allMatch(each -> each.receipt().status() == Objection.NOT_PERMITTED.number());
        assertThat(server.database().facts().state(DEAL)).isEmpty();
    }

    @Test
    void nothingStopsBehindWhatWasKeptOut() {
        write(bens, BEN, List.of(Draft.plain(
                EntityRef.person(ANA), Event.Edited.fields(List.of(Change.set(PersonFields.NAME, Value.of("Somebody")))))));
        write(bens, BEN, List.of(deal("one")));
        take(bens, 0);
        assertThat(status()).isEqualTo(Receipt.ACCEPTED);
    }

    @Test
    void rolesCountAsTheyAreWhenTheEntryArrives() {
        write(bens, BEN, List.of(deal("while he still sold")));
        Member seller = Member.of(Relation.ROLES, Value.of("JD-019"));
        RecordState ben = server.database().facts().state(EntityRef.person(BEN)).orElseThrow();
        Parting parting = new Parting(seller, Objects.requireNonNull(ben.members().get(seller)));
        write(anas, ANA, List.of(Draft.plain(EntityRef.person(BEN), new Event.Edited(List.of(), List.of(), List.of(parting)))));
        assertThat(take(anas, 0)).isEqualTo(new Answer.Taken(anas.written()));
        assertThat(server.database().facts().state(EntityRef.person(BEN)).orElseThrow().members(Relation.ROLES)).isEmpty();
        take(bens, 0);
        assertThat(status()).isEqualTo(Objection.NOT_PERMITTED.number());
    }

    @Test
    void whatTheServerLostAnybodyBringsBackAsItsDeviceSignedIt() {
        MemoryLedger backup = server.backup();
        write(bens, BEN, List.of(deal("lost")));
        Push lost = push(bens, 0);
        take(lost, new Caller(BEN, bens.device()));
        server.restore(backup, now, ANA, random);
        assertThat(take(lost, new Caller(ANA, anas.device()))).isEqualTo(new Answer.Taken(1));
        assertThat(status()).isEqualTo(Receipt.ACCEPTED);
    }

    @Test
    void theMomentOfReceiptNeverGoesBack() {
        write(bens, BEN, List.of(deal("one")));
        now += 60_000;
        take(bens, 0);
        long first = server.database().tally().receivedMillis();
        now -= 600_000;
        write(bens, BEN, List.of(brief("two")));
        take(bens, 1);
        assertThat(server.database().tally().receivedMillis()).isEqualTo(first);
    }

    @Test
    void whoWroteWhatWasKeptOutLetsItGo() {
        Event leads = new Event.Edited(
                List.of(), List.of(Member.of(Relation.ROLES, Value.of(Role.TECHNOLOGY_MANAGER.code()))), List.of());
        write(bens, BEN, List.of(Draft.plain(EntityRef.person(BEN), leads)));
        take(bens, 0);
        assertThat(status()).isEqualTo(Objection.NOT_PERMITTED.number());

        write(bens, BEN, List.of(Draft.plain(Story.workspace(), new Event.Revoked(new OperationId(bens.device(), 1)))));
        take(bens, 1);

        assertThat(status()).isEqualTo(Receipt.ACCEPTED);
    }

    private static Draft deal(String brief) {
        return Story.created(DEAL, List.of(), Change.set(DealFields.BRIEF, Value.of(brief)));
    }

    private static Draft brief(String brief) {
        return Draft.plain(DEAL, Event.Edited.fields(List.of(Change.set(DealFields.BRIEF, Value.of(brief)))));
    }

    private void write(Shelf shelf, UUID person, List<Draft> drafts) {
        EntryFacts facts = new EntryFacts();
        writeEntries(shelf, person, drafts.stream().map(facts::draft).toList());
    }

    private void writeEntries(Shelf shelf, UUID person, List<EntryDraft> drafts) {
        writer(Story.WORKSPACE).write(shelf.head(), Story.onBehalfOf(person), drafts).entries().forEach(shelf::add);
    }

    private EntryWriter writer(UUID workspace) {
        return new EntryWriter(workspace, clock, InstantSource.fixed(Instant.ofEpochMilli(now)), random);
    }

    private static Push push(Shelf shelf, long after) {
        return new Gathering(shelf).next(Map.of(shelf.device(), after)).orElseThrow();
    }

    private Answer take(Shelf shelf, long after) {
        return take(push(shelf, after), new Caller(shelf == anas ? ANA : BEN, shelf.device()));
    }

    private Answer take(Push push, Caller caller) {
        return reception.take(push, caller, now, server.database());
    }

    private long size() {
        return server.database().tally().size();
    }

    /// Of the entry that was numbered last.
    private int status() {
        return server.database().entries().getLast().receipt().status();
    }
}
