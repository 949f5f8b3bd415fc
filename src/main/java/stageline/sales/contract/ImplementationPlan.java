package stageline.sales.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stageline.sales.fold.RecordState;
import stageline.sales.record.DealFields;
import stageline.sales.record.Field;
import stageline.sales.signature.SaidWords;

/// How a deal is implemented. Texts that are not there are empty.
///
/// @param lead       the professionals who lead it
/// @param access     how they reach the technology
/// @param training   training and material, the instructions for use above all
/// @param review     what the periodic review looks at, and when the next one is
/// @param metrics    by what the customer judges it
/// @param timeline   when what is to happen, in words
/// @param milestones its steps in their order
/// @param ours       who signed the plan for us
/// @param theirs     who signed it for the customer
public record ImplementationPlan(
        Part lead,
        Part access,
        Part training,
        Part review,
        String metrics,
        String timeline,
        List<Milestone> milestones,
        Part ours,
        Part theirs) {

    private static final String FORM = "stageline plan 1";

    public ImplementationPlan {
        milestones = List.copyOf(milestones);
    }

    /// Something that is said of it, and a day.
    ///
    /// @param text what is said, or who signed
    /// @param on   the day on which it was achieved or signed, or of a review the one on which it is due
    public record Part(String text, Optional<LocalDate> on) {}

    /// What a deal says of its implementation.
    public static ImplementationPlan of(RecordState deal) {
        return new ImplementationPlan(
                part(deal, DealFields.PLAN_LEAD, DealFields.PLAN_LEAD_ON),
                part(deal, DealFields.PLAN_ACCESS, DealFields.PLAN_ACCESS_ON),
                part(deal, DealFields.PLAN_TRAINING, DealFields.PLAN_TRAINING_ON),
                part(deal, DealFields.PLAN_REVIEW_TEXT, DealFields.PLAN_REVIEW),
                deal.text(DealFields.METRICS).orElse(""),
                deal.text(DealFields.IMPLEMENTATION_TIMELINE).orElse(""),
                Milestone.of(deal),
                part(deal, DealFields.PLAN_SIGNED, DealFields.PLAN_SIGNED_ON),
                part(deal, DealFields.PLAN_COUNTERSIGNED, DealFields.PLAN_COUNTERSIGNED_ON));
    }

    /// The SHA-256 of what both sides agree to, in hexadecimal digits: who leads it, access, training, the review with its day, metrics,
    /// timeline and milestones with their days. What was achieved or signed since is no part of it.
    ///
    /// It is of the words `stageline plan 1`; the texts and the review's day in the order above; then of each milestone what it is and by
    /// when. Days are written as ISO 8601 has them, and are empty where there is none; how a row of words is written [SaidWords] says.
    public String agreed() {
        return SaidWords.sha256(Stream.concat(
                Stream.of(FORM, lead.text(), access.text(), training.text(), review.text(), day(review.on()), metrics, timeline),
                milestones.stream().flatMap(milestone -> Stream.of(milestone.what(), day(milestone.by())))));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static Part part(RecordState deal, Field text, Field day) {
        return new Part(deal.text(text).orElse(""), deal.day(day));
    }
}
