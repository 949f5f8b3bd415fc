package stageline.sales.service;

import java.util.Optional;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.ServiceChangeFields.Decision;
import stageline.sales.record.ServiceChangeFields.Feasibility;

/// Where a change after service began stands. It follows from what was written and from its new quotation, and so stands in no entry.
public enum ServiceChangeStanding {
    /// Whether it can be made, the design and development manager has to say.
    ASKED("asked"),
    /// It can be made; what becomes of it, the sales manager has to say.
    POSSIBLE("possible"),
    /// It can't be made; what becomes of the service, the sales manager has to say.
    NOT_POSSIBLE("not-possible"),
    /// It is made; the new quotation is drafted.
    DRAFTED("drafted"),
    /// It is made, and the new quotation was sent.
    REQUOTED("requoted"),
    /// It is not made, and the service goes on.
    CONTINUED("continued"),
    /// It is not made, and the service ends.
    ENDED("ended");

    private final String code;

    ServiceChangeStanding(String code) {
        this.code = code;
    }

    /// The name under which texts stand.
    public String code() {
        return code;
    }

    /// Whether what becomes of it wants to be decided.
    public boolean undecided() {
        return this == POSSIBLE || this == NOT_POSSIBLE;
    }

    /// Whether nobody has to do anything about it any more.
    public boolean closed() {
        return this == REQUOTED || this == CONTINUED || this == ENDED;
    }

    /// Whether what is not possible may come to that decision, and what is possible to that.
    public boolean leadsTo(Decision decision) {
        return decision == Decision.REQUOTE ? this == POSSIBLE : this == NOT_POSSIBLE;
    }

    /// Where a change stands.
    ///
    /// @param successor the new quotation that it names; empty where it names none
    public static ServiceChangeStanding of(RecordState change, Optional<RecordState> successor) {
        return of(change.text(ServiceChangeFields.FEASIBLE), change.text(ServiceChangeFields.DECISION),
                successor.filter(RecordState::exists).map(QuotationStatus::written));
    }

    /// Where a change stands. One whose new quotation was removed before it was sent wants to be decided anew.
    ///
    /// @param feasible  a [Feasibility] code
    /// @param decision  a [Decision] code
    /// @param successor how far the new quotation is, where it is there
    public static ServiceChangeStanding of(Optional<String> feasible, Optional<String> decision, Optional<QuotationStatus> successor) {
        if (feasible.isEmpty()) {
            return ASKED;
        }
        if (decision.filter(Decision.CONTINUE.code()::equals).isPresent()) {
            return CONTINUED;
        }
        if (decision.filter(Decision.END.code()::equals).isPresent()) {
            return ENDED;
        }
        if (decision.isPresent() && successor.isPresent()) {
            return successor.get() == QuotationStatus.DRAFT ? DRAFTED : REQUOTED;
        }
        return feasible.filter(Feasibility.POSSIBLE.code()::equals).isPresent() ? POSSIBLE : NOT_POSSIBLE;
    }

    /// Whether service has begun for a deal that is in a stage.
    public static boolean begun(Stage stage) {
        return stage.won();
    }
}
