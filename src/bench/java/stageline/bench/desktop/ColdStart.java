package stageline.bench.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.bench.Times;
import stageline.bench.workspace.Workspaces;

/// The start of the image that `mvn package` built, to a painted board of 10,000 open deals, beside an empty window and one derivation
/// of a key in the same run-time with the same AOT cache: from the start of the process to the first frame that shows it.
public final class ColdStart implements Benchmark {

    private static final Path IMAGE = Path.of("target", "stageline");
    private static final int DEALS = 10_000;
    private static final int ROUNDS = 9;

    @Override
    public void run(Path folder, Report report) throws Exception {
        if (Files.notExists(IMAGE)) {
            report.note("there is no image: run mvn package before");
            return;
        }
        Path workspace = folder.resolve("workspace");
        Workspaces.withOpenDeals(workspace, DEALS);
        Times ours = new Times();
        Times bare = new Times();
        for (int round = 0; round < ROUNDS; round++) {
            bare.take(() -> start(EmptyWindow.class, workspace));
            // Each start finds what an orderly end left behind; that of the last round was killed.
            Path fresh = folder.resolve("round-" + round);
            copy(workspace, fresh);
            ours.take(() -> start(PaintedBoard.class, fresh));
        }
        report.ratio("start of the image to a painted board", "ms", ours.micros(0.5) / 1000, bare.micros(0.5) / 1000, 1.8);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> content = Files.walk(from)) {
            for (Path path : content.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    /// Starts a program in the image's run-time and waits until it says that it is to be seen.
    private static void start(Class<?> main, Path workspace) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(main, workspace)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            if (!Seen.WORD.equals(said.readLine())) {
                throw new IllegalStateException(main + " ended without being seen");
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /// The image's own options and class path come first, as its AOT cache wants it; the benchmark's classes follow.
    private static List<String> command(Class<?> main, Path workspace) throws IOException {
        Path app = IMAGE.resolve("lib/app").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(IMAGE.resolve("lib/runtime/bin/java").toString()));
        List<String> classes = new ArrayList<>();
        for (String line : Files.readAllLines(app.resolve("stageline.cfg"))) {
            String value = line.substring(line.indexOf('=') + 1).replace("$APPDIR", app.toString());
            if (line.startsWith("java-options=")) {
                command.add(value);
            } else if (line.startsWith("app.classpath=")) {
                classes.add(value);
            }
        }
        classes.add(Path.of("target", "test-classes").toAbsolutePath().toString());
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-classpath"));
        return Stream.concat(command.stream(), Stream.of(String.join(":", classes), main.getName(), workspace.toString())).toList();
    }
}
