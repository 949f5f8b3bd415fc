package stageline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static stageline.store.Scribe.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stageline.ledger.Hash;
import stageline.ledger.Receipt;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// What becomes of the projections when a server says what it received.
class ReceivingTest {

    private static final EntityRef COMPANY = EntityRef.company(id(3, 1));
    private static final EntityRef BRANCH = EntityRef.company(id(3, 2));
    private static final EntityRef CONTACT = EntityRef.contact(id(4, 1));
    private static final int REFUSED = 9;

    private final Store store = Store.inMemory();
    private final Chains chains = new Chains(store);
    private final Scribe here = new Scribe(1);
    private final Scribe elsewhere = new Scribe(2);
    private Projector projector = new Projector(store);
    private long position;

    private static final class NotDurable extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Changed apply(Fact... facts) {
        List<Arrived> arrived = here.arrived(position + 1, List.of(facts));
        position += facts.length;
        return projector.apply(arrived);
    }

    private Changed receive(ReceivedPage page) {
        return projector.receive(page, () -> {});
    }

    /// The next entry from elsewhere, as the journal has it.
    private Arrived arrived(long number, Fact fact, int status) {
        position++;
        Receipt receipt = new Receipt(fact.id(), Hash.ZERO, fact.origin().at().toEpochMilli(), status);
        return elsewhere.arrived(position, List.of(fact)).getFirst().numbered(number, receipt);
    }

    private static Acknowledged said(long number, Fact fact, int status) {
        return new Acknowledged(fact.id(), number, fact.stamp().clock(), status);
    }

    private static Acknowledged accepted(long number, Fact fact) {
        return said(number, fact, Receipt.ACCEPTED);
    }

    private Fact named(Scribe scribe, EntityRef company, String name) {
        return scribe.created(company, Change.set(CompanyFields.NAME, Value.of(name)));
    }

    private Fact renamed(Scribe scribe, String name) {
        return scribe.edited(COMPANY, new Change(CompanyFields.NAME, Value.of("Sanitas"), Value.of(name)));
    }

    private Optional<String> name(EntityRef company) {
        return projector.find(company).flatMap(state -> state.text(CompanyFields.NAME));
    }

    private void assertAsFoldedAnew() {
        try (Store anew = Store.inMemory()) {
            new Rebuild(store).into(anew, done -> {});
            assertThat(Comparison.of(store, anew).differences()).isEmpty();
        }
    }

    @Test
    void whatAPageBringsIsFoldedAndThePlaceIsRemembered() {
        Arrived name = arrived(1, named(elsewhere, COMPANY, "Sanitas"), Receipt.ACCEPTED);
        Arrived refused = arrived(2, renamed(elsewhere, "Nonsense"), REFUSED);

        Changed changed = receive(Server.bringing(4, 1, name, refused));

        assertThat(changed.entities()).containsExactly(COMPANY);
        assertThat(name(COMPANY)).contains("Sanitas");
        assertThat(chains.serverPlace()).contains(Server.place(4, 2));
        assertThat(projector.applied()).isEqualTo(2);
        assertAsFoldedAnew();
    }

    @Test
    void aPageThatWasTakenInIsPassedOver() {
        Fact own = named(here, COMPANY, "Sanitas");
        apply(own);
        ReceivedPage first = Server.saying(accepted(1, own));
        ReceivedPage second = Server.bringing(0, 2, arrived(2, renamed(elsewhere, "Bupa"), Receipt.ACCEPTED));
        receive(first);
        receive(second);

        assertThat(receive(first)).isEqualTo(Changed.NOTHING);
        assertThat(receive(second)).isEqualTo(Changed.NOTHING);
        assertThat(chains.serverPlace()).contains(Server.place(0, 2));
    }

    @Test
    void aPageThatLeavesNumbersOutIsRefusedAndNothingOfItStays() {
        Fact own = named(here, COMPANY, "Sanitas");
        apply(own);

        assertThatIllegalArgumentException().isThrownBy(() -> receive(Server.saying(said(2, own, REFUSED))));
        assertThatIllegalArgumentException().isThrownBy(() -> receive(Server.saying(1, 2, said(2, own, REFUSED))));

        assertThat(chains.serverPlace()).isEmpty();
        assertThat(name(COMPANY)).contains("Sanitas");
    }

    @Test
    void theChainsKnowWhatTheServerHasAndWhatTheLedgerHolds() {
        Fact first = named(here, COMPANY, "Sanitas");
        Fact second = renamed(here, "Bupa");
        Fact third = renamed(here, "Adeslas");
        UUID device = first.stamp().device();
        apply(first, second, third);
        receive(Server.saying(accepted(1, first), accepted(2, second)));

        assertThat(chains.lengths()).isEqualTo(Map.of(device, 3L));
        assertThat(chains.position(second.id())).hasValue(2);
        assertThat(chains.position(new EntryId(device, 4))).isEmpty();
        assertThat(chains.position(new EntryId(id(9, 7), 1))).isEmpty();
        assertThat(chains.held(List.of(third.id(), new EntryId(device, 4), new EntryId(id(9, 7), 1)))).containsExactly(third.id());
    }

    @Test
    void aRestoredServerMakesVoidWhatItForgot() {
        Fact kept = named(here, COMPANY, "Sanitas");
        Fact refused = renamed(here, "Bupa");
        apply(kept, refused);
        receive(Server.saying(accepted(1, kept), said(2, refused, REFUSED)));
        assertThat(name(COMPANY)).contains("Sanitas");

        receive(Server.saying(1, 2));

        assertThat(name(COMPANY)).contains("Bupa");
        assertThat(chains.serverPlace()).contains(Server.place(1, 1));
        receive(Server.saying(1, 2, said(2, refused, REFUSED)));
        assertThat(name(COMPANY)).contains("Sanitas");
        assertAsFoldedAnew();
    }

    @Test
    void aVoidReceiptGivesTheClockBack() {
        Fact company = named(here, COMPANY, "Sanitas");
        elsewhere.at(here.now().plusSeconds(3_600));
        Arrived ahead = arrived(1, renamed(elsewhere, "Ahead"), Receipt.ACCEPTED);
        position = 0;
        Fact later = renamed(here, "Later");
        apply(company, later);
        projector.apply(elsewhere.arrived(3, List.of(ahead.fact())));
        assertThat(name(COMPANY)).contains("Ahead");

        receive(Server.saying(new Acknowledged(ahead.fact().id(), 1, later.stamp().clock() - 1, Receipt.ACCEPTED)));
        assertThat(name(COMPANY)).contains("Later");
        receive(Server.saying(1, 1));

        assertThat(name(COMPANY)).contains("Ahead");
        assertAsFoldedAnew();
    }

    @Test
    void whatTheSamePageSaysAgainStaysAsItWas() {
        Fact company = named(here, COMPANY, "Sanitas");
        Fact erasure = here.alone(COMPANY, new Event.Erased(List.of(company.id())));
        apply(company);
        ReceivedPage refusing = new ReceivedPage(
                1,
                here.arrived(2, List.of(erasure)).stream()
                        .map(each -> each.numbered(1, new Receipt(erasure.id(), Hash.ZERO, erasure.origin().at().toEpochMilli(), REFUSED)))
                        .toList(),
                List.of(),
                Server.place(0, 1));
        receive(refusing);
        assertThat(name(COMPANY)).contains("Sanitas");

        receive(Server.saying(1, 1, said(1, erasure, REFUSED)));
        assertThat(name(COMPANY)).contains("Sanitas");
        receive(Server.saying(2, 1));

        assertThat(name(COMPANY)).isEmpty();
        assertAsFoldedAnew();
    }

    @Test
    void aQuarantinedUndoUndoesNothingUntilItsReceiptIsVoid() {
        Fact company = named(here, COMPANY, "Sanitas");
        Fact rename = renamed(here, "Bupa");
        Fact undo = here.revoked(rename.operation());
        apply(company, rename, undo);
        assertThat(name(COMPANY)).contains("Sanitas");

        Changed changed = receive(Server.saying(said(1, undo, REFUSED)));

        assertThat(changed.entities()).contains(COMPANY);
        assertThat(name(COMPANY)).contains("Bupa");
        assertThat(projector.revoked(rename.operation())).isFalse();
        assertThat(new StateReader(store).revoked(rename.operation())).isFalse();
        receive(Server.saying(1, 1));
        assertThat(name(COMPANY)).contains("Sanitas");
        assertThat(new StateReader(store).revoked(rename.operation())).isTrue();
        assertAsFoldedAnew();
    }

    @Test
    void aQuarantinedMergeMergesNothingUntilItsReceiptIsVoid() {
        Fact merge = here.alone(BRANCH, new Event.Merged(COMPANY.id()));
        Member ofTheBranch = Member.of(Relation.COMPANIES, Value.of(BRANCH.id()));
        Fact contact = here.alone(CONTACT, new Event.Created(List.of(), List.of(ofTheBranch)));
        apply(named(here, COMPANY, "Novartis"), named(here, BRANCH, "Novartis Spain"), contact, merge);

        receive(Server.saying(said(1, merge, REFUSED)));
        assertThat(projector.resolve(BRANCH.id())).isEqualTo(BRANCH.id());
        assertAsFoldedAnew();

        receive(Server.saying(1, 1));
        assertThat(projector.resolve(BRANCH.id())).isEqualTo(COMPANY.id());
        assertAsFoldedAnew();
    }

    @Test
    void anErasureThatCountsAgainTakesItsMergeBack() {
        Fact merge = here.alone(BRANCH, new Event.Merged(COMPANY.id()));
        apply(named(here, COMPANY, "Novartis"), named(here, BRANCH, "Novartis Spain"), merge);
        receive(Server.bringing(0, 1, arrived(1, elsewhere.alone(BRANCH, new Event.Erased(List.of(merge.id()))), REFUSED)));
        assertThat(projector.resolve(BRANCH.id())).isEqualTo(COMPANY.id());

        receive(Server.saying(1, 1));

        assertThat(projector.resolve(BRANCH.id())).isEqualTo(BRANCH.id());
        assertAsFoldedAnew();
    }

    @Test
    void aPageThatDidNotBecomeDurableLeavesNothing() {
        Fact own = named(here, COMPANY, "Sanitas");
        apply(own);
        List<Optional<ServerPlace>> seen = new ArrayList<>();

        assertThatExceptionOfType(NotDurable.class).isThrownBy(() -> projector.receive(Server.saying(said(1, own, REFUSED)), () -> {
            throw new NotDurable();
        }));

        assertThat(name(COMPANY)).contains("Sanitas");
        assertThat(chains.serverPlace()).isEmpty();
        projector.receive(Server.saying(accepted(1, own)), () -> seen.add(chains.serverPlace()));
        assertThat(seen).hasSize(1);
        assertThat(chains.serverPlace()).contains(Server.place(0, 1));
    }

    @Test
    void aPageWhoseUndoOfManyRecordsWasBrokenOffIsTakenInAgain() {
        OperationId taken = elsewhere.begin();
        List<Fact> facts = IntStream.rangeClosed(1, 1_200)
                .mapToObj(i -> elsewhere.next(
                        EntityRef.company(id(3, i)),
                        new Event.Created(List.of(Change.set(CompanyFields.NAME, Value.of("Company " + i))), List.of())))
                .toList();
        projector.apply(elsewhere.arrived(1, facts));
        position = facts.size();
        Arrived before = arrived(1, named(elsewhere, EntityRef.company(id(3, 5_000)), "Before"), REFUSED);
        Arrived undo = arrived(2, elsewhere.revoked(taken), Receipt.ACCEPTED);
        ReceivedPage page = Server.bringing(3, 1, before, undo);
        List<Long> asked = new ArrayList<>();

        assertThatExceptionOfType(NotDurable.class).isThrownBy(() -> projector.receive(page, () -> {
            asked.add(position);
            if (asked.size() == 2) {
                throw new NotDurable();
            }
        }));
        assertThat(store.applied()).isEqualTo(position - 1);
        projector = new Projector(store);
        receive(page);

        assertThat(projector.revoked(taken)).isTrue();
        assertThat(name(EntityRef.company(id(3, 5_000)))).isEmpty();
        assertThat(chains.serverPlace()).contains(Server.place(3, 2));
        assertAsFoldedAnew();
    }
}
