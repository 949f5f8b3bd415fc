package stageline.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import stageline.ledger.KillHarness;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.ledger.proof.VerificationResult;
import stageline.sales.people.Role;
import stageline.store.Comparison;

/// A program that works with a whole workspace is killed at random, while it opens and while it writes, again and again:
/// `-Dstageline.kills=5000` for many.
@Execution(ExecutionMode.CONCURRENT)
class WorkspaceKillTest {

    private static final char[] PASSWORD = "secret".toCharArray();
    private static final int LANES = 2;
    private static final int KILLS_PER_WORKSPACE = 20;
    private static final int KILLS_PER_WORD = 250;
    private static final KillHarness.Moments MOMENTS = new KillHarness.Moments(80, 2_500_000_000L, 4_000_000);

    private final Environment environment = TestComputer.environment();

    /// Kept where something was lost: chance does not strike the same moment again.
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheProgramIsKilled() throws Exception {
        long seed = new SecureRandom().nextLong();
        int kills = KillHarness.kills(4);
        Path pristine = folder.resolve("pristine");
        found(pristine);
        List<Lane> lanes = new ArrayList<>();
        List<CompletableFuture<Void>> work = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(LANES)) {
            for (int i = 0; i < LANES; i++) {
                Path place = folder.resolve("lane" + i);
                Lane lane = new Lane(pristine, place, new Random(seed + i), "seed " + seed + ", " + place);
                int share = (kills + LANES - 1 - i) / LANES;
                lanes.add(lane);
                work.add(CompletableFuture.runAsync(() -> lane.run(share), executor));
            }
        }
        work.forEach(CompletableFuture::join);
        Map<String, Integer> figures = new TreeMap<>();
        lanes.forEach(lane -> lane.figures.forEach((what, count) -> figures.merge(what, count, Integer::sum)));
        System.out.println("Workspace killed at random, seed " + seed + ", nothing acknowledged lost: " + figures);
        assertThat(figures).containsEntry("kills", kills).containsKeys("acknowledged wrote", "acknowledged moved", "acknowledged revoked");
    }

    /// A password that costs little, since every opening derives its key.
    private void found(Path place) {
        Founding founding = new Founding("W", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        Workspace.create(place, founding, PASSWORD, environment).close();
        WorkspaceKeys.changePassword(
                new DiskFolder(place), PASSWORD, PASSWORD, TestComputer.QUICK, environment.random());
    }

    /// One workspace after the other, each killed many times.
    private final class Lane {

        private final Path pristine;
        private final Path place;
        private final Random random;
        private final String name;
        private final KillHarness harness;
        private final Map<String, Integer> figures = new TreeMap<>();
        private final Set<Claim> acknowledged = new HashSet<>();

        Lane(Path pristine, Path place, Random random, String name) {
            this.pristine = pristine;
            this.place = place;
            this.random = random;
            this.name = name;
            this.harness = new KillHarness(BusySellers.class, random, MOMENTS);
        }

        void run(int kills) {
            try {
                for (int kill = 0; kill < kills; kill++) {
                    if (kill % KILLS_PER_WORKSPACE == 0) {
                        begin();
                    }
                    kill();
                    boolean last = kill == kills - 1 || kill % KILLS_PER_WORKSPACE == KILLS_PER_WORKSPACE - 1;
                    // Sometimes the next program meets what several killed ones left.
                    if (last || random.nextBoolean()) {
                        look(name + ", kill " + kill);
                    }
                    if ((kill + 1) % KILLS_PER_WORD == 0) {
                        System.out.println(name + ", so far: " + figures);
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException nobodyDoes) {
                throw new IllegalStateException(nobodyDoes);
            }
        }

        private void begin() throws IOException {
            acknowledged.clear();
            if (Files.exists(place)) {
                try (Stream<Path> old = Files.walk(place)) {
                    for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            try (Stream<Path> files = Files.walk(pristine)) {
                for (Path path : files.toList()) {
                    Files.copy(path, place.resolve(pristine.relativize(path).toString()));
                }
            }
        }

        private void kill() throws IOException, InterruptedException {
            List<String> lines = harness.runAndKill(place.toString(), new String(PASSWORD), Long.toString(random.nextInt()));
            List<Claim> claims = lines.stream().map(Claim::ofLine).toList();
            acknowledged.addAll(claims);
            count("kills", 1);
            count("kills before the first change", claims.isEmpty() ? 1 : 0);
            claims.forEach(claim -> count("acknowledged " + claim.kind(), 1));
        }

        /// Opens what the killed program left.
        private void look(String when) {
            Set<Claim> missing = new HashSet<>(acknowledged);
            try (Workspace workspace = Workspace.open(place, PASSWORD, environment)) {
                workspace.ledger().replay(1, entry -> missing.removeAll(Claim.of(entry.fact()).collect(Collectors.toSet())));
                assertThat(missing).as(when).isEmpty();
                VerificationResult verified = workspace.ledger().verify(Progress.UNWATCHED);
                assertThat(verified.sound()).as("%s: %s", when, verified).isTrue();
                Comparison comparison = workspace.ledger().compareWithDatabase();
                assertThat(comparison.differences()).as(when).isEmpty();
                count(workspace.report());
            }
            count("openings", 1);
        }

        private void count(OpenReport report) {
            count("openings that replayed", report.replayed() > 0 ? 1 : 0);
            count("torn tails", report.tornTail().isPresent() ? 1 : 0);
            report.rebuilt().ifPresent(why -> count("rebuilt " + why, 1));
        }

        private void count(String what, int times) {
            if (times > 0) {
                figures.merge(what, times, Integer::sum);
            }
        }
    }
}
