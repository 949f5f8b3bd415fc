package stageline.workspace.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import stageline.exchange.export.LedgerSheets.HistoryRow;
import stageline.ledger.Hash;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Origin;
import stageline.sales.event.Parting;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Transition;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.Member;
import stageline.sales.record.Value;
import stageline.store.EventKind;
import stageline.workspace.JournaledEntry;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;

/// The history as people read it: one row for each field or member that an entry changes, one for each other entry.
///
/// It is read from the journal, from which nothing is ever taken out.
public final class History {

    private static final String OPERATOR = "operator of the server";

    private final Workspace workspace;
    private final Names names;

    /// Of one workspace.
    public History(Workspace workspace) {
        this(workspace, new Names(workspace));
    }

    /// Of one workspace, whose records' names are known already.
    History(Workspace workspace, Names names) {
        this.workspace = workspace;
        this.names = names;
    }

    /// The rows that are wanted, in the order of arrival.
    public List<HistoryRow> rows(HistoryWanted wanted) {
        List<HistoryRow> rows = new ArrayList<>();
        read(wanted, Progress.UNWATCHED, rows::add);
        return rows;
    }

    /// Where the ledger stood when it was read: the last entry's position, and its hash in hexadecimal; 0 and nothing of an empty ledger.
    public record End(long position, String hash) {}

    /// Hands out the rows that are wanted, in the order of arrival.
    ///
    /// @return the end of the ledger; empty where `progress` was cancelled
    public Optional<End> read(HistoryWanted wanted, Progress progress, Consumer<HistoryRow> reader) {
        AtomicReference<End> end = new AtomicReference<>(new End(0, ""));
        boolean whole = workspace.ledger().replay(1, progress, entry -> {
            end.set(new End(entry.position(), entry.encoded().entry().hash().hex()));
            if (wanted.holds(entry.fact())) {
                changes(entry.fact()).map(what -> row(entry, what)).forEach(reader);
            }
        });
        return whole ? Optional.of(end.get()) : Optional.empty();
    }

    /// One line of what an entry says.
    private record What(Optional<String> field, Optional<String> before, Optional<String> after, Optional<String> from,
            Optional<String> to) {

        static final What NOTHING_MORE = new What(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        static What field(String field, Optional<String> before, Optional<String> after) {
            return new What(Optional.of(field), before, after, Optional.empty(), Optional.empty());
        }

        static What pointing(String after) {
            return new What(Optional.empty(), Optional.empty(), Optional.of(after), Optional.empty(), Optional.empty());
        }
    }

    private Stream<What> changes(Fact fact) {
        return switch (fact.event()) {
            case Event.Created(List<Change> fields, List<Member> members) ->
                atLeastOne(Stream.concat(fields.stream().map(this::changed), members.stream().map(this::joined)));
            case Event.Edited(List<Change> changes, List<Member> joined, List<Parting> parted) ->
                atLeastOne(Stream.of(
                                changes.stream().map(this::changed),
                                joined.stream().map(this::joined),
                                parted.stream().map(parting -> parted(parting.member())))
                        .flatMap(what -> what));
            case Event.Moved moved ->
                Stream.of(new What(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(moved.from().code()),
                        Optional.of(moved.to().code())));
            case Event.Merged(var into) -> Stream.of(What.pointing(called(EntityRef.company(into))));
            case Event.Revoked(OperationId(var device, long first)) -> Stream.of(What.pointing(device + "/" + first));
            case Event.Erased(var entries) -> Stream.of(What.pointing(entries.size() + " entries"));
            case Event.Unknown(String type, int version) -> Stream.of(What.pointing(type + "/" + version));
            case Event.Forgotten(String type) -> Stream.of(What.pointing(type));
            case Event.Removed _, Event.Restored _ -> Stream.of(What.NOTHING_MORE);
        };
    }

    private static Stream<What> atLeastOne(Stream<What> whats) {
        List<What> all = whats.toList();
        return all.isEmpty() ? Stream.of(What.NOTHING_MORE) : all.stream();
    }

    private What changed(Change change) {
        Field field = change.field();
        return What.field(
                field.code(), change.seen().map(value -> text(value, field)), change.written().map(value -> text(value, field)));
    }

    private What joined(Member member) {
        return What.field(member.relation().code(), Optional.empty(), Optional.of(text(member)));
    }

    private What parted(Member member) {
        return What.field(member.relation().code(), Optional.of(text(member)), Optional.empty());
    }

    private HistoryRow row(JournaledEntry entry, What what) {
        Fact fact = entry.fact();
        Origin origin = fact.origin();
        return new HistoryRow(
                entry.position(),
                origin.at(),
                origin.happened(),
                origin.operators() ? OPERATOR : called(EntityRef.person(origin.person())),
                origin.role(),
                fact.stamp().device().toString(),
                fact.entity().type().code(),
                fact.entity().id(),
                names.find(fact.entity()).orElse(""),
                EventKind.of(fact.event()).name().toLowerCase(Locale.ROOT),
                what.field,
                what.before,
                what.after,
                what.from,
                what.to,
                origin.reason(),
                origin.override(),
                standing(fact));
    }

    private String standing(Fact fact) {
        if (workspace.revoked(fact.operation())) {
            return "withdrawn";
        }
        boolean superseded = fact.event() instanceof Event.Moved
                && workspace.record(fact.entity()).stream()
                        .map(RecordState::transitions)
                        .flatMap(List::stream)
                        .anyMatch(move -> move.id().equals(fact.id()) && move.standing() == Transition.Standing.SUPERSEDED);
        return superseded ? "superseded" : "stands";
    }

    private String called(EntityRef entity) {
        return names.find(entity).filter(name -> !name.isBlank()).orElseGet(() -> entity.id().toString());
    }

    private String text(Member member) {
        String target = member.referred().map(this::called).orElseGet(() -> plain(member.target()));
        return member.role().isEmpty() ? target : target + " (" + member.role() + ")";
    }

    /// A picture is said by its hash: its letters would fill pages.
    private String text(Value value, Field field) {
        if (field.equals(LetterheadFields.LOGO)) {
            return "SHA-256 " + Hash.sha256(plain(value).getBytes(StandardCharsets.UTF_8)).hex();
        }
        return field.referred(value).map(this::called).orElseGet(() -> plain(value));
    }

    /// A value in plain text, money with its currency, other records by their identity.
    public static String plain(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Decimal(var number) -> number.toPlainString();
            case Value.Amount(var money) -> money.major().toPlainString() + " " + money.currency().getCurrencyCode();
            case Value.Day(var day) -> day.toString();
            case Value.Moment(var moment) -> moment.toString();
            case Value.Flag(boolean set) -> Boolean.toString(set);
            case Value.Ref(var id) -> id.toString();
        };
    }
}
