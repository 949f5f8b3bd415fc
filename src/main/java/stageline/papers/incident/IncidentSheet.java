package stageline.papers.incident;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.papers.incident.IncidentPaper.Handling;
import stageline.papers.incident.IncidentPaper.Reporter;
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
import stageline.sales.people.Role;
import stageline.sales.record.ActivityFields.Harm;
import stageline.sales.record.TemplateText;

/// Puts the report of a non-conformity on paper, in its language. What is not known is said to be so, since a blank could as well have
/// been forgotten.
public final class IncidentSheet {

    private static final String RECORD = "R-006-001";
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final IncidentPaper paper;
    private final Texts texts;
    private final Resource words;
    private final Figures figures;

    private IncidentSheet(IncidentPaper paper) {
        this.paper = paper;
        this.texts = paper.template().in(paper.language());
        this.words = Resource.read("incident", "words_" + paper.language().code());
        this.figures = Figures.in(paper.language());
    }

    /// The paper of an incident.
    public static Sheet of(IncidentPaper paper) {
        return new IncidentSheet(paper).sheet();
    }

    /// What its record is called: by the day on which it happened, or became known where that is not known.
    public static PaperName name(IncidentPaper paper) {
        LocalDate day = paper.happened().orElseGet(() -> paper.noted().toLocalDate());
        return new PaperName(RECORD, paper.customer(), Optional.of(day));
    }

    private Sheet sheet() {
        String name = name(paper).words();
        String title = texts.get(TemplateText.TITLE) + " · " + name;
        List<Block> blocks = new ArrayList<>();
        blocks.add(paper.brand().letterhead(number -> words.get("tax.number", number)));
        blocks.add(new Block.Columns(Optional.empty(), true, List.of(new Text(texts.get(TemplateText.TITLE), TextStyle.TITLE)),
                List.of(strong(name), small(words.get("dated", figures.day(paper.dated())))), false));
        paper.template().sections().forEach(section -> blocks.addAll(blocks(section)));
        String template = words.get("template", paper.template().reference(paper.language()), String.valueOf(paper.template().version()));
        HouseFoot foot = new HouseFoot(paper.brand(), paper.preparedBy(), paper.place());
        return new Sheet(
                paper.language().code(),
                title,
                foot.author(),
                name,
                Optional.of(paper.dated()),
                paper.brand().accent(),
                blocks,
                title,
                foot.in(words, figures, template),
                Optional.empty());
    }

    private List<Block> blocks(Section section) {
        return switch (section) {
            case INTRODUCTION -> Paragraphs.of(texts.get(TemplateText.INTRODUCTION));
            case HARM -> List.of(new Block.Heading(2, new Text(harm(), TextStyle.TOTAL)));
            case INCIDENT -> List.of(incident());
            case HAPPENED -> part("happened", said(paper.text()));
            case PARTICULARS -> part("particulars", Stream.concat(
                    Paragraphs.of(texts.get(TemplateText.PARTICULARS)).stream(), Stream.of(particulars())).toList());
            case AT_ONCE -> part("atonce", said(paper.atOnce()));
            case HANDLING -> handling();
            case SIGNATURES -> Stream.concat(
                    Paragraphs.of(texts.get(TemplateText.ACCEPTANCE)).stream(),
                    Stream.of(new Block.Signatures(List.of(place("sign.reporter"), place("sign.quality"))))).toList();
            case CUSTOMER, PRODUCT, REGULATION, STUDY, ITEMS, TOTALS, CONDITIONS, THINGS, METRICS, TIMELINE, MILESTONES, PARTIES, UNITS,
                    USERS, INCIDENTS, ACCESS, ACTIONS, FURTHER -> List.of();
        };
    }

    private List<Block> handling() {
        List<Block> said = Stream.concat(
                        Paragraphs.of(texts.get(TemplateText.HANDLING)).stream(),
                        paper.handling().stream().map(this::handling).flatMap(List::stream))
                .toList();
        return said.isEmpty() ? List.of() : part("handling", said);
    }

    private List<Block> part(String key, List<Block> below) {
        Block heading = new Block.Heading(2, new Text(words.get(key), TextStyle.HEADING));
        return Stream.concat(Stream.of(heading), below.stream()).toList();
    }

    private String harm() {
        return words.get("harm." + paper.harm().orElse(Harm.UNKNOWN).code());
    }

    private Block incident() {
        String happened = paper.happened().map(day -> words.get("on", figures.day(day))).orElseGet(() -> words.get("on.unknown"));
        String noted = words.get("noted", figures.day(paper.noted().toLocalDate()), MINUTE.format(paper.noted()),
                paper.noted().getZone().getId());
        List<Text> right = new ArrayList<>(List.of(strong(happened), small(noted)));
        if (!paper.notedBy().isEmpty()) {
            right.add(small(words.get("noted.by", paper.notedBy())));
        }
        paper.changed().ifPresent(day -> right.add(small(words.get("changed", figures.day(day)))));
        List<Text> left = new ArrayList<>(List.of(strong(paper.customer())));
        if (!paper.deal().isEmpty()) {
            left.add(body(paper.deal()));
        }
        return new Block.Columns(Optional.empty(), false, left, right, false);
    }

    private List<Block> handling(Handling handling) {
        String whom = handling.by()
                .or(() -> handling.role().map(role -> role.equals(Role.QUALITY_MANAGER.code()) ? words.get("sign.quality") : role))
                .orElseGet(() -> words.get("unknown"));
        List<Block> said = new ArrayList<>(Paragraphs.of(handling.done()
                .map(day -> words.get("handling.done", whom, figures.day(day)))
                .orElseGet(() -> handling.due()
                        .map(day -> words.get("handling.due", whom, figures.day(day)))
                        .orElseGet(() -> words.get("handling.open", whom)))));
        said.addAll(Paragraphs.of(handling.outcome()));
        return said;
    }

    private Block particulars() {
        List<Block.Row> rows = new ArrayList<>(List.of(row("product", paper.product()), row("batch", paper.batch())));
        paper.reporters().forEach(reporter -> rows.add(reporter(reporter)));
        if (!paper.reportedBy().isEmpty() || paper.reporters().isEmpty()) {
            rows.add(row("by", paper.reportedBy()));
        }
        rows.add(row("reach", paper.reach()));
        return new Block.Table(words.get("particulars"), List.of(
                        new Block.Column(words.get("column.what"), false), new Block.Column(words.get("column.said"), false)),
                rows, Optional.empty(), Block.Widths.REST_TO_LAST);
    }

    /// Who reported it, and below how they are reached.
    private Block.Row reporter(Reporter reporter) {
        List<Text> said = Stream.of(
                        joined(reporter.name(), reporter.jobTitle()),
                        joined(reporter.email(), reporter.phone()))
                .filter(line -> !line.isEmpty())
                .map(IncidentSheet::body)
                .toList();
        return new Block.Row(List.of(List.of(strong(words.get("by"))), said.isEmpty() ? List.of(body(words.get("unknown"))) : said));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private Block.Row row(String key, String said) {
        return new Block.Row(List.of(
                List.of(strong(words.get(key))), List.of(body(said.isBlank() ? words.get("unknown") : said))));
    }

    private List<Block> said(String text) {
        List<Block> paragraphs = Paragraphs.of(text);
        return paragraphs.isEmpty() ? Paragraphs.of(words.get("unknown")) : paragraphs;
    }

    private List<Text> place(String key) {
        return List.of(body(words.get(key)), small(words.get("sign.name")));
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
