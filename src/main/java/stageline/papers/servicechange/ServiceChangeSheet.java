package stageline.papers.servicechange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import stageline.papers.quotation.Figures;
import stageline.papers.quotation.HouseFoot;
import stageline.papers.quotation.Resource;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.PaperName;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;
import stageline.papers.signature.PrintedSignature;
import stageline.papers.signature.SignatureLines;

/// Puts a change after service began on paper, in its language, with the signatures that were put under it.
public final class ServiceChangeSheet {

    private final ServiceChangePaper paper;
    private final Resource words;
    private final Figures figures;
    private final SignatureLines lines;

    private ServiceChangeSheet(ServiceChangePaper paper) {
        this.paper = paper;
        this.words = words(paper);
        this.figures = Figures.in(paper.language());
        this.lines = new SignatureLines(paper.language());
    }

    /// The paper of a change.
    public static Sheet of(ServiceChangePaper paper) {
        return new ServiceChangeSheet(paper).sheet();
    }

    /// What that paper is called.
    public static PaperName name(ServiceChangePaper paper) {
        return new PaperName(words(paper).get("title"), paper.customer(), paper.askedOn());
    }

    private static Resource words(ServiceChangePaper paper) {
        return Resource.read("servicechange", "words_" + paper.language().code());
    }

    private Sheet sheet() {
        String name = name(paper).words();
        Optional<String> mark = paper.withdrawn() ? Optional.of(words.get("withdrawn")) : Optional.empty();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paper.brand().letterhead(number -> words.get("tax.number", number)));
        blocks.add(new Block.Columns(Optional.empty(), true, List.of(new Text(words.get("title"), TextStyle.TITLE)),
                List.of(small(words.get("dated", figures.day(paper.dated())))), false));
        blocks.add(customer(mark));
        blocks.add(heading("what"));
        blocks.add(paragraph(paper.what()));
        blocks.add(new Block.Paragraph(small(asked())));
        blocks.add(heading("feasible"));
        blocks.addAll(said("feasible.", paper.feasible(), paper.confirmed(), paper.finding()));
        blocks.add(heading("decision"));
        blocks.addAll(said("decision.", paper.decision(), paper.decided(), paper.answer()));
        paper.costs().ifPresent(costs -> blocks.add(
                new Block.Paragraph(new Text(words.get("costs", figures.money(costs)), TextStyle.STRONG))));
        blocks.add(heading("quotations"));
        blocks.add(new Block.Table(words.get("quotations"),
                List.of(new Block.Column(words.get("previous"), false), new Block.Column(words.get("next"), false)),
                List.of(new Block.Row(List.of(List.of(body(orNone(paper.previous()))), List.of(body(orNone(paper.next())))))),
                Optional.empty()));
        if (paper.signatures().isEmpty()) {
            blocks.add(new Block.Paragraph(small(words.get("unsigned"))));
        }
        blocks.addAll(lines.of(paper.signatures()));
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
                mark);
    }

    private Block customer(Optional<String> mark) {
        List<Text> left = Stream.concat(
                        Stream.of(paper.customer()).map(customer -> new Text(customer, TextStyle.STRONG)),
                        Stream.of(paper.deal()).map(ServiceChangeSheet::body))
                .filter(text -> !text.words().isBlank())
                .toList();
        String standing = mark.orElseGet(() -> words.get("standing." + paper.standing().code()));
        return new Block.Columns(Optional.empty(), false, left, List.of(new Text(standing, TextStyle.STRONG)), false);
    }

    private String asked() {
        String day = paper.askedOn().map(figures::day).orElse("");
        return String.join(" · ", Stream.of(
                        paper.askedBy().isBlank() ? day : words.get("asked", paper.askedBy(), day),
                        paper.writtenBy().isBlank() ? "" : words.get("written", paper.writtenBy()))
                .filter(part -> !part.isBlank())
                .toList());
    }

    /// What was said, by whom, and why; or that nobody said it yet.
    private List<Block> said(String kind, String code, Optional<PrintedSignature> signature, String why) {
        if (code.isEmpty()) {
            return List.of(paragraph(words.get("open")));
        }
        List<Block> said = new ArrayList<>();
        said.add(new Block.Paragraph(new Text(named(kind, code), TextStyle.STRONG)));
        if (!why.isBlank()) {
            said.add(paragraph(why));
        }
        signature.ifPresent(by -> said.add(new Block.Paragraph(small(by.role().isEmpty()
                ? words.get("said", by.name(), lines.moment(by.at()))
                : words.get("said.role", by.name(), lines.role(by.role()), lines.moment(by.at()))))));
        return said;
    }

    /// What a code is called; the code where a newer version knows more of them.
    private String named(String kind, String code) {
        return words.words().getOrDefault(kind + code.toLowerCase(Locale.ROOT), code);
    }

    private String orNone(String number) {
        return number.isBlank() ? words.get("none") : number;
    }

    private Block heading(String key) {
        return new Block.Heading(2, new Text(words.get(key), TextStyle.HEADING));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(body(text));
    }

    private static Text body(String text) {
        return new Text(text, TextStyle.BODY);
    }

    private static Text small(String text) {
        return new Text(text, TextStyle.SMALL);
    }
}
