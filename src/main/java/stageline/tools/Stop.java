package stageline.tools;

/// Ends a command with a sentence for its user and an exit code.
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Stop(int exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /// The command was not understood.
    static Stop wrongUse(String sentence) {
        return new Stop(ExitCode.WRONG_USE, sentence);
    }

    /// What was given is refused.
    static Stop refused(String sentence) {
        return new Stop(ExitCode.REFUSED, sentence);
    }

    /// What was looked for was found wanting.
    static Stop failed(String sentence) {
        return new Stop(ExitCode.FAILED, sentence);
    }

    int exitCode() {
        return exitCode;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
