package stageline.workspace.exchange;

import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.exchange.intake.Known;
import stageline.sales.naming.TextFolding;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;
import stageline.store.record.Catalogue;
import stageline.store.record.Catalogue.Line;
import stageline.workspace.Workspace;

/// What an import asks of a workspace, read once when the import begins and kept in memory: a few hundred bytes a record.
public final class WorkspaceKnown implements Known {

    private static final Match SEVERAL = new Match(new UUID(0, 0), Optional.empty());

    private final Workspace workspace;
    private final Map<EntityType, Map<String, UUID>> externals = new EnumMap<>(EntityType.class);
    private final Map<String, Match> companyNames = new HashMap<>();
    private final Map<UUID, Sketch> companies = new HashMap<>();
    private final Map<String, Match> contactAddresses = new HashMap<>();
    private final Map<String, Match> peopleNames = new HashMap<>();
    private final Map<UUID, String> offerings = new HashMap<>();

    /// Reads what is there now.
    public WorkspaceKnown(Workspace workspace) {
        this.workspace = workspace;
        Catalogue catalogue = workspace.catalogue();
        for (Line company : read(catalogue, EntityType.COMPANY)) {
            companies.put(
                    company.id(),
                    new Sketch(
                            company.name(),
                            Optional.of(company.country()).filter(code -> !code.isEmpty()),
                            company.standsFor().isPresent()));
            note(companyNames, company, TextFolding.compact(company.name()));
        }
        read(catalogue, EntityType.CONTACT).forEach(contact -> note(contactAddresses, contact, folded(contact.address())));
        for (Line person : read(catalogue, EntityType.PERSON)) {
            note(peopleNames, person, folded(person.name()));
            if (!folded(person.address()).equals(folded(person.name()))) {
                note(peopleNames, person, folded(person.address()));
            }
        }
        read(catalogue, EntityType.DEAL);
        catalogue.all(EntityType.OFFERING).forEach(offering -> offerings.put(offering.id(), TextFolding.fold(offering.name())));
    }

    private List<Line> read(Catalogue catalogue, EntityType type) {
        List<Line> lines = catalogue.all(type);
        Map<String, UUID> byExternal = externals.computeIfAbsent(type, _ -> new HashMap<>());
        for (Line line : lines) {
            line.external().ifPresent(external -> byExternal.merge(external, line.id(), (one, other) -> line.live() ? other : one));
        }
        return lines;
    }

    private static void note(Map<String, Match> names, Line line, String key) {
        if (line.live() && !key.isEmpty()) {
            names.merge(key, new Match(line.id(), line.external()), (one, other) -> SEVERAL);
        }
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Match> one(Map<String, Match> names, String key) {
        return Optional.ofNullable(names.get(key)).filter(match -> match != SEVERAL);
    }

    @Override
    public boolean has(EntityRef entity) {
        return workspace.record(entity).filter(state -> state.created().isPresent()).isPresent();
    }

    @Override
    public Optional<UUID> byExternal(EntityType type, String external) {
        return Optional.ofNullable(externals.getOrDefault(type, Map.of()).get(external));
    }

    @Override
    public Optional<Match> companyNamed(String name) {
        return one(companyNames, TextFolding.compact(name));
    }

    @Override
    public Optional<Match> contactByEmail(String email) {
        return one(contactAddresses, folded(email));
    }

    @Override
    public Optional<UUID> person(String nameOrEmail) {
        return one(peopleNames, folded(nameOrEmail)).map(Match::id);
    }

    @Override
    public Optional<Sketch> company(UUID id) {
        return Optional.ofNullable(companies.get(id));
    }

    @Override
    public boolean sells(UUID deal, String offering) {
        String wanted = TextFolding.fold(offering);
        return workspace.record(EntityRef.deal(deal)).stream()
                .flatMap(state -> state.members(Relation.OFFERINGS).stream())
                .anyMatch(member -> wanted.equals(switch (member.target()) {
                    case Value.Text(String text) -> TextFolding.fold(text);
                    case Value.Ref(UUID id) -> offerings.getOrDefault(id, "");
                    default -> "";
                }));
    }

    @Override
    public Optional<Currency> currency() {
        EntityRef self = new EntityRef(EntityType.WORKSPACE, workspace.identity().workspace());
        return workspace.record(self).flatMap(state -> state.text(WorkspaceFields.CURRENCY)).map(Currency::getInstance);
    }
}
