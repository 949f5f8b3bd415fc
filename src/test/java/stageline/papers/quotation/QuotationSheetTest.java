package stageline.papers.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.sales.quotation.CustomerAddress;
import stageline.sales.quotation.Discount;
import stageline.sales.quotation.ExchangeRate;
import stageline.sales.quotation.Tax;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.record.Money;
import stageline.sales.record.PaperLanguage;

/// What stands on the paper of a quotation, and how it reads in each language and for each country.
class QuotationSheetTest {

    private static final Currency EURO = Currency.getInstance("EUR");

    @Test
    void saysAllThatTheTemplatesAskFor() {
        String paper = words(SamplePapers.one());

        assertThat(paper).contains("Quotation", "2026-A7-0031", "R2", "21\u00A0November\u00A02026", "20\u00A0December\u00A02026",
                "Northlight Medical, S.L.", "Rheinwald Pharma España, S.A.", "Attn. Dr. M. Keller, clinical operations",
                "VAT no. ESA12345674",
                "Software medical device", "class IIb, Regulation (EU) 2017/745", "Study and sites",
                "per report", "12,000", "€\u00A04.20", "\u22125%", "€\u00A047,880.00", "€\u00A059,780.00", "Reverse charge",
                "All prices in EUR",
                "30 days net", "By signing");
        assertThat(QuotationSheet.of(SamplePapers.one().paper()).foot().left()).isEqualTo("T-009-004 v1 · Prepared by A. Martín");
    }

    @Test
    void saysWhatItsCurrencyWasWorthWhereThatIsKnown() {
        ExchangeRate rate = new ExchangeRate(new BigDecimal("1.0874"), Currency.getInstance("USD"), LocalDate.of(2026, 3, 12));

        assertThat(words(SamplePapers.one())).doesNotContain("1 EUR");
        assertThat(words(SamplePapers.one().at(rate)).replace('\u00a0', ' ')).contains("1 EUR = 1.0874 USD on 12 March 2026");
        assertThat(words(SamplePapers.one().in(PaperLanguage.SPANISH).at(rate)).replace('\u00a0', ' '))
                .contains("1 EUR = 1,0874 USD el 12 de marzo de 2026");
    }

    @Test
    void ordersItsPartsAsTheTemplateDoes() {
        PaperTemplate brief = new PaperTemplate("T-009-009", 7, List.of(Section.TOTALS, Section.ITEMS, Section.CUSTOMER),
                PaperTemplates.api().texts());
        List<Block> blocks = QuotationSheet.of(SamplePapers.one().of(brief).paper()).blocks();

        assertThat(blocks.stream().map(Block::getClass).map(Class::getSimpleName))
                .containsExactly("Columns", "Columns", "Sums", "Paragraph", "Paragraph", "Table", "Columns");
    }

    @Test
    void namesEachRateWithWhatItIsAddedTo() {
        String paper = words(SamplePapers.one().in(PaperLanguage.SPANISH)
                .with(new Discount.Fixed(new Money(978_000, EURO)), new Tax(TaxTreatment.ADDED, new BigDecimal("21"))));

        assertThat(paper).contains("Descuento", "\u22129.780,00\u00A0€",
                "IVA del 21\u00A0% (ES) sobre 50.000,00\u00A0€", "10.500,00\u00A0€",
                "60.500,00\u00A0€");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        CustomerAddress nobody = new CustomerAddress("", "", "", "", "", "", "", "");
        String paper = words(SamplePapers.one().of(PaperTemplates.api()).to(nobody).withConditions("").with(List.of()));

        assertThat(paper).doesNotContain("Attn.", "VAT no. \n", "Study and sites", "Discount");
        assertThat(paper).contains("€\u00A00.00");
    }

    @ParameterizedTest
    @EnumSource(PaperLanguage.class)
    void hasNoWordOfAnotherLanguageAndNoPlaceUnfilled(PaperLanguage language) {
        for (PaperTemplate template : PaperTemplates.all()) {
            for (TaxTreatment treatment : TaxTreatment.values()) {
                String paper = words(SamplePapers.one().in(language).of(template).draft()
                        .with(new Discount.Percent(BigDecimal.TEN), treatment == TaxTreatment.ADDED
                                ? new Tax(treatment, BigDecimal.TEN) : Tax.none(treatment)));

                assertThat(paper).doesNotContainPattern("\\{\\d}");
                assertThat(paper.contains("Prepared by")).isEqualTo(language == PaperLanguage.ENGLISH);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "T-009-002", "T-009-004"})
    void hasTheSameWordsInEachLanguage(String file) throws IOException {
        assertThat(keys(file + "_es")).isEqualTo(keys(file + "_en"));
        assertThat(keys(file + "_fr")).isEqualTo(keys(file + "_en"));
    }

    @ParameterizedTest
    @CsvSource({
        "ES, 08003 Barcelona|España",
        "GB, BARCELONA|08003|Reino Unido",
        "US, 'Barcelona, CT 08003|Estados Unidos'",
        "FR, 08003 BARCELONA|Francia",
        "IT, 08003 Barcelona CT|Italia",
        "IE, Barcelona|CT|08003|Irlanda",
        "CA, BARCELONA CT 08003|Canadá",
        "JP, 'Barcelona, CT 08003|Japón'",
        "BR, 08003 Barcelona|CT|Brasil"})
    void writesAnAddressAsItsCountryDoes(String country, String expected) {
        String region = country.equals("ES") ? "" : "CT";
        CustomerAddress address = new CustomerAddress("", "", "Street 1", "08003", "Barcelona", region, country, "");

        assertThat(new Addresses().lines(address, PaperLanguage.SPANISH)).startsWith("Street 1")
                .endsWith(expected.split("\\|")).hasSize(1 + expected.split("\\|").length);
    }

    @Test
    void leavesNoTraceOfPartsOfAnAddressThatAreNotKnown() {
        CustomerAddress address = new CustomerAddress("", "", "", "", "Seattle", "", "US", "");

        assertThat(new Addresses().lines(address, PaperLanguage.FRENCH)).containsExactly("Seattle", "États-Unis");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "ENGLISH; −€_1,234,567.50; 1,234.5; 2.5%; 1_March_2026",
        "SPANISH; −1.234.567,50_€; 1.234,5; 2,5_%; 1_de_marzo_de_2026",
        "FRENCH; −1~234~567,50_€; 1~234,5; 2,5_%; 1er_mars_2026"})
    void readsFiguresAsTheLanguageDoes(PaperLanguage language, String money, String number, String percent, String day) {
        Figures figures = new Figures(language, Resource.read("words_" + language.code()));

        assertThat(figures.money(new Money(-123_456_750, EURO))).isEqualTo(unbroken(money));
        assertThat(figures.number(new BigDecimal("1234.500"))).isEqualTo(unbroken(number));
        assertThat(figures.percent(new BigDecimal("2.50"))).isEqualTo(unbroken(percent));
        assertThat(figures.day(LocalDate.of(2026, 3, 1))).isEqualTo(unbroken(day));
    }

    @Test
    void keepsTheDecimalsOfAPriceAndOfItsCurrency() {
        Figures figures = new Figures(PaperLanguage.ENGLISH, Resource.read("words_en"));

        assertThat(figures.price(new BigDecimal("0.0375"), EURO)).isEqualTo("€\u00A00.0375");
        assertThat(figures.price(new BigDecimal("4.2"), EURO)).isEqualTo("€\u00A04.20");
        assertThat(figures.price(new BigDecimal("1500"), Currency.getInstance("JPY"))).isEqualTo("JPY\u00A01,500");
    }

    private static String unbroken(String figure) {
        return figure.replace('_', '\u00A0').replace('~', '\u202F');
    }

    private static Set<String> keys(String file) throws IOException {
        try (InputStream stream = QuotationSheet.class.getResourceAsStream(file + ".properties")) {
            Properties properties = new Properties();
            properties.load(stream);
            return new TreeSet<>(properties.stringPropertyNames());
        }
    }

    /// All words of a paper, in their order.
    private static String words(SamplePapers sample) {
        Sheet sheet = QuotationSheet.of(sample.paper());
        List<String> words = new ArrayList<>();
        for (Block block : sheet.blocks()) {
            switch (block) {
                case Block.Heading heading -> words.add(heading.text().words());
                case Block.Paragraph paragraph -> words.add(paragraph.text().words());
                case Block.Columns columns -> {
                    columns.left().stream().map(Text::words).forEach(words::add);
                    columns.right().stream().map(Text::words).forEach(words::add);
                }
                case Block.Table table -> {
                    table.columns().forEach(column -> words.add(column.title()));
                    table.rows().forEach(row -> row.cells().forEach(cell -> cell.forEach(text -> words.add(text.words()))));
                }
                case Block.Sums sums -> sums.sums().forEach(sum -> words.addAll(List.of(sum.label(), sum.value())));
                case Block.Signatures signatures ->
                    signatures.places().forEach(place -> place.forEach(text -> words.add(text.words())));
            }
        }
        words.add(sheet.foot().left());
        return String.join("\n", words);
    }
}
