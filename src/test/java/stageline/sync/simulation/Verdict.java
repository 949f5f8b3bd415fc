package stageline.sync.simulation;

import static stageline.sync.simulation.Simulation.require;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import stageline.ledger.Receipt;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.proof.CompactRange;
import stageline.ledger.proof.MerkleHashing;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Revocations;
import stageline.server.core.MemoryLedger;

/// Looks at everything after quiet has come.
final class Verdict {

    private final MemoryLedger database;
    private final List<SimulatedClient> clients;

    Verdict(MemoryLedger database, List<SimulatedClient> clients, Set<UUID> revoked) {
        this.database = database;
        this.clients = clients.stream().filter(client -> !revoked.contains(client.device())).toList();
    }

    void look() {
        for (SimulatedClient client : clients) {
            boolean inStep = client.inStep(database.tally().size());
            require(inStep, "%s is not in step: %s", client.name(), client.condition());
        }
        clients.forEach(SimulatedClient::verifyJournal);
        numbersAndTree();
        Map<String, RecordState> states = database.facts().states();
        for (SimulatedClient client : clients) {
            Map<String, RecordState> theirs = client.shelf().facts().states();
            require(theirs.equals(states), "%s sees something else: %s", client.name(), difference(client));
        }
        everyValueIsFound();
        everyObjectionIsKnown();
    }

    private String difference(SimulatedClient client) {
        Set<Fact> here = new HashSet<>(database.facts().all());
        Set<Fact> there = new HashSet<>(client.shelf().facts().all());
        String more = there.stream().filter(fact -> !here.contains(fact)).map(Fact::toString).sorted().collect(Collectors.joining("; "));
        String less = here.stream().filter(fact -> !there.contains(fact)).map(Fact::toString).sorted().collect(Collectors.joining("; "));
        return "more: " + more + ", less: " + less;
    }

    private void numbersAndTree() {
        CompactRange tree = new CompactRange();
        long number = 0;
        long received = 0;
        for (Numbered each : database.entries()) {
            tree.add(MerkleHashing.leaf(++number, each.receipt()));
            require(each.receipt().receivedMillis() >= received, "received before number %d", number);
            received = each.receipt().receivedMillis();
        }
        require(number == database.tally().size(), "%d entries of %d", number, database.tally().size());
        require(tree.roots().equals(database.tally().roots()), "the tree is another");
        for (SimulatedClient client : clients) {
            require(client.shelf().tree(number).root().equals(tree.root()), "%s has another tree", client.name());
        }
    }

    /// Whoever lost against somebody else finds what they wrote: it stands, or beside what stands, or somebody saw it who wrote after.
    private void everyValueIsFound() {
        Revocations revocations = database.facts().revocations();
        for (Fact fact : database.facts().all()) {
            if (fact.event() instanceof Event.Edited edited && !revocations.revoked(fact.operation())) {
                RecordState state = database.facts().state(fact.entity()).orElseThrow();
                for (Change change : edited.changes()) {
                    boolean stands = change.written().equals(state.value(change.field()));
                    boolean beside = Objects.requireNonNull(state.fields().get(change.field())).overlaps().stream()
                            .anyMatch(overlap -> change.written().equals(Optional.ofNullable(overlap.value())));
                    boolean seen = database.facts().of(fact.entity()).stream().anyMatch(other -> other.event() instanceof Event.Edited later
                            && later.changes().stream().anyMatch(c ->
                                    c.field().equals(change.field()) && c.seen().equals(change.written())));
                    require(stands || beside || seen, "%s of %s can't be found", change, fact.entity());
                }
            }
        }
    }

    private void everyObjectionIsKnown() {
        for (Numbered each : database.entries()) {
            Receipt receipt = each.receipt();
            for (SimulatedClient client : clients) {
                require(client.shelf().receipt(receipt.entry()).equals(Optional.of(receipt)), "%s does not know %s",
                        client.name(), receipt);
            }
        }
    }
}
