package stageline.sales.pipeline;

import java.util.List;

/// A class of deals: the value proposition, not the payer.
///
/// @param choice        its code and names
/// @param careProvider  whether its contract needs the declaration of being a healthcare provider
/// @param qualification the questions to answer before a deal of this class is Qualified
public record DealClass(Choice choice, boolean careProvider, List<Choice> qualification) {
    public DealClass {
        qualification = List.copyOf(qualification);
    }

    /// The name under which the ledger stores it.
    public String code() {
        return choice.code();
    }
}
