package stageline.papers.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.Resource;
import stageline.papers.sheet.Sheet;
import stageline.sales.contract.ImplementationPlan;
import stageline.sales.contract.ImplementationPlan.Part;
import stageline.sales.contract.Milestone;
import stageline.sales.record.PaperLanguage;

/// A plan that nobody carries out: what papers look like that are made with a template.
public final class PlanSample {

    private static final Part NOBODY = new Part("", Optional.empty());
    private static final int WEEK = 7;
    private static final int HALF_A_YEAR = 180;

    private PlanSample() {}

    /// The paper.
    ///
    /// @param today the day that stands on it
    public static Sheet paper(PaperTemplate template, Brand house, PaperLanguage language, LocalDate today) {
        Resource words = Resource.read("plan", "words_" + language.code());
        ImplementationPlan plan = new ImplementationPlan(
                part(words, "lead", today),
                part(words, "access", today.plusDays(WEEK)),
                part(words, "training", today.plusDays(2 * WEEK)),
                part(words, "review", today.plusDays(HALF_A_YEAR)),
                words.get("sample.metrics"),
                words.get("sample.timeline"),
                List.of(milestone(words, 1, today.plusDays(2 * WEEK)), milestone(words, 2, today.plusDays(4 * WEEK))),
                NOBODY,
                NOBODY);
        return PlanSheet.of(new PlanPaper(
                language, plan, words.get("sample.customer"), "", words.get("sample.deal"), Optional.of(today), "", template, house, "",
                today, new LedgerPlace(0, ""), Optional.empty()));
    }

    private static Part part(Resource words, String key, LocalDate on) {
        return new Part(words.get("sample." + key), Optional.of(on));
    }

    private static Milestone milestone(Resource words, int place, LocalDate by) {
        return new Milestone(new UUID(0, place), words.get("sample.milestone." + place), Optional.of(by), Optional.empty());
    }
}
