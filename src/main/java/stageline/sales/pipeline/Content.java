package stageline.sales.pipeline;

import java.util.List;
import java.util.Optional;

/// What a workspace brings along and an administrator can change: classes, reasons, lists to choose from.
///
/// @param classes            the deal classes
/// @param lostReasons        why deals are lost
/// @param originatingActions what starts deals, proposed but not enforced
/// @param leadStatuses       the lead statuses, in order
public record Content(List<DealClass> classes, List<Choice> lostReasons, List<Choice> originatingActions, List<Choice> leadStatuses) {
    public Content {
        classes = List.copyOf(classes);
        lostReasons = List.copyOf(lostReasons);
        originatingActions = List.copyOf(originatingActions);
        leadStatuses = List.copyOf(leadStatuses);
    }

    /// The class with that code.
    public Optional<DealClass> dealClass(String code) {
        return classes.stream().filter(c -> c.code().equals(code)).findFirst();
    }
}
