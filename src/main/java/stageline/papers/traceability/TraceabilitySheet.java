package stageline.papers.traceability;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stageline.papers.quotation.Addresses;
import stageline.papers.quotation.Figures;
import stageline.papers.quotation.HouseFoot;
import stageline.papers.quotation.PaperTemplate.Texts;
import stageline.papers.quotation.Resource;
import stageline.papers.quotation.Section;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.PaperName;
import stageline.papers.sheet.Paragraphs;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;
import stageline.sales.record.TemplateText;

/// Puts a traceability agreement on paper, in its language.
public final class TraceabilitySheet {

    private final TraceabilityPaper paper;
    private final Texts texts;
    private final Resource words;
    private final Figures figures;
    private int duties;

    private TraceabilitySheet(TraceabilityPaper paper) {
        this.paper = paper;
        this.texts = paper.template().in(paper.language());
        this.words = Resource.read("traceability", "words_" + paper.language().code());
        this.figures = Figures.in(paper.language());
    }

    /// The paper of an agreement.
    public static Sheet of(TraceabilityPaper paper) {
        return new TraceabilitySheet(paper).sheet();
    }

    /// What that paper is called.
    public static PaperName name(TraceabilityPaper paper) {
        String title = paper.template().in(paper.language()).get(TemplateText.TITLE);
        return new PaperName(title, paper.distributor(), Optional.of(paper.agreed()));
    }

    private Sheet sheet() {
        String name = name(paper).words();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paper.brand().letterhead(number -> words.get("tax.number", number)));
        blocks.add(new Block.Columns(Optional.empty(), true, List.of(new Text(texts.get(TemplateText.TITLE), TextStyle.TITLE)),
                List.of(new Text(figures.day(paper.agreed()), TextStyle.STRONG)), false));
        paper.template().sections().forEach(section -> blocks.addAll(blocks(section)));
        String template = words.get("template", paper.template().reference(paper.language()), String.valueOf(paper.template().version()));
        HouseFoot foot = new HouseFoot(paper.brand(), paper.preparedBy(), paper.place());
        return new Sheet(
                paper.language().code(),
                name,
                foot.author(),
                name,
                Optional.of(paper.agreed()),
                paper.brand().accent(),
                blocks,
                name,
                foot.in(words, figures, template),
                Optional.empty());
    }

    private List<Block> blocks(Section section) {
        return switch (section) {
            case PARTIES -> List.of(heading(words.get("parties")), parties());
            case INTRODUCTION -> Paragraphs.of(texts.get(TemplateText.INTRODUCTION));
            case UNITS -> duty(TemplateText.UNITS_HEADING, TemplateText.UNITS);
            case USERS -> duty(TemplateText.USERS_HEADING, TemplateText.USERS);
            case INCIDENTS -> duty(TemplateText.INCIDENTS_HEADING, TemplateText.INCIDENTS);
            case ACCESS -> duty(TemplateText.ACCESS_HEADING, TemplateText.ACCESS);
            case ACTIONS -> duty(TemplateText.ACTIONS_HEADING, TemplateText.ACTIONS);
            case FURTHER -> duty(TemplateText.FURTHER_HEADING, TemplateText.FURTHER);
            case SIGNATURES -> signatures();
            case CUSTOMER, PRODUCT, REGULATION, STUDY, ITEMS, TOTALS, CONDITIONS, THINGS, METRICS, TIMELINE, MILESTONES, HARM, INCIDENT,
                    HAPPENED, PARTICULARS, AT_ONCE, HANDLING -> List.of();
        };
    }

    /// What one side owes, with the number that it has in the order of this paper; nothing where nothing is said of it.
    private List<Block> duty(TemplateText heading, TemplateText said) {
        List<Block> paragraphs = Paragraphs.of(texts.get(said));
        if (paragraphs.isEmpty()) {
            return List.of();
        }
        duties++;
        String number = String.valueOf(duties);
        return Stream.concat(Stream.of(heading(words.get("duty", number, texts.get(heading)).strip())), paragraphs.stream()).toList();
    }

    private List<Block> signatures() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading(words.get("signatures")));
        blocks.addAll(Paragraphs.of(texts.get(TemplateText.ACCEPTANCE)));
        blocks.add(new Block.Signatures(List.of(
                place(words.get("sign.distributor", entity())), place(words.get("sign.house", paper.brand().name())))));
        return blocks;
    }

    private Block parties() {
        Stream<String> theirs = Stream.concat(
                new Addresses().lines(paper.entity(), paper.language()).stream(),
                Stream.of(paper.entity().taxNumber()).filter(number -> !number.isEmpty()).map(number -> words.get("tax.number", number)));
        Stream<String> ours = Stream.concat(
                paper.brand().address().stream(),
                Stream.of(paper.brand().taxNumber()).filter(number -> !number.isEmpty()).map(number -> words.get("tax.number", number)));
        return new Block.Table(words.get("parties"), List.of(
                        new Block.Column(words.get("party.name"), false),
                        new Block.Column(words.get("party.address"), false)),
                List.of(party("party.house", paper.brand().name(), ours.toList()), party("party.distributor", entity(), theirs.toList())),
                Optional.empty());
    }

    private Block.Row party(String role, String name, List<String> address) {
        return new Block.Row(List.of(
                List.of(new Text(name, TextStyle.STRONG), small(words.get(role))),
                address.isEmpty() ? List.of(body("")) : address.stream().map(TraceabilitySheet::body).toList()));
    }

    private String entity() {
        return paper.entity().legalEntity().isEmpty() ? paper.distributor() : paper.entity().legalEntity();
    }

    private List<Text> place(String who) {
        return List.of(body(who), small(words.get("sign.name")));
    }

    private static Block heading(String said) {
        return new Block.Heading(2, new Text(said, TextStyle.HEADING));
    }

    private static Text body(String text) {
        return new Text(text, TextStyle.BODY);
    }

    private static Text small(String text) {
        return new Text(text, TextStyle.SMALL);
    }
}
