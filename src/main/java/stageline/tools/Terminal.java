package stageline.tools;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import stageline.sync.account.Secret;
import stageline.workspace.Environment;

/// What a command takes from the world around it: where it prints, where passwords come from, clock, zone and chance.
///
/// @param out       data
/// @param err       everything that is no data: progress, complaints
/// @param variable  the environment variables
/// @param prompt    asks a person for a password without showing it; empty where there is no person
/// @param world     clock, zone and chance
public record Terminal(
        PrintStream out,
        PrintStream err,
        Function<String, Optional<String>> variable,
        Function<String, Optional<char[]>> prompt,
        Environment world) {

    /// The variable that holds the password.
    static final String PASSWORD = "STAGELINE_PASSWORD";
    /// The variable that holds the password on the server, where it is another.
    static final String SERVER_PASSWORD = "STAGELINE_SERVER_PASSWORD";
    /// The variable that holds the password of a database for reporting tools.
    static final String DATABASE_PASSWORD = "STAGELINE_DATABASE_PASSWORD";
    /// The variable that holds the password to be.
    static final String NEW_PASSWORD = "STAGELINE_NEW_PASSWORD";

    /// The process's own, in UTF-8 whatever the system's encoding.
    public static Terminal ofThisProcess() {
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                name -> Optional.ofNullable(System.getenv(name)),
                Terminal::ask,
                Environment.ofThisComputer());
    }

    private static Optional<char[]> ask(String question) {
        Console console = System.console();
        return console == null || !console.isTerminal() ? Optional.empty() : Optional.ofNullable(console.readPassword("%s: ", question));
    }

    /// The workspace's password.
    char[] password() {
        return given(PASSWORD).or(() -> prompt.apply("Password")).orElseThrow(() -> none(PASSWORD));
    }

    /// The person's password on the server: the workspace's, unless another is given.
    ///
    /// @param local the workspace's
    Secret serverPassword(char[] local) {
        return new Secret(new String(given(SERVER_PASSWORD).orElse(local)));
    }

    /// The password of a database for reporting tools; empty where none is given.
    String databasePassword() {
        return given(DATABASE_PASSWORD).map(String::new).orElse("");
    }

    /// A password that is being chosen: typed twice where a person types it.
    char[] chosenPassword(String variableName) {
        Optional<char[]> given = given(variableName);
        if (given.isPresent()) {
            return given.get();
        }
        char[] chosen = prompt.apply("New password").orElseThrow(() -> none(variableName));
        char[] again = prompt.apply("The same again").orElseThrow(() -> none(variableName));
        if (!Arrays.equals(chosen, again)) {
            throw Stop.wrongUse("The two passwords differ. Nothing was done; try again.");
        }
        if (chosen.length == 0) {
            throw Stop.wrongUse("A password can't be empty. Nothing was done; try again.");
        }
        return chosen;
    }

    private Optional<char[]> given(String name) {
        return variable.apply(name).filter(text -> !text.isEmpty()).map(String::toCharArray);
    }

    private static Stop none(String name) {
        return Stop.wrongUse("There is no password. Set " + name + ", or run the command in a terminal and be asked for it.");
    }
}
