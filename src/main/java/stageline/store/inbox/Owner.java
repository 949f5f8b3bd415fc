package stageline.store.inbox;

import java.util.Optional;
import java.util.UUID;
import stageline.sales.fold.RecordState;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.TaskFields;
import stageline.sales.record.WorkspaceFields;

/// Whose a record is.
final class Owner {

    private Owner() {}

    /// The person who owns a record, empty where nobody does.
    static Optional<UUID> of(RecordState record) {
        return switch (record.entity().type()) {
            case DEAL -> record.ref(DealFields.OWNER);
            case COMPANY -> record.ref(CompanyFields.OWNER);
            case CONTACT -> record.ref(ContactFields.OWNER);
            case ACTIVITY -> record.ref(ActivityFields.AUTHOR);
            case SAVED_VIEW -> record.ref(WorkspaceFields.VIEW_OWNER);
            case DEVICE -> record.ref(WorkspaceFields.DEVICE_PERSON);
            case PERSON -> Optional.of(record.entity().id());
            case TASK -> record.ref(TaskFields.PERSON);
            case QUOTATION, PAPER -> record.ref(QuotationFields.PREPARED_BY);
            case SIGNATURE, ATTACHMENT, SERVICE_CHANGE -> record.created().map(fact -> fact.origin().person());
            case WORKSPACE, OFFERING, TEMPLATE -> Optional.empty();
        };
    }
}
