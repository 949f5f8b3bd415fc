package stageline.papers.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stageline.papers.audit.AuditPaper.Line;
import stageline.papers.quotation.Figures;
import stageline.papers.quotation.HouseFoot;
import stageline.papers.quotation.Resource;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;

/// Puts an audit report on paper, in its language.
public final class AuditSheet {

    private final AuditPaper paper;
    private final Resource words;
    private final Figures figures;

    private AuditSheet(AuditPaper paper) {
        this.paper = paper;
        this.words = Resource.read("audit", "words_" + paper.language().code());
        this.figures = Figures.in(paper.language());
    }

    /// The paper of a report.
    public static Sheet of(AuditPaper paper) {
        return new AuditSheet(paper).sheet();
    }

    private Sheet sheet() {
        String title = paper.subject().isEmpty() ? paper.title() : paper.title() + ": " + paper.subject();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paper.brand().letterhead(number -> words.get("tax.number", number)));
        blocks.add(new Block.Columns(Optional.empty(), true, List.of(new Text(paper.title(), TextStyle.TITLE)),
                List.of(small(figures.day(paper.dated()))), false));
        if (!paper.subject().isEmpty()) {
            blocks.add(new Block.Paragraph(strong(paper.subject())));
        }
        paper.intro().forEach(line -> blocks.add(new Block.Paragraph(small(line))));
        blocks.add(new Block.Table(title,
                List.of(column(paper.columns().when()), column(paper.columns().who()), column(paper.columns().what())),
                paper.lines().stream().map(AuditSheet::row).toList(), Optional.empty(), Block.Widths.REST_TO_LAST));
        HouseFoot foot = new HouseFoot(paper.brand(), paper.preparedBy(), paper.place());
        return new Sheet(
                paper.language().code(),
                title,
                foot.author(),
                title,
                Optional.of(paper.dated()),
                paper.brand().accent(),
                blocks,
                title,
                foot.in(words, figures),
                Optional.empty());
    }

    private static Block.Row row(Line line) {
        List<Text> what = new ArrayList<>();
        if (!line.record().isEmpty()) {
            what.add(strong(line.record()));
        }
        line.what().forEach(changed -> what.add(body(changed)));
        line.notes().forEach(note -> what.add(small(note)));
        List<Text> who = line.job().isEmpty() ? List.of(body(line.who())) : List.of(body(line.who()), small(line.job()));
        return new Block.Row(List.of(List.of(body(line.when()), small(line.number())), who, what));
    }

    private static Block.Column column(String title) {
        return new Block.Column(title, false);
    }

    private static Text strong(String text) {
        return new Text(text, TextStyle.STRONG);
    }

    private static Text body(String text) {
        return new Text(text, TextStyle.BODY);
    }

    private static Text small(String text) {
        return new Text(text, TextStyle.SMALL);
    }
}
