package stageline.store.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Money;

/// What a card shows. In the Lead column it is a company, or a contact without a company; elsewhere a deal.
///
/// @param entity       the deal, company or contact
/// @param stage        its column
/// @param country      ISO code, empty where unknown
/// @param title        the rest of the deal's name (company and brief), or the company's or contact's name
/// @param phase        which part of how many, as in "part 1 of 2"; empty for a deal of one part
/// @param amount       the amount, empty for leads and where there is none
/// @param owner        who owns it
/// @param dealClass    code of its class
/// @param enteredStage when it entered the stage; when it was made, for leads
/// @param closeDate    the expected close
/// @param nextStep     what is next, empty where nothing is planned
/// @param nextStepOn   the day of the next step
/// @param bant         how many of BANT are filled
/// @param defined      how many of the implementation's four points are filled
/// @param contacts     how many contacts it has
/// @param strategic    whether a lead is a strategic company
/// @param incomplete   whether something that a record of its kind should have is empty
/// @param attention    how many overlaps and superseded moves are open on it
public record Card(
        EntityRef entity,
        Stage stage,
        String country,
        String title,
        Optional<Phase> phase,
        Optional<Money> amount,
        Optional<UUID> owner,
        String dealClass,
        Instant enteredStage,
        Optional<LocalDate> closeDate,
        String nextStep,
        Optional<LocalDate> nextStepOn,
        int bant,
        int defined,
        int contacts,
        boolean strategic,
        boolean incomplete,
        int attention) {

    /// Which part of an undertaking a deal is.
    public record Phase(int number, int count) {}
}
