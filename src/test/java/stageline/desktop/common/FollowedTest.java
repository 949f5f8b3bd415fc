package stageline.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.workspace.Founding;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// What is shown of a record while it changes.
class FollowedTest {

    @TempDir
    private Path folder;

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Object> shown = new ArrayList<>();
    private Workspace workspace;
    private EntityRef company;
    private Followed<String> followed;

    @BeforeEach
    void follow() {
        Founding founding = new Founding("Team", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        workspace = Workspace.create(folder.resolve("Team"), founding, "correct horse".toCharArray(), TestComputer.environment());
        company = EntityRef.company(workspace.newId());
        workspace.perform(new Command.Create(company, List.of(Change.set(CompanyFields.NAME, Value.of("Havelsund"))), List.of()));
        Tasks tasks = new Tasks(background::add, background::add, Runnable::run, shown::add);
        followed = new Followed<>(workspace, tasks, company::equals, this::name);
        followed.toldProperty().addListener((property, before, now) -> now.ifPresent(shown::add));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aChangeIsShown() {
        followed.open();
        background.remove().run();
        rename("Havelsund", "Rheinwald");
        background.remove().run();

        assertThat(shown).containsExactly("Havelsund", "Rheinwald");
    }

    @Test
    void changesThatComeFasterThanTheyAreReadDoNotKeepItFromBeingShown() {
        followed.open();
        rename("Havelsund", "Rheinwald");
        background.remove().run();
        assertThat(shown).containsExactly("Rheinwald");

        rename("Rheinwald", "Odenwald");
        rename("Odenwald", "Ribera");
        background.remove().run();
        assertThat(shown).containsExactly("Rheinwald", "Ribera");
    }

    @Test
    void nothingIsReadOnceItIsClosed() {
        followed.open();
        background.remove().run();
        followed.close();
        rename("Havelsund", "Rheinwald");

        assertThat(background).isEmpty();
    }

    private Optional<String> name() {
        return workspace.record(company).flatMap(state -> state.text(CompanyFields.NAME));
    }

    private void rename(String from, String to) {
        workspace.perform(
                Command.Edit.fields(company, List.of(new Change(CompanyFields.NAME, Value.of(from), Value.of(to)))));
    }
}
