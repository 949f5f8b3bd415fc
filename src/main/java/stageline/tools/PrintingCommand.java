package stageline.tools;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How commands print: data for people or for programs, and what is no data beside it.
abstract class PrintingCommand implements Callable<Integer> {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    final Terminal terminal;

    PrintingCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// A line of data.
    final void print(String line) {
        terminal.out().println(line);
    }

    /// A line that is no data.
    final void complain(String line) {
        terminal.err().println(line);
    }

    /// Data for programs.
    final void printJson(Object data) {
        terminal.out().println(JSON.writeValueAsString(data));
    }

    /// Says that something is done: to people in a sentence, to programs as data.
    final int done(String sentence, Object data) {
        if (json) {
            printJson(data);
        } else {
            print(sentence);
        }
        return ExitCode.DONE;
    }
}
