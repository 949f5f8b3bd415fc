package stageline.exchange.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stageline.sales.record.EntityType;

class ColumnProposalsTest {

    private final ColumnProposals proposals = new ColumnProposals();

    @ParameterizedTest
    @CsvSource({
        "COMPANY, Company name, name",
        "COMPANY, City, city",
        "COMPANY, code_postal, postalcode",
        "COMPANY, TEL, phone",
        "COMPANY, Dirección, street",
        "CONTACT, Prénom, first",
        "CONTACT, e-mail, email",
        "DEAL, Amount, amount",
        "DEAL, Value, amount",
        "DEAL, Currency, currency"
    })
    void aUsualNameSaysWhatAColumnMeans(EntityType kind, String header, String word) {
        assertThat(proposals.byName(kind, header)).contains(word);
    }

    @ParameterizedTest
    @CsvSource({"COMPANY, hospital_name, name", "COMPANY, billing city, city", "DEAL, deal-value, amount"})
    void theLastWordOfANameIsTheNextBestGuess(EntityType kind, String header, String word) {
        assertThat(proposals.byName(kind, header)).isEmpty();
        assertThat(proposals.byLastWord(kind, header)).contains(word);
    }

    @Test
    void nothingIsProposedThatTheKindOfRecordDoesNotHave() {
        assertThat(proposals.byName(EntityType.DEAL, "postcode")).isEmpty();
        assertThat(proposals.byName(EntityType.COMPANY, "currency")).isEmpty();
    }

    @Test
    void aNameThatSaysNothingIsNotGuessedAt() {
        assertThat(proposals.byName(EntityType.COMPANY, "geo_qual")).isEmpty();
        assertThat(proposals.byLastWord(EntityType.COMPANY, "geo_qual")).isEmpty();
        assertThat(proposals.byLastWord(EntityType.COMPANY, "")).isEmpty();
    }
}
