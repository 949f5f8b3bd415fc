package stageline.tools;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command line as a whole.
@Command(
        name = "stageline",
        description = "A deal pipeline on an audited ledger. Without a command the desktop starts.",
        footer = {
            "",
            "The password comes from " + Terminal.PASSWORD + " or a prompt, never from an argument.",
            "Exit codes: 0 done, 1 a check failed or something broke, 2 wrong use, 3 refused."
        })
public final class Tools implements Runnable {

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    boolean version;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show where a failure comes from.")
    boolean debug;

    @Spec
    CommandSpec spec;

    private Tools() {}

    /// Runs one command.
    ///
    /// @param version what `--version` says behind the name
    /// @return the exit code: 0 done, 1 a check failed or something broke, 2 wrong use, 3 refused
    public static int run(Terminal terminal, String version, String... arguments) {
        Tools tools = new Tools();
        CommandLine line = new CommandLine(tools)
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new CreateCommand(terminal))
                .addSubcommand(new BoardCommand(terminal))
                .addSubcommand(new CommandLine(new DealCommand())
                        .addSubcommand(new DealShowCommand(terminal))
                        .addSubcommand(new DealCreateCommand(terminal))
                        .addSubcommand(new DealMoveCommand(terminal))
                        .addSubcommand(new DealLoseCommand(terminal)))
                .addSubcommand(new CommandLine(new TaskCommand())
                        .addSubcommand(new TaskListCommand(terminal))
                        .addSubcommand(new TaskDoneCommand(terminal)))
                .addSubcommand(new CommandLine(new QuotationCommand())
                        .addSubcommand(new QuotationListCommand(terminal))
                        .addSubcommand(new QuotationExportCommand(terminal)))
                .addSubcommand(new HistoryCommand(terminal))
                .addSubcommand(new UndoCommand(terminal))
                .addSubcommand(new CommandLine(new AuditCommand())
                        .addSubcommand(new AuditVerifyCommand(terminal))
                        .addSubcommand(new AuditProveCommand(terminal))
                        .addSubcommand(new AuditCheckpointCommand(terminal))
                        .addSubcommand(new AuditExportCommand(terminal)))
                .addSubcommand(new CommandLine(new ImportCommand())
                        .addSubcommand(new ImportHubSpotCommand(terminal))
                        .addSubcommand(new ImportCsvCommand(terminal))
                        .addSubcommand(new ImportOwnCommand(terminal)))
                .addSubcommand(new ExportCommand(terminal))
                .addSubcommand(new PublishCommand(terminal, version))
                .addSubcommand(new JoinCommand(terminal, version))
                .addSubcommand(new SyncCommand(terminal, version))
                .addSubcommand(new LeaveCommand(terminal, version))
                .addSubcommand(new MirrorCommand(terminal, version))
                .addSubcommand(new CommandLine(new ServeCommand(terminal))
                        .addSubcommand(new ServerInviteCommand(terminal, version))
                        .addSubcommand(new CommandLine(new ServerUserCommand())
                                .addSubcommand(new ServerUserListCommand(terminal, version))
                                .addSubcommand(new ServerUserAddCommand(terminal, version))
                                .addSubcommand(new ServerUserRolesCommand(terminal, version))
                                .addSubcommand(new ServerUserResetCommand(terminal, version))
                                .addSubcommand(new ServerUserDeactivateCommand(terminal, version))
                                .addSubcommand(new ServerUserActivateCommand(terminal, version)))
                        .addSubcommand(new CommandLine(new ServerDeviceCommand())
                                .addSubcommand(new ServerDeviceListCommand(terminal, version))
                                .addSubcommand(new ServerDeviceRevokeCommand(terminal, version))))
                .addSubcommand(new RebuildCommand(terminal))
                .addSubcommand(new BackupCommand(terminal))
                .addSubcommand(new RestoreCommand(terminal))
                .addSubcommand(new PasswordCommand(terminal))
                .addSubcommand(new BenchDataCommand(terminal));
        line.getCommandSpec().version("Stageline " + version);
        line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    terminal.err().println(Complaints.sentence(failure));
                    if (tools.debug) {
                        failure.printStackTrace(terminal.err());
                    }
                    return Complaints.exitCode(failure);
                });
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }
}
