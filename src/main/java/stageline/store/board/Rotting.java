package stageline.store.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import stageline.sales.pipeline.Stage;

/// How long deals of this workspace usually stay in each stage: three quarters of those that left it did so within that time.
///
/// @param usual the time, by stage; stages that too few deals have left are missing
public record Rotting(Map<Stage, Duration> usual) {

    /// Nothing is known, so nothing rots.
    public static final Rotting UNKNOWN = new Rotting(Map.of());

    public Rotting {
        usual = Map.copyOf(usual);
    }

    /// How long deals usually stay in a stage, empty where that is not known or the stage is one that deals rest in.
    public Optional<Duration> usualStay(Stage stage) {
        return Optional.ofNullable(usual.get(stage));
    }

    /// Whether the card's deal is longer in its stage than usual.
    public boolean isRotting(Card card, Instant now) {
        return usualStay(card.stage())
                .filter(stay -> Duration.between(card.enteredStage(), now).compareTo(stay) > 0)
                .isPresent();
    }
}
