package stageline.papers.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stageline.papers.sheet.Sheet;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateText;
import stageline.sales.record.Value;

/// The sample that is shown while a template is typed.
class SampleQuotationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @EnumSource
    void saysWhatTheTemplateAndTheLetterheadSay(PaperLanguage language) {
        Map<Field, Value> letterhead = Map.of(
                LetterheadFields.NAME, Value.of("Peau S.A.R.L."),
                LetterheadFields.CONTACT, Value.of("sales@peau.example\n\n +33 1 23 45 67 89 "),
                LetterheadFields.LOGO, Value.of("bm8gcGljdHVyZQ=="));
        Brand house = Letterhead.of(field -> Optional.ofNullable(letterhead.get(field)), language);
        PaperTemplate template = PaperTemplates.clinicalTrials();
        PaperTemplate.Texts texts = template.in(language);
        Sheet paper = SampleQuotation.paper(template, house, language, TODAY);

        assertThat(paper.blocks().toString())
                .contains("Peau S.A.R.L.", texts.get(TemplateText.STUDY), texts.get(TemplateText.PRODUCT), texts.get(TemplateText.TERMS));
        assertThat(paper.foot().toString()).contains("T-009-004 v1");
        assertThat(house.contact()).containsExactly("sales@peau.example", "+33 1 23 45 67 89");
        assertThat(paper.logo()).isEmpty();
        assertThat(paper.mark()).isEmpty();
    }
}
