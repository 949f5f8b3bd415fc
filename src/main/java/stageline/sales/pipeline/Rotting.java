package stageline.sales.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// When a deal rots: when it has been in its stage for longer than four of five deals were before it.
///
/// @param usual how long deals usually stay, for each stage in which deals can rot
public record Rotting(Map<Stage, Usual> usual) {

    /// The fewest stays from which a workspace's own habit is read.
    public static final int ENOUGH = 10;

    private static final int FOUR_OF_FIVE = 80;
    private static final Map<Stage, Duration> ASSUMED = Map.of(
            Stage.PROSPECTED, Duration.ofDays(14),
            Stage.QUALIFIED, Duration.ofDays(21),
            Stage.DISCOVERED, Duration.ofDays(30),
            Stage.IMPLEMENTATION_DEFINED, Duration.ofDays(30),
            Stage.OFFER_SENT, Duration.ofDays(30),
            Stage.OFFER_APPROVED, Duration.ofDays(45));

    public Rotting {
        usual = Map.copyOf(usual);
    }

    /// How long deals usually stay in a stage.
    ///
    /// @param stay    four of five deals were out of it by then
    /// @param samples how many stays that was read from; where there were too few, it is assumed
    public record Usual(Duration stay, int samples) {

        /// Whether it is the workspace's own habit, not an assumption.
        public boolean known() {
            return samples >= ENOUGH;
        }
    }

    /// What is usual after these stays.
    ///
    /// @param stays how long deals were in each stage before they left it; one without length, as imports without dates have, says nothing
    public static Rotting of(Map<Stage, ? extends Collection<Duration>> stays) {
        Map<Stage, Usual> usual = new EnumMap<>(Stage.class);
        ASSUMED.forEach((stage, assumed) -> {
            List<Duration> lengths = stays.containsKey(stage) ? telling(stays.get(stage)) : List.of();
            boolean enough = lengths.size() >= ENOUGH;
            usual.put(stage, new Usual(enough ? fourOfFive(lengths) : assumed, lengths.size()));
        });
        return new Rotting(usual);
    }

    /// Whether a deal that has been in `stage` since `since` is rotting. Won and lost deals do not rot.
    public boolean rotting(Stage stage, Instant since, Instant now) {
        Usual stay = usual.get(stage);
        return stay != null && Duration.between(since, now).compareTo(stay.stay()) > 0;
    }

    private static List<Duration> telling(Collection<Duration> stays) {
        return stays.stream().filter(Duration::isPositive).sorted().toList();
    }

    /// The 80th percentile by nearest rank.
    private static Duration fourOfFive(List<Duration> sorted) {
        return sorted.get(Math.ceilDiv(sorted.size() * FOUR_OF_FIVE, 100) - 1);
    }
}
