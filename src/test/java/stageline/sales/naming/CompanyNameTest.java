package stageline.sales.naming;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stageline.sales.naming.NameHint.Kind;

class CompanyNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Novartis Farmacéutica, S.A.          | Novartis Farmacéutica
            Müller GmbH & Co. KG                 | Müller
            Yahoo! Inc.                          | Yahoo!
            Williams-Sonoma, Inc.                | Williams-Sonoma
            Novartis (Iberia) S.A.               | Novartis (Iberia)
            Novartis S.A. (Spain)                | Novartis (Spain)
            Hospital de Leiria, E.P.E.           | Hospital de Leiria
            """)
    void aLegalFormIsProposedToBeLeftOut(String name, String proposed) {
        assertThat(CompanyName.hints(name)).contains(new NameHint(Kind.LEGAL_FORM_IN_NAME, proposed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Novartis España, S.A.                    | Novartis
            Novartis (Iberia) S.A.                   | Novartis
            Novartis Pharma Schweiz AG               | Novartis Pharma
            Johnson & Johnson de México S.A. de C.V. | Johnson & Johnson
            """)
    void aCountryIsProposedToBeLeftOut(String name, String proposed) {
        assertThat(CompanyName.hints(name)).contains(new NameHint(Kind.COUNTRY_IN_NAME, proposed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HOSPITAL SAN JOSÉ DE LA CH         | Hospital San José de la CH
            QUIRÓNSALUD                        | Quirónsalud
            CENTRE D'ENDOSCOPIE DE L'HÔPITAL   | Centre d'Endoscopie de l'Hôpital
            CLÍNICA DELFOS, S.A.               | Clínica Delfos, S.A.
            """)
    void capitalsThroughoutAreProposedInSmallLetters(String name, String proposed) {
        assertThat(CompanyName.hints(name)).contains(new NameHint(Kind.ALL_CAPITALS, proposed));
    }

    @Test
    void strayBlanksAreProposedToGo() {
        assertThat(CompanyName.hints(" Bon  Secours\u00A0")).containsExactly(new NameHint(Kind.STRAY_BLANKS, "Bon Secours"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Novartis", "IBM", "SANOFI", "A/S", "Deere & Company", "Air France", "Bank of Ireland", "Hospital de Torrejón",
                        "Marriott International",
                "3M", "C&A", "日本", "", "!!!"
            })
    void aGoodNameGetsNoHint(String name) {
        assertThat(CompanyName.hints(name)).isEmpty();
    }

    @Property
    void aProposalIsNeverBlankAndNeverTheNameItself(@ForAll String name) {
        assertThat(CompanyName.hints(name)).allMatch(hint -> !hint.proposed().isBlank() && !hint.proposed().equals(name));
    }
}
