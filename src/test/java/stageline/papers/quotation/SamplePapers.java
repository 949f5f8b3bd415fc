package stageline.papers.quotation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import stageline.papers.sheet.Colour;
import stageline.papers.sheet.Picture;
import stageline.sales.quotation.CustomerAddress;
import stageline.sales.quotation.Discount;
import stageline.sales.quotation.ExchangeRate;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.QuotationLine;
import stageline.sales.quotation.Tax;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PriceBasis;

/// Quotations that papers are made of in tests.
public final class SamplePapers {

    private static final Currency EURO = Currency.getInstance("EUR");

    private PaperLanguage language = PaperLanguage.ENGLISH;
    private PaperTemplate template = PaperTemplates.clinicalTrials();
    private CustomerAddress customer = new CustomerAddress("Rheinwald Pharma España, S.A.", "Dr. M. Keller, clinical operations",
            "Calle de la Ribera 14, 3.º B", "08003", "Barcelona", "", "ES", "ESA12345674");
    private List<QuotationLine> lines = List.of(
            line(1, "Severity scoring, per diagnostic report", "GPPGA calculator over the API; image quality is controlled automatically.",
                    PriceBasis.REPORT, "12000", "4.20", "5"),
            line(2, "Set-up and integration by API", "", PriceBasis.SET_UP, "1", "9500", "0"),
            line(3, "Training of site staff, 2 sessions", "", PriceBasis.FIXED, "2", "1200", "0"));
    private Discount discount = Discount.NONE;
    private Tax tax = Tax.none(TaxTreatment.REVERSE_CHARGE);
    private String product = "Software medical device that measures the severity of skin conditions from images, with automatic control of "
            + "image quality. It is used by health professionals over an API and gives the score, the surface and an explanation of each.";
    private String conditions = "30 days net. Prices hold for 24 months.";
    private String preparedBy = "A. Martín";
    private Optional<ExchangeRate> rate = Optional.empty();
    private boolean draft;
    private Optional<Picture> logo = Optional.empty();

    private SamplePapers() {}

    /// A quotation of three lines, in English, sent.
    public static SamplePapers one() {
        return new SamplePapers();
    }

    /// A line; prices and quantities as decimal numbers.
    public static QuotationLine line(
            int number, String title, String text, PriceBasis basis, String quantity, String price, String discount) {
        return new QuotationLine(new UUID(0, number), Optional.empty(), title, text, Optional.of(basis), new BigDecimal(quantity),
                new BigDecimal(price), new BigDecimal(discount), Optional.empty());
    }

    public SamplePapers in(PaperLanguage written) {
        language = written;
        return this;
    }

    public SamplePapers of(PaperTemplate kind) {
        template = kind;
        return this;
    }

    public SamplePapers draft() {
        draft = true;
        return this;
    }

    public SamplePapers at(ExchangeRate known) {
        rate = Optional.of(known);
        return this;
    }

    public SamplePapers withLogo() {
        logo = Optional.of(Picture.of(resource("logo.png"), "Northlight"));
        return this;
    }

    public SamplePapers preparedBy(String name) {
        preparedBy = name;
        return this;
    }

    public SamplePapers withProduct(String words) {
        product = words;
        return this;
    }

    public SamplePapers withConditions(String words) {
        conditions = words;
        return this;
    }

    public SamplePapers to(CustomerAddress whom) {
        customer = whom;
        return this;
    }

    public SamplePapers with(List<QuotationLine> items) {
        lines = List.copyOf(items);
        return this;
    }

    public SamplePapers with(Discount off, Tax added) {
        discount = off;
        tax = added;
        return this;
    }

    /// So many lines, some with a text below and one with a very long name.
    public SamplePapers withLines(int count) {
        List<QuotationLine> many = new ArrayList<>();
        PriceBasis[] bases = PriceBasis.values();
        for (int number = 1; number <= count; number++) {
            String title = number % 17 == 5
                    ? "Número de informes diagnósticos del Hospital Universitario de Nuestra Señora de la Candelaria y sus centros, "
                            + "año " + number
                    : "Site " + number + ": scoring of images";
            String text = number % 7 == 3
                    ? "For patients of the extension phase, with a report for each visit and an export for data management." : "";
            many.add(line(number, title, text, bases[number % bases.length], String.valueOf(number * 37 % 900 + 1),
                    new BigDecimal(number * 1_313L % 90_000 + 99).movePointLeft(2).toString(), number % 5 == 0 ? "7.5" : "0"));
        }
        return with(many);
    }

    /// What the paper is made of.
    public QuotationPaper paper() {
        QuotationContent content = new QuotationContent("2026-A7-0031", 2, template.number(), template.version(), language, customer,
                product,
                "Medical device of class IIb, Regulation (EU) 2017/745.",
                EURO, rate, lines, discount, tax, tax.treatment() == TaxTreatment.ADDED ? "ES" : "",
                Optional.of(LocalDate.of(2026, 12, 20)), conditions, Optional.empty());
        Brand brand = new Brand(Colour.of("0F6B5C"), logo, "Northlight Medical, S.L.",
                List.of("Gran Vía 1, 4.º", "48001 Bilbao, Bizkaia", "Spain"), "ESB95000000",
                List.of("sales@northlight.example", "+34 944 000 000"),
                "Northlight Medical, S.L. · Registro Mercantil de Bizkaia, tomo 5000, folio 1, hoja BI-00001");
        return new QuotationPaper(content, content.totals().orElseThrow(), template, brand, preparedBy,
                Optional.of(LocalDate.of(2026, 11, 21)), draft, new LedgerPlace(18_204, "9f3c71ab00d1"));
    }

    private static byte[] resource(String name) {
        try (InputStream stream = SamplePapers.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Strings that break what is not careful.
    public static List<String> naughty() {
        return List.of(
                "<script>alert('x')</script> &amp; ]]> <!-- \"quoted\" \\ {0} %s ${x}",
                "Ærøskøbing Łódź Žilina İstanbul Đà Nẵng São Tomé Müller-Lüdenscheidt",
                "Ελληνικά Кириллица ЁёЇї Հայերեն ქართული",
                "e\u0301 a\u0308\u0304 Z\u0351\u036B\u0343 o\u0302\u0323",
                "\u05E9\u05DC\u05D5\u05DD (2026) \u05E2\u05D5\u05DC\u05DD",
                "\u0627\u0644\u0639\u0631\u0628\u064A\u0629 and English",
                "\u65E5\u672C\u8A9E \u4E2D\u6587 \uD55C\uAD6D\uC5B4",
                "\uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDD2C \uD83C\uDDEA\uD83C\uDDF8 \uD840\uDC0B",
                "zero\u200Bwidth\u200Cjoin\u200Ders\u2060and\u00ADsoft\u00A0blanks\u202Fof\u2009kinds",
                "“quotes” ‘single’ «guillemets» „low“ … – — • · × ÷ ± ≤ ≥ ≠ ∞ √ € £ ¥ ₺ ₿",
                "\u202Eoverridden\u202C \u2066isolated\u2069",
                "   blanks   before,   within   and   after   ",
                "W".repeat(10_000),
                "1;DROP TABLE users -- ' OR 1=1",
                "two\nlines\n\nand an empty one");
    }
}
