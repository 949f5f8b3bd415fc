package stageline.exchange.intake;

import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// What an import asks of the workspace, as it was before the import began. Called once or a few times for each row: it must be fast.
///
/// Removed records count as there, so that an import does not make them anew; only their names are not matched.
public interface Known {

    /// Whether there is such a record.
    boolean has(EntityRef entity);

    /// The record with that value in its field for external identities.
    Optional<UUID> byExternal(EntityType type, String external);

    /// The company of that name but for case, accents and punctuation; empty where there is none, or more than one.
    Optional<Match> companyNamed(String name);

    /// The contact with that address but for case; empty where there is none, or more than one.
    Optional<Match> contactByEmail(String email);

    /// The person of that name or address but for case; empty where there is none, or more than one.
    Optional<UUID> person(String nameOrEmail);

    /// What is known of a company, under its own name even where it was merged into another.
    Optional<Sketch> company(UUID id);

    /// Whether a deal sells something that is called so, accents and case ignored, be it from the catalogue or in words.
    boolean sells(UUID deal, String offering);

    /// The currency that amounts are proposed in.
    Optional<Currency> currency();

    /// A record found by what it is called.
    ///
    /// @param id       the record
    /// @param external its external identity, empty where it was made here
    record Match(UUID id, Optional<String> external) {}

    /// A few words on a company.
    ///
    /// @param name    its name
    /// @param country its country code
    /// @param merged  whether it was merged into another one
    record Sketch(String name, Optional<String> country, boolean merged) {}
}
