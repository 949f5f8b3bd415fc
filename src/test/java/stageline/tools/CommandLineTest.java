package stageline.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.EntityRef;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;
import stageline.tools.Shell.Answer;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;
import tools.jackson.databind.JsonNode;

@Execution(ExecutionMode.CONCURRENT)
class CommandLineTest {

    private static final String[] DEAL = {
        "deal", "create", "--new-company", "Clínica Miralba", "--set", "country=ES", "--set", "brief=Triage", "--set",
                "class=care-provider-outpatient-government",
        "--set", "amount=1200.50 EUR", "--set", "close=2027-03-04", "--set", "originating=Fair"
    };

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void sitDown() {
        shell = new Shell(folder.resolve("workspace"));
    }

    @Test
    void helpAndVersionNeedNoWorkspace() {
        assertThat(shell.runPlain("--version").out()).isEqualToIgnoringNewLines("Stageline 1.2.3");
        Answer help = shell.runPlain("deal", "move", "--help");
        assertThat(help.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(help.out()).contains("--override", "--set", "STAGE");
    }

    @Test
    void wrongUseEndsWithTwo() {
        assertThat(shell.runPlain("--no-such-option").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.runPlain("board").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.runPlain("deal").exitCode()).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void withoutAPasswordNothingIsOpenedAndTheUserIsToldHowToGiveOne() {
        shell.founded().unset(Terminal.PASSWORD);
        Answer answer = shell.run("board");
        assertThat(answer.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(answer.err()).contains("STAGELINE_PASSWORD").hasLineCount(1);
    }

    @Test
    void aWrongPasswordIsRefusedInOneSentence() {
        shell.founded().set(Terminal.PASSWORD, "wrong");
        Answer answer = shell.run("board");
        assertThat(answer.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(answer.err()).contains("password does not open").hasLineCount(1);
    }

    @Test
    void aStackTraceIsShownOnlyToThoseWhoAsk() {
        assertThat(shell.run("board").err()).contains("There is no workspace").hasLineCount(1);
        assertThat(shell.run("board", "--debug").err()).contains("There is no workspace", "at stageline.workspace");
    }

    @Test
    void theNewPasswordOpensAndTheOldOneDoesNot() {
        shell.founded().set(Terminal.NEW_PASSWORD, "fresh");
        assertThat(shell.run("password").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.run("board").exitCode()).isEqualTo(ExitCode.REFUSED);
        shell.set(Terminal.PASSWORD, "fresh");
        assertThat(shell.run("board").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void whatIsToBeDoneIsListedAndDone() {
        assertThat(shell.runPlain("task").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        shell.founded();
        assertThat(shell.run("task", "list").out()).contains("Nothing is to be done.");
        try (Workspace workspace = Workspace.open(shell.folder(), "secret".toCharArray(), TestComputer.environment())) {
            task(workspace, "Call back", LocalDate.EPOCH);
            task(workspace, "Send the plan", LocalDate.of(9999, 1, 1));
        }
        assertThat(shell.run("task", "list").out()).contains("1970-01-01   overdue    Call back", "Send the plan");
        JsonNode listed = shell.run("task", "list", "--json").json();
        assertThat(listed.size()).isEqualTo(2);
        assertThat(listed.path(0).path("what").asString()).isEqualTo("Call back");
        assertThat(listed.path(0).path("overdue").asBoolean()).isTrue();
        assertThat(listed.path(1).path("overdue").asBoolean()).isFalse();

        Answer done = shell.run("task", "done", "call back", "--outcome", "They agree", "--json");
        assertThat(done.json().path("done").asBoolean()).isTrue();
        assertThat(shell.run("task", "list", "--everybody", "--json").json().size()).isOne();
        assertThat(shell.run("task", "done", "call back").exitCode()).isEqualTo(ExitCode.REFUSED);
        Answer again = shell.run("task", "done", listed.path(0).path("id").asString());
        assertThat(again.err()).contains("done already").hasLineCount(1);
    }

    private static void task(Workspace workspace, String what, LocalDate due) {
        Command create = new Command.Create(EntityRef.task(workspace.newId()), List.of(
                Change.set(TaskFields.WHAT, Value.of(what)), Change.set(TaskFields.DUE, Value.of(due))), List.of());
        assertThat(workspace.perform(create).done()).isTrue();
    }

    @Test
    void aDealIsCreatedShownMovedAndLostByTheRulesOfTheScreen() {
        shell.founded();
        Answer incomplete = shell.run("deal", "create", "--set", "country=ES");
        assertThat(incomplete.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(incomplete.err()).contains("amount", "close", "brief");
        Answer created = shell.run(withJson(DEAL));
        assertThat(created.err()).isEmpty();
        String id = created.json().path("deal").asString();

        Answer gate = shell.run("deal", "move", id, "qualified", "--json");
        assertThat(gate.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(gate.json().path("missing").findValuesAsString("requirement")).contains("qualification", "decision-maker");
        Answer past = shell.run("deal", "move", "ES Clínica Miralba Triage", "qualified", "--override", "--reason", "Told by phone");
        assertThat(past.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(shell.run("deal", "show", id, "--json").json().path("stage").asString()).isEqualTo("qualified");

        assertThat(shell.run("deal", "lose", id, "--why", "weather", "--reason", "Rain").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(shell.run("history", "--deal", id).out()).contains("override", "because: Told by phone", "prospected → qualified");
    }

    @Test
    void whatWasDoneIsUndoneAndDoneAgain() {
        shell.founded();
        shell.run(DEAL);
        assertThat(prospected("board", "--json")).isEqualTo(1);
        assertThat(shell.run("undo").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(prospected("board", "--json")).isZero();
        shell.run("undo", "--redo");
        assertThat(prospected("board", "--json")).isEqualTo(1);
        assertThat(prospected("board", "--json", "--as-of", "2020-01-01")).isZero();
    }

    @Test
    void whoTypesPartOfANameIsAskedWhomTheyMean() {
        shell.founded();
        Answer answer = shell.run("history", "--person", "ana");
        assertThat(answer.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(answer.err()).contains("There is no person \"ana\"; is it Ana Martín?");
    }

    @Test
    void aBackupIsRestoredAndTheRestoredOneVerifiesAndEqualsARebuild() {
        shell.founded();
        shell.run(DEAL);
        String backup = folder.resolve("backup.zip").toString();
        assertThat(shell.run("backup", backup).exitCode()).isEqualTo(ExitCode.DONE);
        Shell elsewhere = new Shell(folder.resolve("elsewhere"));
        assertThat(elsewhere.run("restore", backup).exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(elsewhere.run("audit", "verify", "--json").json().path("sound").asBoolean()).isTrue();
        assertThat(elsewhere.run("rebuild", "--check").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(elsewhere.run("rebuild").exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(elsewhere.run("rebuild", "--check").exitCode()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aDamagedJournalFailsTheCheckAndTheFirstBadEntryIsNamed() throws IOException {
        shell.founded();
        shell.run(DEAL);
        Path segment = folder.resolve("workspace/journal/00000001.seg");
        byte[] bytes = Files.readAllBytes(segment);
        bytes[bytes.length / 3] ^= 0x55;
        Files.write(segment, bytes);
        Answer verified = shell.run("audit", "verify", "--json");
        assertThat(verified.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(verified.err()).contains("The first bad entry is number 1 ", "00000001.seg");
        assertThat(verified.json().path("sound").asBoolean(true)).isFalse();
    }

    private static String[] withJson(String[] arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = "--json";
        return all;
    }

    private int prospected(String... arguments) {
        return shell.run(arguments).json().valueStream()
                .filter(column -> column.path("stage").asString().equals("prospected"))
                .mapToInt(column -> column.path("count").asInt())
                .sum();
    }
}
