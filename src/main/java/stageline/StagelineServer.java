package stageline;

import java.util.Arrays;
import java.util.stream.Stream;
import stageline.tools.Rehearsal;

/// Starts what `stageline server` starts, from a launcher of its own: a server keeps less memory than a desktop, and has an AOT cache
/// without one.
public final class StagelineServer {

    private static final String REHEARSAL = "--rehearsal";

    private StagelineServer() {}

    /// Runs `stageline server` with these arguments; with `--rehearsal` alone, a server for a moment, from which its image learns.
    public static void main(String[] arguments) {
        if (Arrays.equals(arguments, new String[] {REHEARSAL})) {
            Rehearsal.run(Stageline.version());
        } else {
            Stageline.main(Stream.concat(Stream.of("server"), Stream.of(arguments)).toArray(String[]::new));
        }
    }
}
