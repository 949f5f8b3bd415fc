package stageline.papers.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stageline.papers.quotation.Figures;
import stageline.papers.quotation.HouseFoot;
import stageline.papers.quotation.Resource;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.PaperName;
import stageline.papers.sheet.Printable;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;
import stageline.sales.offering.Differentiator;
import stageline.sales.record.PaperLanguage;

/// Puts a comparison on paper, in its language: a row for each requirement, how the offering meets it, and a blank column for each
/// competitor.
///
/// A requirement that is not written in that language stands there as it is written in another, since its row would say nothing; how it
/// is met is left blank.
public final class ComparisonSheet {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\n\\p{Blank}*(?:\\n\\p{Blank}*)+");

    private final ComparisonPaper paper;
    private final Resource words;
    private final Figures figures;

    private ComparisonSheet(ComparisonPaper paper) {
        this.paper = paper;
        this.words = words(paper.language());
        this.figures = Figures.in(paper.language());
    }

    /// The paper of a comparison.
    public static Sheet of(ComparisonPaper paper) {
        return new ComparisonSheet(paper).sheet();
    }

    /// What that paper is called.
    public static PaperName name(ComparisonPaper paper) {
        return new PaperName(words(paper.language()).get("title"), paper.offering(), Optional.of(paper.dated()));
    }

    static Resource words(PaperLanguage language) {
        return Resource.read("comparison", "words_" + language.code());
    }

    private Sheet sheet() {
        String name = name(paper).words();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paper.brand().letterhead(number -> words.get("tax.number", number)));
        blocks.add(new Block.Columns(Optional.empty(), true, List.of(new Text(words.get("title"), TextStyle.TITLE)),
                List.of(new Text(words.get("dated", figures.day(paper.dated())), TextStyle.SMALL)), false));
        if (!paper.offering().isBlank()) {
            blocks.add(new Block.Paragraph(new Text(paper.offering(), TextStyle.STRONG)));
        }
        PARAGRAPHS.splitAsStream(Printable.of(paper.description()).strip())
                .filter(part -> !part.isBlank())
                .forEach(part -> blocks.add(paragraph(part)));
        blocks.add(paragraph(words.get("introduction", paper.brand().name())));
        if (!paper.competitors().isEmpty()) {
            blocks.add(paragraph(words.get("blank")));
        }
        blocks.add(table());
        HouseFoot foot = new HouseFoot(paper.brand(), paper.preparedBy(), paper.place());
        return new Sheet(
                paper.language().code(),
                name,
                foot.author(),
                name,
                Optional.of(paper.dated()),
                paper.brand().accent(),
                blocks,
                name,
                foot.in(words, figures),
                Optional.empty());
    }

    private Block table() {
        List<Block.Column> columns = Stream.concat(
                        Stream.of(words.get("requirement"), words.get("met")), paper.competitors().stream().map(ComparisonSheet::oneLine))
                .map(title -> new Block.Column(title, false))
                .toList();
        Block.Widths widths = paper.competitors().isEmpty() ? Block.Widths.REST_TO_FIRST : Block.Widths.EVEN;
        return new Block.Table(
                words.get("requirements"), columns, paper.requirements().stream().map(this::row).toList(), Optional.empty(), widths);
    }

    private Block.Row row(Differentiator each) {
        List<Text> met = new ArrayList<>();
        String how = each.met(paper.language());
        if (!how.isBlank()) {
            met.add(new Text(how, TextStyle.BODY));
        }
        if (!each.evidence().isBlank()) {
            met.add(new Text(words.get("evidence", each.evidence()), TextStyle.SMALL));
        }
        Stream<List<Text>> ours = Stream.of(List.of(new Text(each.requirement(paper.language()), TextStyle.STRONG)), met);
        return new Block.Row(Stream.concat(ours, paper.competitors().stream().map(blank -> List.<Text>of())).toList());
    }

    private static String oneLine(String text) {
        return Printable.of(text).replace('\n', ' ');
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(new Text(text, TextStyle.BODY));
    }
}
