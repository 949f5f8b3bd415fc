package stageline.papers.quotation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.papers.quotation.PaperTemplate.Texts;
import stageline.papers.sheet.Sheet;
import stageline.sales.quotation.CustomerAddress;
import stageline.sales.quotation.Discount;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.QuotationLine;
import stageline.sales.quotation.Tax;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PriceBasis;
import stageline.sales.record.TemplateText;

/// A quotation that nobody gets: what papers look like that are made with a template and a letterhead.
public final class SampleQuotation {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final BigDecimal RATE = BigDecimal.valueOf(21);
    private static final int VALID_DAYS = 30;

    private SampleQuotation() {}

    /// The paper.
    ///
    /// @param today the day that stands on it
    public static Sheet paper(PaperTemplate template, Brand house, PaperLanguage language, LocalDate today) {
        Resource words = Resource.read("words_" + language.code());
        QuotationContent content = content(template, language, words, today);
        return QuotationSheet.of(new QuotationPaper(
                content, content.totals().orElseThrow(), template, house, "", Optional.of(today), false, new LedgerPlace(0, "")));
    }

    private static QuotationContent content(PaperTemplate template, PaperLanguage language, Resource words, LocalDate today) {
        Texts texts = template.in(language);
        CustomerAddress customer = new CustomerAddress(
                words.get("sample.customer"), words.get("sample.attention"), words.get("sample.street"), "28013",
                words.get("sample.city"), "", "ES", "");
        return new QuotationContent(
                today.getYear() + "-A7-0001", 1, template.number(), template.version(), language, customer, texts.get(TemplateText.PRODUCT),
                texts.get(TemplateText.REGULATION), EURO, Optional.empty(), List.of(
                        line(1, words, PriceBasis.REPORT, "1000", "4.20"), line(2, words, PriceBasis.SET_UP, "1", "2500")),
                Discount.NONE, new Tax(TaxTreatment.ADDED, RATE), "ES", Optional.of(today.plusDays(VALID_DAYS)),
                texts.get(TemplateText.TERMS), Optional.empty());
    }

    private static QuotationLine line(int place, Resource words, PriceBasis basis, String quantity, String price) {
        return new QuotationLine(
                new UUID(0, place), Optional.empty(), words.get("sample.item." + place), words.get("sample.item.text." + place),
                Optional.of(basis), new BigDecimal(quantity), new BigDecimal(price), BigDecimal.ZERO, Optional.empty());
    }
}
