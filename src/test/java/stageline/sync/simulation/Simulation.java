package stageline.sync.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Transaction;
import stageline.ledger.files.FaultyFolder;
import stageline.ledger.journal.Received.Numbered;
import stageline.sales.event.EntryId;
import stageline.server.core.Caller;
import stageline.server.core.MemoryLedger;
import stageline.sync.Answer;
import stageline.sync.Request;
import stageline.sync.core.Gathering;

/// One run by one seed: people work, everything fails, then quiet comes, and then all of it is looked at.
final class Simulation {

    private static final long MINUTE = 60_000;
    private static final long STORY = 240 * MINUTE;
    private static final long QUIET = 60 * MINUTE;

    private final long seed;
    private final Random random;
    private final Timeline time = new Timeline();
    private final Seals seals;
    private final Network network;
    private final SimulatedServer server;
    private final List<String> nodes = new ArrayList<>();
    private final Map<String, Long> nodeSkew = new HashMap<>();
    private final Set<String> nodesDown = new HashSet<>();
    private final List<SimulatedClient> clients = new ArrayList<>();
    private final Set<UUID> revoked = new HashSet<>();
    private final Map<EntryId, SimulatedClient> promised = new LinkedHashMap<>();
    private final People people;
    private final List<String> diary = new ArrayList<>();
    private @Nullable MemoryLedger backup;
    private boolean quiet;

    Simulation(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
        this.seals = new Seals(random);
        this.network = new Network(time, random);
        this.server = new SimulatedServer(Story.WORKSPACE, seals);
        this.people = new People(random);
    }

    /// Fails, naming what does not hold.
    static void require(boolean holds, String what, Object... arguments) {
        if (!holds) {
            throw new AssertionError(what.formatted(arguments));
        }
    }

    Timeline time() {
        return time;
    }

    Seals seals() {
        return seals;
    }

    /// What happened, for who looks at a seed that failed.
    List<String> diary() {
        return diary;
    }

    private void note(String what, Object... arguments) {
        diary.add("%9d %s".formatted(time.now() - Timeline.BEGINNING, what.formatted(arguments)));
    }

    /// Plays it through.
    void run() {
        found();
        for (long next = 0; next < STORY; next += random.nextLong(MINUTE)) {
            time.after(next, this::happen);
        }
        time.runUntil(Timeline.BEGINNING + STORY);
        calm();
        time.runUntil(Timeline.BEGINNING + STORY + QUIET);
        new Verdict(server.database(), clients, revoked).look();
        verifyPromises();
    }

    private void found() {
        int people = 2 + random.nextInt(9);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            nodes.add("node" + i);
            nodeSkew.put("node" + i, 0L);
        }
        for (int i = 0; i < people; i++) {
            clients.add(new SimulatedClient(
                    this, "client" + i, Story.person(i), seals.newDevice(), new FaultyFolder(), random.nextLong()));
        }
        SimulatedClient founder = clients.getFirst();
        founder.start();
        founder.write(Story.founded(people, founder.device(), seals.keyOf(founder.device())));
        this.people.begin(founder);
        bring(founder);
        server.introduceItself(time.now(), Story.FOUNDER, random);
        for (SimulatedClient client : clients) {
            server.enrol(client.person(), client.device(), seals.keyOf(client.device()), time.now(), random);
            time.after(random.nextLong(STORY / 4), client::start);
        }
        founder.resume();
    }

    /// The founder's ledger becomes the server's.
    private void bring(SimulatedClient founder) {
        Map<UUID, Long> taken = new HashMap<>();
        Caller caller = new Caller(founder.person(), founder.device(), Long.MAX_VALUE);
        server.welcome(founder.device());
        var next = new Gathering(founder.shelf()).next(taken);
        while (next.isPresent()) {
            Answer answer = server.answer(next.get(), caller, time.now());
            require(answer instanceof Answer.Taken, "the founding was not taken: %s", answer);
            taken.put(founder.device(), next.get().last());
            next = new Gathering(founder.shelf()).next(taken);
        }
    }

    private void happen() {
        SimulatedClient client = clients.get(random.nextInt(clients.size()));
        int what = random.nextInt(100);
        if (what < 55) {
            if (client.running()) {
                people.act(client);
            }
        } else if (what < 60) {
            kill(client);
        } else if (what < 64) {
            client.loseSoon();
        } else if (what < 68) {
            client.fillDisk();
            note("%s has no room", client.name());
        } else if (what < 71) {
            client.clearDisk();
        } else if (what < 74) {
            cut(client);
        } else if (what < 80) {
            network.heal();
        } else if (what < 83) {
            network.setUnreliable(random.nextDouble());
        } else if (what < 86) {
            client.setClock(skew());
            note("%s has another clock", client.name());
        } else if (what < 88) {
            nodeSkew.put(node(), random.nextInt(4) == 0 ? skew() / 20 : random.nextLong(5_000));
        } else if (what < 92) {
            String node = node();
            if (!nodesDown.remove(node)) {
                nodesDown.add(node);
            }
        } else {
            rare(client, what);
        }
    }

    private void rare(SimulatedClient client, int what) {
        switch (what) {
            case 92, 93 -> backup = server.backup();
            case 94 -> restore();
            case 95 -> copy(client);
            case 96 -> {
                if (client != clients.getFirst() && revoked.size() < 2) {
                    note("%s is revoked", client.name());
                    revoked.add(client.device());
                    server.revoke(client.device());
                }
            }
            case 97 -> people.changeRoles(clients.getFirst());
            default -> {
                if (client.running()) {
                    people.writeUnknown(client);
                }
            }
        }
    }

    private void restore() {
        if (backup != null && backup.tally().epoch() == server.database().tally().epoch()) {
            note("the server is restored: %d entries of %d", backup.tally().size(), server.database().tally().size());
            server.restore(backup, clockOf(node()), Story.FOUNDER, random);
            backup = null;
        }
    }

    private void copy(SimulatedClient client) {
        if (clients.size() < 14 && !revoked.contains(client.device())) {
            note("%s is copied", client.name());
            String name = client.name() + "'" + clients.size();
            SimulatedClient copy =
                    new SimulatedClient(this, name, client.person(), client.device(), client.copyOfDisk(), random.nextLong());
            clients.add(copy);
            time.after(random.nextLong(STORY / 10), copy::start);
        }
    }

    private String node() {
        return nodes.get(random.nextInt(nodes.size()));
    }

    private long skew() {
        long tenYears = 10L * 365 * 24 * 60 * MINUTE;
        return random.nextInt(3) == 0 ? 0 : random.nextLong(-tenYears, tenYears);
    }

    private long clockOf(String node) {
        return time.now() + nodeSkew.getOrDefault(node, 0L);
    }

    private void cut(SimulatedClient client) {
        for (String node : nodes) {
            if (random.nextBoolean()) {
                network.cut(new Network.Way(client.name(), node));
            }
            if (random.nextBoolean()) {
                network.cut(new Network.Way(node, client.name()));
            }
        }
    }

    private void kill(SimulatedClient client) {
        if (client.running()) {
            note("%s dies", client.name());
            client.die();
            restartLater(client);
        }
    }

    void restartLater(SimulatedClient client) {
        time.after(random.nextLong(20 * MINUTE), client::start);
    }

    private void calm() {
        note("quiet");
        quiet = true;
        network.heal();
        nodesDown.clear();
        for (SimulatedClient client : clients) {
            client.clearDisk();
            client.start();
            client.resume();
        }
    }

    /// A workspace asks some node.
    void ask(SimulatedClient client, Request request, Caller caller, SimulatedClient.Asking asking) {
        String node = node();
        network.send(new Network.Way(client.name(), node), torn -> {
            boolean dies = !quiet && random.nextInt(50) == 0;
            if (torn || nodesDown.contains(node) || (dies && random.nextBoolean())) {
                return;
            }
            long before = server.database().tally().size();
            Answer answer = server.answer(request, caller, clockOf(node));
            long size = server.database().tally().size();
            if (size > before) {
                clients.forEach(other -> network.send(new Network.Way(node, other.name()), t -> other.poke(size)));
            }
            if (!dies) {
                network.send(new Network.Way(node, client.name()), t -> asking.answered(answer, t));
            }
        });
    }

    /// A workspace signs a device in, and goes on once it is.
    void enrol(SimulatedClient client, UUID device, Runnable done) {
        if (revoked.contains(client.device())) {
            return;
        }
        String node = node();
        network.send(new Network.Way(client.name(), node), torn -> {
            if (!torn && !nodesDown.contains(node)) {
                server.enrol(client.person(), device, seals.keyOf(device), clockOf(node), random);
                network.send(new Network.Way(node, client.name()), t -> done.run());
            }
        });
        // Until it has worked; doing it twice changes nothing.
        time.after(MINUTE, () -> client.retry(() -> enrol(client, device, done)));
    }

    /// A change is durable on a computer: it must never be lost.
    void acknowledged(SimulatedClient client, Transaction transaction) {
        transaction.entries().forEach(entry -> promised.put(entry.entry().id(), client));
    }

    /// A workspace's last entries are another device's now.
    void reissued(SimulatedClient client, List<EncodedEntry> originals, List<Transaction> reissued) {
        note("%s is another device now, with %d entries", client.name(), originals.size());
        List<EncodedEntry> again = reissued.stream().flatMap(t -> t.entries().stream()).toList();
        for (int i = 0; i < originals.size(); i++) {
            EntryId id = originals.get(i).entry().id();
            if (promised.get(id) == client) {
                promised.remove(id);
                promised.put(again.get(i).entry().id(), client);
            }
        }
    }

    private void verifyPromises() {
        Set<EntryId> numbered = new HashSet<>();
        for (Numbered each : server.database().entries()) {
            require(numbered.add(each.receipt().entry()), "%s stands twice in the server's ledger", each.receipt().entry());
        }
        promised.forEach((id, client) -> {
            boolean kept = numbered.contains(id)
                    || (revoked.contains(client.device()) && client.shelf().entries().stream().anyMatch(e -> e.entry().id().equals(id)));
            require(kept, "%s of %s is lost", id, client.name());
        });
    }

    @Override
    public String toString() {
        return "seed " + seed + System.lineSeparator() + String.join(System.lineSeparator(), diary);
    }
}
