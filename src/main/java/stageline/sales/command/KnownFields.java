package stageline.sales.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Choice;
import stageline.sales.pipeline.Content;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.quotation.TaxTreatment;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ActivityFields.Direction;
import stageline.sales.record.ActivityFields.Harm;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.ClauseFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.DealPartFields;
import stageline.sales.record.DifferentiatorFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Fields;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PersonFields;
import stageline.sales.record.PersonFields.Access;
import stageline.sales.record.PriceBasis;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.ServiceChangeFields;
import stageline.sales.record.ServiceChangeFields.Feasibility;
import stageline.sales.record.SignatureFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.WorkspaceFields;

/// Which fields a kind of record has, and what its lists offer.
final class KnownFields {

    private static final Set<Field> COMPANY = Set.copyOf(CompanyFields.ALL);
    private static final Set<Field> CONTACT = Set.copyOf(ContactFields.ALL);
    private static final Set<Field> DEAL = Set.copyOf(DealFields.ALL);
    private static final Set<Field> ACTIVITY = Set.copyOf(ActivityFields.ALL);
    private static final Set<Field> PERSON = Set.copyOf(PersonFields.ALL);
    private static final Set<Field> OFFERING = Set.copyOf(OfferingFields.ALL);
    private static final Set<Field> TASK = Set.copyOf(TaskFields.ALL);
    private static final Set<Field> QUOTATION = Set.copyOf(QuotationFields.ALL);
    private static final Set<Field> PAPER = Set.copyOf(PaperFields.ALL);
    private static final Set<Field> SERVICE_CHANGE = Set.copyOf(ServiceChangeFields.ALL);
    private static final Set<Field> ATTACHMENT = Set.copyOf(AttachmentFields.ALL);
    private static final Set<Field> TEMPLATE = Set.copyOf(TemplateFields.ALL);
    private static final Set<Field> SIGNATURE = Set.copyOf(SignatureFields.ALL);
    private static final Set<Field> WORKSPACE = Set.copyOf(WorkspaceFields.ALL);

    private KnownFields() {}

    /// Whether a record of that kind has that field.
    static boolean has(EntityType type, Field field, Content content) {
        if (field.isExtra()) {
            return takesExtras(type);
        }
        if (field.isQualification()) {
            return type == EntityType.DEAL && field.equals(Field.qualification(field.label())) && asked(field.label(), content);
        }
        return fixed(type).contains(field) || composed(type, field);
    }

    /// Whether it is a tier or a part of a differentiator of an offering, or a part of a quotation's line, of something that a deal has
    /// several of, or of a clause of the workspace.
    private static boolean composed(EntityType type, Field field) {
        boolean tier = type == EntityType.OFFERING && OfferingFields.tierFrom(field).isPresent();
        boolean differentiator = type == EntityType.OFFERING && DifferentiatorFields.place(field.code()).isPresent();
        boolean part = isQuotation(type) && QuotationLineFields.place(field.code()).isPresent();
        boolean several = type == EntityType.DEAL && DealPartFields.place(field.code()).isPresent();
        boolean clause = type == EntityType.WORKSPACE && ClauseFields.place(field.code()).isPresent();
        return (tier || differentiator || part || several || clause) && field.equals(Fields.named(type, field.code()));
    }

    /// The fields that every record of that kind has.
    static Set<Field> fixed(EntityType type) {
        return switch (type) {
            case COMPANY -> COMPANY;
            case CONTACT -> CONTACT;
            case DEAL -> DEAL;
            case ACTIVITY -> ACTIVITY;
            case PERSON -> PERSON;
            case WORKSPACE, DEVICE, SAVED_VIEW -> WORKSPACE;
            case OFFERING -> OFFERING;
            case TASK -> TASK;
            case QUOTATION -> QUOTATION;
            case PAPER -> PAPER;
            case SERVICE_CHANGE -> SERVICE_CHANGE;
            case ATTACHMENT -> ATTACHMENT;
            case TEMPLATE -> TEMPLATE;
            case SIGNATURE -> SIGNATURE;
        };
    }

    /// The codes that a field of that kind offers, empty where the field is no list.
    static Optional<List<String>> offered(EntityType type, Field field, Content content) {
        if (type == EntityType.DEAL && field.equals(DealFields.DEAL_CLASS)) {
            return Optional.of(content.classes().stream().map(c -> c.code()).toList());
        }
        if (type == EntityType.DEAL && field.equals(DealFields.LOST_REASON)) {
            return Optional.of(codes(content.lostReasons()));
        }
        if (type == EntityType.COMPANY && field.equals(CompanyFields.LEAD_STATUS)) {
            return Optional.of(codes(content.leadStatuses()));
        }
        return fixedChoice(type, field);
    }

    /// The codes that a field of that kind offers in every workspace, empty where the field is no such list.
    static Optional<List<String>> fixedChoice(EntityType type, Field field) {
        if (type == EntityType.ACTIVITY && field.equals(ActivityFields.KIND)) {
            return Optional.of(Stream.of(ActivityKind.values()).map(ActivityKind::code).toList());
        }
        if (type == EntityType.ACTIVITY && field.equals(ActivityFields.DIRECTION)) {
            return Optional.of(Stream.of(Direction.values()).map(Direction::code).toList());
        }
        if (type == EntityType.ACTIVITY && field.equals(ActivityFields.HARM)) {
            return Optional.of(Stream.of(Harm.values()).map(Harm::code).toList());
        }
        if (type == EntityType.PERSON && field.equals(PersonFields.ACCESS)) {
            return Optional.of(Stream.of(Access.values()).map(Access::code).toList());
        }
        if (type == EntityType.TASK && field.equals(TaskFields.KIND)) {
            return Optional.of(Stream.of(TaskKind.values()).map(TaskKind::code).toList());
        }
        if (type == EntityType.TASK && field.equals(TaskFields.ROLE)) {
            return Optional.of(Stream.of(Role.values()).map(Role::code).toList());
        }
        if (isQuotation(type) && field.equals(QuotationFields.STATUS)) {
            return Optional.of(Stream.of(QuotationStatus.values()).filter(QuotationStatus::written).map(QuotationStatus::code).toList());
        }
        if (isQuotation(type) && field.equals(QuotationFields.LANGUAGE)) {
            return Optional.of(Stream.of(PaperLanguage.values()).map(PaperLanguage::code).toList());
        }
        if (isQuotation(type) && field.equals(QuotationFields.TAX)) {
            return Optional.of(Stream.of(TaxTreatment.values()).map(TaxTreatment::code).toList());
        }
        if (type == EntityType.SIGNATURE && field.equals(SignatureFields.MEANING)) {
            return Optional.of(Stream.of(Meaning.values()).map(Meaning::code).toList());
        }
        if (type == EntityType.SERVICE_CHANGE && field.equals(ServiceChangeFields.FEASIBLE)) {
            return Optional.of(Stream.of(Feasibility.values()).map(Feasibility::code).toList());
        }
        if (type == EntityType.SERVICE_CHANGE && field.equals(ServiceChangeFields.DECISION)) {
            return Optional.of(Stream.of(ServiceChangeFields.Decision.values()).map(ServiceChangeFields.Decision::code).toList());
        }
        boolean basis = type == EntityType.OFFERING && field.equals(OfferingFields.BASIS);
        boolean lineBasis = isQuotation(type)
                && QuotationLineFields.place(field.code()).filter(place -> place.part() == Part.BASIS).isPresent();
        return basis || lineBasis ? Optional.of(Stream.of(PriceBasis.values()).map(PriceBasis::code).toList()) : Optional.empty();
    }

    /// Whether it has the fields of a quotation.
    private static boolean isQuotation(EntityType type) {
        return type == EntityType.QUOTATION || type == EntityType.PAPER;
    }

    private static boolean takesExtras(EntityType type) {
        return switch (type) {
            case COMPANY, CONTACT, DEAL, ACTIVITY, PERSON -> true;
            case WORKSPACE, DEVICE, SAVED_VIEW, OFFERING, TASK, QUOTATION, PAPER, SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> false;
        };
    }

    private static boolean asked(String question, Content content) {
        return content.classes().stream()
                .flatMap(dealClass -> dealClass.qualification().stream())
                .anyMatch(choice -> choice.code().equals(question));
    }

    private static List<String> codes(List<Choice> choices) {
        return choices.stream().map(Choice::code).toList();
    }
}
