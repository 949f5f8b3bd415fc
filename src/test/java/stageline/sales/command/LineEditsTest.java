package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.offering.PriceList;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.Differences;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.QuotationLine;
import stageline.sales.quotation.QuotationNumber;
import stageline.sales.quotation.TaxProposal;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Value;

/// A draft begins with what is known of its deal, and its lines come, go, move and are priced.
class LineEditsTest {

    private static final UUID FIRST = id("first");
    private static final UUID SECOND = id("second");
    private static final UUID BETWEEN = id("between");
    private static final PriceList PRICES = new PriceList(
            Optional.of(new BigDecimal("5")), new TreeMap<>(Map.of(10_000L, new BigDecimal("4.2"))));

    private final Office office = new Office();
    private EntityRef quotation = EntityRef.quotation(id("none"));

    @BeforeEach
    void draft() {
        RecordState deal = office.state(EntityRef.deal(office.deal(Stage.IMPLEMENTATION_DEFINED)));
        AtomicInteger ids = new AtomicInteger();
        Command.Create draft = FirstDraft.of(
                new FirstDraft.Known("ES", deal, office.find(EntityRef.company(Office.SANITAS)), List.of(), List.of("Severity scoring"),
                        "Marta", "T-009-002", 1, new FirstDraft.Texts("Software", "Class IIb", "")),
                new QuotationNumber(2026, "A7", 31), LocalDate.of(2026, 3, 2), BEN.person(), Optional.empty(),
                () -> id("made " + ids.incrementAndGet()));
        office.done(BEN, draft);
        quotation = draft.entity();
    }

    @Test
    void itBeginsWithWhatIsKnownOfTheDeal() {
        QuotationContent content = QuotationContent.of(state());
        assertThat(content.customer().country()).isEqualTo("ES");
        assertThat(content.language()).isEqualTo(PaperLanguage.SPANISH);
        assertThat(content.tax().treatment()).isEqualTo(TaxTreatment.ADDED);
        assertThat(content.tax().rate()).isEqualByComparingTo("21");
        assertThat(content.validUntil()).contains(LocalDate.of(2026, 4, 1));
        assertThat(titles()).containsExactly("Severity scoring");
    }

    @Test
    void aLineGoesBetweenTwoOthersAsOftenAsOneLikes() {
        add(FIRST, Optional.empty());
        for (int more = 0; more < 40; more++) {
            add(id("more " + more), lines().stream().findFirst());
        }
        assertThat(lines()).hasSize(42).endsWith(FIRST);
        assertThat(lines().get(1)).isEqualTo(id("more 39"));
        assertThat(lines().get(40)).isEqualTo(id("more 0"));
    }

    @Test
    void aLineMovesUpAndDownAndNotBeyondTheEnds() {
        add(FIRST, Optional.empty());
        add(SECOND, Optional.empty());
        UUID top = lines().getFirst();
        office.done(BEN, new LineEdits(state()).move(SECOND, true).orElseThrow());
        assertThat(lines()).containsExactly(top, SECOND, FIRST);
        office.done(BEN, new LineEdits(state()).move(top, false).orElseThrow());
        assertThat(lines()).containsExactly(SECOND, top, FIRST);
        assertThat(new LineEdits(state()).move(SECOND, true)).isEmpty();
        assertThat(new LineEdits(state()).move(FIRST, false)).isEmpty();
    }

    @Test
    void linesThatStandAtTheSamePlaceMoveToo() {
        add(FIRST, Optional.empty());
        add(SECOND, Optional.empty());
        office.done(BEN, Command.Edit.fields(quotation, List.of(place(FIRST, "7"), place(SECOND, "7"))));
        UUID upper = lines().get(1);
        office.done(BEN, new LineEdits(state()).move(upper, false).orElseThrow());
        assertThat(lines().get(2)).isEqualTo(upper);
    }

    @Test
    void aLineThatIsTakenOutComesBackByUndoing() {
        add(FIRST, Optional.empty());
        var removal = office.done(BEN, new LineEdits(state()).remove(FIRST));
        assertThat(lines()).hasSize(1);
        office.done(BEN, new Command.Revoke(removal));
        assertThat(lines()).hasSize(2).endsWith(FIRST);
    }

    @Test
    void thePriceFollowsTheTierUnlessSomebodyTypedOne() {
        add(BETWEEN, Optional.empty());
        office.done(BEN, Command.Edit.fields(quotation, List.of(
                Change.set(QuotationLineFields.of(BETWEEN, Part.PRICE), decimal("5")))));
        assertThat(quantity("1", "12000")).extracting(change -> change.written().orElseThrow())
                .containsExactly(decimal("12000"), decimal("4.2"));
        assertThat(quantity("1", "500")).hasSize(1);
        office.done(BEN, Command.Edit.fields(quotation, List.of(new Change(
                QuotationLineFields.of(BETWEEN, Part.PRICE), decimal("5"), decimal("4.9")))));
        assertThat(quantity("1", "12000")).hasSize(1);
    }

    @Test
    void whatDiffersIsToldLineByLine() {
        add(FIRST, Optional.empty());
        RecordState former = state();
        UUID kept = lines().getFirst();
        office.done(BEN, new LineEdits(state()).remove(FIRST));
        add(SECOND, Optional.empty());
        office.done(BEN, Command.Edit.fields(quotation, List.of(
                text(QuotationFields.CONDITIONS, "30 days"),
                Change.set(QuotationLineFields.of(kept, Part.PRICE), decimal("5")))));

        Differences differences = Differences.between(former, state());
        assertThat(differences.fields()).extracting(Differences.Different::field).containsExactly(QuotationFields.CONDITIONS);
        assertThat(differences.lines()).extracting(Differences.DifferentLine::kind)
                .containsExactly(Differences.Kind.CHANGED, Differences.Kind.CAME, Differences.Kind.WENT);
        assertThat(differences.lines()).extracting(Differences.DifferentLine::number).containsExactly(1, 2, 2);
        assertThat(Differences.between(former, former).none()).isTrue();
    }

    @Test
    void taxIsProposedByWhereTheCustomerIs() {
        assertThat(TaxProposal.of("ES", "ES").rate()).contains(new BigDecimal("21"));
        assertThat(TaxProposal.of("ES", "FR").treatment()).isEqualTo(TaxTreatment.REVERSE_CHARGE);
        assertThat(TaxProposal.of("ES", "CH").treatment()).isEqualTo(TaxTreatment.OUTSIDE);
        assertThat(TaxProposal.of("ES", "FR").rate()).isEmpty();
    }

    private List<Change> quantity(String before, String after) {
        return new LineEdits(state()).quantity(BETWEEN, Optional.of(decimal(before)), Optional.of(decimal(after)), Optional.of(PRICES));
    }

    private void add(UUID line, Optional<UUID> after) {
        office.done(BEN, new LineEdits(state()).add(line, after));
    }

    private Change place(UUID line, String number) {
        var field = QuotationLineFields.of(line, Part.POSITION);
        return new Change(field, state().value(field).orElse(null), decimal(number));
    }

    private List<UUID> lines() {
        return QuotationContent.of(state()).lines().stream().map(QuotationLine::id).toList();
    }

    private List<String> titles() {
        return QuotationContent.of(state()).lines().stream().map(QuotationLine::title).toList();
    }

    private RecordState state() {
        return office.state(quotation);
    }

    private static Value decimal(String number) {
        return Value.of(new BigDecimal(number));
    }
}
