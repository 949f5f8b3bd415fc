package stageline.sales.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stageline.sales.naming.DealNameParser.CompanyUnknown;
import stageline.sales.naming.DealNameParser.CountryRefused;
import stageline.sales.naming.DealNameParser.NoBrief;
import stageline.sales.naming.DealNameParser.NoCountry;
import stageline.sales.naming.DealNameParser.Parted;
import stageline.sales.naming.DealNameParser.Whole;

class DealNameTest {

    private static final CountryCode SPAIN = new CountryCode("ES");
    private static final List<String> KNOWN =
            List.of("Sanitas", "Sanitas Hospitales", "Pierre Fabre", "Hospital de Torrejón", "Bayer", "Yahoo!", "Novartis");

    private final DealNameParser parser = new DealNameParser(KnownCompanies.of(KNOWN));

    @Test
    void theNameIsComposedFromItsParts() {
        var name = new DealName(SPAIN, "Sanitas  Hospitales ", "Proof of Concept");
        assertThat(name.text()).isEqualTo("ES Sanitas Hospitales Proof of Concept");
        assertThat(name.lostText()).isEqualTo("Lost ES Sanitas Hospitales Proof of Concept");
        assertThat(name.inPhase(new DealPhase(1, 2)).text()).isEqualTo("ES Sanitas Hospitales Proof of Concept · part 1 of 2");
    }

    @Test
    void aNameNeedsCompanyAndBrief() {
        assertThatThrownBy(() -> new DealName(SPAIN, " ", "Pilot")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DealName(SPAIN, "Sanitas", "\u00A0")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "0, 2", "3, 2"})
    void thereIsNoPhaseOutsideTheUndertaking(int part, int of) {
        assertThatThrownBy(() -> new DealPhase(part, of)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWholeNameIsMarkedLostOnce() {
        assertThat(DealName.markedLost("Old deal")).isEqualTo("Lost Old deal");
        assertThat(DealName.markedLost("Lost Old deal")).isEqualTo("Lost Old deal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ES Sanitas Hospitales Proof of Concept                     | ES | Sanitas Hospitales   | Proof of Concept
            ES sanitas  hospitales - Proof                             | ES | Sanitas Hospitales   | Proof
            ES Sanitas Pilot                                           | ES | Sanitas              | Pilot
            FR Pierre Fabre Beauty expert with AI for severity scoring | FR | Pierre Fabre | Beauty expert with AI for severity scoring
            ES HOSPITAL DE TORREJON Pilot                              | ES | Hospital de Torrejón | Pilot
            DE Bayer Sponsor the use in Spanish care providers | DE | Bayer | Sponsor the use in Spanish care providers
            US Yahoo! .NET pilot                                       | US | Yahoo!               | .NET pilot
            ES - Bayer: (pilot)                                        | ES | Bayer                | (pilot)
            """)
    void aNameThatFollowsTheRuleIsParted(String name, String country, String company, String brief) {
        assertThat(parser.parse(name)).isEqualTo(new Parted(new DealName(new CountryCode(country), company, brief), false));
    }

    @Test
    void lostInFrontIsTakenOff() {
        assertThat(parser.parse("Lost ES Sanitas Pilot")).isEqualTo(new Parted(new DealName(SPAIN, "Sanitas", "Pilot"), true));
    }

    @Test
    void aPhaseBehindIsTakenOff() {
        var phase = new DealName(SPAIN, "Bayer", "Pilot").inPhase(new DealPhase(2, 3));
        assertThat(parser.parse("ES Bayer Pilot · part 2 of 3")).isEqualTo(new Parted(phase, false));
        assertThat(parser.parse("ES Bayer Pilot (Part 2 of 3)")).isEqualTo(new Parted(phase, false));
        assertThat(parser.parse("ES Bayer Pilot · part 3 of 2"))
                .isEqualTo(new Parted(new DealName(SPAIN, "Bayer", "Pilot · part 3 of 2"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Some deal", "Lost Boys Ltd", "CT scan pilot", "Es Sanitas Pilot", "", "Lost"})
    void aNameWithoutCountryStaysWhole(String name) {
        assertThat(parser.parse(name)).isEqualTo(new Whole(name, new NoCountry()));
    }

    @Test
    void aMistakenOrDoubleCountryStaysWholeWithItsHint() {
        assertThat(parser.parse("UK Bayer Pilot")).isInstanceOfSatisfying(Whole.class, whole -> assertThat(whole.reason())
                .isEqualTo(new CountryRefused(new CountryHint(CountryHint.Reason.USE_INSTEAD, "UK", List.of(new CountryCode("GB"))))));
        assertThat(parser.parse("ES/FR Bayer Pilot")).isInstanceOfSatisfying(Whole.class, whole -> assertThat(whole.reason())
                .isInstanceOf(CountryRefused.class));
    }

    @Test
    void anUnknownCompanyIsNotGuessed() {
        assertThat(parser.parse("ES Roche Pilot")).isEqualTo(new Whole("ES Roche Pilot", new CompanyUnknown(SPAIN, "Roche Pilot")));
        assertThat(parser.parse("ES Sanitasia Pilot")).isInstanceOf(Whole.class);
    }

    @Test
    void aNameThatEndsWithTheCompanyLacksItsBrief() {
        assertThat(parser.parse("ES Sanitas Hospitales"))
                .isEqualTo(new Whole("ES Sanitas Hospitales", new NoBrief(SPAIN, "Sanitas Hospitales")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ES Novartis Pilot                | Novartis Farmacéutica, S.A. | Pilot
            ES Novartis, S.A. Pilot          | Novartis                    | Pilot
            ES Novartis Farmacéutica Pilot   | Novartis                    | Farmacéutica Pilot
            ES Sanitas Hospitales Pilot      | Sanitas                     | Hospitales Pilot
            ES Roche Pilot                   | ROCHE                       | Pilot
            """)
    void theAssociatedCompanyTellsWhereTheBriefBegins(String name, String associated, String brief) {
        assertThat(parser.parse(name, associated)).isEqualTo(new Parted(new DealName(SPAIN, associated, brief), false));
    }

    @Test
    void anAssociatedCompanyThatIsNotMentionedLeavesItToTheKnownOnes() {
        assertThat(parser.parse("ES Bayer Pilot", "Roche")).isEqualTo(new Parted(new DealName(SPAIN, "Bayer", "Pilot"), false));
    }

    @Property
    void whatWasComposedIsPartedIntoTheSameParts(@ForAll("names") DealName name, @ForAll boolean lost) {
        var known = new DealNameParser(KnownCompanies.of(List.of(name.company())));
        String text = lost ? name.lostText() : name.text();
        assertThat(known.parse(text)).isEqualTo(new Parted(name, lost));
        assertThat(new DealNameParser(KnownCompanies.none()).parse(text)).isInstanceOf(Whole.class);
    }

    @Property
    void aTextThatDoesNotFollowTheRuleIsKept(@ForAll String text) {
        assertThat(parser.parse("deal " + text)).isEqualTo(new Whole(TextFolding.tidy("deal " + text), new NoCountry()));
    }

    @Provide
    Arbitrary<DealName> names() {
        var countries = Arbitraries.of("ES", "DE", "NA", "GB").map(CountryCode::new);
        var companies = Arbitraries.of("Sanitas Hospitales", "L'Oréal", "Yahoo!", "Müller GmbH & Co. KG", "東京", "A. O. Smith", "Lost Boys",
                "3M (Europe)");
        var words = Arbitraries.of("Pilot", "of", "(phase)", "2027", "AI", "Übung", ".NET").list().ofMinSize(1).ofMaxSize(4);
        var phases = Arbitraries.of(new DealPhase(1, 2), new DealPhase(7, 12)).optional();
        return Combinators.combine(countries, companies, words.map(brief -> String.join(" ", brief)), phases).as(DealName::new);
    }
}
