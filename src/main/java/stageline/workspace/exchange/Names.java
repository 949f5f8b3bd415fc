package stageline.workspace.exchange;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.record.Catalogue.Line;
import stageline.store.record.Named;
import stageline.workspace.Workspace;

/// What records are called. Those that there are many references to are read once, others when they are asked for.
public final class Names {

    private static final List<EntityType> NAMED = List.of(
            EntityType.PERSON, EntityType.COMPANY, EntityType.CONTACT, EntityType.DEAL, EntityType.OFFERING);

    private static final Set<EntityType> ASKED = EnumSet.of(
            EntityType.QUOTATION, EntityType.PAPER, EntityType.TEMPLATE, EntityType.ATTACHMENT, EntityType.SERVICE_CHANGE, EntityType.TASK);

    private final Workspace workspace;
    private final Map<EntityRef, String> names = new HashMap<>();
    private final Map<EntityRef, Optional<String>> others = new HashMap<>();

    /// Reads the names of all people, companies, contacts, deals and offerings as they are now.
    public Names(Workspace workspace) {
        this.workspace = workspace;
        for (EntityType kind : NAMED) {
            for (Line line : workspace.catalogue().all(kind)) {
                names.put(new EntityRef(kind, line.id()), line.name());
            }
        }
    }

    /// What a record is called; empty where it has no name.
    public Optional<String> find(EntityRef entity) {
        return ASKED.contains(entity.type())
                ? others.computeIfAbsent(entity, this::asked)
                : Optional.ofNullable(names.get(entity));
    }

    private Optional<String> asked(EntityRef entity) {
        return Optional.ofNullable(workspace.records().names(List.of(entity)).get(entity))
                .map(Named::name)
                .filter(name -> !name.isBlank());
    }
}
