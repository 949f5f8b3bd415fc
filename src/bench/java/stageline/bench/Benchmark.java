package stageline.bench;

import java.nio.file.Path;

/// Something that is measured beside the bare cost of the same work.
@FunctionalInterface
public interface Benchmark {

    /// Measures it.
    ///
    /// @param folder an empty folder on a real disk, deleted afterwards
    /// @param report takes what was found
    void run(Path folder, Report report) throws Exception;
}
