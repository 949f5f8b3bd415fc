package stageline.store.mirror;

import static stageline.store.schema.Tables.DEAL_CONTACT;
import static stageline.store.schema.Tables.TRANSITION;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import stageline.ledger.Hash;
import stageline.sales.fold.Transition.Standing;
import stageline.sales.pipeline.Stage;
import stageline.store.projection.Numbers;
import stageline.store.projection.Shape;
import stageline.store.projection.Shapes;

/// Makes the tables of a mirror, and the views over them. What an earlier version of the program made is thrown away: it all comes again.
final class MirrorTables {

    private static final String SCHEMA = "stageline";
    private static final String VIEWS = "views.sql";

    /// Numbers of words, which mean something in the workspace's own database alone.
    private static final Set<Field<?>> LEFT_OUT =
            Set.of(DEAL_CONTACT.JOINED_DEVICE, DEAL_CONTACT.JOINED_N, TRANSITION.DEVICE, TRANSITION.N);

    private static final Table<?> MIRROR = DSL.table(DSL.name("mirror"));
    private static final Field<UUID> WORKSPACE = DSL.field(DSL.name("workspace"), SQLDataType.UUID.notNull());
    private static final Field<String> FORM = DSL.field(DSL.name("form"), SQLDataType.VARCHAR(64).notNull());
    private static final Field<Long> POSITION = DSL.field(DSL.name("position"), SQLDataType.BIGINT.notNull());

    private MirrorTables() {}

    /// The columns of a table that are copied.
    static List<Field<?>> columns(Shape shape) {
        return Arrays.stream(shape.table().fields()).filter(field -> !LEFT_OUT.contains(field)).toList();
    }

    /// Makes what is missing.
    ///
    /// @throws MirrorException with `OTHER_WORKSPACE` if the copy of another is there
    static void prepare(DSLContext database, UUID workspace) {
        database.createSchemaIfNotExists(SCHEMA).execute();
        database.setSchema(SCHEMA).execute();
        database.createTableIfNotExists(MIRROR).columns(WORKSPACE, FORM, POSITION).execute();
        Optional<String> form = database.select(WORKSPACE, FORM).from(MIRROR).fetchOptional().map(there -> {
            if (!there.get(WORKSPACE).equals(workspace)) {
                throw new MirrorException(
                        MirrorException.Reason.OTHER_WORKSPACE, "the schema " + SCHEMA + " holds workspace " + there.get(WORKSPACE));
            }
            return there.get(FORM);
        });
        if (form.filter(form()::equals).isEmpty()) {
            database.dropSchema(SCHEMA).cascade().execute();
            database.createSchema(SCHEMA).execute();
            make(database, workspace);
        }
    }

    /// Notes up to which position of the ledger the copy has come.
    static void note(DSLContext database, long position) {
        database.update(MIRROR).set(POSITION, position).execute();
    }

    private static void make(DSLContext database, UUID workspace) {
        database.createTable(MIRROR).columns(WORKSPACE, FORM, POSITION).execute();
        database.insertInto(MIRROR).set(WORKSPACE, workspace).set(FORM, form()).set(POSITION, 0L).execute();
        for (Shape shape : Shapes.all()) {
            database.createTable(shape.table()).columns(columns(shape)).constraint(DSL.primaryKey(shape.key())).execute();
        }
        words(database);
        for (String statement : views().split(";\n")) {
            if (!statement.isBlank()) {
                database.execute(statement);
            }
        }
    }

    /// What the numbers in the tables stand for.
    private static void words(DSLContext database) {
        database.execute("create table stage_name (no smallint primary key, stage text, weight integer, won boolean, open boolean)");
        for (Stage stage : Stage.values()) {
            database.execute("insert into stage_name values (?, ?, ?, ?, ?)",
                    Numbers.of(stage), stage.code(), stage.weight(), stage.won(), stage.open());
        }
        database.execute("create table standing_name (no smallint primary key, standing text)");
        for (Standing standing : Standing.values()) {
            database.execute("insert into standing_name values (?, ?)",
                    Numbers.of(standing), standing.name().toLowerCase(Locale.ROOT));
        }
        database.execute("create table currency_digits (currency varchar(3) primary key, digits integer)");
        Currency.getAvailableCurrencies().stream().sorted(Comparator.comparing(Currency::getCurrencyCode)).forEach(currency ->
                database.execute("insert into currency_digits values (?, ?)",
                        currency.getCurrencyCode(), Math.max(0, currency.getDefaultFractionDigits())));
    }

    /// Changes whenever tables or views do.
    private static String form() {
        String tables = Shapes.all().stream()
                .map(shape -> shape.table().getName() + columns(shape).stream().map(each -> each.getName() + each.getDataType()).toList())
                .collect(Collectors.joining("\n"));
        return Hash.sha256((tables + views()).getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static String views() {
        try (InputStream text = Objects.requireNonNull(MirrorTables.class.getResourceAsStream(VIEWS), VIEWS)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
