package stageline.tools;

/// How a command ends; scripts rely on these numbers.
final class ExitCode {

    /// What was asked for is done.
    static final int DONE = 0;
    /// A check failed, or something broke on the way.
    static final int FAILED = 1;
    /// The command was not understood.
    static final int WRONG_USE = 2;
    /// What was given is refused: by the rules, for its password, for its form.
    static final int REFUSED = 3;

    private ExitCode() {}
}
