package stageline.workspace.exchange;

import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.exchange.intake.Known;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// What is known, and besides whom somebody said that names in the files mean.
final class ChosenPeople implements Known {

    private final Known known;
    private final Map<String, UUID> people = new HashMap<>();

    ChosenPeople(Known known, Map<String, UUID> people) {
        this.known = known;
        people.forEach((name, person) -> this.people.put(folded(name), person));
    }

    @Override
    public Optional<UUID> person(String nameOrEmail) {
        return known.person(nameOrEmail).or(() -> Optional.ofNullable(people.get(folded(nameOrEmail))));
    }

    @Override
    public boolean has(EntityRef entity) {
        return known.has(entity);
    }

    @Override
    public boolean sells(UUID deal, String offering) {
        return known.sells(deal, offering);
    }

    @Override
    public Optional<UUID> byExternal(EntityType type, String external) {
        return known.byExternal(type, external);
    }

    @Override
    public Optional<Match> companyNamed(String name) {
        return known.companyNamed(name);
    }

    @Override
    public Optional<Match> contactByEmail(String email) {
        return known.contactByEmail(email);
    }

    @Override
    public Optional<Sketch> company(UUID id) {
        return known.company(id);
    }

    @Override
    public Optional<Currency> currency() {
        return known.currency();
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
