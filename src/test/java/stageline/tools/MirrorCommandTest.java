package stageline.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.server.store.Postgres;
import stageline.tools.Shell.Answer;

/// A copy for reporting tools, by the command line, in a real PostgreSQL.
@Execution(ExecutionMode.CONCURRENT)
class MirrorCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aWorkspaceIsCopiedAndTheCopyIsComparedWithIt() {
        Shell shell = new Shell(folder.resolve("workspace")).founded();
        String database = Postgres.newDatabase();
        String[] mirror = {"mirror", "--database", database, "--user", Postgres.USER};
        String[] check = {"mirror", "--database", database, "--user", Postgres.USER, "--check"};
        assertThat(shell.run(mirror).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.run(check).exitCode()).isEqualTo(ExitCode.DONE);

        Answer created = shell.run(
                "deal", "create", "--new-company", "Clínica Miralba", "--set", "country=ES", "--set", "brief=Triage", "--set",
                "class=care-provider-outpatient-government", "--set", "amount=1200.50 EUR", "--set", "close=2027-03-04",
                "--set", "originating=Fair");
        assertThat(created.exitCode()).isEqualTo(ExitCode.DONE);
        Answer different = shell.run(check);
        assertThat(different.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(different.err()).contains("records differed and are copied anew");
        assertThat(shell.run(check).exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aDatabaseThatCanNotBeUsedIsNamed() {
        Shell shell = new Shell(folder.resolve("workspace")).founded();
        Answer nowhere = shell.run("mirror", "--database", "jdbc:postgresql://localhost:1/none");
        assertThat(nowhere.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(nowhere.err()).contains("The mirror's database can't be used");
        Answer other = shell.run("mirror", "--database", "jdbc:h2:mem:");
        assertThat(other.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        String database = Postgres.newDatabase();
        assertThat(new Shell(folder.resolve("other")).founded().run("mirror", "--database", database, "--user", Postgres.USER).exitCode())
                .isEqualTo(ExitCode.DONE);
        Answer taken = shell.run("mirror", "--database", database, "--user", Postgres.USER);
        assertThat(taken.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(taken.err()).contains("another workspace");
    }
}
