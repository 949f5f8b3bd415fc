package stageline.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stageline.exchange.Reason;
import stageline.exchange.cell.DateOrder;
import stageline.exchange.cell.DecimalMark;
import stageline.exchange.intake.Answers;
import stageline.exchange.intake.ImportPlan;
import stageline.exchange.intake.ImportPlan.Planning;
import stageline.exchange.intake.ImportReport;
import stageline.exchange.intake.Question;
import stageline.sales.event.OperationId;
import stageline.sales.pipeline.Stage;
import stageline.workspace.exchange.Imports;

/// What all imports share: files, answers to questions, the rehearsal, the report.
abstract class ImportFilesCommand extends WorkspaceCommand {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files, in any order.")
    List<Path> files;

    @Option(names = "--dry-run", description = "Say what would happen; write nothing.")
    boolean dryRun;

    @Option(names = "--map", paramLabel = "LABEL=STAGE", description = "The stage that a label of the files means. May be repeated.")
    Map<String, String> stages = new LinkedHashMap<>();

    @Option(names = "--dates", paramLabel = "ORDER", description = "How ambiguous dates are written: day-first or month-first.")
    @Nullable String dates;

    @Option(names = "--decimals", paramLabel = "MARK", description = "How ambiguous numbers are written: point or comma.")
    @Nullable String decimals;

    @Option(names = "--currency", paramLabel = "CODE", description = "The currency of amounts that name none.")
    @Nullable String currency;

    @Option(names = "--zone", paramLabel = "ZONE", description = "The zone of times that name none, such as Europe/Madrid.")
    @Nullable String zone;

    ImportFilesCommand(Terminal terminal) {
        super(terminal);
    }

    /// Looks at the files.
    abstract Planning plan(Imports imports);

    @Override
    public Integer call() throws IOException {
        Answers answers = answers();
        return inWorkspace(workspace -> {
            Imports imports = new Imports(workspace);
            return switch (plan(imports)) {
                case ImportPlan.Refused(String file, Reason reason) -> refused(List.of(file + ": " + reason));
                case ImportPlan.Planned(ImportPlan plan) -> run(imports, plan, answers);
            };
        });
    }

    private int run(Imports imports, ImportPlan plan, Answers answers) {
        List<Question> open = plan.open(answers);
        if (!open.isEmpty()) {
            return refused(open.stream().map(ImportFilesCommand::words).toList());
        }
        var progress = new ProgressLine(terminal.err(), dryRun ? "Rehearsing" : "Importing");
        if (dryRun) {
            return report(imports.rehearse(plan, answers, progress), Optional.empty());
        }
        Imports.Run run = imports.run(plan, answers, progress);
        return report(run.outcome(), run.operation());
    }

    private int report(ImportReport.Outcome outcome, Optional<OperationId> operation) {
        return switch (outcome) {
            case ImportReport.NotBegun(List<Reason> reasons) -> refused(reasons.stream().map(Reason::toString).toList());
            case ImportReport.Broken(_, String file, Reason reason) ->
                refused(List.of(file + ": " + reason + " What was imported until then was taken back."));
            case ImportReport.Ran(ImportReport report) -> {
                new ImportReportPrint(this, dryRun).print(report, operation);
                yield ExitCode.DONE;
            }
        };
    }

    private int refused(List<String> reasons) {
        if (json) {
            printJson(Map.of("done", false, "reasons", reasons));
        }
        complain("Nothing was imported:");
        reasons.forEach(reason -> complain("  " + reason));
        return ExitCode.REFUSED;
    }

    private static String words(Question question) {
        String how =
                switch (question) {
                    case Question.WhichStage(String label, _, var proposal) ->
                        "--map \"%s=%s\"".formatted(label, proposal.map(Stage::code).orElse("STAGE"));
                    case Question.WhichDateOrder _ -> "--dates day-first or --dates month-first";
                    case Question.WhichDecimalMark _ -> "--decimals point or --decimals comma";
                    case Question.WhichCurrency(var proposal) -> "--currency " + proposal.map(Currency::getCurrencyCode).orElse("CODE");
                };
        return question.reason() + " Answer with " + how + ".";
    }

    private Answers answers() {
        Map<String, Stage> byLabel = new HashMap<>();
        stages.forEach((label, stage) -> byLabel.put(label, Lookup.stage(stage)));
        return new Answers(
                zone(),
                Optional.ofNullable(currency).map(ImportFilesCommand::currency),
                byLabel,
                Optional.ofNullable(dates).map(ImportFilesCommand::dateOrder).map(order -> Map.of(Answers.EVERYWHERE, order))
                        .orElse(Map.of()),
                Optional.ofNullable(decimals)
                        .map(ImportFilesCommand::decimalMark)
                        .map(mark -> Map.of(Answers.EVERYWHERE, mark))
                        .orElse(Map.of()));
    }

    private ZoneId zone() {
        String named = zone;
        try {
            return named == null ? terminal.world().zone().get() : ZoneId.of(named);
        } catch (DateTimeException _) {
            throw Stop.wrongUse("There is no zone \"%s\"; write it as Europe/Madrid.".formatted(named));
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code.strip());
        } catch (IllegalArgumentException _) {
            throw Stop.wrongUse("There is no currency \"%s\"; write it as EUR.".formatted(code));
        }
    }

    private static DateOrder dateOrder(String word) {
        return switch (word) {
            case "day-first" -> DateOrder.DAY_FIRST;
            case "month-first" -> DateOrder.MONTH_FIRST;
            default -> throw Stop.wrongUse("Write --dates day-first or --dates month-first.");
        };
    }

    private static DecimalMark decimalMark(String word) {
        return switch (word) {
            case "point" -> DecimalMark.POINT;
            case "comma" -> DecimalMark.COMMA;
            default -> throw Stop.wrongUse("Write --decimals point or --decimals comma.");
        };
    }
}
