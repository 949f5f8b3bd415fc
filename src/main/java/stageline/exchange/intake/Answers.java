package stageline.exchange.intake;

import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import stageline.exchange.cell.DateOrder;
import stageline.exchange.cell.DecimalMark;
import stageline.exchange.intake.Question.WhichCurrency;
import stageline.exchange.intake.Question.WhichDateOrder;
import stageline.exchange.intake.Question.WhichDecimalMark;
import stageline.exchange.intake.Question.WhichStage;
import stageline.sales.naming.TextFolding;
import stageline.sales.pipeline.Stage;

/// What somebody answered to a plan's questions, or said without being asked.
///
/// @param zone     the zone of times that name none
/// @param currency the currency of amounts that name none
/// @param stages   the stage of each label; overrules what the plan proposes and what is known of HubSpot's own labels
/// @param dates    the order of ambiguous dates where the column gives none: by `file/column`, or `*` for all
/// @param decimals the decimal mark of ambiguous numbers, by `file/column`, or `*` for all
public record Answers(
        ZoneId zone,
        Optional<Currency> currency,
        Map<String, Stage> stages,
        Map<String, DateOrder> dates,
        Map<String, DecimalMark> decimals) {

    /// The key that stands for every column.
    public static final String EVERYWHERE = "*";

    public Answers {
        Map<String, Stage> folded = new HashMap<>();
        stages.forEach((label, stage) -> folded.put(TextFolding.fold(label), stage));
        stages = Map.copyOf(folded);
        dates = Map.copyOf(dates);
        decimals = Map.copyOf(decimals);
    }

    /// No answer but the zone.
    public static Answers none(ZoneId zone) {
        return new Answers(zone, Optional.empty(), Map.of(), Map.of(), Map.of());
    }

    /// Whether a question is answered.
    public boolean answer(Question question) {
        return switch (question) {
            case WhichStage(String label, _, _) -> stage(label).isPresent();
            case WhichDateOrder(String file, String column, _) -> dateOrder(file, column).isPresent();
            case WhichDecimalMark(String file, String column, _) -> decimalMark(file, column).isPresent();
            case WhichCurrency _ -> currency.isPresent();
        };
    }

    /// The stage that a label means.
    public Optional<Stage> stage(String label) {
        return Optional.ofNullable(stages.get(TextFolding.fold(label)));
    }

    /// The order of dates in a column.
    public Optional<DateOrder> dateOrder(String file, String column) {
        return Optional.ofNullable(dates.getOrDefault(file + "/" + column, dates.get(EVERYWHERE)));
    }

    /// The decimal mark of numbers in a column.
    public Optional<DecimalMark> decimalMark(String file, String column) {
        return Optional.ofNullable(decimals.getOrDefault(file + "/" + column, decimals.get(EVERYWHERE)));
    }
}
