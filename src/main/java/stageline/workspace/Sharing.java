package stageline.workspace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.Connection;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.HybridClock;
import stageline.ledger.LedgerException;
import stageline.ledger.Receipt;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.PendingAppend;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.proof.NoteKey;
import stageline.sales.event.EntryId;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.Chains;
import stageline.store.ReceivedPage;
import stageline.store.ServerPlace;
import stageline.sync.Cursor;
import stageline.sync.account.Entrance;
import stageline.sync.account.NewDevice;
import stageline.sync.account.Proven;
import stageline.sync.core.DeviceKeys;
import stageline.sync.core.Event;
import stageline.sync.core.Gathering;
import stageline.sync.core.Standing;

/// A workspace's side of sync: says where the workspace stands and what waits to be sent, and takes in what a server hands out. Each method
/// waits for the change that is being made and lets none come between. Thread-safe; every method may block on disk.
public final class Sharing {

    private static final System.Logger LOG = System.getLogger(Sharing.class.getName());

    private final Environment environment;
    private final Opening.Opened opened;
    private final Identity identity;
    private final Writer writer;
    private final Scribe scribe;
    private final HybridClock clock;
    private final Chains chains;
    private final ChainReader reader;
    private final SharedLedger ledger;

    Sharing(Environment environment, Opening.Opened opened, Identity identity, Writer writer, Scribe scribe, HybridClock clock) {
        this.environment = environment;
        this.opened = opened;
        this.identity = identity;
        this.writer = writer;
        this.scribe = scribe;
        this.clock = clock;
        this.chains = new Chains(opened.store());
        this.reader = new ChainReader(opened.journal(), chains, identity.device(), scribe.latest());
        this.ledger = new SharedLedger(opened.device(), scribe::head, opened.journal(), chains, reader);
    }

    /// Where the workspace stands towards its server, to begin from.
    ///
    /// @param key the key that the server signs with
    public Standing standing(NoteKey key) {
        return writer.between(() -> {
            Optional<ServerPlace> place = chains.serverPlace();
            Map<UUID, PublicKeyBytes> devices = new HashMap<>();
            List<EntityRef> known = chains.devices().stream().map(device -> new EntityRef(EntityType.DEVICE, device)).toList();
            opened.projector().find(known).forEach((device, state) -> DeviceKeys.of(state).ifPresent(its -> devices.put(device.id(), its)));
            devices.put(identity.device(), opened.device().publicKey());
            return new Standing(
                    identity.workspace(),
                    identity.device(),
                    key,
                    place.map(at -> new Cursor(at.epoch(), at.number())).orElse(Cursor.START),
                    place.map(ServerPlace::roots).orElse(List.of()),
                    place.map(ServerPlace::chains).orElse(Map.of()),
                    devices);
        });
    }

    /// This installation, as a server is told of it.
    ///
    /// @param label how its person calls it
    public NewDevice device(String label) {
        return new NewDevice(identity.device(), opened.device().publicKey(), label);
    }

    /// Proves that this installation is the one which an entrance names.
    public <E extends Entrance> Proven<E> prove(E entrance) {
        return Proven.by(entrance, opened.device()::sign);
    }

    /// How much there is on both sides.
    ///
    /// @param entries  how many entries are here
    /// @param written  how many of them this device has written
    /// @param numbered how many of these the server is known to have
    /// @param taken    how many entries of the server's ledger are here
    /// @param shared   whether anything of a server's ledger ever was
    public record Extent(long entries, long written, long numbered, long taken, boolean shared) {

        /// How many entries of this device wait to be sent.
        public long waiting() {
            return Math.max(0, written - numbered);
        }
    }

    /// How much there is on both sides.
    public Extent extent() {
        return writer.between(() -> {
            Optional<ServerPlace> place = chains.serverPlace();
            return new Extent(
                    opened.journal().durable().position(),
                    ledger.written(),
                    place.map(at -> at.numbered(identity.device())).orElse(0L),
                    place.map(ServerPlace::number).orElse(0L),
                    place.isPresent());
        });
    }

    /// What waits to be sent next.
    ///
    /// @param taken up to which number the server is known to have the entries of devices
    /// @throws LedgerException.Damaged where the journal can't be read
    public Event.Gathered gather(Map<UUID, Long> taken) {
        return writer.between(() -> new Event.Gathered(new Gathering(ledger).next(taken), ledger.written()));
    }

    /// Stores a page that was found sound, durably and as a whole, and takes it in: it is projected, and listeners have been told, on
    /// return.
    ///
    /// @return [Event.Kept]; [Event.Forked] where the workspace has another entry in the same place of a device's chain; [Event.NotKept]
    ///         where the disk did not take it, or where it refers to entries that are not here. But for the first, nothing was stored
    /// @throws WorkspaceException               with `REOPEN` if the database failed behind the journal
    /// @throws LedgerException.Damaged where the journal can't be read
    public Event keep(Received page) {
        return writer.between(() -> {
            Held held = held(page);
            Optional<EntryId> fork = held.fork(page);
            if (fork.isPresent()) {
                return new Event.Forked(fork.get().device(), fork.get().n());
            }
            Received needed = held.without(page);
            if (needed.entries().stream().anyMatch(each -> each.entry().isEmpty() && !held.has(each.receipt()))) {
                LOG.log(System.Logger.Level.WARNING, "number {0} and those after it refer to entries that are not here", page.first());
                return new Event.NotKept();
            }
            return store(needed);
        });
    }

    private Event store(Received page) {
        Journal journal = opened.journal();
        try {
            journal.recover();
            Optional<ReceivedPage> next = new Pages(journal, opened.store()).next(journal.durable().position() + 1, page);
            if (next.isPresent()) {
                PendingAppend append = journal.submit(page);
                append.begin();
                writer.receive(next.get(), append::await);
                goOnBehind(page, next.get());
            }
            return new Event.Kept();
        } catch (LedgerException.Stopped | LedgerException.OfFile noRoom) {
            LOG.log(System.Logger.Level.WARNING, "a page could not be stored", noRoom);
            return new Event.NotKept();
        }
    }

    private void goOnBehind(Received page, ReceivedPage taken) {
        for (Numbered each : page.entries()) {
            each.entry().ifPresent(entry ->
                    clock.observe(each.receipt().effective(entry.entry().clock()), environment.clock().instant()));
        }
        page.brought().stream()
                .filter(entry -> entry.entry().device().equals(identity.device()))
                .reduce((before, after) -> after)
                .ifPresent(own -> scribe.goOnFrom(ChainHead.after(own.entry())));
        scribe.describe(surroundings -> surroundings.at(taken.reached()));
        ledger.forget();
    }

    /// The entries of a page that are here, with their hashes here.
    private record Held(Map<EntryId, Hash> hashes) {

        boolean has(Receipt receipt) {
            return hashes.containsKey(receipt.entry());
        }

        /// The first entry of which the page says something else.
        Optional<EntryId> fork(Received page) {
            return page.entries().stream()
                    .map(Numbered::receipt)
                    .filter(receipt -> has(receipt) && !Objects.equals(receipt.hash(), hashes.get(receipt.entry())))
                    .map(Receipt::entry)
                    .findFirst();
        }

        /// The page with mere references to them.
        Received without(Received page) {
            List<Numbered> entries =
                    page.entries().stream().map(each -> has(each.receipt()) ? Numbered.of(each.receipt()) : each).toList();
            return new Received(page.epoch(), page.first(), entries, page.heads(), page.checkpoint(), page.notes());
        }
    }

    private Held held(Received page) {
        Set<EntryId> entries = chains.held(page.entries().stream().map(each -> each.receipt().entry()).toList());
        Map<UUID, Long> first = new HashMap<>();
        entries.forEach(entry -> first.merge(entry.device(), entry.n(), Math::min));
        Map<EntryId, Hash> hashes = new HashMap<>();
        first.forEach((device, n) -> {
            Set<EntryId> missing = new HashSet<>(entries);
            missing.removeIf(entry -> !entry.device().equals(device));
            reader.read(device, n - 1, (EncodedEntry entry) -> {
                if (missing.remove(entry.entry().id())) {
                    hashes.put(entry.entry().id(), entry.entry().hash());
                }
                return !missing.isEmpty();
            });
        });
        return new Held(hashes);
    }

    /// Makes the tree over the server's first entries, and finds the ends of the devices' chains among them. Reads the whole journal.
    ///
    /// @param size how many
    /// @throws LedgerException.Damaged where the journal can't be read
    public Event.Recounted recount(long size) {
        return writer.between(() -> {
            ServerOrder order = ServerOrder.of(opened.journal());
            return new Event.Recounted(order.tree(size), order.chains(size));
        });
    }

    /// How far this device's clock is ahead of the server's, in milliseconds; empty where that was not measured since the workspace was
    /// opened.
    public OptionalLong clockOffsetMillis() {
        OptionalInt measured = writer.between(() -> scribe.surroundings().clockOffsetMillis());
        return measured.isPresent() ? OptionalLong.of(measured.getAsInt()) : OptionalLong.empty();
    }

    /// What entries say from now on of the way to the server.
    ///
    /// @param connection        whether the workspace is in step with it
    /// @param clockOffsetMillis how far this device's clock is ahead of the server's, in milliseconds, if that was measured
    public void describe(Connection connection, OptionalInt clockOffsetMillis) {
        writer.between(() -> {
            scribe.describe(surroundings -> surroundings.with(connection, clockOffsetMillis));
            return connection;
        });
    }
}
