package stageline.papers.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import stageline.papers.quotation.PaperTemplate.Texts;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Block.Columns;
import stageline.papers.sheet.Block.Heading;
import stageline.papers.sheet.Block.Paragraph;
import stageline.papers.sheet.Block.Signatures;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;
import stageline.sales.quotation.CustomerAddress;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.record.TemplateText;

/// Puts a quotation on paper: what stands where, in its language.
public final class QuotationSheet {

    private final QuotationPaper paper;
    private final QuotationContent content;
    private final Texts texts;
    private final Resource words;
    private final Figures figures;

    private QuotationSheet(QuotationPaper paper) {
        this.paper = paper;
        this.content = paper.content();
        this.texts = paper.template().in(content.language());
        this.words = Resource.read("words_" + content.language().code());
        this.figures = new Figures(content.language(), words);
    }

    /// The paper of a quotation.
    public static Sheet of(QuotationPaper paper) {
        return new QuotationSheet(paper).sheet();
    }

    private Sheet sheet() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paper.brand().letterhead(number -> words.get("tax.number", number)));
        blocks.add(title());
        paper.template().sections().stream().distinct().forEach(section -> blocks.addAll(blocks(section)));
        String name = texts.get(TemplateText.TITLE) + " " + number();
        Optional<String> mark = paper.draft() ? Optional.of(words.get("draft")) : Optional.empty();
        String template = words.get("template", paper.template().number(), String.valueOf(paper.template().version()));
        HouseFoot foot = new HouseFoot(paper.brand(), paper.preparedBy(), paper.place());
        return new Sheet(
                content.language().code(),
                mark.map(draft -> name + " · " + draft).orElse(name),
                foot.author(),
                content.number() + " R" + content.revision(),
                paper.dated(),
                paper.brand().accent(),
                blocks,
                name,
                foot.in(words, figures, mark.orElse(""), template),
                mark);
    }

    private String number() {
        return content.number().isEmpty()
                ? words.get("number.none")
                : words.get("number", content.number(), String.valueOf(content.revision())).replace(' ', '\u00A0');
    }

    private static Text small(String line) {
        return new Text(line, TextStyle.SMALL);
    }

    private Block title() {
        List<Text> right = new ArrayList<>();
        right.add(new Text(paper.draft() ? words.get("draft") + " · " + number() : number(), TextStyle.STRONG));
        paper.dated().ifPresent(day -> right.add(small(figures.day(day))));
        content.validUntil().ifPresent(day -> right.add(small(words.get("valid", figures.day(day)))));
        return new Columns(Optional.empty(), true, List.of(new Text(texts.get(TemplateText.TITLE), TextStyle.TITLE)), right, false);
    }

    private List<Block> blocks(Section section) {
        return switch (section) {
            case CUSTOMER -> customer();
            case INTRODUCTION -> Stream.of(texts.get(TemplateText.INTRODUCTION)).filter(Predicate.not(String::isEmpty))
                    .map(QuotationSheet::paragraph).toList();
            case PRODUCT -> part("product", content.product());
            case REGULATION -> part("regulation", content.regulation());
            case STUDY -> part("study", texts.get(TemplateText.STUDY));
            case ITEMS -> List.of(new Items(paper, words, figures).table());
            case TOTALS -> totals();
            case CONDITIONS -> part("conditions", content.validUntil()
                            .map(day -> words.get("conditions.valid", figures.day(day))).orElse(""),
                    content.conditions(), texts.get(TemplateText.CONDITIONS));
            case SIGNATURES -> signatures();
            case THINGS, METRICS, TIMELINE, MILESTONES, HARM, INCIDENT, HAPPENED, PARTICULARS, AT_ONCE, HANDLING, PARTIES, UNITS, USERS,
                    INCIDENTS, ACCESS, ACTIONS, FURTHER -> List.of();
        };
    }

    private List<Block> customer() {
        CustomerAddress customer = content.customer();
        List<Text> lines = new ArrayList<>();
        add(lines, customer.legalEntity(), TextStyle.STRONG);
        add(lines, customer.attention().isEmpty() ? "" : words.get("attention", customer.attention()), TextStyle.BODY);
        new Addresses().lines(customer, content.language()).forEach(line -> add(lines, line, TextStyle.BODY));
        add(lines, customer.taxNumber().isEmpty() ? "" : words.get("tax.number", customer.taxNumber()), TextStyle.SMALL);
        return List.of(new Columns(Optional.empty(), false, lines, List.of(), false));
    }

    private static void add(List<Text> lines, String words, TextStyle style) {
        if (!words.isEmpty()) {
            lines.add(new Text(words, style));
        }
    }

    private List<Block> totals() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Sums(paper, words, figures).block());
        TaxTreatment treatment = content.tax().treatment();
        if (treatment != TaxTreatment.ADDED) {
            blocks.add(paragraph(words.get("tax." + treatment.code())));
        }
        blocks.add(new Paragraph(new Text(words.get("currency", content.currency().getCurrencyCode()), TextStyle.SMALL)));
        content.rate().ifPresent(rate -> blocks.add(new Paragraph(new Text(
                words.get("rate", content.currency().getCurrencyCode(), figures.number(rate.rate()), rate.into().getCurrencyCode(),
                        figures.day(rate.on())),
                TextStyle.SMALL))));
        return blocks;
    }

    /// A heading with what stands below it, and nothing where nothing does.
    private List<Block> part(String key, String... paragraphs) {
        List<String> written = Stream.of(paragraphs).filter(Predicate.not(String::isEmpty)).toList();
        if (written.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(key));
        written.forEach(text -> blocks.add(paragraph(text)));
        return blocks;
    }

    private List<Block> signatures() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading("signatures"));
        if (!texts.get(TemplateText.ACCEPTANCE).isEmpty()) {
            blocks.add(paragraph(texts.get(TemplateText.ACCEPTANCE)));
        }
        blocks.add(new Signatures(List.of(
                place(words.get("sign.customer", content.customer().legalEntity())),
                place(words.get("sign.house", paper.brand().name())))));
        return blocks;
    }

    private List<Text> place(String who) {
        return List.of(new Text(who, TextStyle.BODY), new Text(words.get("sign.name"), TextStyle.SMALL));
    }

    private Block heading(String key) {
        return new Heading(2, new Text(words.get(key), TextStyle.HEADING));
    }

    private static Block paragraph(String text) {
        return new Paragraph(new Text(text, TextStyle.BODY));
    }
}
