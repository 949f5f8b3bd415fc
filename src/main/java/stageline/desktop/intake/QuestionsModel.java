package stageline.desktop.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import stageline.exchange.cell.DateOrder;
import stageline.exchange.cell.DecimalMark;
import stageline.exchange.intake.Answers;
import stageline.exchange.intake.Question;
import stageline.exchange.profile.CsvProfile;
import stageline.sales.pipeline.Stage;

/// What only a person can say before an import runs. Nothing is guessed; what can be proposed is proposed to be seen.
public final class QuestionsModel {

    private final ZoneId zone;
    private final List<Asked> asked;

    /// One question and what was answered.
    ///
    /// @param question the question
    /// @param answer   a [Stage], [DateOrder], [DecimalMark] or [Currency] as the question is; empty while it is open
    public record Asked(Question question, ObjectProperty<Optional<Object>> answer) {}

    /// @param changed told when an answer changes
    QuestionsModel(List<Question> questions, ZoneId zone, Runnable changed) {
        this.zone = zone;
        this.asked = questions.stream().map(question -> new Asked(question, new SimpleObjectProperty<>(proposal(question)))).toList();
        asked.forEach(each -> each.answer().addListener((property, before, now) -> {
            now.ifPresent(answer -> follow(each.question(), answer));
            changed.run();
        }));
    }

    /// The questions.
    public List<Asked> asked() {
        return asked;
    }

    /// How many are open.
    public long open() {
        return asked.stream().filter(each -> each.answer().get().isEmpty()).count();
    }

    /// What was answered so far.
    Answers answers() {
        Optional<Currency> currency = Optional.empty();
        Map<String, Stage> stages = new HashMap<>();
        Map<String, DateOrder> dates = new HashMap<>();
        Map<String, DecimalMark> decimals = new HashMap<>();
        for (Asked each : asked) {
            Object answer = each.answer().get().orElse(null);
            switch (each.question()) {
                case Question.WhichStage(String label, _, _) when answer instanceof Stage stage -> stages.put(label, stage);
                case Question.WhichDateOrder(String file, String column, _) when answer instanceof DateOrder order ->
                    dates.put(file + "/" + column, order);
                case Question.WhichDecimalMark(String file, String column, _) when answer instanceof DecimalMark mark ->
                    decimals.put(file + "/" + column, mark);
                case Question.WhichCurrency _ when answer instanceof Currency chosen -> currency = Optional.of(chosen);
                case Question.WhichStage _, Question.WhichDateOrder _, Question.WhichDecimalMark _, Question.WhichCurrency _ -> {
                    // Still open.
                }
            }
        }
        return new Answers(zone, currency, stages, dates, decimals);
    }

    /// A profile with what was answered in it, so that it need not be asked again.
    CsvProfile complete(CsvProfile profile) {
        Answers answers = answers();
        Map<String, Stage> stages = new HashMap<>(profile.stages());
        asked.forEach(each -> {
            if (each.question() instanceof Question.WhichStage(String label, _, _)
                    && each.answer().get().orElse(null) instanceof Stage stage) {
                stages.put(label, stage);
            }
        });
        return new CsvProfile(profile.id(), stages, answers.currency().or(profile::currency),
                only(answers.dates()).or(profile::dates), only(answers.decimals()).or(profile::decimals), profile.zone(), profile.empty(),
                profile.files());
    }

    private static <T> Optional<T> only(Map<String, T> answers) {
        Set<T> different = new HashSet<>(answers.values());
        return different.size() == 1 ? different.stream().findFirst() : Optional.empty();
    }

    private static Optional<Object> proposal(Question question) {
        return switch (question) {
            case Question.WhichStage(_, _, var proposal) -> proposal.map(Object.class::cast);
            case Question.WhichCurrency(var proposal) -> proposal.map(Object.class::cast);
            case Question.WhichDateOrder _, Question.WhichDecimalMark _ -> Optional.empty();
        };
    }

    /// Columns of one export are mostly written alike: the first answer shows in the others that are open, to be changed one by one.
    private void follow(Question answered, Object answer) {
        List<Asked> alike = new ArrayList<>();
        for (Asked each : asked) {
            boolean sameKind = (each.question() instanceof Question.WhichDateOrder && answered instanceof Question.WhichDateOrder)
                    || (each.question() instanceof Question.WhichDecimalMark && answered instanceof Question.WhichDecimalMark);
            if (sameKind && each.answer().get().isEmpty()) {
                alike.add(each);
            }
        }
        alike.forEach(each -> each.answer().set(Optional.of(answer)));
    }
}
