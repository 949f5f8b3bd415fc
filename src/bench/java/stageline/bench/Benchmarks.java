package stageline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import stageline.bench.desktop.BoardFrames;
import stageline.bench.desktop.ColdStart;
import stageline.bench.desktop.Previewing;
import stageline.bench.ledger.AppendRates;
import stageline.bench.ledger.VerifyMillion;
import stageline.bench.papers.Papers;
import stageline.bench.sync.AcceptedEntries;
import stageline.bench.sync.FirstSync;
import stageline.bench.sync.Listened;
import stageline.bench.sync.Passing;
import stageline.bench.sync.WireSizes;
import stageline.bench.workspace.FirstPages;
import stageline.bench.workspace.Importing;
import stageline.bench.workspace.Searching;
import stageline.bench.workspace.StageMoves;

/// Runs benchmarks by name, or all of them; exits with 1 where a goal was missed.
public final class Benchmarks {

    private static final String ALL = "all";
    private static final Path FOLDER = Path.of("target", "bench");

    private Benchmarks() {}

    /// Arguments: names; `all` or nothing for all.
    public static void main(String[] arguments) throws Exception {
        Map<String, Benchmark> known = known();
        List<String> wanted = List.of(arguments).contains(ALL) || arguments.length == 0 ? List.copyOf(known.keySet()) : List.of(arguments);
        if (!known.keySet().containsAll(wanted)) {
            System.err.println("known: " + String.join(", ", known.keySet()));
            System.exit(2);
        }
        Report report = new Report(System.out);
        for (String name : wanted) {
            run(name, Objects.requireNonNull(known.get(name)), report);
        }
        System.exit(report.everyGoalMet() ? 0 : 1);
    }

    private static Map<String, Benchmark> known() {
        Map<String, Benchmark> known = new LinkedHashMap<>();
        known.put("move", new StageMoves());
        known.put("board", new FirstPages());
        known.put("search", new Searching());
        known.put("import", new Importing());
        known.put("frames", new BoardFrames());
        known.put("start", new ColdStart());
        known.put("papers", new Papers());
        known.put("preview", new Previewing());
        known.put("wire", new WireSizes());
        known.put("accept", new AcceptedEntries());
        known.put("pass", new Passing());
        known.put("fetch", new FirstSync());
        known.put("server", new Listened());
        known.put("verify", (folder, report) -> VerifyMillion.main(new String[] {folder.toString()}));
        known.put("append", (folder, report) -> AppendRates.main(new String[] {folder.toString()}));
        return known;
    }

    private static void run(String name, Benchmark benchmark, Report report) throws Exception {
        Files.createDirectories(FOLDER);
        Path folder = Files.createTempDirectory(FOLDER, name);
        System.out.println(name);
        try {
            benchmark.run(folder, report);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder).sorted(Comparator.reverseOrder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
