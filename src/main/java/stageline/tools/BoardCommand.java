package stageline.tools;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.Money;
import stageline.store.board.BoardQueries;
import stageline.store.board.BoardQuery;
import stageline.store.board.ColumnTotals;
import stageline.store.board.MoneySum;
import stageline.workspace.Past;
import stageline.workspace.Progress;

/// `board`: what stands over each column, now or at a past moment.
@Command(name = "board", description = "Count and sum the deals of each stage.")
final class BoardCommand extends WorkspaceCommand {

    @Option(names = "--as-of", paramLabel = "INSTANT", description = "As it was then, such as 2026-03-04T17:05:00Z or 2026-03-04.")
    @Nullable String asOf;

    BoardCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        Optional<Instant> moment = Optional.ofNullable(asOf).map(Lookup::moment);
        return inWorkspace(workspace -> {
            if (moment.isEmpty()) {
                return show(workspace.board());
            }
            try (Past past = workspace.ledger().past()) {
                past.moveTo(moment.get(), Progress.UNWATCHED);
                return show(past.board());
            }
        });
    }

    private int show(BoardQueries board) {
        Map<Stage, ColumnTotals> totals =
                board.totals(BoardQuery.ALL).stream().collect(Collectors.toMap(ColumnTotals::stage, column -> column));
        List<ColumnTotals> columns = Arrays.stream(Stage.values())
                .map(stage -> totals.getOrDefault(stage, new ColumnTotals(stage, "", 0, List.of())))
                .toList();
        if (json) {
            printJson(columns.stream().map(BoardCommand::data).toList());
        } else {
            print("%-24s %8s  %s".formatted("stage", "count", "sum (weighted)"));
            columns.forEach(column -> print("%-24s %8d  %s"
                    .formatted(
                            column.stage().code(),
                            column.count(),
                            column.sums().stream().map(BoardCommand::words).collect(Collectors.joining(", ")))
                    .stripTrailing()));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> data(ColumnTotals column) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("stage", column.stage().code());
        data.put("count", column.count());
        data.put(
                "sums",
                column.sums().stream()
                        .map(sum -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("currency", sum.currency().getCurrencyCode());
                            one.put("total", major(sum, sum.total()));
                            one.put("weighted", major(sum, sum.weighted()));
                            return one;
                        })
                        .toList());
        return data;
    }

    private static String words(MoneySum sum) {
        return "%s %s (%s)".formatted(major(sum, sum.total()), sum.currency().getCurrencyCode(), major(sum, sum.weighted()));
    }

    private static BigDecimal major(MoneySum sum, long minor) {
        return new Money(minor, sum.currency()).major();
    }
}
