package stageline.exchange.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The sheets of the history, as people read it, and of the ledger, as an auditor checks it.
public final class LedgerSheets {

    private LedgerSheets() {}

    /// One change as people read it: an entry gives a row for each field it changes, or one row.
    ///
    /// @param position   its place in the order of arrival
    /// @param at         the writing device's clock
    /// @param happened   when it happened, where that is not when it was written
    /// @param person     who
    /// @param role       in which role
    /// @param device     on which device
    /// @param kind       the kind of record, such as `deal`
    /// @param record     the record
    /// @param name       what it is called
    /// @param event      what happened, such as `edited`
    /// @param field      the field that changed
    /// @param before     what its writer saw there
    /// @param after      what was written
    /// @param from       for a move, the stage before
    /// @param to         for a move, the stage after
    /// @param reason     why
    /// @param overridden whether a missing requirement was moved past
    /// @param standing   whether it counts: `stands`, `superseded` or `withdrawn`
    public record HistoryRow(
            long position,
            Instant at,
            Optional<Instant> happened,
            String person,
            String role,
            String device,
            String kind,
            UUID record,
            String name,
            String event,
            Optional<String> field,
            Optional<String> before,
            Optional<String> after,
            Optional<String> from,
            Optional<String> to,
            Optional<String> reason,
            boolean overridden,
            String standing) {}

    /// One ledger entry.
    ///
    /// @param position the place in the order of arrival
    /// @param device   the device that wrote it
    /// @param n        its number there
    /// @param clock    its hybrid logical clock
    /// @param at       the writing device's clock
    /// @param person   who
    /// @param role     in which role
    /// @param kind     the kind of record
    /// @param record   the record
    /// @param event    the event's type code
    /// @param payload  the payload's SHA-256 in hexadecimal
    /// @param previous the SHA-256 of the device's entry before, in hexadecimal
    /// @param hash     its own SHA-256, in hexadecimal
    /// @param entry    its bytes in base64
    public record LedgerRow(
            long position,
            UUID device,
            long n,
            long clock,
            Instant at,
            UUID person,
            String role,
            String kind,
            UUID record,
            String event,
            String payload,
            String previous,
            String hash,
            String entry) {}

    /// The sheet of the history.
    public static Sheet<HistoryRow> history() {
        return new Sheet<>(
                List.of(
                        "position", "at", "happened", "person", "role", "device", "kind", "record", "name", "event", "field", "before",
                        "after", "from", "to", "reason", "override", "standing"),
                row -> List.of(
                        Cell.of(row.position),
                        Cell.of(row.at),
                        Cell.ofMoment(row.happened),
                        Cell.of(row.person),
                        Cell.of(row.role),
                        Cell.of(row.device),
                        Cell.of(row.kind),
                        Cell.of(row.record.toString()),
                        Cell.of(row.name),
                        Cell.of(row.event),
                        Cell.ofText(row.field),
                        Cell.ofText(row.before),
                        Cell.ofText(row.after),
                        Cell.ofText(row.from),
                        Cell.ofText(row.to),
                        Cell.ofText(row.reason),
                        Cell.of(row.overridden),
                        Cell.of(row.standing)));
    }

    /// The sheet of the ledger.
    public static Sheet<LedgerRow> ledger() {
        return new Sheet<>(
                List.of(
                        "position", "device", "n", "clock", "at", "person", "role", "kind", "record", "event", "payload", "previous",
                        "hash", "entry"),
                row -> List.of(
                        Cell.of(row.position),
                        Cell.of(row.device.toString()),
                        Cell.of(row.n),
                        Cell.of(row.clock),
                        Cell.of(row.at),
                        Cell.of(row.person.toString()),
                        Cell.of(row.role),
                        Cell.of(row.kind),
                        Cell.of(row.record.toString()),
                        Cell.of(row.event),
                        Cell.of(row.payload),
                        Cell.of(row.previous),
                        Cell.of(row.hash),
                        Cell.of(row.entry)));
    }
}
