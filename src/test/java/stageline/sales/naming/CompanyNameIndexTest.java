package stageline.sales.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stageline.sales.naming.CompanyLikeness.Kind;
import stageline.sales.naming.CompanyNameIndex.Likely;

class CompanyNameIndexTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            novartis               | Novartis AG                   | SAME_NAME
            AO Smith               | A. O. Smith                   | SAME_NAME
            St. John's Hospital    | Saint Johns Hospital          | SAME_NAME
            Novartis Spain         | Novartis                      | BRANCH_OF_EXISTING
            Novartis               | Novartis España, S.A.         | EXISTING_IS_BRANCH
            Novartis Spain         | Novartis Deutschland          | BRANCHES_OF_ONE
            Novar                  | Novartis                      | SAME_BEGINNING
            Sanitas                | Sanitas Hospitales            | SAME_BEGINNING
            Sanitas Hospitales     | Sanitas                       | SAME_BEGINNING
            Hospital San José      | Clínica San Jose              | SHARED_WORDS
            Novratis               | Novartis                      | SPELLED_ALIKE
            Quirónsalut            | Quirónsalud                   | SPELLED_ALIKE
            """)
    void namesAreAlikeInTheLikeliestWay(String typed, String existing, Kind kind) {
        assertThat(CompanyLikeness.between(typed, existing)).map(CompanyLikeness::kind).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hospital               | Hospital San José
            Hospital de Lugo       | Hospital de Vigo
            Sector 1               | Sector 2
            Centro Médico Delfos   | Centro Médico Teknon
            Nov                    | Novartis
            Bank of Ireland        | Bank
            3M                     | 4M
            !!!                    | ???
            """)
    void namesThatOnlyShareCommonWordsAreNotAlike(String typed, String existing) {
        assertThat(CompanyLikeness.between(typed, existing)).isEmpty();
    }

    @Test
    void theLikeliestComeFirst() {
        var index = CompanyNameIndex.of(numbered(List.of("Novartis Oncology", "Roche", "Novartus", "Novartis España", "NOVARTIS")));
        assertThat(index.likelyDuplicates("Novartis", 10))
                .extracting(Likely::name)
                .containsExactly("NOVARTIS", "Novartis España", "Novartis Oncology", "Novartus");
        assertThat(index.likelyDuplicates("Novartis", 2)).hasSize(2);
    }

    @Test
    void theGlobalCompanyIsProposedForABranch() {
        var index = CompanyNameIndex.of(Map.of(1, "Novartis", 2, "Novartis Deutschland", 3, "Roche"));
        assertThat(index.globalCompanyOf("Novartis Ibérica, S.A.")).hasValueSatisfying(proposal -> {
            assertThat(proposal.id()).isEqualTo(1);
            assertThat(proposal.branch()).isEqualTo(Branch.of("Novartis Ibérica, S.A.", List.of("Novartis")).orElseThrow());
        });
        assertThat(index.globalCompanyOf("Novartis")).isEmpty();
    }

    @Test
    void aChangedIndexLeavesTheOldOneAsItWas() {
        var before = CompanyNameIndex.of(Map.of(1, "Novartis", 2, "Roche"));
        var renamed = before.with(1, "Sandoz");
        assertThat(before.likelyDuplicates("Novartis", 5)).hasSize(1);
        assertThat(renamed.likelyDuplicates("Novartis", 5)).isEmpty();
        assertThat(renamed.likelyDuplicates("Sandoz", 5)).extracting(Likely::id).containsExactly(1);
        assertThat(renamed.without(1).likelyDuplicates("Sandoz", 5)).isEmpty();
        assertThat(renamed.without(1).with(1, "Novartis").size()).isEqualTo(2);
    }

    @Test
    void manyChangesAreSettledAndFoundAlike() {
        var index = CompanyNameIndex.of(Map.of(-1, "Novartis"));
        for (int i = 0; i < 1500; i++) {
            index = index.with(i, "Company " + "abcdefghij".charAt(i % 10) + "x" + i);
        }
        for (int i = 0; i < 1400; i++) {
            index = index.without(i);
        }
        assertThat(index.size()).isEqualTo(101);
        assertThat(index.likelyDuplicates("novartis", 5)).extracting(Likely::id).containsExactly(-1);
        assertThat(index.likelyDuplicates("Company jx1499", 5)).first().extracting(Likely::id).isEqualTo(1499);
        assertThat(index.likelyDuplicates("Company ax10", 5)).noneMatch(likely -> likely.id() == 10);
    }

    @Property
    void theIndexAnswersLikeComparingEveryName(@ForAll("manyNames") List<String> names, @ForAll("names") String typed) {
        var everyOne = IntStream.range(0, names.size())
                .boxed()
                .flatMap(id -> CompanyLikeness.between(typed, names.get(id))
                        .map(likeness -> new Likely<>(id, names.get(id), likeness))
                        .stream())
                .sorted(Comparator.comparing((Likely<Integer> likely) -> likely.likeness()).reversed().thenComparing(Likely::name))
                .toList();
        var settled = CompanyNameIndex.of(padded(names));
        assertThat(settled.likelyDuplicates(typed, names.size())).isEqualTo(everyOne);
        assertThat(CompanyNameIndex.of(numbered(names)).likelyDuplicates(typed, names.size())).isEqualTo(everyOne);
    }

    @Property
    void theGlobalCompanyIsTheOneFoundByComparingEveryName(@ForAll("manyNames") List<String> names, @ForAll("names") String typed) {
        var index = CompanyNameIndex.of(padded(names));
        var proposed = index.globalCompanyOf(typed).map(CompanyNameIndex.Proposal::branch);
        assertThat(proposed).isEqualTo(Branch.of(typed, names));
    }

    @Provide
    Arbitrary<String> names() {
        return Names.companies();
    }

    @Provide
    Arbitrary<List<String>> manyNames() {
        return Names.companies().list().ofMinSize(1).ofMaxSize(60);
    }

    private static Map<Integer, String> numbered(List<String> names) {
        var numbered = new LinkedHashMap<Integer, String>();
        names.forEach(name -> numbered.put(numbered.size(), name));
        return numbered;
    }

    /// The names with so many without letters beside them that the index settles all.
    private static Map<Integer, String> padded(List<String> names) {
        var padded = new HashMap<>(numbered(names));
        IntStream.range(names.size(), 1100).forEach(id -> padded.put(id, "!"));
        return padded;
    }
}
