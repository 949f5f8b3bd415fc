package stageline.workspace.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.exchange.export.LedgerSheets.HistoryRow;
import stageline.papers.Words;
import stageline.papers.audit.AuditPaper;
import stageline.papers.audit.AuditPaper.Line;
import stageline.papers.audit.AuditSheet;
import stageline.papers.pdf.SheetPdf;
import stageline.papers.quotation.LedgerPlace;
import stageline.sales.pipeline.Choice;
import stageline.sales.pipeline.Content;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Fields;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.Relation;
import stageline.store.EventKind;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;

/// Writes the audit trail as a paper: in words, with its filter, and with where the ledger stood. Blocking.
public final class AuditReports {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private static final Map<Relation, String> PARTS = Map.of(
            Relation.LINES, "happening.line",
            Relation.INSTALMENTS, "happening.instalment",
            Relation.MILESTONES, "happening.milestone",
            Relation.DIFFERENTIATORS, "happening.differentiator");

    private final Workspace workspace;
    private final Words words;
    private final ZoneId zone;
    private final Map<String, String> choices;
    private final Map<String, String> questions;
    private final Names names;

    /// Of one workspace.
    ///
    /// @param words the language
    /// @param zone  where moments are told
    public AuditReports(Workspace workspace, Words words, ZoneId zone) {
        this.workspace = workspace;
        this.words = words;
        this.zone = zone;
        this.names = new Names(workspace);
        Content content = workspace.content();
        String language = words.language().getLanguage();
        this.choices = Stream.of(content.classes().stream().map(each -> each.choice()), content.lostReasons().stream(),
                        content.leadStatuses().stream(), content.clauses().stream())
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableMap(Choice::code, choice -> choice.name(language), (one, other) -> one));
        this.questions = content.classes().stream()
                .flatMap(each -> each.qualification().stream())
                .collect(Collectors.toUnmodifiableMap(Choice::code, choice -> choice.name(language), (one, other) -> one));
    }

    /// Writes it; the stream stays open.
    ///
    /// @param now when that is
    /// @throws IOException if the stream takes no more
    public Result write(HistoryWanted wanted, Instant now, OutputStream out, Progress progress) throws IOException {
        Collector collector = new Collector(wanted.record().isPresent());
        Optional<History.End> end = new History(workspace, names).read(wanted, progress, collector::take);
        if (end.isEmpty()) {
            return new Result.Cancelled();
        }
        List<Line> lines = collector.lines();
        if (collector.entries > AuditPaper.MOST_LINES) {
            return new Result.TooLong(collector.entries);
        }
        PaperLanguage language = PaperLanguage.ofCode(words.language().getLanguage()).orElse(PaperLanguage.ENGLISH);
        AuditPaper paper = new AuditPaper(
                language,
                words.get("paper.audit.title"),
                wanted.record().map(this::called).orElse(""),
                List.of(
                        words.get("paper.audit.intro", workspace.name(), moment(now), me()),
                        words.get("paper.audit.filter", filter(wanted)),
                        words.get("paper.audit.count", lines.size(), Long.toString(end.get().position()), zone.getId()),
                        words.get("paper.audit.head", Long.toString(end.get().position()), end.get().hash())),
                new AuditPaper.Columns(words.get("paper.audit.when"), words.get("paper.audit.who"), words.get("paper.audit.what")),
                lines,
                workspace.templates().brand(language, workspace.name()),
                me(),
                LocalDate.ofInstant(now, zone),
                new LedgerPlace(end.get().position(), end.get().hash()));
        out.write(new SheetPdf().bytes(AuditSheet.of(paper)));
        return new Result.Written(lines.size());
    }

    /// What became of a report.
    public sealed interface Result {

        /// It is written.
        record Written(long entries) implements Result {}

        /// Somebody stopped it; nothing is written.
        record Cancelled() implements Result {}

        /// More entries fit than one paper takes; nothing is written.
        record TooLong(long entries) implements Result {}
    }

    /// Makes one line of the rows of an entry.
    private final class Collector {

        private final List<Line> lines = new ArrayList<>();
        private final List<String> what = new ArrayList<>();
        private Optional<HistoryRow> last = Optional.empty();
        private final boolean aboutOne;
        private long entries;

        Collector(boolean aboutOne) {
            this.aboutOne = aboutOne;
        }

        void take(HistoryRow row) {
            if (last.filter(before -> before.position() != row.position()).isPresent()) {
                finish();
            }
            if (what.isEmpty() && row.event().equals("created")) {
                what.add(words.get("happening.made"));
            }
            what(row).ifPresent(what::add);
            last = Optional.of(row);
        }

        List<Line> lines() {
            finish();
            return lines;
        }

        private void finish() {
            last.ifPresent(this::add);
            what.clear();
            last = Optional.empty();
        }

        private void add(HistoryRow row) {
            entries++;
            if (entries > AuditPaper.MOST_LINES) {
                return;
            }
            lines.add(new Line(
                    words.get("paper.audit.number", Long.toString(row.position())),
                    moment(row.at()),
                    row.person(),
                    words.find("job." + row.role().toLowerCase(Locale.ROOT)).orElse(""),
                    aboutOne ? "" : row.name(),
                    what,
                    notes(row)));
        }
    }

    private Optional<String> what(HistoryRow row) {
        if (row.from().isPresent() && row.to().isPresent()) {
            return Optional.of(words.get("happening.moved", stage(row.from().get()), stage(row.to().get())));
        }
        if (row.field().isPresent()) {
            return Optional.of(field(row, row.field().get()));
        }
        return switch (row.event()) {
            case "created", "edited" -> Optional.empty();
            default -> Optional.of(words.get("event." + row.event()) + row.after().map(after -> ": " + after).orElse(""));
        };
    }

    private String field(HistoryRow row, String code) {
        return part(code)
                .map(part -> words.get(row.before().isPresent() ? "paper.audit.part.removed" : "paper.audit.part.added", words.get(part)))
                .orElseGet(() -> value(row, code));
    }

    /// What a part of a record is called, whose own identity says nothing: the fields beside it say what stands in it.
    private static Optional<String> part(String code) {
        return Optional.ofNullable(PARTS.get(new Relation(code)));
    }

    private String value(HistoryRow row, String code) {
        Field field = EntityType.ofCode(row.kind()).map(type -> Fields.named(type, code)).orElseGet(() -> Field.extra(code));
        String wording = EntityType.ofCode(row.kind()).map(type -> Fields.wording(type, field)).orElse(row.kind() + "." + code);
        String name = tier(row, field)
                .or(() -> words.find("field." + wording))
                .or(() -> words.find("relation." + code))
                .orElseGet(() -> field.isQualification() ? questions.getOrDefault(field.label(), field.label()) : field.label());
        String before = row.before().map(value -> value(wording, value)).orElse("");
        String after = row.after().map(value -> value(wording, value)).orElse("");
        if (after.isEmpty()) {
            return words.get("happening.emptied", name, before);
        }
        return before.isEmpty() ? words.get("happening.first", name, after) : words.get("happening.change", name, before, after);
    }

    private Optional<String> tier(HistoryRow row, Field field) {
        OptionalLong from = row.kind().equals(EntityType.OFFERING.code()) ? OfferingFields.tierFrom(field) : OptionalLong.empty();
        return from.isPresent() ? words.find("field.offering.tier", from.getAsLong()) : Optional.empty();
    }

    private String value(String wording, String value) {
        return words.find(wording + "." + value)
                .or(() -> Optional.ofNullable(choices.get(value)))
                .or(() -> words.find("job." + value.toLowerCase(Locale.ROOT)))
                .orElseGet(() -> switch (value) {
                    case "true" -> words.get("happening.yes");
                    case "false" -> words.get("happening.no");
                    default -> value;
                });
    }

    private String stage(String code) {
        return words.find("stage." + code).orElse(code);
    }

    private List<String> notes(HistoryRow row) {
        List<String> notes = new ArrayList<>();
        row.reason().filter(reason -> !reason.isBlank()).ifPresent(reason -> notes.add(words.get("paper.audit.why", reason)));
        if (row.overridden()) {
            notes.add(words.get("happening.mark.override"));
        }
        row.happened().ifPresent(then -> notes.add(words.get("paper.audit.imported", moment(then))));
        if (!row.standing().equals("stands")) {
            notes.add(words.get("happening.mark." + row.standing()));
        }
        return notes;
    }

    private String filter(HistoryWanted wanted) {
        List<String> parts = new ArrayList<>();
        wanted.record().ifPresent(record -> parts.add(words.get("paper.audit.filter.record", called(record))));
        wanted.person().ifPresent(person -> parts.add(words.get("paper.audit.filter.person", called(EntityRef.person(person)))));
        for (EventKind kind : wanted.kinds().stream().sorted().toList()) {
            parts.add(words.get("paper.audit.filter.kind", words.get("event." + kind.name().toLowerCase(Locale.ROOT))));
        }
        wanted.from().ifPresent(from -> parts.add(words.get("paper.audit.filter.from", moment(from))));
        wanted.to().ifPresent(to -> parts.add(words.get("paper.audit.filter.to", moment(to))));
        if (wanted.override()) {
            parts.add(words.get("paper.audit.filter.override"));
        }
        for (UUID device : wanted.devices().stream().sorted().toList()) {
            parts.add(words.get("paper.audit.filter.device", device));
        }
        return parts.isEmpty() ? words.get("paper.audit.filter.none") : String.join(" · ", parts);
    }

    private String called(EntityRef record) {
        return names.find(record).orElseGet(() -> record.id().toString());
    }

    private String me() {
        return called(EntityRef.person(workspace.identity().person()));
    }

    private String moment(Instant moment) {
        return MINUTE.format(moment.atZone(zone));
    }
}
