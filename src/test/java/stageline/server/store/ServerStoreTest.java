package stageline.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryDraft;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.Payload;
import stageline.ledger.Samples;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.proof.CompactRange;
import stageline.ledger.proof.MerkleHashing;
import stageline.ledger.proof.MerkleProofs;
import stageline.ledger.proof.MerkleTree;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityRef;
import stageline.server.core.Accepted;
import stageline.server.core.Tally;

/// What is the same whichever database a store stands in.
@ParameterizedClass
@EnumSource(Databases.class)
@Execution(ExecutionMode.CONCURRENT)
class ServerStoreTest {

    private static final Hash TOKEN = Hash.sha256(new byte[] {1});
    private static final UUID PERSON = new UUID(9, 1);
    private static final UUID PHONE = new UUID(9, 2);

    @Parameter
    private Databases database;

    @TempDir
    private Path folder;

    private Databases.Place place;
    private ServerStore store;
    private final Scribe scribe = new Scribe(1);

    @BeforeEach
    void open() {
        place = database.newPlace(folder);
        store = place.open();
    }

    @AfterEach
    void close() {
        place.close();
    }

    private long write(int entries) {
        return store.hold(Scribe.WORKSPACE, holding -> scribe.write(holding, entries));
    }

    private Tally tally() {
        return store.read(Scribe.WORKSPACE, Reading::tally);
    }

    private void reopen() {
        place.close(store);
        store = place.open();
    }

    @Test
    void nothingIsThereBeforeAnythingWasWritten() {
        assertThat(tally()).isEqualTo(Tally.START);
        assertThat(store.<Tally>hold(Scribe.WORKSPACE, Holding::tally)).isEqualTo(Tally.START);
        assertThat(store.<List<Accepted>>read(Scribe.WORKSPACE, reading -> reading.pushes(0, 10, 1000))).isEmpty();
    }

    @Test
    void whatWasWrittenIsThereAfterReopening() {
        store.hold(Scribe.WORKSPACE, holding -> {
            holding.begin(3, Scribe.DEVICE);
            scribe.write(holding, 2);
            holding.change(new Account(PERSON, "$argon2id$…", 2, 77));
            return scribe.write(holding, 300);
        });
        Tally tally = tally();
        List<Accepted> pushes = store.read(Scribe.WORKSPACE, reading -> reading.pushes(0, 1000, Long.MAX_VALUE));

        reopen();

        assertThat(tally()).isEqualTo(tally);
        assertThat(tally.size()).isEqualTo(302);
        assertThat(tally.epoch()).isEqualTo(3);
        assertThat(pushes).extracting(Accepted::last).containsExactly(2L, 302L);
        store.read(Scribe.WORKSPACE, reading -> {
            assertThat(reading.pushes(0, 1000, Long.MAX_VALUE)).isEqualTo(pushes);
            assertThat(reading.root(2)).isEqualTo(pushes.getFirst().root());
            assertThat(reading.root(302)).isEqualTo(pushes.getLast().root());
            assertThat(reading.account(PERSON)).contains(new Account(PERSON, "$argon2id$…", 2, 77));
            assertThat(reading.serverDevice()).contains(Scribe.DEVICE);
            return reading;
        });
    }

    @Test
    void workspacesKnowNothingOfEachOther() {
        write(3);
        UUID other = new UUID(7, 70);
        Scribe elsewhere = new Scribe(2);
        store.hold(other, holding -> {
            holding.change(new Session(TOKEN, PERSON, PHONE, 5));
            return elsewhere.write(holding, 1);
        });
        assertThat(tally().size()).isEqualTo(3);
        assertThat(store.<Tally>read(other, Reading::tally).size()).isEqualTo(1);
        assertThat(store.<Optional<Session>>read(Scribe.WORKSPACE, reading -> reading.session(TOKEN))).isEmpty();
    }

    @Test
    void accountsSessionsAndInvitationsTakeTheirFormersPlace() {
        Session session = new Session(TOKEN, PERSON, PHONE, 5);
        store.hold(ServerStore.NO_WORKSPACE, holding -> {
            holding.change(new Invitation(TOKEN, PERSON, 9, Optional.empty()));
            holding.change(new Invitation(TOKEN, PERSON, 9, Optional.of(TOKEN)));
            holding.change(new Account(PERSON, "old", 0, 0));
            holding.change(new Account(PERSON, "new", 1, 2));
            holding.change(session);
            assertThat(holding.session(TOKEN)).contains(session);
            return holding.account(PERSON);
        });
        reopen();
        store.read(ServerStore.NO_WORKSPACE, reading -> {
            assertThat(reading.invitation(TOKEN)).contains(new Invitation(TOKEN, PERSON, 9, Optional.of(TOKEN)));
            assertThat(reading.account(PERSON)).contains(new Account(PERSON, "new", 1, 2));
            assertThat(reading.session(TOKEN)).contains(session);
            return reading;
        });
    }

    @Test
    void sessionsEndByPersonAndByDevice() {
        List<Hash> tokens = List.of(TOKEN, Hash.sha256(new byte[] {2}), Hash.sha256(new byte[] {3}));
        store.hold(Scribe.WORKSPACE, holding -> {
            holding.change(new Session(tokens.get(0), PERSON, PHONE, 5));
            holding.change(new Session(tokens.get(1), PERSON, new UUID(9, 3), 5));
            holding.change(new Session(tokens.get(2), new UUID(9, 4), PHONE, 5));
            return holding;
        });
        shut(new AccountChange.SignedOut(PERSON));
        assertThat(tokens).map(this::signedIn).containsExactly(false, false, true);
        shut(new AccountChange.ShutOut(PHONE));
        assertThat(tokens).map(this::signedIn).containsExactly(false, false, false);
    }

    private void shut(AccountChange change) {
        store.hold(Scribe.WORKSPACE, holding -> {
            holding.change(change);
            return change;
        });
    }

    private boolean signedIn(Hash token) {
        return store.read(Scribe.WORKSPACE, reading -> reading.session(token).isPresent());
    }

    @Test
    void aHolderThatFailsLeavesNothing() {
        write(2);
        Tally before = tally();
        assertThatThrownBy(() -> store.hold(Scribe.WORKSPACE, holding -> {
            scribe.write(holding, 3);
            holding.change(new Session(TOKEN, PERSON, PHONE, 5));
            throw new IllegalStateException("on purpose");
        })).hasMessage("on purpose");
        assertThat(tally()).isEqualTo(before);
        assertThat(signedIn(TOKEN)).isFalse();
        assertThat(write(1)).isEqualTo(3);
        reopen();
        assertThat(tally().size()).isEqualTo(3);
    }

    @Test
    void thoseWhoFailDoNotSpoilTheOthers() throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean fails = i % 4 == 0;
            work.add(() -> store.hold(Scribe.WORKSPACE, holding -> {
                scribe.write(holding, 1);
                if (fails) {
                    throw new IllegalStateException("on purpose");
                }
                return true;
            }));
        }
        int done = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> each : threads.invokeAll(work)) {
                done += each.state() == Future.State.SUCCESS ? 1 : 0;
            }
        }
        assertThat(done).isEqualTo(30);
        assertNumbersWithoutGaps(30);
    }

    @Test
    void numbersHaveNoGapsHoweverManyHold() throws Exception {
        ServerStore other = place.another(store);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ServerStore mine = i % 2 == 0 ? store : other;
            work.add(() -> {
                for (int j = 0; j < 15; j++) {
                    mine.hold(Scribe.WORKSPACE, holding -> scribe.write(holding, 2));
                }
                return true;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Boolean> each : threads.invokeAll(work)) {
                assertThat(each.get()).isTrue();
            }
        }
        assertNumbersWithoutGaps(240);
        reopen();
        assertNumbersWithoutGaps(240);
    }

    private void assertNumbersWithoutGaps(long size) {
        List<Accepted> pushes = store.read(Scribe.WORKSPACE, reading -> reading.pushes(0, 100_000, Long.MAX_VALUE));
        List<EntryId> written = pushes.stream()
                .flatMap(push -> push.entries().stream())
                .map(each -> each.receipt().entry())
                .toList();
        assertThat(written).isEqualTo(LongStream.rangeClosed(1, size).mapToObj(n -> new EntryId(Scribe.DEVICE, n)).toList());
        long next = 1;
        for (Accepted push : pushes) {
            assertThat(push.first()).isEqualTo(next);
            next = push.last() + 1;
        }
        assertThat(tally().size()).isEqualTo(size);
    }

    private long beginEpoch(UUID device) {
        return store.hold(Scribe.WORKSPACE, holding -> {
            holding.beginNext(device, Scribe.NOON);
            return holding.tally().epoch();
        });
    }

    @Test
    void anEpochBeginsLaterThanAllThatMayHaveBeen() {
        write(4);
        UUID device = new UUID(7, 80);
        assertThat(beginEpoch(device)).isEqualTo(Scribe.NOON.getEpochSecond());
        write(1);
        assertThat(beginEpoch(device)).isEqualTo(Scribe.NOON.getEpochSecond() + 1);
        store.read(Scribe.WORKSPACE, reading -> {
            assertThat(reading.keptSince(0)).isEqualTo(4);
            assertThat(reading.keptSince(Scribe.NOON.getEpochSecond())).isEqualTo(5);
            assertThat(reading.keptSince(Scribe.NOON.getEpochSecond() + 1)).isEqualTo(5);
            assertThat(reading.serverDevice()).contains(device);
            return reading;
        });
    }

    @Test
    void thePushThatDoesNotFollowIsTurnedAway() {
        write(1);
        Accepted again = store.<List<Accepted>>read(Scribe.WORKSPACE, reading -> reading.pushes(0, 1, 1)).getFirst();
        assertThatThrownBy(() -> store.hold(Scribe.WORKSPACE, holding -> {
            holding.append(again, holding.tally());
            return true;
        })).isInstanceOf(IllegalArgumentException.class);
        assertThat(tally().size()).isEqualTo(1);
    }

    @Test
    void theLongestPayloadComesBackWhole() {
        byte[] body = new byte[Payload.LONGEST_BODY];
        new Random(1).nextBytes(body);
        Samples samples = Samples.first();
        List<EncodedEntry> entries = samples.transaction(List.of(Samples.draft("first"), new EntryDraft(
                Samples.draft("").occurrence(), Optional.of("because"), body)));
        List<Numbered> numbered = entries.stream().map(entry -> Numbered.bringing(entry, 5, 3)).toList();
        CompactRange tree = new CompactRange();
        numbered.forEach(each -> tree.add(MerkleHashing.leaf(tree.size() + 1, each.receipt())));
        HeadSignature head = new HeadSignature(samples.head(), new byte[HeadSignature.LENGTH]);
        Accepted accepted = new Accepted(1, numbered, head, tree.root());
        store.hold(Samples.WORKSPACE, holding -> {
            holding.append(accepted, new Tally(0, 2, 5, tree.roots()));
            return true;
        });
        reopen();
        assertThat(store.<List<Accepted>>read(Samples.WORKSPACE, reading -> reading.pushes(0, 1, 1))).containsExactly(accepted);
    }

    @Test
    void everyProofCanBeVerified() {
        MerkleTree tree = new MerkleTree();
        Random random = new Random(5);
        while (tree.size() < 800) {
            write(1 + random.nextInt(120));
            store.<List<Accepted>>read(Scribe.WORKSPACE, reading -> reading.pushes(tree.size(), 500, Long.MAX_VALUE))
                    .forEach(push -> push.entries().forEach(each -> tree.add(MerkleHashing.leaf(tree.size() + 1, each.receipt()))));
        }
        store.read(Scribe.WORKSPACE, reading -> {
            assertThat(reading.root(tree.size())).isEqualTo(tree.root());
            for (int i = 0; i < 60; i++) {
                long size = 1 + random.nextLong(tree.size());
                long number = 1 + random.nextLong(size);
                EntryId entry = new EntryId(Scribe.DEVICE, number);
                Proofs.Inclusion inclusion = reading.proofs().inclusion(entry, size).orElseThrow();
                Hash leaf = MerkleHashing.leaf(inclusion.number(), inclusion.receipt());
                assertThat(inclusion.number()).isEqualTo(number);
                assertThat(MerkleProofs.verifyInclusion(leaf, number - 1, size, inclusion.path(), tree.root(size))).isTrue();
                List<Hash> consistency = reading.proofs().consistency(number, size);
                assertThat(MerkleProofs.verifyConsistency(number, size, tree.root(number), tree.root(size), consistency)).isTrue();
                assertThat(reading.root(size)).isEqualTo(tree.root(size));
            }
            assertThat(reading.proofs().inclusion(new EntryId(Scribe.DEVICE, 2), 1)).isEmpty();
            return reading;
        });
    }

    @Test
    void whoeverWatchesIsToldOfGrowthWhicheverServerBroughtIt() throws InterruptedException {
        ServerStore other = place.another(store);
        CountDownLatch here = new CountDownLatch(1);
        CountDownLatch there = new CountDownLatch(1);
        List<Long> afterLeaving = new ArrayList<>();
        ServerStore.Watch watch = store.onGrowth(Scribe.WORKSPACE, size -> {
            if (size == 3) {
                here.countDown();
            }
        });
        other.onGrowth(Scribe.WORKSPACE, size -> {
            if (size == 3) {
                there.countDown();
            }
        });
        store.onGrowth(Scribe.WORKSPACE, afterLeaving::add).close();
        write(3);
        assertThat(here.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(there.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(afterLeaving).isEmpty();
        watch.close();
    }

    @Test
    void whatServersMustRememberOfThemselvesIsThereAfterReopening() {
        StoredSecret secret = new StoredSecret("key", new byte[] {1, 2, 3});
        UUID ben = new UUID(9, 5);
        Hash bens = Hash.sha256(new byte[] {5});
        store.hold(Scribe.WORKSPACE, holding -> {
            holding.change(new StoredSecret("key", new byte[0]));
            holding.change(secret);
            holding.change(new Founding(PHONE, 7));
            holding.change(new Founding(PHONE, 2));
            holding.change(new Invitation(TOKEN, PERSON, 900, Optional.of(TOKEN)));
            holding.change(new Invitation(bens, ben, 900, Optional.empty()));
            holding.change(new Session(TOKEN, PERSON, PHONE, 50));
            holding.change(new Session(bens, ben, PHONE, 60));
            holding.change(new AccountChange.Withdrawn(PERSON));
            holding.change(new AccountChange.Withdrawn(ben));
            holding.change(new AccountChange.Expired(60));
            return secret;
        });

        reopen();

        assertThat(store.invitingWorkspace(TOKEN)).contains(Scribe.WORKSPACE);
        assertThat(store.invitingWorkspace(bens)).isEmpty();
        store.read(Scribe.WORKSPACE, reading -> {
            assertThat(reading.secret("key")).contains(secret);
            assertThat(reading.secret("another")).isEmpty();
            assertThat(reading.founding()).contains(new Founding(PHONE, 2));
            assertThat(reading.session(TOKEN)).isEmpty();
            assertThat(reading.session(bens)).isPresent();
            return reading;
        });
    }

    @Test
    void theWorkspacesThatCameAreListed() {
        write(3);
        assertThat(store.sizes()).isEmpty();

        beginEpoch(new UUID(7, 81));

        assertThat(store.sizes()).containsExactly(Map.entry(Scribe.WORKSPACE, 3L));
    }

    /// Whether a store need not fold a record's facts.
    private static boolean recalls(ServerStore store, EntityRef entity) {
        AtomicBoolean folded = new AtomicBoolean();
        store.read(Scribe.WORKSPACE, reading -> reading.recall(entity, () -> {
            folded.set(true);
            return Optional.empty();
        }));
        return !folded.get();
    }

    @Test
    void aPersonIsRecalledUntilAnyServerHearsSomethingOfPeople() {
        ServerStore other = place.another(store);
        EntityRef person = EntityRef.person(PERSON);
        write(1);
        assertThat(recalls(store, person)).isFalse();
        assertThat(recalls(store, person)).isTrue();
        other.hold(Scribe.WORKSPACE, holding -> scribe.write(holding, 3));
        assertThat(recalls(store, person)).isTrue();
        for (Event event : List.of(new Event.Removed(1), new Event.Revoked(new OperationId(Scribe.DEVICE, 1)))) {
            EntityRef of = event instanceof Event.Revoked ? EntityRef.deal(PHONE) : EntityRef.person(PHONE);
            other.hold(Scribe.WORKSPACE, holding -> {
                scribe.write(holding, of, event);
                return of;
            });
            assertThat(recalls(store, person)).as(event.toString()).isFalse();
            assertThat(recalls(store, person)).isTrue();
        }
    }

    @Test
    void whatWasTakenBackIsNotRecalled() {
        EntityRef person = EntityRef.person(PERSON);
        write(1);
        assertThatThrownBy(() -> store.hold(Scribe.WORKSPACE, holding -> {
            scribe.write(holding, person, new Event.Removed(1));
            holding.recall(person, Optional::empty);
            throw new IllegalStateException("taken back");
        })).hasMessage("taken back");
        assertThat(recalls(store, person)).isFalse();
    }
}
