package stageline.papers.servicechange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.LedgerPlace;
import stageline.papers.signature.PrintedSignature;
import stageline.sales.record.Money;
import stageline.sales.record.PaperLanguage;
import stageline.sales.service.ServiceChangeStanding;

/// All that the paper of a change after service began is made of. What is not known is empty.
///
/// @param language   the paper's language
/// @param customer   what the customer is called
/// @param deal       the deal whose service is changed
/// @param standing   where the change stands
/// @param withdrawn  whether it was withdrawn
/// @param what       what was asked for
/// @param askedBy    who at the customer asked for it
/// @param askedOn    the day on which they did, else the one on which it was written down
/// @param writtenBy  who wrote it down
/// @param feasible   the code of whether it can be made
/// @param finding    why it can, or can't
/// @param confirmed  the latest signature of who said so
/// @param decision   the code of what becomes of it
/// @param answer     what the customer was told
/// @param decided    the latest signature of who decided
/// @param costs      what the customer owes where the service ends by it
/// @param previous   the number of the quotation that the service went by
/// @param next       the number of the quotation that takes its place
/// @param signatures all under it, the first of them first
/// @param brand      the house on whose paper it stands
/// @param preparedBy the name of who made the paper
/// @param dated      the day on which it was made
/// @param place      how far the ledger is
public record ServiceChangePaper(
        PaperLanguage language,
        String customer,
        String deal,
        ServiceChangeStanding standing,
        boolean withdrawn,
        String what,
        String askedBy,
        Optional<LocalDate> askedOn,
        String writtenBy,
        String feasible,
        String finding,
        Optional<PrintedSignature> confirmed,
        String decision,
        String answer,
        Optional<PrintedSignature> decided,
        Optional<Money> costs,
        String previous,
        String next,
        List<PrintedSignature> signatures,
        Brand brand,
        String preparedBy,
        LocalDate dated,
        LedgerPlace place) {

    public ServiceChangePaper {
        signatures = List.copyOf(signatures);
    }
}
