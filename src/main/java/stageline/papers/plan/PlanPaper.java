package stageline.papers.plan;

import java.time.LocalDate;
import java.util.Optional;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.sheet.PaperName;
import stageline.sales.contract.ImplementationPlan;
import stageline.sales.record.PaperLanguage;

/// All that the paper of an implementation plan is made of.
///
/// @param language    the paper's language
/// @param plan        what it says
/// @param customer    what the customer is called
/// @param legalEntity who contracts, where that is another name
/// @param deal        the deal that is implemented
/// @param contracted  the day of the contract; empty while it is not signed, and the paper a draft
/// @param reference   the contract's reference; may be empty
/// @param template    what is the same on all plans
/// @param brand       the house that implements it
/// @param preparedBy  the name of who made the paper; may be empty
/// @param dated       the day on which it was made
/// @param place       how far the ledger is
/// @param signed      what was issued and signed of it, where this is a copy that shows so
public record PlanPaper(
        PaperLanguage language,
        ImplementationPlan plan,
        String customer,
        String legalEntity,
        String deal,
        Optional<LocalDate> contracted,
        String reference,
        PaperTemplate template,
        Brand brand,
        String preparedBy,
        LocalDate dated,
        LedgerPlace place,
        Optional<SignedPlan> signed) {

    private static final String RECORD = "R-009-001";

    /// What its record is called.
    public PaperName name() {
        return new PaperName(RECORD, customer, contracted);
    }
}
