package stageline.sales.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stageline.sales.pipeline.Phases.Phase;

class PhasesTest {

    @Test
    void phasesComeEachAfterTheOneTheyFollow() {
        UUID pilot = new UUID(9, 9);
        UUID rollOut = new UUID(1, 1);
        UUID extension = new UUID(5, 5);
        assertThat(Phases.ordered(List.of(
                        phase(extension, rollOut, 3), phase(rollOut, pilot, 2), new Phase(pilot, Optional.empty(), OptionalLong.of(1)))))
                .containsExactly(pilot, rollOut, extension);
    }

    @Test
    void phasesWithoutAnOrderComeByNumberAndThoseInACircleAreAllThere() {
        UUID first = new UUID(9, 9);
        UUID second = new UUID(1, 1);
        assertThat(Phases.ordered(List.of(
                        new Phase(second, Optional.empty(), OptionalLong.empty()), new Phase(first, Optional.empty(), OptionalLong.of(1)))))
                .containsExactly(first, second);
        assertThat(Phases.ordered(List.of(phase(first, second, 1), phase(second, first, 2)))).containsExactly(first, second);
    }

    @Test
    void theLineageOfADealBeginsWithTheOldest() {
        UUID grandparent = new UUID(3, 3);
        UUID parent = new UUID(2, 2);
        UUID deal = new UUID(1, 1);
        Map<UUID, UUID> before = Map.of(deal, parent, parent, grandparent);
        assertThat(Phases.lineage(deal, d -> Optional.ofNullable(before.get(d)))).containsExactly(grandparent, parent, deal);
        assertThat(Phases.lineage(deal, d -> Optional.of(d.equals(deal) ? parent : deal))).containsExactly(parent, deal);
    }

    private static Phase phase(UUID deal, UUID after, long number) {
        return new Phase(deal, Optional.of(after), OptionalLong.of(number));
    }
}
