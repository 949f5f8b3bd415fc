package stageline.sales.naming;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/// Names of companies and people made of few words and letters, so that many of them are alike.
final class Names {

    private Names() {}

    static Arbitrary<String> companies() {
        var words = Arbitraries.of(
                "Novartis", "Novartus", "Sanitas", "sanitas", "Hospital", "Clínica", "Clinica", "San", "José", "Jose", "Pierre", "Fabre",
                "PierreFabre", "España", "Spain", "Deutschland", "GmbH", "S.A.", "Ltd", "Group", "Pharma", "de", "of", "The", "and", "&",
                        "(Iberia)",
                "Sector 1", "Sector 2", "Quirónsalud", "Quironsalut", "AG", "a", "O.", "Smith", "東京", "Dr.");
        var letters = Arbitraries.strings().withChars("abcé").ofMinLength(1).ofMaxLength(9);
        return Arbitraries.frequencyOf(Tuple.of(4, words), Tuple.of(1, letters))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join(" ", parts));
    }

    static Arbitrary<String> people() {
        return Arbitraries.of("Ana", "Anna", "García", "Garcia", "López", "Lopes", "María", "José", "Ann-Marie", "O'Neil", "García López",
                "王", "Wang")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join(" ", parts));
    }
}
