package stageline.store.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stageline.sales.event.Fact;
import stageline.server.store.Postgres;
import stageline.store.Arrived;
import stageline.store.Changed;
import stageline.store.Projector;
import stageline.store.Store;
import stageline.store.Story;

/// A copy for reporting tools, in a real PostgreSQL.
@Execution(ExecutionMode.CONCURRENT)
class MirrorTest {

    private static final UUID WORKSPACE = new UUID(7, 7);
    private static final Mirror.Watch UNWATCHED = records -> true;

    private final MirrorAccess access = new MirrorAccess(Postgres.newDatabase(), Postgres.USER, "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void copyingWhatChangedIsEnough(long seed) {
        Story story = new Story(new Random(seed));
        List<Fact> facts = story.facts(80);
        try (Store store = Store.inMemory();
                Mirror mirror = Mirror.open(access, WORKSPACE)) {
            Projector projector = new Projector(store);
            for (Arrived arrived : story.arrived(facts)) {
                Changed changed = projector.apply(List.of(arrived));
                mirror.copy(store, changed.entities());
            }
            assertThat(rows("select count(*) from deal")).hasSize(1).doesNotContain("0");
            assertThat(mirror.compare(store, UNWATCHED)).isZero();
        }
    }

    @Test
    void whatWasMissedIsFoundWhenEverythingIsCompared() throws SQLException {
        Story story = new Story(new Random(6));
        try (Store store = Store.inMemory();
                Mirror mirror = Mirror.open(access, WORKSPACE)) {
            new Projector(store).apply(story.arrived(story.facts(100)));
            assertThat(mirror.compare(store, UNWATCHED)).isPositive();
            List<String> deals = rows("select id, title, stage, amount, owner from stageline.deals order by id");
            try (Connection meddler = DriverManager.getConnection(access.url(), access.user(), "");
                    Statement statement = meddler.createStatement()) {
                statement.execute("update stageline.deal set title = 'meddled'");
                statement.execute("delete from stageline.contact");
                statement.execute("insert into stageline.deal_text values ('" + new UUID(9, 9) + "', 'nobody')");
            }
            assertThat(mirror.compare(store, UNWATCHED)).isPositive();
            assertThat(mirror.compare(store, UNWATCHED)).isZero();
            assertThat(rows("select id, title, stage, amount, owner from stageline.deals order by id")).isEqualTo(deals);
        }
    }

    @Test
    void everyViewCanBeAsked() {
        Mirror.open(access, WORKSPACE).close();
        for (String view : List.of(
                "people", "companies", "contacts", "contacts_of_companies", "deals", "contacts_of_deals", "offerings",
                "prices_of_offerings", "offerings_of_deals", "transitions", "activities", "tasks", "quotations",
                "instalments", "contracts")) {
            assertThat(rows("select * from stageline." + view)).isEmpty();
        }
    }

    @Test
    void amountsAreInWholeUnitsOfTheirCurrency() throws SQLException {
        Mirror.open(access, WORKSPACE).close();
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), "");
                Statement statement = connection.createStatement()) {
            for (String money : List.of("'EUR', 123456", "'JPY', 123456", "'KWD', 123456")) {
                statement.execute("insert into stageline.deal (id, stage, currency, amount, class, country, title, title_key, next_step,"
                        + " bant, defined, contacts, incomplete, attention, created) values (gen_random_uuid(), 1, " + money
                        + ", '', '', '', '', '', 0, 0, 0, false, 0, 0)");
            }
        }
        assertThat(rows("select currency || ' ' || trim_scale(amount) from stageline.deals order by 1"))
                .containsExactly("EUR 1234.56", "JPY 123456", "KWD 123.456");
    }

    @Test
    void aMirrorOfAnotherWorkspaceIsLeftAlone() {
        Mirror.open(access, WORKSPACE).close();
        assertThatExceptionOfType(MirrorException.class)
                .isThrownBy(() -> Mirror.open(access, new UUID(8, 8)))
                .matches(failure -> failure.reason() == MirrorException.Reason.OTHER_WORKSPACE);
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamed() {
        MirrorAccess nowhere = new MirrorAccess("jdbc:postgresql://localhost:1/none", "nobody", "");
        assertThatExceptionOfType(MirrorException.class)
                .isThrownBy(() -> Mirror.open(nowhere, WORKSPACE))
                .matches(failure -> failure.reason() == MirrorException.Reason.UNREACHABLE);
    }

    private List<String> rows(String query) {
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to stageline");
            List<String> rows = new ArrayList<>();
            ResultSet found = statement.executeQuery(query);
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.append(i > 1 ? "|" : "").append(found.getString(i));
                }
                rows.add(row.toString());
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
