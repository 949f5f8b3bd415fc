package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.id;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.offering.Differentiator;
import stageline.sales.record.DifferentiatorFields;
import stageline.sales.record.DifferentiatorFields.Part;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Fields;
import stageline.sales.record.Member;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// The requirements by which customers compare an offering come, go and move, and are written in each language of papers.
class DifferentiatorEditsTest {

    private static final EntityRef OFFERING = EntityRef.offering(id("scoring"));
    private static final UUID FIRST = id("first");
    private static final UUID SECOND = id("second");
    private static final UUID THIRD = id("third");

    private final Office office = new Office();

    @BeforeEach
    void offer() {
        office.done(ANA, new Command.Create(
                OFFERING, List.of(Change.set(OfferingFields.NAME, Value.of("Severity scoring"))), List.of()));
    }

    @Test
    void oneComesBehindAnotherOrAtTheEnd() {
        office.done(ANA, edits().add(FIRST, Optional.empty()));
        office.done(ANA, edits().add(SECOND, Optional.empty()));
        office.done(ANA, edits().add(THIRD, Optional.of(FIRST)));

        assertThat(order()).containsExactly(FIRST, THIRD, SECOND);
        for (int more = 0; more < 40; more++) {
            office.done(ANA, edits().add(id("more " + more), Optional.of(FIRST)));
        }
        assertThat(order()).hasSize(43).startsWith(FIRST, id("more 39")).endsWith(id("more 0"), THIRD, SECOND);
    }

    @Test
    void oneMovesUpAndDownAndNotBeyondTheEnds() {
        office.done(ANA, edits().add(FIRST, Optional.empty()));
        office.done(ANA, edits().add(SECOND, Optional.empty()));

        office.done(ANA, edits().move(SECOND, true).orElseThrow());
        assertThat(order()).containsExactly(SECOND, FIRST);
        assertThat(edits().move(SECOND, true)).isEmpty();
        assertThat(edits().move(FIRST, false)).isEmpty();
        assertThat(edits().move(THIRD, false)).isEmpty();
    }

    @Test
    void twoThatTwoPeoplePutToOnePlaceArePutApartByMovingOne() {
        office.done(ANA, edits().add(FIRST, Optional.empty()));
        office.done(ANA, edits().add(SECOND, Optional.empty()));
        Field position = DifferentiatorFields.of(SECOND, Part.POSITION);
        office.done(ANA, Command.Edit.fields(OFFERING, List.of(
                new Change(position, state().value(position).orElseThrow(), Value.of(BigDecimal.ONE)))));
        List<UUID> before = order();

        office.done(ANA, edits().move(before.getLast(), true).orElseThrow());

        assertThat(order()).isEqualTo(before.reversed());
    }

    @Test
    void whatIsTakenOutIsThereNoMore() {
        office.done(ANA, edits().add(FIRST, Optional.empty()));
        office.done(ANA, edits().add(SECOND, Optional.empty()));
        office.done(ANA, edits().remove(FIRST));

        assertThat(order()).containsExactly(SECOND);
    }

    @Test
    void proposedOnesStandBehindThoseThatAreThereInEveryLanguageInWhichTheyAreWritten() {
        office.done(ANA, edits().add(FIRST, Optional.empty()));
        AtomicInteger ids = new AtomicInteger();
        office.done(ANA, edits().propose(
                List.of(Map.of(PaperLanguage.ENGLISH, "CE marking", PaperLanguage.SPANISH, "Marcado CE"),
                        Map.of(PaperLanguage.FRENCH, "Précision")),
                () -> id("proposed " + ids.incrementAndGet())));

        List<Differentiator> all = Differentiator.of(state());
        assertThat(all).extracting(Differentiator::id).containsExactly(FIRST, id("proposed 1"), id("proposed 2"));
        assertThat(all.getFirst().blank()).isTrue();
        assertThat(all.get(1).requirements())
                .isEqualTo(Map.of(PaperLanguage.ENGLISH, "CE marking", PaperLanguage.SPANISH, "Marcado CE"));
        assertThat(all.get(1).met()).isEmpty();
        assertThat(all.get(2).requirement(PaperLanguage.ENGLISH)).as("where it is written in one language only").isEqualTo("Précision");
        assertThat(all.get(2).written(PaperLanguage.FRENCH)).as("how it is met is not").isFalse();
    }

    @Test
    void everyPartIsAFieldThatIsFoundAgainByItsCode() {
        for (Part part : Part.values()) {
            Field field = DifferentiatorFields.of(FIRST, part);

            assertThat(Fields.named(EntityType.OFFERING, field.code())).isEqualTo(field);
            assertThat(DifferentiatorFields.place(field.code())).contains(new DifferentiatorFields.Place(FIRST, part));
            assertThat(Fields.wording(EntityType.OFFERING, field)).isEqualTo("offering.differentiator." + part.code());
        }
        for (PaperLanguage language : PaperLanguage.values()) {
            assertThat(Part.requirement(language).code()).isEqualTo("requirement." + language.code());
            assertThat(Part.met(language).code()).isEqualTo("met." + language.code());
        }
        assertThat(DifferentiatorFields.place("differentiator." + FIRST + ".met")).isEmpty();
        assertThat(DifferentiatorFields.place("differentiator.first.evidence")).isEmpty();
    }

    @Test
    void nothingElseIsLetIn() {
        assertThat(refused(Command.Edit.fields(OFFERING, List.of(
                Change.set(new Field("differentiator." + FIRST + ".price", FieldType.TEXT), Value.of("1"))))))
                .isNotEmpty();
        assertThat(refused(Command.Edit.fields(OFFERING, List.of(
                Change.set(DifferentiatorFields.of(FIRST, Part.EVIDENCE), Value.of("x".repeat(1_001)))))))
                .containsExactly(Code.TOO_LONG);
        assertThat(refused(joining(OFFERING, Member.of(Relation.DIFFERENTIATORS, Value.of("first"))))).containsExactly(Code.INVALID);
        assertThat(refused(joining(EntityRef.company(Office.SANITAS), DifferentiatorFields.member(FIRST)))).containsExactly(Code.INVALID);
    }

    private static Command.Edit joining(EntityRef entity, Member member) {
        return new Command.Edit(entity, List.of(), List.of(member), List.of(), Optional.empty());
    }

    private List<Code> refused(Command command) {
        return office.refusals(ANA, command);
    }

    private DifferentiatorEdits edits() {
        return new DifferentiatorEdits(state());
    }

    private RecordState state() {
        return office.state(OFFERING);
    }

    private List<UUID> order() {
        return Differentiator.of(state()).stream().map(Differentiator::id).toList();
    }
}
