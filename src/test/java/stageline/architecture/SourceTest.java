package stageline.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What can only be read in the sources.
class SourceTest {

    private static final Path SOURCES = Path.of("src");
    private static final Path SHIPPED = SOURCES.resolve("main/java");
    private static final int LONGEST_LINE = 140;

    @Test
    void everyPackageSaysWhatLivesThereAndIsNullMarked() throws IOException {
        for (Path folder : folders()) {
            Path description = folder.resolve("package-info.java");
            assertThat(description).exists();
            assertThat(Files.readString(description)).as(description.toString()).startsWith("///").contains("\n@NullMarked\n");
        }
    }

    @Test
    void noLineIsTooLong() throws IOException {
        assertThat(lines(SOURCES, line -> line.codePointCount(0, line.length()) > LONGEST_LINE)).isEmpty();
    }

    @Test
    void nothingIsLeftForLater() throws IOException {
        Pattern mark = Pattern.compile("\\b(TO[D]O|FIX[M]E)\\b");
        assertThat(lines(SOURCES, line -> mark.matcher(line).find())).isEmpty();
    }

    @Test
    void nobodyCancelsByInterrupting() throws IOException {
        assertThat(lines(SHIPPED, line -> line.contains(".cancel(true)"))).isEmpty();
    }

    private static List<Path> folders() throws IOException {
        return sources(SHIPPED).stream().map(Path::getParent).distinct().toList();
    }

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /// Where the wanted lines are, as `file:number`.
    private static List<String> lines(Path root, Predicate<String> wanted) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources(root)) {
            List<String> lines = Files.readAllLines(source);
            IntStream.range(0, lines.size())
                    .filter(index -> wanted.test(lines.get(index)))
                    .forEach(index -> found.add(source + ":" + (index + 1)));
        }
        return found;
    }
}
