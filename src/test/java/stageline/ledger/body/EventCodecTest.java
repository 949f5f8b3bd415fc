package stageline.ledger.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import stageline.ledger.LedgerException;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.sales.event.Parting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

class EventCodecTest {

    private final EventCodec codec = new EventCodec();

    @Property
    void everyEventComesBackEqual(@ForAll("events") Event event) {
        assertThat(codec.decode(EntityType.DEAL, codec.type(event), EventCodec.VERSION, codec.encode(event))).isEqualTo(event);
    }

    @Property
    void equalEventsGiveEqualBytes(@ForAll("events") Event event) {
        Event again = codec.decode(EntityType.DEAL, codec.type(event), EventCodec.VERSION, codec.encode(event));
        assertThat(codec.encode(again)).isEqualTo(codec.encode(event));
    }

    @Property
    void aBodyThatWasCutIsRefused(@ForAll("events") Event event, @ForAll int where) {
        byte[] body = codec.encode(event);
        if (body.length == 0) {
            return;
        }
        byte[] cut = Arrays.copyOf(body, Math.floorMod(where, body.length));
        assertThatThrownBy(() -> codec.decode(EntityType.DEAL, codec.type(event), EventCodec.VERSION, cut))
                .isInstanceOf(LedgerException.Malformed.class);
    }

    @Property
    void noBytesWhateverBreakTheReader(@ForAll("types") String type, @ForAll byte[] body) {
        try {
            Event event = codec.decode(EntityType.DEAL, type, EventCodec.VERSION, body);
            if (!(event instanceof Event.Unknown)) {
                assertThat(codec.type(event)).isEqualTo(type);
            }
        } catch (LedgerException.Malformed expected) {
            assertThat(expected.code()).isEqualTo(LedgerException.Code.MALFORMED);
        }
    }

    @Example
    void whatALaterVersionWroteIsKeptAsUnknown() {
        assertThat(codec.decode(EntityType.DEAL, "moved", 2, new byte[] {1, 2, 3})).isEqualTo(new Event.Unknown("moved", 2));
        assertThat(codec.decode(EntityType.DEAL, "teleported", 1, new byte[0])).isEqualTo(new Event.Unknown("teleported", 1));
    }

    @Example
    void aPlainMoveTakesFewBytes() {
        Event move = new Event.Moved(Stage.QUALIFIED, Stage.DISCOVERED, Map.of(), List.of());
        assertThat(codec.encode(move)).hasSizeLessThan(32);
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of("created", "edited", "moved", "removed", "restored", "merged", "revoked", "erased");
    }

    @Provide
    Arbitrary<Event> events() {
        Arbitrary<Change> changes = Combinators.combine(fields(), values().injectNull(0.2), values().injectNull(0.2)).as(Change::new);
        Arbitrary<Change> firsts = Combinators.combine(fields(), values()).as(Change::set);
        Arbitrary<Member> members = Combinators.combine(Arbitraries.of(Relation.PEOPLE, Relation.OFFERINGS), values(),
                Arbitraries.strings().alpha().ofMaxLength(12))
                .as(Member::new);
        Arbitrary<EntryId> entries = Combinators.combine(ids(), Arbitraries.longs().greaterOrEqual(1)).as(EntryId::new);
        Arbitrary<Parting> partings = Combinators.combine(members, entries.list().ofMaxSize(3)).as(Parting::new);
        Arbitrary<Stage> stages = Arbitraries.of(Stage.class);
        return Arbitraries.oneOf(
                Combinators.combine(firsts.list().ofMaxSize(5), members.list().ofMaxSize(3)).as(Event.Created::new),
                Combinators.combine(changes.list().ofMaxSize(5), members.list().ofMaxSize(3), partings.list().ofMaxSize(3))
                        .as(Event.Edited::new),
                Combinators.combine(
                                stages,
                                stages,
                                Arbitraries.maps(Arbitraries.strings().alpha().ofMaxLength(8), values()).ofMaxSize(4),
                                Arbitraries.strings().alpha().ofMaxLength(8).list().ofMaxSize(3))
                        .as(Event.Moved::new),
                Arbitraries.longs().greaterOrEqual(0).map(Event.Removed::new),
                Arbitraries.just(new Event.Restored()),
                ids().map(Event.Merged::new),
                Combinators.combine(ids(), Arbitraries.longs().greaterOrEqual(1)).as((d, n) -> new Event.Revoked(new OperationId(d, n))),
                entries.list().ofMaxSize(4).map(Event.Erased::new));
    }

    private static Arbitrary<Field> fields() {
        return Arbitraries.oneOf(
                Arbitraries.of(DealFields.ALL), Arbitraries.strings().ofMaxLength(20).filter(s -> !s.isEmpty() && isText(s))
                        .map(Field::extra));
    }

    private static Arbitrary<Value> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(40).filter(EventCodecTest::isText).map(Value.Text::new),
                numbers().map(Value.Whole::new),
                Combinators.combine(Arbitraries.longs().between(-999_999_999_999_999_999L, 999_999_999_999_999_999L),
                                Arbitraries.integers().between(0, Value.Decimal.DECIMALS))
                        .as((digits, decimals) -> new Value.Decimal(BigDecimal.valueOf(digits, decimals))),
                Combinators.combine(numbers(), Arbitraries.of("EUR", "JPY", "KWD"))
                        .as((minor, code) -> new Value.Amount(new Money(minor, Currency.getInstance(code)))),
                Arbitraries.longs().between(-1_000_000, 1_000_000).map(d -> new Value.Day(LocalDate.ofEpochDay(d))),
                Combinators.combine(Arbitraries.longs().between(-60_000_000_000L, 60_000_000_000L), Arbitraries.integers().between(0,
                        999_999_999))
                        .as((s, n) -> new Value.Moment(Instant.ofEpochSecond(s, n))),
                Arbitraries.of(true, false).map(Value.Flag::new),
                ids().map(Value.Ref::new));
    }

    private static Arbitrary<Long> numbers() {
        return Arbitraries.longs().between(-(Long.MAX_VALUE / 2), Long.MAX_VALUE / 2);
    }

    private static Arbitrary<UUID> ids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    /// Half a surrogate pair is no text: the rules refuse it before it gets here.
    private static boolean isText(String s) {
        return s.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
