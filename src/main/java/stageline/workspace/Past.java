package stageline.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import stageline.ledger.Receipt;
import stageline.ledger.ServerSequence;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalReplay;
import stageline.ledger.journal.JournaledReceived;
import stageline.ledger.journal.JournaledTransaction;
import stageline.ledger.journal.Received;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.Parting;
import stageline.sales.record.Member;
import stageline.sales.record.Value;
import stageline.store.Arrived;
import stageline.store.Projector;
import stageline.store.Store;
import stageline.store.board.BoardQueries;

/// The workspace as it was at past moments: everything that had happened by then, folded into a database in memory that the same queries
/// ask. What was imported counts from the day it happened.
///
/// Going forward folds what lies between; going back folds anew. Not thread-safe.
public final class Past implements AutoCloseable {

    private static final int CHUNK = 1_000;

    private final List<Happened> everything;
    private Store store = Store.inMemory();
    private Projector projector = new Projector(store);
    private int folded;
    private Instant moment = Instant.MIN;

    private Past(List<Happened> everything) {
        this.everything = everything;
    }

    /// @param at when it happened, as it counts here
    private record Happened(Arrived arrived, Instant at) {

        Happened numbered(long position) {
            return new Happened(
                    new Arrived(
                            position,
                            arrived.fact(),
                            arrived.version(),
                            arrived.body(),
                            arrived.clock(),
                            arrived.number(),
                            arrived.status()),
                    at);
        }
    }

    static Past of(Journal journal) {
        EntryFacts facts = new EntryFacts();
        List<Arrived> all = new ArrayList<>();
        ServerSequence<Receipt> receipts = new ServerSequence<>();
        journal.replay(1, new JournalReplay() {
            @Override
            public boolean accept(JournaledTransaction transaction) {
                transaction.entries().forEach(entry -> all.add(Opening.arrived(all.size() + 1L, entry, facts)));
                return true;
            }

            @Override
            public boolean accept(JournaledReceived received) {
                Received page = received.page();
                receipts.add(page.epoch(), page.first(), page.entries().stream().map(Received.Numbered::receipt).toList());
                return JournalReplay.super.accept(received);
            }
        });
        return new Past(inTheirOrder(numbered(all, receipts.items())));
    }

    /// The entries with what the server said of them last.
    private static List<Arrived> numbered(List<Arrived> all, List<Receipt> receipts) {
        Map<EntryId, Integer> places = new HashMap<>();
        for (int i = 0; i < receipts.size(); i++) {
            places.put(receipts.get(i).entry(), i);
        }
        return all.stream()
                .map(each -> {
                    Integer place = places.get(each.fact().id());
                    return place == null ? each : each.numbered(place + 1L, receipts.get(place));
                })
                .toList();
    }

    /// In the order in which things happened, which is the one they are folded in here.
    private static List<Happened> inTheirOrder(List<Arrived> all) {
        Map<UUID, Instant> there = there(all);
        List<Happened> ordered = all.stream()
                .map(each -> new Happened(each, at(each.fact(), there)))
                .sorted(Comparator.comparing(Happened::at).thenComparing(each -> each.arrived().fact().stamp()))
                .toList();
        return IntStream.range(0, ordered.size()).mapToObj(i -> ordered.get(i).numbered(i + 1L)).toList();
    }

    /// Since when each record was there: since the first thing that happened to it or spoke of it, whenever it was written down. A deal
    /// that an import made today was there when it entered its stage last year, and so was its company.
    private static Map<UUID, Instant> there(List<Arrived> all) {
        Map<UUID, Instant> there = new HashMap<>();
        boolean earlier = true;
        while (earlier) {
            earlier = false;
            for (Arrived each : all) {
                Fact fact = each.fact();
                Instant at = at(fact, there);
                List<UUID> concerned = Stream.concat(Stream.of(fact.entity().id()), named(fact.event())).toList();
                for (UUID id : concerned) {
                    Instant known = there.get(id);
                    if (known == null || at.isBefore(known)) {
                        there.put(id, at);
                        earlier = true;
                    }
                }
            }
        }
        return there;
    }

    private static Instant at(Fact fact, Map<UUID, Instant> there) {
        Instant effective = fact.origin().effective();
        Instant first = fact.event() instanceof Event.Created ? there.getOrDefault(fact.entity().id(), effective) : effective;
        return first.isBefore(effective) ? first : effective;
    }

    /// The records that an event speaks of beside its own.
    private static Stream<UUID> named(Event event) {
        Stream<Value> values = switch (event) {
            case Event.Created(List<Change> fields, List<Member> members) -> values(fields, members);
            case Event.Edited(List<Change> changes, List<Member> joined, List<Parting> parted) -> values(changes, joined);
            default -> Stream.empty();
        };
        return values.flatMap(value -> value instanceof Value.Ref(UUID id) ? Stream.of(id) : Stream.empty());
    }

    private static Stream<Value> values(List<Change> fields, List<Member> members) {
        return Stream.concat(fields.stream().flatMap(change -> Stream.ofNullable(change.after())), members.stream().map(Member::target));
    }

    /// When the first thing happened.
    public Instant first() {
        return everything.getFirst().at();
    }

    /// Goes to a moment.
    ///
    /// @return whether it got there; not, where `progress` was cancelled
    public boolean moveTo(Instant then, Progress progress) {
        if (then.isBefore(moment)) {
            store.close();
            store = Store.inMemory();
            projector = new Projector(store);
            folded = 0;
        }
        int end = folded;
        while (end < everything.size() && !everything.get(end).at().isAfter(then)) {
            end++;
        }
        int begin = folded;
        while (folded < end) {
            if (progress.cancelled()) {
                moment = everything.get(folded).at();
                return false;
            }
            int next = Math.min(end, folded + CHUNK);
            projector.apply(everything.subList(folded, next).stream().map(Happened::arrived).toList());
            folded = next;
            progress.done(folded - begin, end - begin);
        }
        moment = then;
        return true;
    }

    /// The moment it is at.
    public Instant moment() {
        return moment;
    }

    /// What the board asks of that moment.
    public BoardQueries board() {
        return new BoardQueries(store, InstantSource.fixed(moment));
    }

    @Override
    public void close() {
        store.close();
    }
}
