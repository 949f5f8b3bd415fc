package stageline.sales.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stageline.sales.naming.CountryCode.Known;
import stageline.sales.naming.CountryCode.Refused;
import stageline.sales.naming.CountryHint.Reason;

class CountryCodeTest {

    @Test
    void theAssignedCodesAreThoseOfTheStandard() {
        assertThat(CountryNames.codes()).containsExactlyInAnyOrder(Locale.getISOCountries());
    }

    @Test
    void everyAssignedCodeIsKnownInAnyCase() {
        for (String code : Locale.getISOCountries()) {
            assertThat(CountryCode.parse(code)).isEqualTo(new Known(new CountryCode(code)));
            assertThat(CountryCode.parse(" " + code.toLowerCase(Locale.ROOT) + "\u00A0")).isEqualTo(new Known(new CountryCode(code)));
        }
    }

    @Test
    void naIsNamibia() {
        assertThat(CountryCode.parse("NA")).isEqualTo(new Known(new CountryCode("NA")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UK                       | GB
            EL                       | GR
            SP                       | ES
            EN                       | GB
            ESP                      | ES
            usa                      | US
            U.S.A.                   | US
            U.K.                     | GB
            Spain                    | ES
            España                   | ES
            ESPAGNE                  | ES
            Deutschland              | DE
            the Netherlands          | NL
            Trinidad and Tobago      | TT
            Bosnia y Herzegovina     | BA
            Saint Kitts & Nevis      | KN
            Guinea-Bissau            | GW
            EE.UU.                   | US
            ES-CT                    | ES
            es_ES                    | ES
            Scotland                 | GB
            """)
    void whatMeansOneCountryNamesTheCodeToUse(String typed, String code) {
        var hint = refusal(typed);
        assertThat(hint.reason()).isEqualTo(Reason.USE_INSTEAD);
        assertThat(hint.suggested()).containsExactly(new CountryCode(code));
        assertThat(hint.given()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES/FR", "ES, FR", "ES FR", "Spain and France", "España y Francia", "es;fr", "ESP + FRA"})
    void severalCountriesAreToldApart(String typed) {
        var hint = refusal(typed);
        assertThat(hint.reason()).isEqualTo(Reason.ONE_COUNTRY);
        assertThat(hint.suggested()).containsExactly(new CountryCode("ES"), new CountryCode("FR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "ZZ", "AA", "QM", "XK", "EU", "xa", "QQQ"})
    void unassignedCodesAreRefusedWithoutASuggestion(String typed) {
        assertThat(refusal(typed).reason()).isEqualTo(Reason.UNASSIGNED);
        assertThat(refusal(typed).suggested()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantis", "🇪🇸", "ß", "-", "E5"})
    void otherTextsAreNoCountry(String typed) {
        assertThat(refusal(typed).reason()).isEqualTo(Reason.NOT_A_COUNTRY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\u00A0"})
    void nothingTypedIsMissing(String typed) {
        assertThat(refusal(typed).reason()).isEqualTo(Reason.MISSING);
    }

    @Test
    void everyCountryIsFoundByItsEnglishNameInTheLocaleData() {
        var unfound = Arrays.stream(Locale.getISOCountries())
                .filter(code -> !meant(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)).equals(List.of(new CountryCode(code))))
                .toList();
        assertThat(unfound).as("names that mention a second country or a place in parentheses").isSubsetOf("CC", "CD", "CG", "HK", "MM",
                "MO");
    }

    @Test
    void anUnassignedCodeCannotBeMade() {
        assertThatThrownBy(() -> new CountryCode("UK")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<CountryCode> meant(String typed) {
        return refusal(typed).suggested();
    }

    private static CountryHint refusal(String typed) {
        return switch (CountryCode.parse(typed)) {
            case Refused(var hint) -> hint;
            case Known known -> fail("Not refused: " + known);
        };
    }
}
