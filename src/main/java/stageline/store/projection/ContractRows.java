package stageline.store.projection;

import static stageline.store.schema.Tables.CONTRACT_TERM;
import static stageline.store.schema.Tables.INSTALMENT;

import java.util.List;
import java.util.Optional;
import stageline.sales.contract.ContractTerm;
import stageline.sales.contract.Instalment;
import stageline.sales.fold.RecordState;
import stageline.sales.record.DealFields;
import stageline.sales.record.Money;

/// The rows of what a deal says of its payment and its contract.
final class ContractRows {

    private ContractRows() {}

    static List<Row> instalments(RecordState state, Context context) {
        return Instalment.of(state).stream()
                .map(one -> Shapes.INSTALMENTS.row()
                        .set(INSTALMENT.DEAL, state.entity().id())
                        .set(INSTALMENT.ID, one.id())
                        .set(INSTALMENT.PURPOSE, one.purpose())
                        .set(INSTALMENT.DUE, one.due().orElse(null))
                        .set(INSTALMENT.CURRENCY, currency(one.amount()).orElse(null))
                        .set(INSTALMENT.AMOUNT, one.amount().map(Money::minor).orElse(null))
                        .set(INSTALMENT.RECEIVED, one.received().orElse(null))
                        .set(INSTALMENT.SUM_CURRENCY, currency(one.sum()).orElse(null))
                        .set(INSTALMENT.SUM, one.sum().map(Money::minor).orElse(null))
                        .set(INSTALMENT.REFERENCE, one.reference()))
                .toList();
    }

    static List<Row> term(RecordState state, Context context) {
        return ContractTerm.of(state).stream()
                .map(term -> Shapes.CONTRACT_TERMS.row()
                        .set(CONTRACT_TERM.DEAL, state.entity().id())
                        .set(CONTRACT_TERM.STARTS, state.day(DealFields.CONTRACT_STARTS).orElse(null))
                        .set(CONTRACT_TERM.ENDS, term.ends())
                        .set(CONTRACT_TERM.NOTICE, Cells.clamped(term.notice()))
                        .set(CONTRACT_TERM.RENEW, term.renewBy()))
                .toList();
    }

    private static Optional<String> currency(Optional<Money> money) {
        return money.map(sum -> sum.currency().getCurrencyCode());
    }
}
