package stageline.sales.people;

import java.util.List;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Gates;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.Field;

/// Which fields a record lacks that one of its kind should have. It may be without them: they are shown, not enforced.
public final class Incomplete {

    private static final List<Field> COMPANY = List.of(CompanyFields.NAME, CompanyFields.COUNTRY, CompanyFields.WEBSITE);
    private static final List<Field> CONTACT =
            List.of(ContactFields.FIRST_NAME, ContactFields.LAST_NAME, ContactFields.EMAIL, ContactFields.JOB_TITLE);
    /// What a deal has had since it was Prospected; a name that is kept whole still has to be taken apart.
    private static final List<Field> DEAL = List.of(
            DealFields.COUNTRY,
            DealFields.COMPANY,
            DealFields.BRIEF,
            DealFields.DEAL_CLASS,
            DealFields.OWNER,
            DealFields.AMOUNT,
            DealFields.CLOSE_DATE,
            DealFields.ORIGINATING_ACTION);

    private Incomplete() {}

    /// The empty fields of a record that it should have, in the order in which screens show them.
    public static List<Field> of(RecordState record) {
        List<Field> wanted =
                switch (record.entity().type()) {
                    case COMPANY -> COMPANY;
                    case CONTACT -> CONTACT;
                    case DEAL -> DEAL;
                    case ACTIVITY, PERSON, WORKSPACE, DEVICE, SAVED_VIEW, OFFERING, TASK, QUOTATION, PAPER,
                            SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> List.of();
                };
        return wanted.stream().filter(field -> !Gates.filled(record.value(field))).toList();
    }
}
