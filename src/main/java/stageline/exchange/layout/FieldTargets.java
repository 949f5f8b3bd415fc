package stageline.exchange.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stageline.sales.naming.TextFolding;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;

/// The fixed fields of deals, companies and contacts as targets of columns.
public final class FieldTargets {

    /// Lead statuses as people write them, by what HubSpot and we call them in English, Spanish and French.
    private static final Map<String, String> LEAD_STATUSES = choices(
            "new=New|Nuevo|Nouveau",
            "attempted=Attempted|Attempted to Contact|Intento de contacto|Intentado|Tentative de contact",
            "connected=Connected|Conectado|Connecté",
            "open=Open|Abierto|Ouvert",
            "in-progress=In Progress|En curso|En progreso|En cours",
            "open-deal=Open Deal|Negocio abierto|Transaction ouverte",
            "unqualified=Unqualified|No cualificado|No calificado|Non qualifié",
            "bad-timing=Bad Timing|Mal momento|Momento inoportuno|Mauvais moment");

    private FieldTargets() {}

    /// The fixed field of a kind of record that has this code, as a target; a choice without a list of its own takes any code.
    public static Optional<Target> named(EntityType kind, String code) {
        return fields(kind).stream().filter(field -> field.code().equals(code)).findFirst().map(FieldTargets::target);
    }

    /// The fixed fields of a kind of record.
    public static List<Field> fields(EntityType kind) {
        return switch (kind) {
            case DEAL -> DealFields.ALL;
            case COMPANY -> CompanyFields.ALL;
            case CONTACT -> ContactFields.ALL;
            case WORKSPACE, PERSON, DEVICE, ACTIVITY, SAVED_VIEW, OFFERING, TASK, QUOTATION, PAPER,
                    SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> List.of();
        };
    }

    private static Target target(Field field) {
        return field.equals(CompanyFields.LEAD_STATUS) ? new Target.Fills(field, LEAD_STATUSES) : new Target.Fills(field);
    }

    private static Map<String, String> choices(String... lines) {
        return List.of(lines).stream()
                .flatMap(line -> {
                    String code = line.substring(0, line.indexOf('='));
                    return List.of((code + "|" + line.substring(code.length() + 1)).split("\\|")).stream()
                            .map(label -> Map.entry(TextFolding.fold(label), code));
                })
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }
}
