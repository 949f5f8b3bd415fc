package stageline.tools;

import java.util.LinkedHashMap;
import java.util.Map;
import stageline.sales.command.Decision;
import stageline.sales.record.Field;
import stageline.workspace.Outcome;
import stageline.workspace.exchange.RefusalWords;

/// Prints what the rules said to a command.
final class Refusals {

    private Refusals() {}

    /// Reports a refusal.
    static int report(WorkspaceCommand command, Decision.Refused why) {
        if (command.json) {
            command.printJson(data(why));
        }
        command.complain("Refused: " + RefusalWords.of(why.refusals()));
        why.missing().forEach(missing -> command.complain("  " + RefusalWords.of(missing)));
        if (!why.missing().isEmpty()) {
            command.complain("Supply it with --set FIELD=VALUE, or with --contact ID=decision-maker.");
        }
        return ExitCode.REFUSED;
    }

    private static Map<String, Object> data(Decision.Refused why) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("done", false);
        data.put(
                "refusals",
                why.refusals().stream()
                        .map(refusal -> Map.of("code", refusal.code().name(), "words", RefusalWords.of(refusal)))
                        .toList());
        data.put(
                "missing",
                why.missing().stream()
                        .map(missing -> Map.of(
                                "stage", missing.stage().code(),
                                "requirement", missing.requirement().code(),
                                "have", missing.have(),
                                "needed", missing.requirement().atLeast(),
                                "open", missing.open().stream().map(Field::code).toList()))
                        .toList());
        return data;
    }

    /// Reports what became of a command.
    static int report(WorkspaceCommand command, Outcome outcome, String sentence, Map<String, Object> data) {
        return switch (outcome) {
            case Outcome.Refused(Decision.Refused why) -> report(command, why);
            case Outcome.Done(var operation) -> {
                Map<String, Object> all = new LinkedHashMap<>();
                all.put("done", true);
                all.putAll(data);
                all.put("changed", operation.isPresent());
                yield command.done(operation.isPresent() ? sentence : "Nothing had to change.", all);
            }
        };
    }
}
