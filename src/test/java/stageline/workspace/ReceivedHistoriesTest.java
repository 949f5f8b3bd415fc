package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import stageline.ledger.ChainHead;
import stageline.ledger.Circumstances;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryWriter;
import stageline.ledger.HybridClock;
import stageline.ledger.HybridTime;
import stageline.ledger.Samples;
import stageline.ledger.Transaction;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.files.FaultyFolder;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalOptions;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.proof.Verification;
import stageline.ledger.proof.Witness;
import stageline.sales.command.Draft;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.store.Chains;
import stageline.store.Comparison;
import stageline.store.Projector;
import stageline.store.Rebuild;
import stageline.store.Scribe;
import stageline.store.ServerPlace;
import stageline.store.Store;
import stageline.store.Story;

/// Whatever two devices write, however a server numbers, clamps and quarantines it, and whenever it is restored from a backup: who takes it
/// in step by step, with restarts in between, has what a fold of the journal from the start gives.
class ReceivedHistoriesTest {

    private static final JournalOptions SMALL_SEGMENTS = new JournalOptions(16_384);
    private static final int MOST_IN_A_PAGE = 6;

    @Property(tries = 20)
    void takingInStepByStepAndFoldingTheJournalAnewAgree(@ForAll long seed, @ForAll @IntRange(min = 5, max = 90) int length) {
        Random random = new Random(seed);
        Two two = new Two(random, new Story(new Random(seed)).selling().facts(length));
        try (Journal journal = two.journal;
                Store stepwise = Store.inMemory();
                Store anew = Store.inMemory();
                Store fromTable = Store.inMemory()) {
            Projector projector = new Projector(stepwise);
            JournalMark known = JournalMark.START;
            while (two.step()) {
                if (random.nextInt(3) == 0) {
                    CatchUp.run(journal, random.nextBoolean() ? known : JournalMark.START, stepwise, projector);
                    known = random.nextBoolean() ? journal.latest() : journal.durable();
                }
                if (random.nextInt(8) == 0) {
                    projector = new Projector(stepwise);
                }
            }
            CatchUp.run(journal, known, stepwise, projector);
            CatchUp.run(journal, JournalMark.START, anew, new Projector(anew));
            new Rebuild(stepwise).into(fromTable, position -> {});

            assertThat(Comparison.of(stepwise, anew).differences()).isEmpty();
            assertThat(Comparison.of(stepwise, fromTable).differences()).isEmpty();
            assertThat(new Chains(stepwise).serverPlace()).isEqualTo(new Chains(anew).serverPlace());
            long numbered = new Chains(stepwise).serverPlace().map(place -> place.numbered(two.here)).orElse(0L);
            assertThat(numbered).isEqualTo(two.acknowledged());
            assertThat(new Verification(two.access, Witness.none()).run(1, (done, total) -> {}).flaw()).isEmpty();
        }
    }

    @Property(tries = 20)
    void aJournalWrittenAnewSaysTheSame(@ForAll long seed, @ForAll @IntRange(min = 5, max = 90) int length) {
        Two two = historyOf(seed, length);
        JournalAccess fresh = new JournalAccess(new FaultyFolder(), Samples.WORKSPACE, Samples.KEY);
        try (Journal journal = two.journal;
                Journal anew = Journal.open(fresh, JournalMark.START, SMALL_SEGMENTS, new java.security.SecureRandom());
                Store before = Store.inMemory();
                Store after = Store.inMemory()) {
            assertThat(new JournalAnew(journal, anew, new UUID(1, 1), 1).write(Optional.empty(), new Random(seed))).isZero();
            CatchUp.run(journal, JournalMark.START, before, new Projector(before));
            CatchUp.run(anew, JournalMark.START, after, new Projector(after));

            assertThat(Comparison.of(before, after).differences()).isEmpty();
            assertThat(new Chains(after).lengths()).isEqualTo(new Chains(before).lengths());
            assertSamePlace(before, after);
            assertThat(new Verification(fresh, Witness.none()).run(1, (done, total) -> {}).flaw()).isEmpty();
        }
    }

    @Property(tries = 20)
    void whatTheServerDoesNotHaveIsIssuedAgainAsAnotherDevice(@ForAll long seed, @ForAll @IntRange(min = 5, max = 90) int length) {
        Two two = historyOf(seed, length);
        UUID successor = Scribe.id(9, 7);
        JournalAccess fresh = new JournalAccess(new FaultyFolder(), Samples.WORKSPACE, Samples.KEY);
        try (Journal journal = two.journal;
                Journal anew = Journal.open(fresh, JournalMark.START, SMALL_SEGMENTS, new java.security.SecureRandom());
                Store before = Store.inMemory();
                Store after = Store.inMemory()) {
            CatchUp.run(journal, JournalMark.START, before, new Projector(before));
            Chains chains = new Chains(before);
            long numbered = chains.serverPlace().map(place -> place.numbered(two.here)).orElse(0L);
            long waiting = chains.lengths().getOrDefault(two.here, 0L) - numbered;
            new JournalAnew(journal, anew, two.here, numbered + 1).write(Optional.of(successor), new Random(seed));
            CatchUp.run(anew, JournalMark.START, after, new Projector(after));

            assertThat(new Chains(after).lengths().getOrDefault(two.here, 0L)).isEqualTo(numbered);
            assertThat(new Chains(after).lengths().getOrDefault(successor, 0L)).isEqualTo(waiting);
            assertSamePlace(before, after);
            assertThat(new Verification(fresh, Witness.none()).run(1, (done, total) -> {}).flaw()).isEmpty();
        }
    }

    private static void assertSamePlace(Store before, Store after) {
        assertThat(new Chains(after).serverPlace().map(ServerPlace::epoch))
                .isEqualTo(new Chains(before).serverPlace().map(ServerPlace::epoch));
        assertThat(new Chains(after).serverPlace().map(ServerPlace::number).orElse(0L))
                .isEqualTo(new Chains(before).serverPlace().map(ServerPlace::number).orElse(0L));
        assertThat(new Chains(after).serverPlace().map(ServerPlace::roots).orElse(List.of()))
                .isEqualTo(new Chains(before).serverPlace().map(ServerPlace::roots).orElse(List.of()));
    }

    /// A journal in the middle of what happens to it. Nothing is erased in it: an erasure that was kept out only later has erased all the
    /// same.
    private static Two historyOf(long seed, int length) {
        Random random = new Random(seed);
        List<Fact> facts = new Story(new Random(seed))
                .facts(length).stream().takeWhile(fact -> !(fact.event() instanceof Event.Erased)).toList();
        Two two = new Two(random, facts);
        int steps = random.nextInt(2 * length);
        while (two.step() && steps > 0) {
            steps--;
        }
        return two;
    }

    /// Two devices that write, and a server. The journal is the first device's.
    private static final class Two {

        private final Random random;
        private final JournalAccess access = new JournalAccess(new FaultyFolder(), Samples.WORKSPACE, Samples.KEY);
        private final Journal journal = Journal.open(access, JournalMark.START, SMALL_SEGMENTS, new java.security.SecureRandom());
        private final Deque<Fact> toWrite;
        private final Map<UUID, Device> devices = new HashMap<>();
        private final UUID here;
        private final List<Numbered> server = new ArrayList<>();
        private final Set<EntryId> held = new HashSet<>();
        private long epoch;
        private int pulled;
        private boolean restored;

        Two(Random random, List<Fact> facts) {
            this.random = random;
            this.toWrite = new ArrayDeque<>(facts);
            this.here = Scribe.id(9, 1);
        }

        /// A device with what it wrote and the server does not have.
        private static final class Device {
            private final Instant[] now = {Instant.EPOCH};
            private final EntryWriter writer =
                    new EntryWriter(Samples.WORKSPACE, new HybridClock(HybridTime.ZERO), () -> now[0], new Random(1));
            private final Deque<EncodedEntry> unsent = new ArrayDeque<>();
            private ChainHead head;

            Device(UUID id) {
                head = ChainHead.start(id);
            }

            List<EncodedEntry> write(Fact fact) {
                now[0] = fact.origin().at();
                Draft draft = new Draft(
                        fact.entity(), fact.event(), fact.origin().happened(), fact.origin().reason(), fact.origin().override());
                Circumstances circumstances =
                        Circumstances.alone(fact.origin().person(), fact.origin().role(), fact.origin().zone());
                Transaction transaction =
                        writer.write(head, fact.operation().first(), circumstances, List.of(new EntryFacts().draft(draft)));
                head = transaction.newHead();
                unsent.addAll(transaction.entries());
                return transaction.entries();
            }
        }

        /// @return whether there is more to come
        boolean step() {
            switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> write();
                case 4, 5, 6 -> number();
                case 7, 8 -> pull();
                default -> restore();
            }
            boolean more = !toWrite.isEmpty()
                    || devices.values().stream().anyMatch(device -> !device.unsent.isEmpty())
                    || pulled < server.size()
                    || restored;
            return more;
        }

        private void write() {
            if (!toWrite.isEmpty()) {
                Fact fact = toWrite.remove();
                UUID id = fact.stamp().device();
                List<EncodedEntry> written = devices.computeIfAbsent(id, Device::new).write(fact);
                if (id.equals(here)) {
                    journal.append(written);
                    written.forEach(entry -> held.add(entry.entry().id()));
                }
            }
        }

        /// The server numbers some entries, by a clock that now and then is behind the devices'.
        private void number() {
            for (Device device : devices.values()) {
                for (int i = random.nextInt(4); i > 0 && !device.unsent.isEmpty(); i--) {
                    EncodedEntry entry = device.unsent.remove();
                    long before = server.isEmpty() ? 0 : server.getLast().receipt().receivedMillis();
                    long now = entry.entry().clock().millis() + random.nextInt(8_000) - 4_000;
                    int status = random.nextInt(5) == 0 ? 1 + random.nextInt(255) : 0;
                    server.add(Numbered.bringing(entry, Math.max(before, now), status));
                }
            }
        }

        private void pull() {
            int end = Math.min(server.size(), pulled + random.nextInt(MOST_IN_A_PAGE));
            List<Numbered> page = new ArrayList<>();
            for (Numbered numbered : server.subList(pulled, end)) {
                page.add(held.add(numbered.receipt().entry()) ? numbered : Numbered.of(numbered.receipt()));
            }
            journal.append(new Received(epoch, pulled + 1L, page, List.of(), "", List.of()));
            pulled = end;
            restored = false;
        }

        /// The server loses what it numbered last; the devices have it still.
        private void restore() {
            if (random.nextInt(4) > 0 || toWrite.isEmpty()) {
                return;
            }
            int size = server.size() - random.nextInt(Math.min(server.size() + 1, 9));
            List<Numbered> lost = server.subList(size, server.size());
            for (Numbered numbered : lost.reversed()) {
                UUID id = numbered.receipt().entry().device();
                Optional.ofNullable(devices.get(id)).orElseThrow().unsent.addFirst(numbered.entry().orElseThrow());
            }
            lost.clear();
            epoch++;
            pulled = Math.min(pulled, size);
            restored = true;
        }

        long acknowledged() {
            return server.stream()
                    .map(numbered -> numbered.receipt().entry())
                    .filter(entry -> entry.device().equals(here))
                    .mapToLong(EntryId::n)
                    .max()
                    .orElse(0);
        }
    }
}
