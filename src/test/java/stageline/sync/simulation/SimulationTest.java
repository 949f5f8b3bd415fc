package stageline.sync.simulation;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything that can go wrong between workspaces and servers, by seeds. `-Dstageline.seeds=2000` plays so many, and
/// `-Dstageline.seed=17` begins with that one.
@Execution(ExecutionMode.CONCURRENT)
class SimulationTest {

    private static final long FIRST = Long.getLong("stageline.seed", 1);
    private static final long SEEDS = Long.getLong("stageline.seeds", 24);

    @Test
    void whateverHappensAllAgreeInTheEndAndNothingIsLost() {
        LongStream.range(FIRST, FIRST + SEEDS).parallel().forEach(SimulationTest::play);
    }

    /// Each of these has found something once.
    @ParameterizedTest
    @ValueSource(longs = {4, 5, 7, 13, 17, 18, 30, 42, 55, 170, 273, 5104})
    void whatWentWrongBeforeDoesNotAgain(long seed) {
        play(seed);
    }

    private static void play(long seed) {
        Simulation simulation = new Simulation(seed);
        try {
            simulation.run();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(simulation.toString(), failure);
        }
    }
}
