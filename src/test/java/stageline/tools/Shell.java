package stageline.tools;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stageline.workspace.TestComputer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody at a command line, whose commands are run in this process.
final class Shell {

    private final Path workspace;
    private final Map<String, String> variables = new HashMap<>(Map.of(Terminal.PASSWORD, "secret"));

    /// @param workspace the folder that every command is about
    Shell(Path workspace) {
        this.workspace = workspace;
    }

    /// What a command answered.
    record Answer(int exitCode, String out, String err) {

        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }
    }

    Path folder() {
        return workspace;
    }

    void set(String variable, String value) {
        variables.put(variable, value);
    }

    void unset(String variable) {
        variables.remove(variable);
    }

    /// Runs a command in the workspace.
    Answer run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--workspace");
        all.add(workspace.toString());
        return runPlain(all.toArray(String[]::new));
    }

    /// Runs a command as it is given.
    Answer runPlain(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                name -> Optional.ofNullable(variables.get(name)),
                question -> Optional.empty(),
                TestComputer.environment());
        int exitCode = Tools.run(terminal, "1.2.3", arguments);
        return new Answer(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Founds the workspace.
    Shell founded() {
        Answer answer = run("create", "--name", "Wörkspace", "--person", "Ana Martín");
        if (answer.exitCode() != 0) {
            throw new AssertionError(answer.err());
        }
        return this;
    }
}
