package stageline.sales.pipeline;

import java.util.List;
import java.util.Optional;

/// What a workspace brings along and an administrator can change: classes, reasons, lists to choose from, where the house is.
///
/// @param classes            the deal classes
/// @param lostReasons        why deals are lost
/// @param originatingActions what starts deals, proposed but not enforced
/// @param leadStatuses       the lead statuses, in order
/// @param clauses            what a contract is looked through for before it is signed, in order
/// @param country            where the house that sells is based, an ISO 3166-1 alpha-2 code: by it the tax of a quotation is proposed
public record Content(
        List<DealClass> classes,
        List<Choice> lostReasons,
        List<Choice> originatingActions,
        List<Choice> leadStatuses,
        List<Choice> clauses,
        String country) {
    public Content {
        classes = List.copyOf(classes);
        lostReasons = List.copyOf(lostReasons);
        originatingActions = List.copyOf(originatingActions);
        leadStatuses = List.copyOf(leadStatuses);
        clauses = List.copyOf(clauses);
    }

    /// The class with that code.
    public Optional<DealClass> dealClass(String code) {
        return classes.stream().filter(c -> c.code().equals(code)).findFirst();
    }
}
