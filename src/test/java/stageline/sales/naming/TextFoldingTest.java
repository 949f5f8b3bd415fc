package stageline.sales.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("changes the language of the whole program")
class TextFoldingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hospital de Torrejón          | hospital de torrejon
            STRASSE Straße                | strasse strasse
            Łódź Ørsted Þór ĐĐ Æsir œuvre | lodz orsted thor dd aesir oeuvre
            İstanbul ISPARTA ılgaz        | istanbul isparta ilgaz
            L'Oréal / McDonald’s          | l oreal mcdonalds
            ＮＯＶＡＲＴＩＳ ﬁn             | novartis fin
            Acme™ (Europe)                | acme europe
            ΣΊΣΥΦΟΣ Σίσυφος               | σισυφοσ σισυφοσ
            ٣٤ क्षेत्र                       | 34 क्षेत्र
            도쿄 ガン 東京                  | 도쿄 ガン 東京
            """)
    void caseAccentsAndPunctuationAreFoldedAway(String text, String folded) {
        assertThat(TextFolding.fold(text)).isEqualTo(folded);
    }

    @Test
    void japaneseVoicingTellsWordsApart() {
        assertThat(TextFolding.fold("か")).isNotEqualTo(TextFolding.fold("が"));
    }

    @Test
    void aSoftHyphenAndAByteOrderMarkAreNotSeen() {
        assertThat(TextFolding.fold("\uFEFFNovar\u00ADtis")).isEqualTo("novartis");
    }

    @Test
    void nothingIsLeftOfATextWithoutLettersAndDigits() {
        assertThat(TextFolding.fold("–!? 🏥 ™")).isEmpty();
        assertThat(TextFolding.fold("\uD800")).isEmpty();
    }

    @Test
    void wordsKnowWhereTheyStand() {
        String text = " Cía.  d'Età";
        assertThat(TextFolding.words(text))
                .extracting(word -> text.substring(word.start(), word.end()))
                .containsExactly("Cía", "d", "Età");
    }

    @Test
    void everyCharacterFoldsIdempotently() {
        var changed = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .mapToObj(Character::toString)
                .map(TextFolding::fold)
                .filter(folded -> !TextFolding.fold(folded).equals(folded))
                .toList();
        assertThat(changed).isEmpty();
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(TextFolding.fold("TITIAN")).isEqualTo("titian");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tidyingTakesEveryKindOfStrayBlankOut() {
        assertThat(TextFolding.tidy("\u00A0 Sanitas\t\u2003 Hospitales\r\n")).isEqualTo("Sanitas Hospitales");
    }

    @Property
    void foldingIsIdempotent(@ForAll String text) {
        String folded = TextFolding.fold(text);
        assertThat(TextFolding.fold(folded)).isEqualTo(folded);
    }

    @Property
    void wordsAreTheFoldedTextInItsOrder(@ForAll String text) {
        var words = TextFolding.words(text);
        assertThat(String.join(" ", words.stream().map(TextFolding.Word::folded).toList())).isEqualTo(TextFolding.fold(text));
        assertThat(words).isSortedAccordingTo((one, other) -> Integer.compare(one.start(), other.start()));
        assertThat(words).allMatch(word -> word.start() < word.end() && word.end() <= text.length() && !word.folded().contains(" "));
    }
}
