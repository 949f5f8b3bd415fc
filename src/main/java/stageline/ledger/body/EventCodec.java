package stageline.ledger.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import stageline.ledger.body.BodyReader.LaterBody;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.sales.event.Parting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityType;
import stageline.sales.record.Fields;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// Turns events into the bytes of an entry's body and back.
///
/// The bytes are canonical: equal events give equal bytes. What a later version of the program wrote is read as
/// [Event.Unknown], so it is kept and counted. Stateless and thread-safe.
public final class EventCodec {

    /// The version of all event types that this program writes.
    public static final int VERSION = 1;

    /// The code of an event's type, as it stands in the entry.
    public String type(Event event) {
        return switch (event) {
            case Event.Created c -> "created";
            case Event.Edited e -> "edited";
            case Event.Moved m -> "moved";
            case Event.Removed r -> "removed";
            case Event.Restored r -> "restored";
            case Event.Merged m -> "merged";
            case Event.Revoked r -> "revoked";
            case Event.Erased e -> "erased";
            case Event.Unknown(String type, int version) -> type;
            case Event.Forgotten(String type) -> type;
        };
    }

    /// The body of an event that this version of the program writes.
    ///
    /// @throws IllegalArgumentException for an unknown or forgotten event, whose bytes only the ledger has
    public byte[] encode(Event event) {
        BodyWriter out = new BodyWriter();
        switch (event) {
            case Event.Created(var fields, var members) -> {
                out.list(fields, f -> {
                    out.text(f.field().code());
                    out.value(f.after());
                });
                out.list(members, m -> member(out, m));
            }
            case Event.Edited(var changes, var joined, var parted) -> {
                out.list(changes, c -> {
                    out.text(c.field().code());
                    out.value(c.before());
                    out.value(c.after());
                });
                out.list(joined, m -> member(out, m));
                out.list(parted, p -> {
                    member(out, p.member());
                    out.list(p.seen(), id -> entry(out, id));
                });
            }
            case Event.Moved(Stage from, Stage to, var evidence, var missing) -> {
                out.text(from.code());
                out.text(to.code());
                out.list(new ArrayList<>(new TreeMap<>(evidence).entrySet()), e -> {
                    out.text(e.getKey());
                    out.value(e.getValue());
                });
                out.list(missing, out::text);
            }
            case Event.Removed(long seen) -> out.number(seen);
            case Event.Restored() -> {}
            case Event.Merged(var into) -> out.id(into);
            case Event.Revoked(OperationId operation) -> {
                out.id(operation.device());
                out.number(operation.first());
            }
            case Event.Erased(var entries) -> out.list(entries, id -> entry(out, id));
            case Event.Unknown u -> throw new IllegalArgumentException("the body of an unknown event is not made here");
            case Event.Forgotten f -> throw new IllegalArgumentException("the body of a forgotten event is gone");
        }
        return out.toBytes();
    }

    /// The event that a body holds; [Event.Unknown] where a later version of the program wrote it.
    ///
    /// @param entity  the kind of record the entry speaks of
    /// @param type    the event's type code
    /// @param version the version of that type
    /// @param body    the bytes
    /// @throws stageline.ledger.LedgerException.Malformed if the bytes are not a body of that type and version
    public Event decode(EntityType entity, String type, int version, byte[] body) {
        if (version != VERSION) {
            return new Event.Unknown(type, version);
        }
        BodyReader in = new BodyReader(body);
        try {
            Event event =
                    switch (type) {
                        case "created" -> new Event.Created(
                                in.list(() -> Change.set(Fields.named(entity, in.text()), in.value())), in.list(() -> member(in)));
                        case "edited" -> new Event.Edited(
                                in.list(() -> new Change(Fields.named(entity, in.text()), in.valueOrNone(), in.valueOrNone())),
                                in.list(() -> member(in)),
                                in.list(() -> new Parting(member(in), in.list(() -> entry(in)))));
                        case "moved" -> new Event.Moved(stage(in), stage(in), evidence(in), in.list(in::text));
                        case "removed" -> new Event.Removed(in.number());
                        case "restored" -> new Event.Restored();
                        case "merged" -> new Event.Merged(in.id());
                        case "revoked" -> new Event.Revoked(new OperationId(in.id(), in.number()));
                        case "erased" -> new Event.Erased(in.list(() -> entry(in)));
                        default -> throw new LaterBody(type);
                    };
            in.end();
            return event;
        } catch (LaterBody later) {
            return new Event.Unknown(type, version);
        }
    }

    private static void member(BodyWriter out, Member member) {
        out.text(member.relation().code());
        out.value(member.target());
        out.text(member.role());
    }

    private static Member member(BodyReader in) {
        return new Member(new Relation(in.text()), in.value(), in.text());
    }

    private static void entry(BodyWriter out, EntryId id) {
        out.id(id.device());
        out.number(id.n());
    }

    private static EntryId entry(BodyReader in) {
        return new EntryId(in.id(), in.number());
    }

    private static Stage stage(BodyReader in) {
        String code = in.text();
        return Stage.ofCode(code).orElseThrow(() -> new LaterBody("stage " + code));
    }

    private static Map<String, Value> evidence(BodyReader in) {
        Map<String, Value> evidence = new LinkedHashMap<>();
        in.list(() -> Map.entry(in.text(), in.value())).forEach(e -> evidence.put(e.getKey(), e.getValue()));
        return evidence;
    }
}
