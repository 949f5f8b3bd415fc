package stageline.exchange.profile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stageline.exchange.hubspot.HubSpot;
import stageline.sales.naming.TextFolding;
import stageline.sales.record.EntityType;

/// What a column probably means, by its name alone: proposals to whoever says what the columns of an unknown file mean.
public final class ColumnProposals {

    /// Names that other systems give to fields, folded, by the field's code. Those that HubSpot gives are in its own table.
    private static final Map<String, Set<String>> USUAL_NAMES = Map.of(
            "amount", Set.of("value", "price", "importe", "montant"),
            "phone", Set.of("tel", "telephone", "telefono"),
            "website", Set.of("url", "web", "site web", "sitio web"),
            "email", Set.of("mail", "e mail", "correo"),
            "street", Set.of("street", "address", "rue", "adresse", "calle", "direccion"),
            "postalcode", Set.of("postcode", "zip", "zip code", "code postal", "codigo postal"),
            "city", Set.of("town", "ville", "ciudad"));

    private final HubSpot hubSpot = new HubSpot();

    /// What a column of this whole name means: a word of [ColumnUses], empty where the name says nothing.
    public Optional<String> byName(EntityType kind, String header) {
        return hubSpot.likely(kind, header).flatMap(ColumnUses::word).or(() -> usual(kind, TextFolding.fold(header)));
    }

    /// What a column means by the last word of its name, such as `hospital_name` or `billing_city`. Less certain than [#byName].
    public Optional<String> byLastWord(EntityType kind, String header) {
        String folded = TextFolding.fold(header);
        return byName(kind, folded.substring(folded.lastIndexOf(' ') + 1));
    }

    private static Optional<String> usual(EntityType kind, String folded) {
        return ColumnUses.of(kind).stream()
                .filter(word -> USUAL_NAMES.getOrDefault(word, Set.of()).contains(folded))
                .findFirst();
    }
}
