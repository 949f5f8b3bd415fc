package stageline.sync.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryWriter;
import stageline.ledger.Hash;
import stageline.ledger.HybridClock;
import stageline.ledger.HybridTime;
import stageline.ledger.LedgerException;
import stageline.ledger.body.EntryFacts;
import stageline.sales.command.Draft;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.server.core.Accepted;
import stageline.server.core.Caller;
import stageline.server.core.Clerk;
import stageline.server.core.HeldLedger;
import stageline.server.core.MemoryLedger;
import stageline.server.core.Pages;
import stageline.server.core.ReadLedger;
import stageline.server.core.Reception;
import stageline.server.core.Tally;
import stageline.server.store.Databases;
import stageline.server.store.Reading;
import stageline.server.store.ServerStore;
import stageline.sync.Answer;
import stageline.sync.Cursor;
import stageline.sync.Pull;
import stageline.sync.Push;

/// The database of a server does with random pushes what the one of the simulations does, which is only lists.
@ParameterizedClass
@EnumSource(Databases.class)
@Execution(ExecutionMode.CONCURRENT)
class StoredServerTest {

    private static final int STORIES = 12;
    private static final int STEPS = 40;
    private static final int PEOPLE = 3;

    @Parameter
    private Databases kind;

    @TempDir
    private Path folder;

    private Databases.Place place;
    private ServerStore store;

    @BeforeEach
    void open() {
        place = kind.newPlace(folder);
        store = place.open();
    }

    @AfterEach
    void close() {
        place.close();
    }

    @Test
    void bothAnswerTheSame() {
        for (int i = 0; i < STORIES; i++) {
            long seed = new Random().nextLong();
            try {
                new Both(seed).play();
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
    }

    /// One workspace on both servers.
    private final class Both {

        private final long seed;
        private final Random random;
        private final UUID workspace;
        private final Seals seals;
        private final Reception reception;
        private final Pages pages;
        private final MemoryLedger lists;
        private final EntryFacts facts = new EntryFacts();
        private final List<UUID> devices = new ArrayList<>();
        private final Map<UUID, List<EncodedEntry>> chains = new HashMap<>();
        private final List<EntityRef> records = new ArrayList<>();
        private long now = 1_800_000_000_000L;
        private long epoch;

        Both(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.workspace = new UUID(random.nextLong(), random.nextLong());
            this.seals = new Seals(random);
            this.reception = new Reception(seals);
            this.pages = new Pages(seals::sign);
            this.lists = new MemoryLedger(workspace, Story.PAGE);
        }

        void play() {
            for (int i = 0; i < PEOPLE; i++) {
                devices.add(seals.newDevice());
            }
            UUID founder = devices.getFirst();
            write(founder, Story.founded(PEOPLE, founder, seals.keyOf(founder)));
            push(founder, 0, chain(founder).size(), true);
            begin(0);
            for (int i = 1; i < PEOPLE; i++) {
                clerk(Story.enrolled(Story.person(i), devices.get(i), seals.keyOf(devices.get(i))));
            }
            for (int step = 0; step < STEPS; step++) {
                now += random.nextInt(5_000) - 1_000;
                step();
                assertSameReading();
            }
        }

        private void step() {
            UUID device = devices.get(random.nextInt(PEOPLE));
            int what = random.nextInt(100);
            if (what < 5) {
                begin(epoch + 1);
            } else if (what < 10) {
                fork(device);
            } else {
                for (int i = random.nextInt(4); i > 0; i--) {
                    write(device, drafts());
                }
                List<EncodedEntry> chain = chain(device);
                if (!chain.isEmpty()) {
                    int from = begins(chain, random.nextInt(chain.size()));
                    push(device, random.nextBoolean() ? from : reached(device, chain), chain.size(), false);
                }
            }
        }

        private int reached(UUID device, List<EncodedEntry> chain) {
            return (int) Math.min(lists.head(device).map(ChainHead::n).orElse(0L), chain.size() - 1);
        }

        private int begins(List<EncodedEntry> chain, int index) {
            int from = index;
            while (from > 0 && !chain.get(from - 1).entry().lastOfTransaction()) {
                from--;
            }
            return from;
        }

        private List<Draft> drafts() {
            List<Draft> drafts = new ArrayList<>();
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                if (records.isEmpty() || random.nextInt(3) == 0) {
                    EntityType type = EntityType.values()[random.nextInt(EntityType.values().length)];
                    records.add(new EntityRef(type, new UUID(random.nextLong(), random.nextLong())));
                    drafts.add(Story.created(records.getLast(), List.of()));
                } else {
                    EntityRef record = records.get(random.nextInt(records.size()));
                    drafts.add(new Draft(record, event(), Optional.empty(), Optional.empty(), false));
                }
            }
            return drafts;
        }

        private Event event() {
            UUID device = devices.get(random.nextInt(PEOPLE));
            long n = 1 + random.nextInt(20);
            return switch (random.nextInt(4)) {
                case 0 -> new Event.Removed(n);
                case 1 -> new Event.Restored();
                default -> new Event.Revoked(new OperationId(device, n));
            };
        }

        private List<EncodedEntry> chain(UUID device) {
            return chains.computeIfAbsent(device, d -> new ArrayList<>());
        }

        private void write(UUID device, List<Draft> drafts) {
            List<EncodedEntry> chain = chain(device);
            ChainHead head = chain.isEmpty() ? ChainHead.start(device) : ChainHead.after(chain.getLast().entry());
            chain.addAll(writer().write(head, Story.onBehalfOf(Story.FOUNDER), drafts.stream().map(facts::draft).toList()).entries());
        }

        private EntryWriter writer() {
            Instant moment = Instant.ofEpochMilli(now + random.nextInt(4_000) - 2_000);
            return new EntryWriter(workspace, new HybridClock(HybridTime.ZERO), InstantSource.fixed(moment), random);
        }

        /// What a copy of the device would write in the place of its last transaction.
        private void fork(UUID device) {
            List<EncodedEntry> chain = chain(device);
            int from = chain.isEmpty() ? 0 : begins(chain, chain.size() - 1);
            List<EncodedEntry> other = new ArrayList<>(chain.subList(0, from));
            ChainHead head = other.isEmpty() ? ChainHead.start(device) : ChainHead.after(other.getLast().entry());
            other.addAll(writer().write(head, Story.onBehalfOf(Story.FOUNDER), drafts().stream().map(facts::draft).toList()).entries());
            take(device, other.subList(from, other.size()), false);
        }

        private void push(UUID device, int from, int to, boolean founding) {
            List<EncodedEntry> entries = chain(device).subList(from, to);
            if (entries.size() <= Push.MOST_ENTRIES) {
                take(device, entries, founding);
            }
        }

        private void take(UUID device, List<EncodedEntry> entries, boolean founding) {
            Push push = new Push(entries, seals.sign(ChainHead.after(entries.getLast().entry())));
            Caller caller = new Caller(Story.FOUNDER, device, founding ? Long.MAX_VALUE : 0);
            Function<HeldLedger, Object> act = held -> reception.take(push, caller, now, held);
            Object stored = outcome(() -> store.<Object>hold(workspace, act::apply));
            assertThat(stored).isEqualTo(outcome(() -> act.apply(lists)));
        }

        private Object outcome(Supplier<Object> act) {
            try {
                return act.get();
            } catch (LedgerException.Malformed malformed) {
                return Objects.requireNonNull(malformed.getMessage());
            }
        }

        private void clerk(List<Draft> drafts) {
            long salts = random.nextLong();
            UUID device = seals.serverDevice(epoch);
            Consumer<HeldLedger> act = held -> new Clerk(device, seals::sign, new Random(salts))
                    .write(held, Story.onBehalfOf(Story.FOUNDER), drafts, Instant.ofEpochMilli(now));
            store.hold(workspace, holding -> {
                act.accept(holding);
                return true;
            });
            act.accept(lists);
        }

        private void begin(long next) {
            epoch = next;
            UUID device = seals.serverDevice(epoch);
            store.hold(workspace, holding -> {
                holding.begin(next, device);
                return true;
            });
            lists.begin(next);
            clerk(Story.introduced(device, seals.keyOf(device)));
        }

        private void assertSameReading() {
            Pull pull = new Pull(new Cursor(random.nextLong(epoch + 1), end()), random.nextInt(10));
            Caller caller = new Caller(Story.FOUNDER, devices.get(random.nextInt(PEOPLE)));
            OperationId operation = new OperationId(caller.device(), 1 + random.nextInt(20));
            EntityRef record = records.isEmpty() ? Story.device(caller.device()) : records.get(random.nextInt(records.size()));
            store.read(workspace, reading -> {
                assertThat(reading.tally()).isEqualTo(lists.tally());
                Answer.Page page = pages.page(pull, caller, new InSmallPages(reading));
                assertThat(page).isEqualTo(pages.page(pull, caller, lists));
                return page;
            });
            store.hold(workspace, holding -> {
                assertThat(holding.facts(record)).containsExactlyInAnyOrderElementsOf(lists.facts(record));
                assertThat(holding.facts(operation)).hasSameSizeAs(lists.facts(operation));
                assertThat(holding.revocationsOf(List.of(operation)))
                        .containsExactlyInAnyOrderElementsOf(lists.revocationsOf(List.of(operation)));
                assertThat(holding.head(caller.device())).isEqualTo(lists.head(caller.device()));
                return seed;
            });
        }

        /// A number at which a push ends.
        private long end() {
            List<Accepted> all = lists.pushes(0, Story.PAGE, Long.MAX_VALUE);
            return random.nextBoolean() ? lists.tally().size() : all.get(random.nextInt(all.size())).last();
        }
    }

    /// Pages as short as those of the simulations.
    private record InSmallPages(Reading reading) implements ReadLedger {

        @Override
        public UUID workspace() {
            return reading.workspace();
        }

        @Override
        public Tally tally() {
            return reading.tally();
        }

        @Override
        public long keptSince(long epoch) {
            return reading.keptSince(epoch);
        }

        @Override
        public Hash root(long size) {
            return reading.root(size);
        }

        @Override
        public List<Accepted> pushes(long after, int entries, long bytes) {
            return reading.pushes(after, Math.min(entries, Story.PAGE), bytes);
        }
    }
}
