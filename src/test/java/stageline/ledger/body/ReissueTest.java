package stageline.ledger.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.Samples;
import stageline.ledger.Transaction;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Parting;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// The end of a chain, written anew as another device's.
class ReissueTest {

    private static final UUID OTHER = UUID.fromString("0197a000-0000-7000-8000-0000000000ff");
    private static final EntityRef DEAL = EntityRef.deal(Samples.DEAL);
    private static final Member OFFERING = Member.of(Relation.OFFERINGS, Value.of("API"));

    private final EntryFacts facts = new EntryFacts();
    private final Samples samples = Samples.first();
    private final List<EncodedEntry> chain = new ArrayList<>();

    @Test
    void saysTheSameByTheSamePersonAtTheSameMoment() {
        write(brief("one"), brief("two"));
        write(brief("three"));
        List<EncodedEntry> again = reissuedFrom(1);
        assertThat(again).hasSameSizeAs(chain);
        for (int i = 0; i < chain.size(); i++) {
            Fact before = facts.fact(chain.get(i));
            Fact after = facts.fact(again.get(i));
            assertThat(after.event()).isEqualTo(before.event());
            assertThat(after.entity()).isEqualTo(before.entity());
            assertThat(after.origin()).isEqualTo(before.origin());
            assertThat(after.stamp().clock()).isEqualTo(before.stamp().clock());
        }
    }

    @Test
    void isAChainOfTheOtherDeviceFromItsFirstEntry() {
        write(brief("one"));
        write(brief("two"), brief("three"));
        write(brief("four"));
        List<EncodedEntry> again = reissuedFrom(2);
        Hash previous = Hash.ZERO;
        for (int i = 0; i < again.size(); i++) {
            assertThat(again.get(i).entry().id()).isEqualTo(new EntryId(OTHER, i + 1));
            assertThat(again.get(i).entry().previous()).isEqualTo(previous);
            previous = again.get(i).entry().hash();
        }
        assertThat(again.stream().map(entry -> entry.entry().lastOfTransaction())).containsExactly(false, true, true);
        assertThat(again.stream().map(entry -> entry.entry().operation().first())).containsExactly(1L, 1L, 3L);
    }

    @Test
    void speaksOfTheNewEntriesWhereItSpokeOfTheOldOnes() {
        write(brief("kept"));
        write(joined());
        Parting before = new Parting(OFFERING, List.of(new EntryId(Samples.DEVICE, 1), new EntryId(Samples.DEVICE, 2)));
        write(new Event.Edited(List.of(), List.of(), List.of(before)));
        write(new Event.Revoked(new OperationId(Samples.DEVICE, 2)));
        write(new Event.Revoked(new OperationId(Samples.DEVICE, 1)));
        List<Event> again = reissuedFrom(2).stream().map(entry -> facts.fact(entry).event()).toList();
        Parting parting = new Parting(OFFERING, List.of(new EntryId(Samples.DEVICE, 1), new EntryId(OTHER, 1)));
        assertThat(again.get(1)).isEqualTo(new Event.Edited(List.of(), List.of(), List.of(parting)));
        assertThat(again.get(2)).isEqualTo(new Event.Revoked(new OperationId(OTHER, 1)));
        assertThat(again.get(3)).isEqualTo(new Event.Revoked(new OperationId(Samples.DEVICE, 1)));
    }

    @Test
    void keepsTheGapThatAnErasedPayloadLeft() {
        write(brief("one"));
        EncodedEntry entry = chain.removeLast();
        chain.add(EncodedEntry.erased(entry.entry(), entry.payloadSize()));
        EncodedEntry again = reissuedFrom(1).getFirst();
        assertThat(again.payload()).isEmpty();
        assertThat(again.payloadSize()).isEqualTo(entry.payloadSize());
        assertThat(again.entry().payloadHash()).isEqualTo(entry.entry().payloadHash());
    }

    private static Event brief(String text) {
        return Event.Edited.fields(List.of(Change.set(DealFields.BRIEF, Value.of(text))));
    }

    private static Event joined() {
        return new Event.Edited(List.of(), List.of(OFFERING), List.of());
    }

    private void write(Event... events) {
        List<Draft> drafts = Stream.of(events)
                .map(event -> new Draft(DEAL, event, Optional.empty(), Optional.of("why"), false))
                .toList();
        chain.addAll(samples.transaction(drafts.stream().map(facts::draft).toList()));
    }

    private List<EncodedEntry> reissuedFrom(int first) {
        Reissue reissue = new Reissue(chain.subList(first - 1, chain.size()), ChainHead.start(OTHER), new Random(7));
        return reissue.transactions().stream().map(Transaction::entries).flatMap(List::stream).toList();
    }
}
