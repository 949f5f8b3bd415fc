package stageline.papers.meeting;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.papers.meeting.MeetingPaper.Guest;
import stageline.papers.meeting.MeetingPaper.Task;
import stageline.papers.quotation.Figures;
import stageline.papers.quotation.HouseFoot;
import stageline.papers.quotation.Resource;
import stageline.papers.sheet.Block;
import stageline.papers.sheet.PaperName;
import stageline.papers.sheet.Paragraphs;
import stageline.papers.sheet.Sheet;
import stageline.papers.sheet.Text;
import stageline.papers.sheet.TextStyle;

/// Puts the report of a meeting on paper, in its language.
public final class MeetingSheet {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final MeetingPaper paper;
    private final Resource words;
    private final Figures figures;

    private MeetingSheet(MeetingPaper paper) {
        this.paper = paper;
        this.words = words(paper);
        this.figures = Figures.in(paper.language());
    }

    /// The paper of a meeting.
    public static Sheet of(MeetingPaper paper) {
        return new MeetingSheet(paper).sheet();
    }

    /// What that paper is called.
    public static PaperName name(MeetingPaper paper) {
        return new PaperName(words(paper).get("title"), paper.customer(), Optional.of(paper.at().toLocalDate()));
    }

    private static Resource words(MeetingPaper paper) {
        return Resource.read("meeting", "words_" + paper.language().code());
    }

    private Sheet sheet() {
        String name = name(paper).words();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paper.brand().letterhead(number -> words.get("tax.number", number)));
        blocks.add(title());
        blocks.add(meeting());
        if (!paper.customers().isEmpty() || !paper.ours().isEmpty()) {
            blocks.add(heading("present"));
            blocks.add(present());
        }
        List<Block> said = Paragraphs.of(paper.said());
        if (!said.isEmpty()) {
            blocks.add(heading("said"));
            blocks.addAll(said);
        }
        if (!paper.tasks().isEmpty()) {
            blocks.add(heading("follows"));
            blocks.add(follows());
        }
        if (!paper.nextStep().isBlank()) {
            blocks.add(heading("next"));
            blocks.add(new Block.Paragraph(body(paper.nextStepOn()
                    .map(day -> words.get("next.on", figures.day(day), paper.nextStep()))
                    .orElse(paper.nextStep()))));
        }
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

    private Block title() {
        return new Block.Columns(Optional.empty(), true, List.of(new Text(words.get("title"), TextStyle.TITLE)),
                List.of(small(words.get("dated", figures.day(paper.dated())))), false);
    }

    private Block meeting() {
        String when = words.get("when", figures.day(paper.at().toLocalDate()), MINUTE.format(paper.at()), paper.at().getZone().getId());
        List<Text> left = Stream.concat(
                        Stream.of(paper.customer()).map(customer -> new Text(customer, TextStyle.STRONG)),
                        Stream.of(paper.deal(), paper.subject()).map(MeetingSheet::body))
                .filter(text -> !text.words().isBlank())
                .toList();
        return new Block.Columns(Optional.empty(), false, left, List.of(
                new Text(when, TextStyle.STRONG), small(named("kind.", paper.kind()))), false);
    }

    private Block present() {
        Stream<Block.Row> theirs = paper.customers().stream().map(this::guest);
        Stream<Block.Row> ours = Stream.of(paper.ours()).filter(name -> !name.isEmpty())
                .map(name -> row(name, "", words.get("ours")));
        return new Block.Table(words.get("present"), columns("present.name", "present.job", "present.role"),
                Stream.concat(theirs, ours).toList(), Optional.empty());
    }

    private Block.Row guest(Guest guest) {
        String roles = guest.roles().stream().map(role -> named("role.", role)).collect(Collectors.joining(", "));
        return row(guest.name(), guest.jobTitle(), roles.isEmpty() ? words.get("theirs") : roles);
    }

    private Block follows() {
        return new Block.Table(words.get("follows"), columns("follows.what", "follows.who", "follows.due"),
                paper.tasks().stream().map(this::task).toList(), Optional.empty());
    }

    private Block.Row task(Task task) {
        return row(task.what(), task.who().isEmpty() ? named("job.", task.role()) : task.who(), figures.day(task.due()));
    }

    private List<Block.Column> columns(String... keys) {
        return Arrays.stream(keys).map(key -> new Block.Column(words.get(key), false)).toList();
    }

    private static Block.Row row(String first, String second, String third) {
        return new Block.Row(List.of(List.of(new Text(first, TextStyle.STRONG)), List.of(body(second)), List.of(body(third))));
    }

    /// What a code is called; the code where a newer version knows more of them.
    private String named(String kind, String code) {
        String key = kind + code.toLowerCase(Locale.ROOT);
        return words.words().containsKey(key) ? words.get(key) : code;
    }

    private Block heading(String key) {
        return new Block.Heading(2, new Text(words.get(key), TextStyle.HEADING));
    }

    private static Text body(String text) {
        return new Text(text, TextStyle.BODY);
    }

    private static Text small(String text) {
        return new Text(text, TextStyle.SMALL);
    }
}
