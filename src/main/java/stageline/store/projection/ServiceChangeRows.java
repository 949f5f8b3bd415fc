package stageline.store.projection;

import static stageline.store.schema.Tables.SERVICE_CHANGE;

import java.util.List;
import java.util.Optional;
import stageline.sales.fold.RecordState;
import stageline.sales.record.Money;
import stageline.sales.record.ServiceChangeFields;

/// The rows of changes that customers ask for after service began.
final class ServiceChangeRows {

    static final List<TableRows> TABLES = List.of(TableRows.always(Shapes.SERVICE_CHANGES, ServiceChangeRows::change));

    private ServiceChangeRows() {}

    private static List<Row> change(RecordState state, Context context) {
        Optional<Money> costs = state.money(ServiceChangeFields.COSTS);
        return List.of(Shapes.SERVICE_CHANGES.row()
                .set(SERVICE_CHANGE.ID, state.entity().id())
                .set(SERVICE_CHANGE.LIVE, state.exists())
                .set(SERVICE_CHANGE.DEAL, state.ref(ServiceChangeFields.DEAL).orElse(null))
                .set(SERVICE_CHANGE.QUOTATION, state.ref(ServiceChangeFields.QUOTATION).orElse(null))
                .set(SERVICE_CHANGE.WHAT, Cells.text(state, ServiceChangeFields.WHAT))
                .set(SERVICE_CHANGE.ASKED_BY, Cells.text(state, ServiceChangeFields.ASKED_BY))
                .set(SERVICE_CHANGE.ASKED_ON, state.day(ServiceChangeFields.ASKED_ON).orElse(null))
                .set(SERVICE_CHANGE.FEASIBLE, state.text(ServiceChangeFields.FEASIBLE).orElse(null))
                .set(SERVICE_CHANGE.FINDING, Cells.text(state, ServiceChangeFields.FINDING))
                .set(SERVICE_CHANGE.DECISION, state.text(ServiceChangeFields.DECISION).orElse(null))
                .set(SERVICE_CHANGE.ANSWER, Cells.text(state, ServiceChangeFields.ANSWER))
                .set(SERVICE_CHANGE.COSTS, costs.map(Money::minor).orElse(null))
                .set(SERVICE_CHANGE.CURRENCY, costs.map(money -> money.currency().getCurrencyCode()).orElse(null))
                .set(SERVICE_CHANGE.SUCCESSOR, state.ref(ServiceChangeFields.SUCCESSOR).orElse(null))
                .set(SERVICE_CHANGE.MAKER, state.created().map(fact -> fact.origin().person()).orElse(null))
                .set(SERVICE_CHANGE.ATTENTION, state.overlapping().size())
                .set(SERVICE_CHANGE.CREATED, Cells.created(state)));
    }
}
