package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.sales.command.Actor;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.people.Role;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Value;
import stageline.store.history.HistoryFilter;
import stageline.store.history.HistoryQueries;

/// What undoing an operation would hide is known before.
class LaterWorkTest {

    private static final Actor COLLEAGUE = new Actor(new UUID(9, 9), Set.of(Role.SALES_MANAGER));

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void found() {
        Founding founding = new Founding("Team", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        workspace = Workspace.create(folder.resolve("workspace"), founding, "secret".toCharArray(), TestComputer.environment());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void recordsThatAColleagueChangedSinceAreCountedOnceEach() {
        Bulk bulk = bringIn("Miralba", "Havelsund", "Verne");
        assertThat(workspace.workedOnSince(bulk.operation())).isEmpty();

        rename(bulk.companies().get(0), "Miralba", "Miralba One");
        rename(bulk.companies().get(0), "Miralba One", "Miralba Two");
        rename(bulk.companies().get(1), "Havelsund", "Klinikum Havelsund");
        assertThat(workspace.workedOnSince(bulk.operation())).isEqualTo(Map.of(EntityType.COMPANY, 2));
    }

    @Test
    void anActivityThatIsLoggedAboutOneIsWorkOnItToo() {
        Bulk bulk = bringIn("Miralba", "Havelsund");
        perform(new Command.Create(
                EntityRef.activity(workspace.newId()),
                List.of(
                        Change.set(ActivityFields.KIND, Value.of("call")),
                        Change.set(ActivityFields.DIRECTION, Value.of("in")),
                        Change.set(ActivityFields.AT, new Value.Moment(Instant.parse("2026-11-20T10:00:00Z"))),
                        Change.set(ActivityFields.AUTHOR, Value.of(workspace.identity().person())),
                        Change.set(ActivityFields.TEXT, Value.of("They want a pilot")),
                        Change.set(ActivityFields.COMPANY, Value.of(bulk.companies().get(1).id()))),
                List.of()));
        assertThat(workspace.workedOnSince(bulk.operation())).isEqualTo(Map.of(EntityType.COMPANY, 1));
    }

    @Test
    void workThatIsUndoneItselfDoesNotCount() {
        Bulk bulk = bringIn("Miralba");
        rename(bulk.companies().getFirst(), "Miralba", "Clínicas Miralba");
        OperationId renamed = workspace.history().page(HistoryFilter.ALL,
                HistoryQueries.NEWEST, 1).getFirst().fact().operation();
        assertThat(workspace.perform(new Command.Revoke(renamed)).done()).isTrue();
        assertThat(workspace.workedOnSince(bulk.operation())).isEmpty();
    }

    @Test
    void anOperationThatOnlyChangesHidesNothing() {
        Bulk bulk = bringIn("Miralba");
        EntityRef company = bulk.companies().getFirst();
        assertThat(workspace.perform(renaming(company, "Miralba", "Mine")).done()).isTrue();
        OperationId mine = workspace.undoable().orElseThrow();
        rename(company, "Mine", "Theirs");
        assertThat(workspace.workedOnSince(mine)).isEmpty();
    }

    /// Companies that one operation made.
    private record Bulk(List<EntityRef> companies, OperationId operation) {}

    private Bulk bringIn(String... names) {
        Undertaking bulk = workspace.undertake();
        List<EntityRef> companies = List.of(names).stream().map(name -> EntityRef.company(workspace.newId())).toList();
        for (int i = 0; i < names.length; i++) {
            assertThat(bulk.perform(List.of(new Command.Create(companies.get(i), List.of(
                    Change.set(CompanyFields.NAME, Value.of(names[i])), Change.set(CompanyFields.COUNTRY, Value.of("ES"))), List.of()))))
                    .hasOnlyElementsOfType(Decision.Accepted.class);
        }
        return new Bulk(companies, bulk.operation().orElseThrow());
    }

    private void rename(EntityRef company, String from, String to) {
        perform(renaming(company, from, to));
    }

    private static Command renaming(EntityRef company, String from, String to) {
        return Command.Edit.fields(company, List.of(new Change(CompanyFields.NAME, Value.of(from), Value.of(to))));
    }

    /// Somebody else does it.
    private void perform(Command command) {
        assertThat(workspace.performEach(List.of(new Workspace.Wish(COLLEAGUE, command))))
                .hasOnlyElementsOfType(Decision.Accepted.class);
    }
}
