package stageline.sales.command;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.command.Refusal.Code;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Gates;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperFields;
import stageline.sales.record.PersonFields;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.Relation;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.SignatureFields;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

/// What a record cannot be without. Everything else that it should have is shown as [incomplete][stageline.sales.people.Incomplete].
final class RequiredFields {

    private static final List<Field> NAME_PARTS = List.of(DealFields.COUNTRY, DealFields.COMPANY, DealFields.BRIEF);

    private static final List<Field> ACTIVITY = List.of(ActivityFields.KIND, ActivityFields.DIRECTION, ActivityFields.AT);

    private static final List<Field> INCIDENT = List.of(ActivityFields.TEXT, ActivityFields.HAPPENED, ActivityFields.HARM);

    private static final List<Field> FILE =
            List.of(AttachmentFields.ON, AttachmentFields.NAME, AttachmentFields.CONTENT, AttachmentFields.SIZE);

    private RequiredFields() {}

    /// Which required fields a record would be without.
    ///
    /// @param record  the record as it would be
    /// @param touched the fields that were written; what was empty before and is not touched is not asked for
    static List<Refusal> refusals(RecordState record, Set<Field> touched, Sight sight) {
        return empty(record, touched, sight).stream().map(field -> Refusal.at(field, Code.REQUIRED)).toList();
    }

    /// Which required fields a new record would be without.
    static List<Refusal> refusals(RecordState record, Sight sight) {
        return refusals(record, KnownFields.fixed(record.entity().type()), sight);
    }

    /// Which required fields a record from another system would be without. A deal may lack anything, and a contact may be known by its
    /// name or its e-mail alone: what the other system never asked for is shown as incomplete.
    static List<Refusal> importedRefusals(RecordState record, Sight sight) {
        boolean lenient =
                switch (record.entity().type()) {
                    case DEAL -> true;
                    case CONTACT -> named(record) || filled(record, ContactFields.EMAIL);
                    case COMPANY, ACTIVITY, PERSON, WORKSPACE, DEVICE, SAVED_VIEW, OFFERING, TASK, QUOTATION, PAPER,
                            SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> false;
                };
        return lenient ? List.of() : refusals(record, sight);
    }

    private static List<Field> empty(RecordState record, Set<Field> touched, Sight sight) {
        return switch (record.entity().type()) {
            case COMPANY -> empty(record, touched, List.of(CompanyFields.NAME));
            case CONTACT -> contact(record, touched, sight);
            case DEAL -> filled(record, DealFields.WHOLE_NAME) ? List.of() : empty(record, touched, NAME_PARTS);
            case ACTIVITY -> activity(record, touched);
            case PERSON -> empty(record, touched, List.of(PersonFields.NAME));
            case WORKSPACE -> empty(record, touched, List.of(WorkspaceFields.NAME));
            case DEVICE -> List.of();
            case OFFERING -> empty(record, touched, List.of(OfferingFields.NAME));
            case TASK -> empty(record, touched, List.of(TaskFields.WHAT));
            case QUOTATION -> empty(record, touched, List.of(QuotationFields.DEAL, QuotationFields.NUMBER, QuotationFields.REVISION));
            case PAPER -> empty(record, touched, List.of(PaperFields.QUOTATION, PaperFields.PDF));
            case SERVICE_CHANGE -> empty(record, touched, List.of(ServiceChangeFields.DEAL, ServiceChangeFields.WHAT));
            case ATTACHMENT -> empty(record, touched, FILE);
            case TEMPLATE -> empty(record, touched, List.of(TemplateFields.NUMBER));
            case SIGNATURE -> empty(record, touched, SignatureFields.ALL);
            case SAVED_VIEW -> empty(record, touched, List.of(WorkspaceFields.NAME, WorkspaceFields.VIEW_QUERY));
        };
    }

    /// What becomes an incident needs at once what an incident needs.
    private static List<Field> activity(RecordState activity, Set<Field> touched) {
        boolean incident = activity.text(ActivityFields.KIND).filter(ActivityKind.INCIDENT.code()::equals).isPresent();
        Stream<Field> ofIncident = INCIDENT.stream()
                .filter(field -> incident && (touched.contains(field) || touched.contains(ActivityFields.KIND)))
                .filter(field -> !filled(activity, field));
        return Stream.concat(empty(activity, touched, ACTIVITY).stream(), ofIncident).toList();
    }

    private static List<Field> contact(RecordState contact, Set<Field> touched, Sight sight) {
        boolean touchesName = touched.contains(ContactFields.FIRST_NAME) || touched.contains(ContactFields.LAST_NAME);
        Stream<Field> name = named(contact) || !touchesName ? Stream.empty() : Stream.of(ContactFields.LAST_NAME);
        boolean reachable = filled(contact, ContactFields.EMAIL) || !touched.contains(ContactFields.EMAIL) || strategic(contact, sight);
        Stream<Field> email = reachable ? Stream.empty() : Stream.of(ContactFields.EMAIL);
        return Stream.concat(name, email).toList();
    }

    /// Whether one of a contact's companies is strategic: there a contact without e-mail is allowed, and shown as incomplete.
    private static boolean strategic(RecordState contact, Sight sight) {
        return contact.members(Relation.COMPANIES).stream()
                .flatMap(member -> member.target() instanceof Value.Ref(UUID id) ? Stream.of(sight.resolve(id)) : Stream.<UUID>empty())
                .flatMap(id -> sight.find(EntityRef.company(id)).stream())
                .anyMatch(company -> company.flag(CompanyFields.STRATEGIC));
    }

    private static List<Field> empty(RecordState record, Set<Field> touched, List<Field> required) {
        return required.stream().filter(field -> touched.contains(field) && !filled(record, field)).toList();
    }

    private static boolean filled(RecordState record, Field field) {
        return Gates.filled(record.value(field));
    }

    private static boolean named(RecordState contact) {
        return filled(contact, ContactFields.FIRST_NAME) || filled(contact, ContactFields.LAST_NAME);
    }
}
