package stageline.desktop.deal;

import java.util.Optional;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.InPlace;
import stageline.desktop.common.Tasks;
import stageline.sales.fold.RecordState;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// Makes the fields that are edited where they stand in the sections below an offer.
///
/// @param model writes them
record PartFields(ContractModel model, FieldInput inputs, Tasks tasks) {

    /// A field whose name stands on its left.
    InPlace beside(Field field, String name, RecordState deal) {
        return made(field, name, "", deal, false);
    }

    /// A field without a name; what is asked for stands in it while it is empty.
    InPlace alone(Field field, String hint, RecordState deal) {
        InPlace place = made(field, hint, hint, deal, true);
        place.withoutName();
        return place;
    }

    private InPlace made(Field field, String name, String hint, RecordState deal, boolean above) {
        Optional<Value> value = deal.value(field);
        return new InPlace(model::write, field, value, inputs, tasks, stored -> FieldModel.typed(field, name, hint).with(stored), above);
    }
}
