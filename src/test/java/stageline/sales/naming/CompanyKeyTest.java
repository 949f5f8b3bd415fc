package stageline.sales.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stageline.sales.naming.IgnoredWord.Kind;

class CompanyKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acme S.A.", "Acme, SA", "Acme S. A.", "Acme S/A", "Acme S.A.U.", "Acme S.L.", "Acme, S.L.U.", "Acme SLNE", "Acme GmbH",
                        "Acme AG",
                "Acme Ltd", "Acme Ltd.", "Acme Limited", "Acme PLC", "Acme, Inc.", "Acme LLC", "Acme S.p.A.", "Acme SpA", "Acme S.r.l.",
                        "Acme SAS",
                "Acme SARL", "Acme B.V.", "Acme NV", "Acme Oy", "Acme AB", "AB Acme AB (publ)", "Acme A/S", "Acme ApS", "Acme Sp. z o.o.",
                "Acme sp z oo", "Acme d.o.o.", "Acme Lda.", "Acme KG", "Acme GmbH & Co. KG", "Acme GmbH&Co.KG", "Acme SE & Co. KGaA",
                "Acme S.A. de C.V.", "Acme S. de R.L. de C.V.", "Acme Pty Ltd", "Acme (Pty) Ltd", "Acme Pte. Ltd.", "Acme Sdn. Bhd.",
                        "Acme s.r.o.",
                "Acme Kft.", "Acme OÜ", "Acme A.Ş.", "Acme, C.A.", "Acme e.V.", "Acme & Co.", "The Acme Company", "Acme Company (The)",
                        "ACME CORP.",
                "Ácmé Corporation", "Acme, E.P.E.", "Acme ООО"
            })
    void legalFormsAreIgnoredHoweverTheyAreSpelled(String name) {
        assertThat(CompanyKey.of(name).plain()).isEqualTo(name.startsWith("AB") ? "ab acme" : "acme");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Novartis Spain", "Novartis España, S.A.", "Novartis Farmacéutica, S.A.", "Novartis (Iberia)", "NOVARTIS DEUTSCHLAND GMBH",
                "Novartis Ibérica", "Novartis UK Ltd", "Novartis U.S.A., Inc.", "Novartis - France", "Novartis-Spain", "Novartis (ES)",
                "Novartis AG (Spain)", "Novartis (Singapore) Pte Ltd", "Novartis Pharma Schweiz AG", "Novartis de México S.A. de C.V.",
                "Novartis do Brasil Ltda", "Novartis Group", "Novartis International AG", "Novartis Polska Sp. z o.o.",
                        "Novartis [Latam] S.A."
            })
    void aBranchHasTheKeyOfItsCompany(String name) {
        assertThat(CompanyKey.of(name).global()).isEqualTo("novartis");
        assertThat(CompanyKey.of(name).isSameCompanyAs(CompanyKey.of("Novartis"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "España", "France Télécom", "Bank of Ireland", "Bank of America", "Banco de España", "American Express", "Air France",
                        "AG Insurance",
                "Telecom Italia", "Credit Suisse", "Hispano-Suiza", "Swiss Pharma", "Deutsche Bank", "Inc.", "S.A.", "H.U.S.A.",
                        "Amazon.com",
                "Universidad Europea", "日本", "Україна", "Iberia", "Group", "Air Europa"
            })
    void whatMakesTheNameStays(String name) {
        assertThat(CompanyKey.of(name)).isEqualTo(new CompanyKey(TextFolding.fold(name), TextFolding.fold(name)));
    }

    @Test
    void scriptsOtherThanLatinStay() {
        assertThat(CompanyKey.of("Газпром ПАО").plain()).isEqualTo("газпром");
        assertThat(CompanyKey.of("诺华(中国)").global()).isEqualTo("诺华");
    }

    @Test
    void howLettersArePartedIntoWordsDoesNotMatter() {
        assertThat(CompanyKey.of("A. O. Smith").isSameAs(CompanyKey.of("A.O. Smith Corp"))).isTrue();
        assertThat(CompanyKey.of("Johnson & Johnson").isSameAs(CompanyKey.of("JOHNSON AND JOHNSON"))).isTrue();
    }

    @Test
    void namesWithoutLettersAreTheSameAsNone() {
        assertThat(CompanyKey.of("!!!").isSameAs(CompanyKey.of("???"))).isFalse();
        assertThat(CompanyKey.of("!!!").isSameCompanyAs(CompanyKey.of("!!!"))).isFalse();
    }

    @Test
    void theProposalOfTheGlobalCompanySaysWhatItIgnored() {
        var branch = Branch.of("Novartis Farmacéutica, S.A.", List.of("Roche", "Novartis Deutschland", "NOVARTIS AG"));
        assertThat(branch)
                .contains(new Branch(
                        "NOVARTIS AG", List.of(new IgnoredWord("Farmacéutica", Kind.TRADE), new IgnoredWord("S.A.", Kind.LEGAL_FORM))));
    }

    @Test
    void aGlobalCompanyIsNoBranchAndABranchIsNotProposed() {
        assertThat(Branch.of("Novartis", List.of("Novartis"))).isEmpty();
        assertThat(Branch.of("Novartis Spain", List.of("Novartis Deutschland"))).isEmpty();
        assertThat(Branch.of("Bank of Ireland", List.of("Bank"))).isEmpty();
    }

    @Property
    void capitalsDoNotMatter(@ForAll("names") String name) {
        assertThat(CompanyKey.of(name.toUpperCase(Locale.ROOT))).isEqualTo(CompanyKey.of(name));
    }

    @Property
    void aLegalFormAddedLeavesTheKey(@ForAll("names") String name, @ForAll("forms") String form) {
        assertThat(CompanyKey.of("Acme " + name + form)).isEqualTo(CompanyKey.of("Acme " + name));
    }

    @Property
    void noNameWithLettersLosesAllItsWords(@ForAll String name) {
        var key = CompanyKey.of(name);
        assertThat(key.plain().isEmpty()).isEqualTo(TextFolding.fold(name).isEmpty());
        assertThat(key.global().isEmpty()).isEqualTo(TextFolding.fold(name).isEmpty());
    }

    @Provide
    Arbitrary<String> names() {
        return Names.companies();
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(", S.A.", " GmbH", " Ltd", " S.L.U.", ", Inc.", " Sp. z o.o.", " B.V.");
    }
}
