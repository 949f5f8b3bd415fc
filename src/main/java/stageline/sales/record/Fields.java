package stageline.sales.record;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds a field by the code under which the ledger stores it.
public final class Fields {

    private static final Map<EntityType, Map<String, Field>> FIXED = Arrays.stream(EntityType.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), type -> byCode(of(type))));

    private Fields() {}

    /// The fixed fields of a kind of record, in the order in which screens and exports show them.
    public static List<Field> of(EntityType type) {
        return switch (type) {
            case DEAL -> DealFields.ALL;
            case COMPANY -> CompanyFields.ALL;
            case CONTACT -> ContactFields.ALL;
            case ACTIVITY -> ActivityFields.ALL;
            case PERSON -> PersonFields.ALL;
            case WORKSPACE, DEVICE, SAVED_VIEW -> WorkspaceFields.ALL;
            case OFFERING -> OfferingFields.ALL;
            case TASK -> TaskFields.ALL;
            case QUOTATION -> QuotationFields.ALL;
            case PAPER -> PaperFields.ALL;
            case SERVICE_CHANGE -> ServiceChangeFields.ALL;
            case ATTACHMENT -> AttachmentFields.ALL;
            case TEMPLATE -> TemplateFields.ALL;
            case SIGNATURE -> SignatureFields.ALL;
        };
    }

    /// The field with that code; one that this version does not know is taken for a text, so that nothing is lost.
    public static Field named(EntityType type, String code) {
        Field fixed = FIXED.getOrDefault(type, Map.of()).get(code);
        return fixed != null ? fixed : composed(type, code).orElseGet(() -> new Field(code, FieldType.LONG_TEXT));
    }

    /// Under what name texts call a field, behind `field.`: parts of lines, instalments, milestones, differentiators and clauses share
    /// theirs, and a paper's are those of its quotation. Texts of the codes that it holds stand under the same name, each followed by its
    /// code.
    public static String wording(EntityType type, Field field) {
        if (type == EntityType.OFFERING && OfferingFields.tierFrom(field).isPresent()) {
            return "offering.tier";
        }
        if (type == EntityType.OFFERING) {
            return "offering." + DifferentiatorFields.place(field.code()).map(place -> place.part().wording()).orElse(field.code());
        }
        if (type == EntityType.QUOTATION || type == EntityType.PAPER) {
            String own = EntityType.QUOTATION.code() + ".";
            return QuotationLineFields.place(field.code()).map(place -> own + "line." + place.part().code()).orElse(own + field.code());
        }
        if (type == EntityType.WORKSPACE) {
            return "workspace." + ClauseFields.place(field.code()).map(place -> place.part().wording()).orElse(field.code());
        }
        Optional<DealPartFields.Place> part = type == EntityType.DEAL ? DealPartFields.place(field.code()) : Optional.empty();
        return type.code() + "." + part.map(place -> place.part().wording()).orElse(field.code());
    }

    /// A field of which a record has as many as it has tiers, differentiators, lines, instalments, milestones or clauses.
    private static Optional<Field> composed(EntityType type, String code) {
        return switch (type) {
            case OFFERING -> Optional.of(new Field(code, FieldType.DECIMAL)).filter(field -> OfferingFields.tierFrom(field).isPresent())
                    .or(() -> DifferentiatorFields.place(code).map(place -> DifferentiatorFields.of(place.differentiator(), place.part())));
            case QUOTATION, PAPER -> QuotationLineFields.place(code).map(place -> QuotationLineFields.of(place.line(), place.part()));
            case DEAL -> DealPartFields.place(code).map(place -> DealPartFields.of(place.id(), place.part()));
            case WORKSPACE -> ClauseFields.place(code).map(place -> ClauseFields.of(place.clause(), place.part()));
            case PERSON, DEVICE, COMPANY, CONTACT, ACTIVITY, SAVED_VIEW, TASK,
                    SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> Optional.empty();
        };
    }

    private static Map<String, Field> byCode(List<Field> fields) {
        return fields.stream().collect(Collectors.toUnmodifiableMap(Field::code, Function.identity()));
    }
}
