package stageline.papers.traceability;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stageline.papers.quotation.Addresses;
import stageline.papers.quotation.Figures;
import stageline.papers.quotation.Resource;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.PaperName;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;

/// Puts a traceability agreement on paper, in its language.
public final class TraceabilitySheet {

    private static final List<String> DUTIES = List.of("units", "users", "incidents", "access", "actions");

    private final TraceabilityPaper paper;
    private final Resource words;
    private final Figures figures;

    private TraceabilitySheet(TraceabilityPaper paper) {
        this.paper = paper;
        this.words = words(paper);
        this.figures = Figures.in(paper.language());
    }

    /// The paper of an agreement.
    public static Sheet of(TraceabilityPaper paper) {
        return new TraceabilitySheet(paper).sheet();
    }

    /// What that paper is called.
    public static PaperName name(TraceabilityPaper paper) {
        return new PaperName(words(paper).get("title"), paper.distributor(), Optional.of(paper.agreed()));
    }

    private static Resource words(TraceabilityPaper paper) {
        return Resource.read("traceability", "words_" + paper.language().code());
    }

    private Sheet sheet() {
        String name = name(paper).words();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paper.brand().letterhead(number -> words.get("tax.number", number)));
        blocks.add(new Block.Columns(Optional.empty(), true, List.of(new Text(words.get("title"), TextStyle.TITLE)),
                List.of(new Text(figures.day(paper.agreed()), TextStyle.STRONG)), false));
        blocks.add(heading("parties"));
        blocks.add(parties());
        blocks.add(paragraph("introduction"));
        DUTIES.forEach(duty -> {
            blocks.add(heading(duty));
            blocks.add(paragraph(duty + ".words"));
        });
        blocks.add(heading("signatures"));
        blocks.add(paragraph("agreed"));
        blocks.add(new Block.Signatures(List.of(
                place(words.get("sign.distributor", entity())), place(words.get("sign.house", paper.brand().name())))));
        return new Sheet(
                paper.language().code(),
                name,
                paper.preparedBy().isEmpty() ? paper.brand().name() : paper.preparedBy(),
                name,
                Optional.of(paper.agreed()),
                paper.brand().accent(),
                blocks,
                name,
                new Sheet.Foot(
                        paper.brand().foot(),
                        paper.preparedBy().isEmpty() ? "" : words.get("prepared", paper.preparedBy()),
                        words.get("ledger", figures.number(BigDecimal.valueOf(paper.place().position())), paper.place().shownHead())),
                Optional.empty());
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

    private Block heading(String key) {
        return new Block.Heading(2, new Text(words.get(key), TextStyle.HEADING));
    }

    private Block paragraph(String key) {
        return new Block.Paragraph(body(words.get(key)));
    }

    private static Text body(String text) {
        return new Text(text, TextStyle.BODY);
    }

    private static Text small(String text) {
        return new Text(text, TextStyle.SMALL);
    }
}
