package stageline.exchange.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stageline.sales.record.DealFields;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DealPartFields.Kind;
import stageline.sales.record.DealPartFields.Part;
import stageline.sales.record.DifferentiatorFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.Fields;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// The sheets of deals, companies, contacts and offerings.
///
/// The first column holds the identity and says in its name what the sheet is of; our own import knows it by that. After it come what
/// the record is called, for a deal its stage, every fixed field under its code, fields of workspaces and imports, and members. A field
/// that names a person, company or deal has a second column with the name; the first has the identity. `amount` is a number and
/// `currency` its currency; other amounts are text such as `1200.00 EUR`.
public final class RecordSheets {

    static final String CALLED = "called";
    static final String STAGE = "stage";
    static final String STAGE_SINCE = "stage.since";
    static final String CREATED = "created";
    static final String CURRENCY = "currency";
    static final String PEOPLE = "people";
    static final String COMPANIES = "companies";
    static final String OFFERINGS = "offerings";
    static final String CLAUSES = "clauses";
    static final String INSTALMENTS = "instalments";
    static final String MILESTONES = "milestones";
    static final String DIFFERENTIATORS = "differentiators";
    static final String NAME_OF = ".name";

    private final Function<EntityRef, Optional<String>> names;

    /// @param names what records are called
    public RecordSheets(Function<EntityRef, Optional<String>> names) {
        this.names = names;
    }

    /// The name of the first column, by which a file of ours is known.
    public static String idColumn(EntityType kind) {
        return "stageline." + kind.code();
    }

    /// A sheet of deals, companies, contacts or offerings.
    ///
    /// @param further the fields beside the fixed ones that any of the rows has: kept columns of imports, qualification answers,
    ///                prices by volume
    public Sheet<RecordRow> of(EntityType kind, Collection<Field> further) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(idColumn(kind), row -> Cell.of(row.id().toString())));
        columns.add(new Column(CALLED, row -> Cell.of(row.name())));
        if (kind == EntityType.DEAL) {
            columns.add(new Column(STAGE, row -> row.stage().map(stage -> Cell.of(stage.code())).orElse(Cell.EMPTY)));
            columns.add(new Column(STAGE_SINCE, row -> Cell.ofMoment(row.since())));
        }
        columns.add(new Column(CREATED, row -> Cell.ofMoment(row.created())));
        Stream.concat(Fields.of(kind).stream(), further.stream().distinct()).forEach(field -> add(columns, field));
        if (kind == EntityType.DEAL) {
            columns.add(new Column(PEOPLE, row -> members(row, Relation.PEOPLE, "; ")));
            columns.add(new Column(OFFERINGS, this::offerings));
            columns.add(new Column(CLAUSES, row -> members(row, Relation.CLAUSES, "; ")));
            columns.add(new Column(INSTALMENTS, row -> parts(row, Kind.INSTALMENT)));
            columns.add(new Column(MILESTONES, row -> parts(row, Kind.MILESTONE)));
        } else if (kind == EntityType.CONTACT) {
            columns.add(new Column(COMPANIES, row -> members(row, Relation.COMPANIES, "; ")));
        } else if (kind == EntityType.OFFERING) {
            columns.add(new Column(DIFFERENTIATORS, RecordSheets::differentiators));
        }
        return new Sheet<>(
                columns.stream().map(Column::name).toList(),
                row -> columns.stream().map(column -> column.cell.apply(row)).toList());
    }

    /// A column and what it shows of a record.
    private record Column(String name, Function<RecordRow, Cell> cell) {}

    private void add(List<Column> columns, Field field) {
        if (field.type() == FieldType.AMOUNT && field.equals(DealFields.AMOUNT)) {
            columns.add(new Column(field.code(), row -> cell(row, field)));
            columns.add(new Column(CURRENCY, row -> currency(row, field)));
        } else if (field.type() == FieldType.AMOUNT) {
            columns.add(new Column(field.code(), row -> amountAndCurrency(row, field)));
        } else {
            columns.add(new Column(field.code(), row -> cell(row, field)));
            field.type().referred().ifPresent(kind -> columns.add(new Column(field.code() + NAME_OF, row -> nameOf(row, field, kind))));
        }
    }

    private static Cell cell(RecordRow row, Field field) {
        Value value = row.fields().get(field);
        return value == null ? Cell.EMPTY : Cell.of(value);
    }

    private static Cell currency(RecordRow row, Field field) {
        return row.fields().get(field) instanceof Value.Amount(var money) ? Cell.of(money.currency().getCurrencyCode()) : Cell.EMPTY;
    }

    private static Cell amountAndCurrency(RecordRow row, Field field) {
        return row.fields().get(field) instanceof Value.Amount(var money)
                ? Cell.of(money.major().toPlainString() + " " + money.currency().getCurrencyCode())
                : Cell.EMPTY;
    }

    private Cell nameOf(RecordRow row, Field field, EntityType kind) {
        return row.fields().get(field) instanceof Value.Ref(UUID id) ? Cell.ofText(names.apply(new EntityRef(kind, id))) : Cell.EMPTY;
    }

    /// What a deal sells is known by name everywhere, so that an import elsewhere can read it.
    private Cell offerings(RecordRow row) {
        return Cell.of(row.members().stream()
                .filter(member -> member.relation().equals(Relation.OFFERINGS))
                .map(member -> member.referred().flatMap(names).filter(name -> !name.isBlank()).orElseGet(() -> member(member)))
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /// What a deal has several of, a line each in a stable order: the parts that it has, each behind its name.
    private static Cell parts(RecordRow row, Kind kind) {
        return Cell.of(kind.among(row.members()).stream()
                .map(id -> line(row, Stream.of(Part.values()).filter(part -> part.kind() == kind), Part::code,
                        part -> DealPartFields.of(id, part)))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /// By what customers compare an offering, a line each from first to last: the parts that each has, each behind its name.
    private static Cell differentiators(RecordRow row) {
        return Cell.of(DifferentiatorFields.among(row.members()).stream()
                .sorted(Comparator.comparing((UUID id) -> position(row, id)).thenComparing(Function.identity()))
                .map(id -> line(row, EnumSet.complementOf(EnumSet.of(DifferentiatorFields.Part.POSITION)).stream(),
                        DifferentiatorFields.Part::code, part -> DifferentiatorFields.of(id, part)))
                .collect(Collectors.joining("\n")));
    }

    private static BigDecimal position(RecordRow row, UUID differentiator) {
        Field position = DifferentiatorFields.of(differentiator, DifferentiatorFields.Part.POSITION);
        return row.fields().get(position) instanceof Value.Decimal(BigDecimal number) ? number : BigDecimal.ZERO;
    }

    private static <P> String line(RecordRow row, Stream<P> parts, Function<P, String> code, Function<P, Field> field) {
        return parts.flatMap(part -> Optional.ofNullable(row.fields().get(field.apply(part))).stream()
                        .map(value -> code.apply(part) + "=" + plain(value)))
                .collect(Collectors.joining("; "));
    }

    private static String plain(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text.replace('\n', ' ');
            case Value.Amount(var money) -> money.major().toPlainString() + " " + money.currency().getCurrencyCode();
            case Value.Day(var day) -> day.toString();
            case Value.Whole _, Value.Decimal _, Value.Moment _, Value.Flag _, Value.Ref _ -> value.toString();
        };
    }

    /// Identities or texts in a stable order; a role stands behind a colon.
    private static Cell members(RecordRow row, Relation relation, String separator) {
        return Cell.of(row.members().stream()
                .filter(member -> member.relation().equals(relation))
                .map(RecordSheets::member)
                .sorted()
                .collect(Collectors.joining(separator)));
    }

    private static String member(Member member) {
        String target =
                switch (member.target()) {
                    case Value.Ref(UUID id) -> id.toString();
                    case Value.Text(String text) -> text;
                    case Value.Whole _, Value.Decimal _, Value.Amount _, Value.Day _, Value.Moment _, Value.Flag _ ->
                        member.target().toString();
                };
        return member.role().isEmpty() ? target : target + ":" + member.role();
    }
}
