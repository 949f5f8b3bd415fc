package stageline.workspace;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;

/// What a program says it was told had happened: the number of the operation's first entry, and what the entry says.
///
/// @param operation number of the first entry
/// @param words     what happened to which record, in a form that both sides make
record Claim(long operation, String words) {

    static Claim wrote(long operation, EntityRef entity, Value value) {
        return new Claim(operation, "wrote " + entity.id() + " " + text(value));
    }

    static Claim moved(long operation, EntityRef deal, String from, String to) {
        return new Claim(operation, "moved " + deal.id() + " " + from + " " + to);
    }

    static Claim revoked(long operation) {
        return new Claim(operation, "revoked");
    }

    /// All that an entry could have been claimed to say.
    static Stream<Claim> of(Fact fact) {
        long operation = fact.operation().first();
        return switch (fact.event()) {
            case Event.Created created -> written(operation, fact.entity(), created.fields());
            case Event.Edited edited -> written(operation, fact.entity(), edited.changes());
            case Event.Moved moved -> Stream.of(moved(operation, fact.entity(), moved.from().code(), moved.to().code()));
            case Event.Revoked revoked -> Stream.of(revoked(operation));
            case Event.Removed other -> Stream.empty();
            case Event.Restored other -> Stream.empty();
            case Event.Merged other -> Stream.empty();
            case Event.Erased other -> Stream.empty();
            case Event.Unknown other -> Stream.empty();
            case Event.Forgotten other -> Stream.empty();
        };
    }

    private static Stream<Claim> written(long operation, EntityRef entity, List<Change> changes) {
        return changes.stream().map(Change::after).filter(Objects::nonNull).map(value -> wrote(operation, entity, value));
    }

    private static String text(Value value) {
        return value instanceof Value.Text(String text) ? text : value.toString();
    }

    /// The line it is printed as.
    String line() {
        return operation + " " + words + "\n";
    }

    /// What kind of change it is, for counting.
    String kind() {
        return words.split(" ", 2)[0];
    }

    static Claim ofLine(String line) {
        String[] parts = line.split(" ", 2);
        return new Claim(Long.parseLong(parts[0]), parts[1]);
    }
}
