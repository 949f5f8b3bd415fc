package stageline.papers.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stageline.papers.quotation.Figures;
import stageline.papers.quotation.HouseFoot;
import stageline.papers.quotation.PaperTemplate.Texts;
import stageline.papers.quotation.Resource;
import stageline.papers.quotation.Section;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Paragraphs;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;
import stageline.papers.signature.SignatureLines;
import stageline.sales.contract.ImplementationPlan;
import stageline.sales.contract.ImplementationPlan.Part;
import stageline.sales.contract.Milestone;
import stageline.sales.record.TemplateText;

/// Puts an implementation plan on paper, made with template T-009-001: what stands where, in its language.
public final class PlanSheet {

    private final PlanPaper paper;
    private final ImplementationPlan plan;
    private final Texts texts;
    private final Resource words;
    private final Figures figures;

    private PlanSheet(PlanPaper paper) {
        this.paper = paper;
        this.plan = paper.plan();
        this.texts = paper.template().in(paper.language());
        this.words = Resource.read("plan", "words_" + paper.language().code());
        this.figures = Figures.in(paper.language());
    }

    /// The paper of a plan.
    public static Sheet of(PlanPaper paper) {
        return new PlanSheet(paper).sheet();
    }

    private Sheet sheet() {
        Optional<String> mark = paper.contracted().isPresent() ? Optional.empty() : Optional.of(words.get("draft"));
        String name = paper.name().words();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paper.brand().letterhead(number -> words.get("tax.number", number)));
        blocks.add(title(name, mark));
        blocks.add(customer());
        paper.signed().ifPresent(signed -> blocks.addAll(copied(signed)));
        if (paper.signed().map(SignedPlan::stands).orElse(true)) {
            paper.template().sections().forEach(section -> blocks.addAll(blocks(section)));
        }
        String template = words.get("template", paper.template().reference(paper.language()), String.valueOf(paper.template().version()));
        HouseFoot foot = new HouseFoot(paper.brand(), paper.preparedBy(), paper.place());
        return new Sheet(
                paper.language().code(),
                texts.get(TemplateText.TITLE) + " · " + name,
                foot.author(),
                name,
                Optional.of(paper.dated()),
                paper.brand().accent(),
                blocks,
                texts.get(TemplateText.TITLE) + " · " + name,
                foot.in(words, figures, mark.orElse(""), template),
                mark);
    }

    /// What a copy says of the file that was signed, which is another than itself.
    private List<Block> copied(SignedPlan signed) {
        List<Block> blocks = new ArrayList<>(List.of(
                paragraph(words.get("copy", signed.file(), signed.sha256())),
                paragraph(words.get(signed.stands() ? "copy.stands" : "copy.changed"))));
        blocks.addAll(new SignatureLines(paper.language()).of(signed.signatures()));
        return blocks;
    }

    private List<Block> blocks(Section section) {
        return switch (section) {
            case INTRODUCTION -> Paragraphs.of(texts.get(TemplateText.INTRODUCTION));
            case THINGS -> List.of(heading("things"), things());
            case METRICS -> part("metrics", plan.metrics());
            case TIMELINE -> part("timeline", plan.timeline());
            case MILESTONES -> plan.milestones().isEmpty() ? List.of() : List.of(heading("milestones"), milestones());
            case SIGNATURES -> signatures();
            case CUSTOMER, PRODUCT, REGULATION, STUDY, ITEMS, TOTALS, CONDITIONS, HARM, INCIDENT, HAPPENED, PARTICULARS, AT_ONCE, HANDLING,
                    PARTIES, UNITS, USERS, INCIDENTS, ACCESS, ACTIONS, FURTHER -> List.of();
        };
    }

    private List<Block> signatures() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heading("signatures"));
        blocks.addAll(Paragraphs.of(texts.get(TemplateText.ACCEPTANCE)));
        blocks.add(new Block.Signatures(List.of(
                place(words.get("sign.customer", paper.legalEntity().isEmpty() ? paper.customer() : paper.legalEntity()), plan.theirs()),
                place(words.get("sign.house", paper.brand().name()), plan.ours()))));
        return blocks;
    }

    private Block title(String name, Optional<String> mark) {
        List<Text> right = new ArrayList<>();
        right.add(new Text(mark.map(draft -> draft + " · " + name).orElse(name), TextStyle.STRONG));
        right.add(small(figures.day(paper.dated())));
        return new Block.Columns(Optional.empty(), true, List.of(new Text(texts.get(TemplateText.TITLE), TextStyle.TITLE)), right, false);
    }

    private Block customer() {
        List<Text> left = new ArrayList<>();
        left.add(new Text(paper.legalEntity().isEmpty() ? paper.customer() : paper.legalEntity(), TextStyle.STRONG));
        left.add(new Text(paper.deal(), TextStyle.BODY));
        paper.contracted().ifPresent(day -> left.add(small(paper.reference().isEmpty()
                ? words.get("contract", figures.day(day))
                : words.get("contract.reference", figures.day(day), paper.reference()))));
        return new Block.Columns(Optional.empty(), false, left, List.of(), false);
    }

    private Block things() {
        return new Block.Table(words.get("things"), List.of(
                        new Block.Column(words.get("thing"), false),
                        new Block.Column(words.get("thing.how"), false),
                        new Block.Column(words.get("thing.on"), true)),
                List.of(thing("lead", plan.lead()), thing("access", plan.access()), thing("training", plan.training()),
                        thing("review", plan.review())),
                Optional.empty());
    }

    private Block.Row thing(String key, Part part) {
        return row(new Text(words.get("thing." + key), TextStyle.STRONG), part.text(), part.on());
    }

    private Block milestones() {
        return new Block.Table(words.get("milestones"), List.of(
                        new Block.Column(words.get("milestone"), false),
                        new Block.Column(words.get("milestone.by"), false),
                        new Block.Column(words.get("milestone.done"), true)),
                plan.milestones().stream().map(this::milestone).toList(),
                Optional.empty());
    }

    private Block.Row milestone(Milestone milestone) {
        return row(new Text(milestone.what(), TextStyle.BODY), milestone.by().map(figures::day).orElse(""), milestone.done());
    }

    private Block.Row row(Text first, String second, Optional<LocalDate> on) {
        return new Block.Row(List.of(
                List.of(first),
                List.of(new Text(second, TextStyle.BODY)),
                List.of(new Text(on.map(figures::day).orElseGet(() -> words.get("open")), TextStyle.BODY))));
    }

    /// A heading with what stands below it, and nothing where nothing does.
    private List<Block> part(String key, String text) {
        return text.isEmpty() ? List.of() : List.of(heading(key), paragraph(text));
    }

    private List<Text> place(String who, Part signed) {
        String by = String.join(", ", Stream.concat(
                        Stream.of(signed.text()).filter(name -> !name.isEmpty()), signed.on().map(figures::day).stream())
                .toList());
        return List.of(new Text(who, TextStyle.BODY), small(by.isEmpty() ? words.get("sign.name") : words.get("sign.signed", by)));
    }

    private Block heading(String key) {
        return new Block.Heading(2, new Text(words.get(key), TextStyle.HEADING));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(new Text(text, TextStyle.BODY));
    }

    private static Text small(String text) {
        return new Text(text, TextStyle.SMALL);
    }
}
