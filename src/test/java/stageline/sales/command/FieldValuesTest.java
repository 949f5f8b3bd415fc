package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.SANITAS;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stageline.sales.Office;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PriceBasis;
import stageline.sales.record.Value;

class FieldValuesTest {

    private static final EntityRef OFFERING = EntityRef.offering(id("scoring"));
    private static final EntityRef COMPANY = EntityRef.company(SANITAS);

    private final Office office = new Office();

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u202Eabc\u202C", "👩🏽‍⚕️", "ﷺ", "   ", "\r\n", "\u202Etest", "Ω≈ç√∫˜µ≤≥÷", "'; DROP TABLE deal; --"})
    void aTextIsKeptToTheLetter(String text) {
        office.done(BEN, Command.Edit.fields(COMPANY, List.of(text(CompanyFields.CITY, text))));
        assertThat(office.state(COMPANY).text(CompanyFields.CITY)).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\uDC00b", "\uDC00\uD800"})
    void aLoneSurrogateIsNoCharacterAndRefused(String text) {
        assertThat(refusals(text(CompanyFields.CITY, text))).containsExactly(Code.INVALID);
        assertThat(refusals(new Change(Field.extra(text), null, Value.of("x")))).containsExactly(Code.INVALID);
        assertThat(office.refusals(BEN, new Command.Remove(COMPANY, text))).containsExactly(Code.INVALID);
    }

    @Test
    void anEmptyFieldHasNoValueAndNoEmptyText() {
        assertThat(refusals(text(CompanyFields.CITY, ""))).containsExactly(Code.INVALID);
    }

    @Test
    void aTextHasItsLengthAndNotMore() {
        assertThat(office.drafts(BEN, edit(text(CompanyFields.CITY, "x".repeat(1_000))))).hasSize(1);
        assertThat(refusals(text(CompanyFields.CITY, "x".repeat(1_001)))).containsExactly(Code.TOO_LONG);
        assertThat(office.drafts(BEN, edit(text(CompanyFields.DESCRIPTION, "x".repeat(100_000))))).hasSize(1);
        assertThat(refusals(text(CompanyFields.DESCRIPTION, "x".repeat(100_001)))).containsExactly(Code.TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "UK, use-instead, GB",
        "EL, use-instead, GR",
        "Spain, use-instead, ES",
        "'ES, FR', one-country, ES FR",
        "XX, unassigned, ''"
    })
    void aCountryIsOneAssignedCodeAndElseRefusedWithAHint(String typed, String reason, String instead) {
        Decision.Refused refused = (Decision.Refused) office.decide(BEN, edit(text(CompanyFields.COUNTRY, typed)));
        assertThat(refused.refusals()).containsExactly(Refusal.at(CompanyFields.COUNTRY, Code.COUNTRY, reason, instead));
    }

    @Test
    void aCountryIsKeptInCapitals() {
        office.done(BEN, edit(text(CompanyFields.COUNTRY, " es ")));
        assertThat(office.state(COMPANY).text(CompanyFields.COUNTRY)).contains("ES");
    }

    @Test
    void aValueOfTheWrongKindIsRefused() {
        assertThat(refusals(Change.set(CompanyFields.CITY, Value.of(true)))).containsExactly(Code.INVALID);
        assertThat(refusals(text(CompanyFields.STRATEGIC, "yes"))).containsExactly(Code.INVALID);
        assertThat(refusals(text(CompanyFields.OWNER, "Ben"))).containsExactly(Code.INVALID);
        UUID deal = office.deal(Stage.PROSPECTED);
        assertThat(dealRefusals(deal, text(DealFields.AMOUNT, "25.000"))).containsExactly(Code.INVALID);
        assertThat(dealRefusals(deal, Change.set(DealFields.CLOSE_DATE, Value.of(Instant.EPOCH)))).containsExactly(Code.INVALID);
        assertThat(dealRefusals(deal, Change.set(DealFields.PHASE_NUMBER, Value.of(Office.euros(2))))).containsExactly(Code.INVALID);
    }

    @Test
    void aDayIsOneThatCanBeWrittenEverywhere() {
        UUID deal = office.deal(Stage.PROSPECTED);
        assertThat(dealRefusals(deal, close(LocalDate.of(10_000, 1, 1)))).containsExactly(Code.INVALID);
        assertThat(dealRefusals(deal, close(LocalDate.of(0, 12, 31)))).containsExactly(Code.INVALID);
        assertThat(activityRefusals(Change.set(ActivityFields.AT, Value.of(Instant.MAX)))).contains(Code.INVALID);
    }

    @Test
    void aCodeThatNoListOffersIsRefused() {
        assertThat(refusals(text(CompanyFields.LEAD_STATUS, "lukewarm"))).containsExactly(Code.INVALID);
        UUID deal = office.deal(Stage.PROSPECTED);
        assertThat(dealRefusals(deal, text(DealFields.DEAL_CLASS, "pets"))).containsExactly(Code.INVALID);
        assertThat(dealRefusals(deal, text(Field.qualification("shoe-size"), "42"))).containsExactly(Code.INVALID);
        assertThat(activityRefusals(text(ActivityFields.KIND, "fax"))).contains(Code.INVALID);
    }

    @Test
    void aFieldThatTheRecordDoesNotHaveIsRefused() {
        assertThat(refusals(text(DealFields.BRIEF, "x"))).containsExactly(Code.INVALID);
        assertThat(refusals(text(new Field("city", FieldType.LONG_TEXT), "x"))).containsExactly(Code.INVALID);
        assertThat(refusals(text(Field.qualification("decides"), "x"))).containsExactly(Code.INVALID);
    }

    @Test
    void aColumnWithoutAFieldIsKeptAsText() {
        office.done(BEN, edit(text(Field.extra("HubSpot Score"), "42")));
        assertThat(office.state(COMPANY).text(Field.extra("HubSpot Score"))).contains("42");
    }

    @Test
    void aReferenceIsToARecordThatIsThere() {
        assertThat(refusals(Change.set(CompanyFields.OWNER, Value.of(id("nobody"))))).containsExactly(Code.NOT_FOUND);
        assertThat(office.drafts(BEN, edit(Change.set(CompanyFields.OWNER, Value.of(BEN.person()))))).hasSize(1);
    }

    @Test
    void aFieldIsWrittenOnceInACommand() {
        assertThat(refusals(text(CompanyFields.CITY, "Madrid"), text(CompanyFields.CITY, "Bilbao"))).containsExactly(Code.INVALID);
    }

    @Test
    void phasesFollowEachOtherInNoCircle() {
        UUID first = office.deal(Stage.PROSPECTED);
        UUID second = office.deal(Stage.PROSPECTED);
        UUID third = office.deal(Stage.PROSPECTED);
        assertThat(dealRefusals(first, after(first))).containsExactly(Code.INVALID);
        office.done(BEN, Command.Edit.fields(EntityRef.deal(second), List.of(after(first))));
        office.done(BEN, Command.Edit.fields(EntityRef.deal(third), List.of(after(second))));
        assertThat(dealRefusals(first, after(third))).containsExactly(Code.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0425", "12000", "999999.999999"})
    void anOfferingsPriceIsAnExactNumber(String price) {
        Value number = Value.of(new BigDecimal(price));
        office.done(ANA, offering(Change.set(OfferingFields.PRICE, number), Change.set(OfferingFields.tier(2), number)));
        assertThat(office.state(OFFERING).value(OfferingFields.PRICE)).contains(number);
        assertThat(office.state(OFFERING).value(OfferingFields.tier(2))).contains(number);
    }

    @Test
    void anOfferingsPriceIsNeverNegative() {
        Value negative = Value.of(new BigDecimal("-0.01"));
        assertThat(offeringRefusals(Change.set(OfferingFields.PRICE, negative))).containsExactly(Code.INVALID);
        assertThat(offeringRefusals(Change.set(OfferingFields.tier(1_000), negative))).containsExactly(Code.INVALID);
    }

    @Test
    void aTierBeginsWithTheSecond() {
        Value price = Value.of(new BigDecimal("3.10"));
        assertThat(office.drafts(ANA, offering(Change.set(OfferingFields.tier(2), price)))).hasSize(1);
        for (String from : List.of("1", "0", "-5", "1.5", "02", "many", "")) {
            assertThat(offeringRefusals(Change.set(new Field("tier." + from, FieldType.DECIMAL), price))).as(from)
                    .containsExactly(Code.INVALID);
        }
        assertThat(offeringRefusals(text(new Field("tier.100", FieldType.LONG_TEXT), "3.10"))).containsExactly(Code.INVALID);
    }

    @Test
    void anOfferingsCurrencyIsOneOfTheWorlds() {
        assertThat(office.drafts(ANA, offering(text(OfferingFields.CURRENCY, "CHF")))).hasSize(1);
        for (String code : List.of("chf", "Euro", "€", "XQX")) {
            assertThat(offeringRefusals(text(OfferingFields.CURRENCY, code))).as(code).containsExactly(Code.INVALID);
        }
    }

    @Test
    void anOfferingsPriceIsForOneOfAFewThings() {
        for (PriceBasis basis : PriceBasis.values()) {
            assertThat(office.drafts(ANA, offering(text(OfferingFields.BASIS, basis.code())))).hasSize(1);
        }
        assertThat(offeringRefusals(text(OfferingFields.BASIS, "by weight"))).containsExactly(Code.INVALID);
    }

    @Test
    void anOfferingHasAName() {
        Command nameless = new Command.Create(OFFERING, List.of(text(OfferingFields.SHAPE, "API")), List.of());
        assertThat(office.refusals(ANA, nameless)).containsExactly(Code.REQUIRED);
        office.done(ANA, offering());
        assertThat(office.refusals(ANA, Command.Edit.fields(OFFERING, List.of(new Change(OfferingFields.NAME, Value.of("API"), null)))))
                .containsExactly(Code.REQUIRED);
    }

    @Test
    void anOfferingSpeaksTheLanguagesOfPapers() {
        for (PaperLanguage language : PaperLanguage.values()) {
            assertThat(office.drafts(ANA, offering(text(OfferingFields.title(language), "x"), text(OfferingFields.text(language), "y"))))
                    .hasSize(1);
        }
        assertThat(offeringRefusals(text(new Field("title.de", FieldType.TEXT), "x"))).containsExactly(Code.INVALID);
    }

    private static Command offering(Change... changes) {
        List<Change> fields = new ArrayList<>(List.of(text(OfferingFields.NAME, "Severity scoring")));
        fields.addAll(List.of(changes));
        return new Command.Create(OFFERING, fields, List.of());
    }

    private List<Code> offeringRefusals(Change change) {
        return office.refusals(ANA, offering(change));
    }

    private static Change close(LocalDate day) {
        return Change.set(DealFields.CLOSE_DATE, Value.of(day));
    }

    private static Change after(UUID deal) {
        return Change.set(DealFields.PHASE_AFTER, Value.of(deal));
    }

    private static Command edit(Change... changes) {
        return Command.Edit.fields(COMPANY, List.of(changes));
    }

    private List<Code> refusals(Change... changes) {
        return office.refusals(BEN, edit(changes));
    }

    private List<Code> dealRefusals(UUID deal, Change change) {
        return office.refusals(BEN, Command.Edit.fields(EntityRef.deal(deal), List.of(change)));
    }

    private List<Code> activityRefusals(Change change) {
        return office.refusals(BEN, new Command.Create(EntityRef.activity(id("activity")), List.of(change), List.of()));
    }
}
