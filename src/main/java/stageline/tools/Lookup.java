package stageline.tools;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import stageline.sales.naming.TextFolding;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Choice;
import stageline.sales.pipeline.Content;
import stageline.sales.pipeline.DealClass;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Fields;
import stageline.sales.record.Money;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;
import stageline.store.record.Catalogue.Line;
import stageline.workspace.Workspace;

/// Understands what somebody typed: records by identity or name, stages, values of fields.
final class Lookup {

    private static final int SHOWN = 5;

    private final Workspace workspace;

    Lookup(Workspace workspace) {
        this.workspace = workspace;
    }

    /// The one record that is meant: by its identity, by its identity in another system, or by its name, case and accents ignored.
    UUID record(EntityType kind, String typed) {
        Optional<UUID> id = identity(typed);
        if (id.isPresent() && workspace.record(new EntityRef(kind, id.get())).isPresent()) {
            return id.get();
        }
        List<Line> lines = workspace.catalogue().all(kind);
        List<Line> found = lines.stream().filter(line -> line.external().filter(typed::equals).isPresent()).toList();
        if (found.isEmpty()) {
            String folded = TextFolding.compact(typed);
            found = lines.stream()
                    .filter(Line::live)
                    .filter(line -> TextFolding.compact(line.name()).equals(folded) || line.address().equalsIgnoreCase(typed))
                    .toList();
        }
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        throw Stop.refused(
                found.isEmpty()
                        ? "There is no %s \"%s\"%s".formatted(kind.code(), typed, alike(lines, typed))
                        : "Several are called \"%s\"; name one by its identity: %s.".formatted(typed, identities(found)));
    }

    /// The names that have what was typed in them, as a question.
    private static String alike(List<Line> lines, String typed) {
        String folded = TextFolding.compact(typed);
        List<String> names = lines.stream()
                .filter(line -> line.live() && !folded.isEmpty() && TextFolding.compact(line.name()).contains(folded))
                .map(Line::name)
                .limit(SHOWN)
                .toList();
        return names.isEmpty() ? "." : "; is it %s?".formatted(String.join(", or ", names));
    }

    private static String identities(List<Line> found) {
        String some = found.stream().limit(SHOWN).map(line -> line.id().toString()).collect(Collectors.joining(", "));
        return found.size() > SHOWN ? some + " …" : some;
    }

    private static Optional<UUID> identity(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The stage with that code; blanks and capitals do not matter.
    static Stage stage(String typed) {
        String code = typed.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return Stage.ofCode(code)
                .orElseThrow(() -> Stop.wrongUse("There is no stage \"%s\"; the stages are %s, %s."
                        .formatted(typed, Stage.PATH.stream().map(Stage::code).collect(Collectors.joining(", ")), Stage.LOST.code())));
    }

    /// The roles with these numbers.
    static Set<Role> roles(List<String> codes) {
        Set<Role> roles = new LinkedHashSet<>();
        for (String code : codes) {
            roles.add(Role.ofCode(code.strip().toUpperCase(Locale.ROOT)).orElseThrow(() -> Stop.wrongUse(
                    "There is no role \"%s\"; roles are written as JD-002.".formatted(code))));
        }
        return roles;
    }

    /// A deal's fixed field, or an answer of its qualification list.
    static Field dealField(String code) {
        Optional<Field> fixed = Fields.of(EntityType.DEAL).stream().filter(field -> field.code().equals(code)).findFirst();
        Field named = new Field(code, Fields.named(EntityType.DEAL, code).type());
        return fixed.or(() -> Optional.of(named).filter(Field::isQualification))
                .orElseThrow(() -> Stop.wrongUse("A deal has no field \"%s\"; its fields are %s."
                        .formatted(code, Fields.of(EntityType.DEAL).stream().map(Field::code).collect(Collectors.joining(", ")))));
    }

    /// The value that a typed text is for a field.
    Value value(Field field, String typed) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> Value.of(typed);
            case CHOICE -> Value.of(choice(field, typed));
            case COUNTRY -> Value.of(typed.strip().toUpperCase(Locale.ROOT));
            case AMOUNT -> Value.of(money(field, typed));
            case DAY -> Value.of(day(field, typed));
            case MOMENT -> Value.of(moment(typed));
            case FLAG -> Value.of(flag(field, typed));
            case WHOLE -> new Value.Whole(whole(field, typed));
            case DECIMAL -> Value.of(decimal(field, typed));
            case PERSON -> Value.of(record(EntityType.PERSON, typed));
            case COMPANY -> Value.of(record(EntityType.COMPANY, typed));
            case DEAL -> Value.of(record(EntityType.DEAL, typed));
            case OFFERING -> Value.of(record(EntityType.OFFERING, typed));
            case QUOTATION -> Value.of(record(EntityType.QUOTATION, typed));
            case PAPER -> Value.of(record(EntityType.PAPER, typed));
            case RECORD -> Value.of(typed.strip());
        };
    }

    /// The lists that the workspace's content has; the rules decide on other choices.
    private String choice(Field field, String typed) {
        Content content = workspace.content();
        List<String> known = field.equals(DealFields.DEAL_CLASS)
                ? content.classes().stream().map(DealClass::code).toList()
                : field.equals(DealFields.LOST_REASON) ? content.lostReasons().stream().map(Choice::code).toList() : List.of(typed);
        if (!known.contains(typed)) {
            throw Stop.refused("%s: there is no \"%s\"; write one of %s.".formatted(field.code(), typed, String.join(", ", known)));
        }
        return typed;
    }

    private Money money(Field field, String typed) {
        String[] parts = typed.strip().split("\\s+", 2);
        try {
            Currency currency = parts.length == 2 ? Currency.getInstance(parts[1].toUpperCase(Locale.ROOT)) : currency();
            return Money.of(new BigDecimal(parts[0]), currency);
        } catch (IllegalArgumentException | ArithmeticException _) {
            throw Stop.refused("%s: \"%s\" is no amount; write it as 1200.50 EUR.".formatted(field.code(), typed));
        }
    }

    private Currency currency() {
        EntityRef self = new EntityRef(EntityType.WORKSPACE, workspace.identity().workspace());
        return workspace.record(self)
                .flatMap(state -> state.text(WorkspaceFields.CURRENCY))
                .map(Currency::getInstance)
                .orElseThrow(() -> Stop.refused("The workspace has no currency; name one, as in 1200.50 EUR."));
    }

    private static LocalDate day(Field field, String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException _) {
            throw Stop.refused("%s: \"%s\" is no day; write it as 2026-03-04.".formatted(field.code(), typed));
        }
    }

    private static long whole(Field field, String typed) {
        try {
            return Long.parseLong(typed.strip());
        } catch (NumberFormatException _) {
            throw Stop.refused("%s: \"%s\" is no whole number.".formatted(field.code(), typed));
        }
    }

    private static BigDecimal decimal(Field field, String typed) {
        try {
            return new BigDecimal(typed.strip());
        } catch (NumberFormatException _) {
            throw Stop.refused("%s: \"%s\" is no number; write it as 1200.50.".formatted(field.code(), typed));
        }
    }

    private static boolean flag(Field field, String typed) {
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw Stop.refused("%s: write true or false instead of \"%s\".".formatted(field.code(), typed));
        };
    }

    /// A moment: an instant, or a day in UTC, which means its beginning.
    static Instant moment(String typed) {
        String text = typed.strip();
        try {
            return text.length() == "2026-03-04".length() ? Instant.parse(text + "T00:00:00Z") : Instant.parse(text);
        } catch (DateTimeException _) {
            throw Stop.wrongUse("\"%s\" is no moment; write it as 2026-03-04T17:05:00Z or 2026-03-04.".formatted(typed));
        }
    }
}
