package stageline.desktop.common;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.sales.event.Origin;
import stageline.sales.event.Parting;
import stageline.sales.pipeline.Choice;
import stageline.sales.pipeline.Content;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Fields;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Relation;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.Value;
import stageline.store.history.HistoryLine;
import stageline.store.record.Named;

/// What ledger entries say, in people's words.
public final class Happenings {

    private final Texts texts;
    private final Formats formats;
    private final Phrases phrases;
    private final Map<String, String> choices;
    private final Map<String, String> questions;

    /// Words in one language.
    ///
    /// @param content names the codes that entries hold
    public Happenings(Texts texts, Formats formats, Phrases phrases, Content content) {
        this.texts = texts;
        this.formats = formats;
        this.phrases = phrases;
        String language = texts.language().getLanguage();
        this.questions = content.classes().stream()
                .flatMap(each -> each.qualification().stream())
                .collect(Collectors.toUnmodifiableMap(Choice::code, choice -> choice.name(language), (one, other) -> one));
        this.choices = Stream.of(
                        content.classes().stream().map(each -> each.choice()), content.lostReasons().stream(),
                        content.leadStatuses().stream(), content.clauses().stream())
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableMap(Choice::code, choice -> choice.name(language), (one, other) -> one));
    }

    /// What happened, one thing a line. What happened to a file names it, since it stands in the history of its record too.
    public List<String> what(HistoryLine line) {
        EntityRef entity = line.fact().entity();
        List<String> said = said(line);
        if (entity.type() != EntityType.ATTACHMENT || line.fact().event() instanceof Event.Created) {
            return said;
        }
        String name = name(line.names(), entity.id());
        return said.stream().map(each -> texts.get("happening.ofFile", name, each)).toList();
    }

    private List<String> said(HistoryLine line) {
        return switch (line.fact().event()) {
            case Event.Created(List<Change> fields, List<Member> members)
            when line.fact().entity().type() == EntityType.ATTACHMENT ->
                List.of(texts.get("happening.fileAdded", written(fields, AttachmentFields.NAME, line),
                        written(fields, AttachmentFields.SIZE, line), written(fields, AttachmentFields.ON, line)));
            case Event.Created(List<Change> fields, List<Member> members) -> {
                List<String> said = new ArrayList<>(List.of(texts.get("happening.made")));
                fields.forEach(change -> said.add(change(line, change)));
                members.forEach(member -> said.add(texts.get("happening.joined", member(line, member))));
                yield said;
            }
            case Event.Edited(List<Change> changes, List<Member> joined, List<Parting> parted) -> {
                List<String> said = new ArrayList<>();
                changes.forEach(change -> said.add(change(line, change)));
                joined.forEach(member -> said.add(member.relation().equals(Relation.SETTLED)
                        ? texts.get("happening.settled")
                        : texts.get("happening.joined", member(line, member))));
                parted.forEach(parting -> said.add(texts.get("happening.parted", member(line, parting.member()))));
                yield said;
            }
            case Event.Moved moved -> List.of(texts.get("happening.moved", phrases.stage(moved.from()), phrases.stage(moved.to())));
            case Event.Removed removed -> List.of(texts.get("happening.removed"));
            case Event.Restored restored -> List.of(texts.get("happening.restored"));
            case Event.Merged(UUID into) -> List.of(texts.get("happening.merged", name(line, into)));
            case Event.Revoked(OperationId operation) -> List.of(texts.get("happening.revoked"));
            case Event.Erased erased -> List.of(texts.get("happening.erased", erased.entries().size()));
            case Event.Unknown unknown -> List.of(texts.get("happening.unknown"));
            case Event.Forgotten forgotten -> List.of(texts.get("happening.forgotten"));
        };
    }

    /// What is to be noted of an entry, as words for marks: an override, that it was imported, and whether it counts.
    public List<String> marks(HistoryLine line) {
        List<String> marks = new ArrayList<>();
        if (line.fact().origin().override()) {
            marks.add(texts.get("happening.mark.override"));
        }
        if (line.fact().origin().imported()) {
            marks.add(texts.get("happening.mark.imported"));
        }
        if (line.standing() != HistoryLine.Standing.STANDS) {
            marks.add(texts.get("happening.mark." + line.standing().name().toLowerCase(Locale.ROOT)));
        }
        return marks;
    }

    /// Who, when it happened, and why.
    public String who(HistoryLine line) {
        return who(line, line.fact().origin().effective());
    }

    /// Who wrote it down, when, and why.
    public String writtenBy(HistoryLine line) {
        return who(line, line.fact().origin().at());
    }

    private String who(HistoryLine line, Instant at) {
        Origin origin = line.fact().origin();
        String when = formats.moment(at);
        return origin.reason()
                .map(reason -> texts.get("happening.byBecause", person(line), when, reason))
                .orElseGet(() -> texts.get("happening.by", person(line), when));
    }

    /// What whoever wrote it is called, blank where that is not known.
    public String person(HistoryLine line) {
        return line.fact().origin().operators() ? texts.get("happening.operator") : line.person();
    }

    /// A value as people read it.
    ///
    /// @param names what records are called that it may refer to
    public String value(Value value, Map<EntityRef, Named> names) {
        return switch (value) {
            case Value.Text(String text) -> choices.getOrDefault(text, job(text));
            case Value.Whole(long number) -> formats.count(number);
            case Value.Decimal(BigDecimal number) -> formats.decimal(number);
            case Value.Amount(Money money) -> formats.money(money);
            case Value.Day(LocalDate day) -> formats.day(day);
            case Value.Moment(Instant moment) -> formats.moment(moment);
            case Value.Flag(boolean set) -> texts.get(set ? "happening.yes" : "happening.no");
            case Value.Ref(UUID id) -> name(names, id);
        };
    }

    /// A field's value as people read it: codes that only this field knows have words of their own, and a picture is said to be one.
    ///
    /// @param names as for [#value(Value, Map)]
    public String value(EntityType type, Field field, Value value, Map<EntityRef, Named> names) {
        if (field.equals(LetterheadFields.LOGO)) {
            return texts.get("happening.picture");
        }
        if (field.equals(TemplateFields.SECTIONS) && value instanceof Value.Text(String codes)) {
            return Stream.of(codes.split(" "))
                    .map(code -> texts.has("template.part." + code) ? texts.get("template.part." + code) : code)
                    .collect(Collectors.joining(", "));
        }
        if (field.type() == FieldType.RECORD) {
            Optional<String> name = field.referred(value).map(record -> name(names, record.id())).filter(words -> !words.isBlank());
            if (name.isPresent()) {
                return name.get();
            }
        }
        if (field.equals(AttachmentFields.SIZE) && value instanceof Value.Whole(long bytes)) {
            return formats.size(bytes);
        }
        String key = Fields.wording(type, field) + ".";
        return value instanceof Value.Text(String code) && texts.has(key + code) ? texts.get(key + code) : value(value, names);
    }

    /// What a field is called; a question by its own words.
    public String field(EntityType type, Field field) {
        return field.isQualification() ? questions.getOrDefault(field.label(), field.label()) : phrases.field(type, field);
    }

    private String job(String code) {
        String key = "job." + code.toLowerCase(Locale.ROOT);
        return texts.has(key) ? texts.get(key) : code;
    }

    private String change(HistoryLine line, Change change) {
        EntityType type = line.fact().entity().type();
        String field = field(type, change.field());
        String before = change.seen().map(value -> value(line, change.field(), value)).orElse("");
        String after = change.written().map(value -> value(line, change.field(), value)).orElse("");
        if (after.isEmpty()) {
            return texts.get("happening.emptied", field, before);
        }
        return before.isEmpty() ? texts.get("happening.first", field, after) : texts.get("happening.change", field, before, after);
    }

    private String value(HistoryLine line, Field field, Value value) {
        return value(line.fact().entity().type(), field, value, line.names());
    }

    private String written(List<Change> fields, Field field, HistoryLine line) {
        return fields.stream()
                .filter(change -> change.field().equals(field))
                .flatMap(change -> change.written().stream())
                .map(value -> value(line, field, value))
                .findFirst()
                .orElse("");
    }

    private String member(HistoryLine line, Member member) {
        // The identity of a part says nothing; what stands in it, the fields beside it say.
        if (member.relation().equals(Relation.LINES)) {
            return texts.get("happening.line");
        }
        if (member.relation().equals(Relation.INSTALMENTS)) {
            return texts.get("happening.instalment");
        }
        if (member.relation().equals(Relation.MILESTONES)) {
            return texts.get("happening.milestone");
        }
        if (member.relation().equals(Relation.DIFFERENTIATORS)) {
            return texts.get("happening.differentiator");
        }
        if (member.relation().equals(Relation.CLAUSES)) {
            return texts.get("happening.clause", value(member.target(), line.names()));
        }
        String target = value(member.target(), line.names());
        if (member.role().isEmpty()) {
            return target;
        }
        String role = "role." + member.role();
        return texts.get("happening.inRole", target, texts.has(role) ? texts.get(role) : member.role());
    }

    private static String name(HistoryLine line, UUID id) {
        return name(line.names(), id);
    }

    private static String name(Map<EntityRef, Named> names, UUID id) {
        return Stream.of(EntityType.values())
                .map(type -> names.get(new EntityRef(type, id)))
                .filter(named -> named != null)
                .map(Named::name)
                .findFirst()
                .orElse("");
    }
}
