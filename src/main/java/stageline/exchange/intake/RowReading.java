package stageline.exchange.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stageline.exchange.Reason.Code;
import stageline.exchange.cell.DateOrder;
import stageline.exchange.cell.DateText;
import stageline.exchange.cell.DecimalMark;
import stageline.exchange.cell.NumberText;
import stageline.exchange.csv.CsvRows;
import stageline.exchange.csv.FormulaGuard;
import stageline.exchange.intake.Draft.AmountCell;
import stageline.exchange.intake.Draft.DealCell;
import stageline.exchange.intake.Draft.Entry;
import stageline.exchange.intake.Draft.LinkCell;
import stageline.exchange.intake.Draft.MemberCell;
import stageline.exchange.intake.Draft.PersonCell;
import stageline.exchange.intake.ImportPlan.ColumnPlan;
import stageline.exchange.intake.ImportPlan.FilePlan;
import stageline.exchange.layout.Column;
import stageline.exchange.layout.Layout;
import stageline.exchange.layout.Target;
import stageline.sales.naming.CountryCode;
import stageline.sales.naming.TextFolding;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// Reads the cells of one file's rows by what its columns mean.
///
/// A cell that cannot be read as what its column is, is kept as text under the column's name and remarked on; nothing is dropped.
final class RowReading {

    private static final Set<String> TRUE = Set.of("true", "yes", "1", "1.0", "si", "oui", "verdadero", "vrai", "x");
    private static final Set<String> FALSE = Set.of("false", "no", "0", "0.0", "non", "falso", "faux");

    private static final Pattern CURRENCY_CODE = Pattern.compile("\\b[A-Z]{3}\\b");

    private final Layout layout;
    private final StageLabels stages;
    private final Answers answers;
    private final Remarks remarks;
    private final ZoneId zone;
    private final String file;
    private final List<Plan> plans;
    private final List<Plan> plansByStage;
    private final Map<String, Optional<Stage>> stagesOfLabels = new HashMap<>();

    /// A column with what is settled about its cells.
    private record Plan(Column column, Optional<DateOrder> dates, Optional<DecimalMark> decimals) {}

    RowReading(FilePlan file, StageLabels stages, Answers answers, Remarks remarks) {
        this.layout = file.layout();
        this.stages = stages;
        this.answers = answers;
        this.remarks = remarks;
        this.file = layout.file().name();
        this.zone = layout.reading().zone().orElse(answers.zone());
        Map<Boolean, List<Plan>> byStage = file.columns().stream()
                .filter(column -> column.filled() > 0)
                .map(this::settled)
                .collect(Collectors.partitioningBy(plan -> plan.column().target() instanceof Target.Entered));
        this.plans = byStage.getOrDefault(false, List.of());
        this.plansByStage = byStage.getOrDefault(true, List.of());
    }

    private Plan settled(ColumnPlan plan) {
        Column column = plan.column();
        return new Plan(
                column,
                layout.reading().dates().or(plan::dates).or(() -> answers.dateOrder(file, column.header())),
                layout.reading().decimals().or(plan::decimals).or(() -> answers.decimalMark(file, column.header())));
    }

    /// The row the rows stand at.
    Draft read(CsvRows rows) {
        Draft draft = new Draft(rows.line());
        for (Plan plan : plans) {
            Column column = plan.column();
            String cell = column.position() < 0 ? column.constant() : rows.cell(column.position());
            if (!cell.isEmpty() && !isEmpty(cell)) {
                String text = layout.reading().guarded() ? FormulaGuard.unguard(cell) : cell;
                take(draft, plan, column.values().isEmpty() ? text : column.values().getOrDefault(text.strip(), text));
            }
        }
        enterByStageNow(draft, rows);
        settleAmounts(draft);
        return draft;
    }

    private boolean isEmpty(String cell) {
        return cell.isBlank() || (!layout.reading().empty().isEmpty() && layout.reading().empty().contains(cell.strip()));
    }

    private void take(Draft draft, Plan plan, String cell) {
        Column column = plan.column();
        switch (column.target()) {
            case Target.Kept(Field field) -> draft.fields.putIfAbsent(field, Value.of(cell));
            case Target.Key _ -> draft.key = cell.strip();
            case Target.LocalKey _ -> draft.localKey = cell.strip();
            case Target.Fills(Field field, var choices) -> fill(draft, plan, field, choices, cell);
            case Target.CurrencyOfRow _ -> currency(draft, column, cell);
            case Target.WholeName _ -> draft.wholeName = cell.strip();
            case Target.StageNow _ -> draft.stageNow = cell.strip();
            case Target.EnteredLabelled(String label) ->
                stage(label).ifPresentOrElse(stage -> enter(draft, plan, stage, cell), () -> draft.keep(column, cell));
            case Target.Entered _ -> throw new IllegalStateException("needs the stage the deal is in, which may stand in a later cell");
            case Target.MadeAt _ -> made(draft, plan, cell);
            case Target.Link link -> draft.links.add(new LinkCell(column, link, cell));
            case Target.Offering(String separator) -> offerings(draft, separator, cell);
            case Target.Members members -> draft.memberCells.add(new MemberCell(column, members, cell));
            case Target.Derived _ -> {
                // Other columns say it.
            }
            case Target.GlobalCompany _ -> {
                draft.globalCompany = cell.strip();
                draft.keep(column, cell);
            }
        }
    }

    private static void offerings(Draft draft, String separator, String cell) {
        for (String offering : separator.isEmpty() ? List.of(cell) : List.of(cell.split(Pattern.quote(separator)))) {
            if (!offering.isBlank()) {
                draft.members.add(Member.of(Relation.OFFERINGS, Value.of(offering.strip())));
            }
        }
    }

    private void fill(Draft draft, Plan plan, Field field, Map<String, String> choices, String cell) {
        Column column = plan.column();
        switch (field.type()) {
            case TEXT, LONG_TEXT -> fillOrKeep(draft, column, field, Value.of(cell), cell);
            case CHOICE -> {
                String code = choices.isEmpty() ? cell.strip() : choices.get(TextFolding.fold(cell));
                readOrKeep(draft, column, field, code == null ? null : Value.of(code), cell, Code.CELL_NOT_A_CHOICE);
            }
            case COUNTRY -> readOrKeep(draft, column, field, country(cell), cell, Code.CELL_NOT_A_COUNTRY);
            case DAY -> {
                Value day = DateText.read(cell, plan.dates()).map(date -> Value.of(date.day(zone))).orElse(null);
                readOrKeep(draft, column, field, day, cell, Code.CELL_NOT_A_DATE);
            }
            case MOMENT -> {
                Value moment = DateText.read(cell, plan.dates()).map(date -> Value.of(date.moment(zone))).orElse(null);
                readOrKeep(draft, column, field, moment, cell, Code.CELL_NOT_A_DATE);
            }
            case AMOUNT -> {
                Optional<BigDecimal> number = NumberText.read(cell, plan.decimals());
                if (number.isPresent()) {
                    draft.amounts.add(new AmountCell(column, field, number.get(), currencyIn(cell)));
                } else {
                    keep(draft, column, cell, Code.CELL_NOT_A_NUMBER);
                }
            }
            case DECIMAL -> {
                Value number = NumberText.read(cell, plan.decimals()).map(Value.Decimal::new).filter(Value.Decimal::fits).orElse(null);
                readOrKeep(draft, column, field, number, cell, Code.CELL_NOT_A_NUMBER);
            }
            case WHOLE -> readOrKeep(draft, column, field, whole(cell, plan.decimals()), cell, Code.CELL_NOT_A_NUMBER);
            case FLAG -> readOrKeep(draft, column, field, flag(cell), cell, Code.CELL_NOT_A_CHOICE);
            case PERSON -> draft.people.add(new PersonCell(column, field, cell.strip()));
            case DEAL -> draft.deals.add(new DealCell(column, field, cell.strip()));
            case COMPANY, OFFERING, QUOTATION, PAPER, RECORD -> draft.keep(column, cell);
        }
    }

    /// Fills a field; the second column for the same one is kept beside it where it says something else.
    private void fillOrKeep(Draft draft, Column column, Field field, Value value, String cell) {
        if (!draft.fill(field, value) && !value.equals(draft.fields.get(field))) {
            draft.keep(column, cell);
        }
    }

    private void readOrKeep(Draft draft, Column column, Field field, @Nullable Value value, String cell, Code otherwise) {
        if (value == null) {
            keep(draft, column, cell, otherwise);
        } else {
            fillOrKeep(draft, column, field, value, cell);
        }
    }

    private void keep(Draft draft, Column column, String cell, Code why) {
        draft.keep(column, cell);
        remarks.add(file, draft.line, why, column.header(), cell);
    }

    private static @Nullable Value country(String cell) {
        return switch (CountryCode.parse(cell)) {
            case CountryCode.Known(CountryCode country) -> Value.of(country.alpha2());
            case CountryCode.Refused(var hint) ->
                hint.suggested().size() == 1 ? Value.of(hint.suggested().getFirst().alpha2()) : null;
        };
    }

    private static @Nullable Value whole(String cell, Optional<DecimalMark> mark) {
        try {
            return NumberText.read(cell, mark).<Value>map(number -> new Value.Whole(number.longValueExact())).orElse(null);
        } catch (ArithmeticException _) {
            return null;
        }
    }

    private static @Nullable Value flag(String cell) {
        String folded = cell.strip().toLowerCase(Locale.ROOT);
        return TRUE.contains(folded) ? Value.of(true) : FALSE.contains(folded) ? Value.of(false) : null;
    }

    private void currency(Draft draft, Column column, String cell) {
        try {
            draft.currency = Currency.getInstance(cell.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            keep(draft, column, cell, Code.CELL_NOT_A_CURRENCY);
        }
    }

    /// The currency that an amount's own cell names by its code.
    private static Optional<Currency> currencyIn(String cell) {
        Matcher code = CURRENCY_CODE.matcher(cell);
        if (!code.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Currency.getInstance(code.group()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void made(Draft draft, Plan plan, String cell) {
        DateText.read(cell, plan.dates())
                .ifPresentOrElse(date -> draft.made = date.moment(zone), () -> keep(draft, plan.column(), cell, Code.CELL_NOT_A_DATE));
    }

    private void enter(Draft draft, Plan plan, Stage stage, String cell) {
        DateText.read(cell, plan.dates())
                .ifPresentOrElse(
                        date -> draft.entries.add(new Entry(stage, date.moment(zone))),
                        () -> keep(draft, plan.column(), cell, Code.CELL_NOT_A_DATE));
    }

    private void enterByStageNow(Draft draft, CsvRows rows) {
        for (Plan plan : plansByStage) {
            if (plan.column().target() instanceof Target.Entered(Map<String, Stage> byStageNow)) {
                String cell = rows.cell(plan.column().position());
                if (!isEmpty(cell)) {
                    Stage any = byStageNow.get("*");
                    String now = draft.stageNow;
                    Stage stage = now == null ? any : byStageNow.getOrDefault(TextFolding.fold(now), any);
                    if (stage == null) {
                        draft.keep(plan.column(), cell);
                    } else {
                        enter(draft, plan, stage, cell);
                    }
                }
            }
        }
    }

    /// The zone of times that name none.
    ZoneId zone() {
        return zone;
    }

    /// The stage a label means: as answered, else as known.
    Optional<Stage> stage(String label) {
        return stagesOfLabels.computeIfAbsent(label, _ -> answers.stage(label).or(() -> stages.stage(label)));
    }

    private void settleAmounts(Draft draft) {
        Currency ofRow = draft.currency == null ? answers.currency().orElse(null) : draft.currency;
        for (AmountCell amount : draft.amounts) {
            Currency currency = amount.own().isPresent() ? amount.own().get() : ofRow;
            if (currency == null) {
                draft.keep(amount.column(), amount.number().toPlainString());
                continue;
            }
            int digits = Math.max(0, currency.getDefaultFractionDigits());
            BigDecimal rounded = amount.number().setScale(digits, RoundingMode.HALF_UP);
            if (rounded.compareTo(amount.number()) != 0) {
                remarks.add(file, draft.line, Code.CELL_ROUNDED, amount.column().header(), amount.number().toPlainString(), rounded);
            }
            try {
                Value value = Value.of(Money.of(rounded, currency));
                fillOrKeep(draft, amount.column(), amount.field(), value, amount.number().toPlainString());
            } catch (ArithmeticException _) {
                keep(draft, amount.column(), amount.number().toPlainString(), Code.CELL_NOT_A_NUMBER);
            }
        }
    }
}
