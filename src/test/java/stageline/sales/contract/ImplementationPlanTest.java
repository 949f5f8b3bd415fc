package stageline.sales.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stageline.sales.contract.ImplementationPlan.Part;

/// What both sides agree to in a plan is known by a hash, so that one sees whether it says something else by now.
class ImplementationPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Part NOTHING = new Part("", Optional.empty());
    private static final Part LEAD = new Part("Dr Ruiz", Optional.empty());
    private static final Part REVIEW = new Part("Use", Optional.of(DAY));
    private static final Milestone GO_LIVE = new Milestone(new UUID(0, 1), "Go live", Optional.of(DAY), Optional.empty());

    private final String agreed = plan(LEAD, REVIEW, "", "in spring", GO_LIVE, NOTHING).agreed();

    @Test
    void whatIsAchievedOrSignedIsNoPartOfIt() {
        Milestone done = new Milestone(new UUID(0, 1), "Go live", Optional.of(DAY), Optional.of(DAY));
        Part achieved = new Part("Dr Ruiz", Optional.of(DAY));

        assertThat(plan(achieved, REVIEW, "", "in spring", done, new Part("G. Vidal", Optional.of(DAY))).agreed()).isEqualTo(agreed);
    }

    @Test
    void everythingElseIs() {
        Milestone later = new Milestone(new UUID(0, 1), "Go live", Optional.of(DAY.plusDays(1)), Optional.empty());

        assertThat(List.of(
                        plan(new Part("Dr Soto", Optional.empty()), REVIEW, "", "in spring", GO_LIVE, NOTHING),
                        plan(LEAD, new Part("Use", Optional.of(DAY.plusDays(1))), "", "in spring", GO_LIVE, NOTHING),
                        plan(LEAD, new Part("Usage", Optional.of(DAY)), "", "in spring", GO_LIVE, NOTHING),
                        plan(LEAD, REVIEW, "in spring", "", GO_LIVE, NOTHING),
                        plan(LEAD, REVIEW, "", "in autumn", GO_LIVE, NOTHING),
                        plan(LEAD, REVIEW, "", "in spring", later, NOTHING)))
                .extracting(ImplementationPlan::agreed)
                .doesNotContain(agreed)
                .doesNotHaveDuplicates();
    }

    /// Files name it; it stays as it is.
    @Test
    void theHashOfAKnownPlanIsAlwaysTheSame() {
        // The SHA-256 of 16:stageline plan 17:Dr Ruiz0:0:3:Use10:2026-03-020:9:in spring7:Go live10:2026-03-02
        assertThat(agreed).isEqualTo("6dd73ce4d61ce20f29727542246d271b908fdf71829cea1069a1ba5e4a90cb55");
    }

    private static ImplementationPlan plan(Part lead, Part review, String metrics, String timeline, Milestone milestone, Part ours) {
        return new ImplementationPlan(lead, NOTHING, NOTHING, review, metrics, timeline, List.of(milestone), ours, NOTHING);
    }
}
