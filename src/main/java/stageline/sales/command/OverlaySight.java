package stageline.sales.command;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Origin;
import stageline.sales.event.Stamp;
import stageline.sales.fold.Fold;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Content;
import stageline.sales.record.EntityRef;

/// The state of the workspace as it would be after drafts that are not written yet.
///
/// The drafts are folded under provisional stamps, later than everything that is written and than those of an overlay below, and only for
/// records that are looked at.
final class OverlaySight implements Sight {

    private static final UUID PROVISIONAL = new UUID(0, 0);
    /// Read as unsigned, the latest clock there is.
    private static final long LATEST = -1L;

    private final Sight written;
    private final UUID person;
    private final Instant now;
    private final Map<EntityRef, List<Fact>> pending = new HashMap<>();
    private final Map<EntityRef, Optional<RecordState>> seen = new HashMap<>();
    private final Map<UUID, UUID> merged = new HashMap<>();
    private long drafts;

    OverlaySight(Setting setting) {
        this.written = setting.sight();
        this.person = setting.actor().person();
        this.now = setting.now();
        this.drafts = written instanceof OverlaySight below ? below.drafts : 0;
    }

    /// The record as it would be after these drafts of it.
    static RecordState after(Setting setting, EntityRef entity, List<Draft> drafts) {
        OverlaySight overlay = new OverlaySight(setting);
        overlay.add(drafts);
        return overlay.find(entity).orElseThrow();
    }

    /// Whether an entry is one of a draft, which will be written under another identity.
    static boolean provisional(EntryId entry) {
        return entry.device().equals(PROVISIONAL);
    }

    void add(List<Draft> more) {
        for (Draft draft : more) {
            Stamp stamp = new Stamp(LATEST, PROVISIONAL, ++drafts);
            Fact fact = new Fact(stamp, new OperationId(PROVISIONAL, 1), draft.entity(), draft.event(), origin(draft));
            pending.computeIfAbsent(draft.entity(), entity -> new ArrayList<>()).add(fact);
            if (draft.event() instanceof Event.Merged(UUID into)) {
                merged.put(draft.entity().id(), into);
            }
        }
    }

    @Override
    public Optional<RecordState> find(EntityRef entity) {
        List<Fact> facts = pending.remove(entity);
        if (facts == null) {
            Optional<RecordState> known = seen.get(entity);
            return known == null ? written.find(entity) : known;
        }
        Optional<RecordState> former = seen.get(entity);
        Optional<RecordState> state = former == null ? written.find(entity) : former;
        for (Fact fact : facts) {
            state = Optional.of(Fold.then(state, fact));
        }
        seen.put(entity, state);
        return state;
    }

    @Override
    public UUID resolve(UUID company) {
        UUID resolved = written.resolve(company);
        UUID into = merged.get(resolved);
        return into == null ? resolved : resolve(into);
    }

    @Override
    public List<Fact> facts(OperationId operation) {
        return written.facts(operation);
    }

    @Override
    public boolean keptOut(OperationId operation) {
        return written.keptOut(operation);
    }

    @Override
    public boolean revoked(OperationId operation) {
        return written.revoked(operation);
    }

    @Override
    public EntityRef template(String number) {
        return written.template(number);
    }

    @Override
    public EntityRef workspace() {
        return written.workspace();
    }

    @Override
    public Content content() {
        return written.content();
    }

    private Origin origin(Draft draft) {
        return new Origin(person, "", now, ZoneOffset.UTC, draft.happened(), draft.reason(), draft.override(), false);
    }
}
