package stageline.workspace.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.record.Catalogue.Line;
import stageline.workspace.Workspace;

/// What records are called, read once.
public final class Names {

    private static final List<EntityType> NAMED = List.of(
            EntityType.PERSON, EntityType.COMPANY, EntityType.CONTACT, EntityType.DEAL, EntityType.OFFERING);

    private final Map<EntityRef, String> names = new HashMap<>();

    /// Reads the names of all people, companies, contacts, deals and offerings as they are now.
    public Names(Workspace workspace) {
        for (EntityType kind : NAMED) {
            for (Line line : workspace.catalogue().all(kind)) {
                names.put(new EntityRef(kind, line.id()), line.name());
            }
        }
    }

    /// What a record is called; empty where it has no name.
    public Optional<String> find(EntityRef entity) {
        return Optional.ofNullable(names.get(entity));
    }
}
