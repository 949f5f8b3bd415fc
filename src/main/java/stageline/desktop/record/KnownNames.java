package stageline.desktop.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import stageline.sales.naming.CompanyNameIndex;
import stageline.sales.naming.ContactIndex;
import stageline.sales.naming.ContactKey;
import stageline.sales.record.EntityType;
import stageline.store.Changed;
import stageline.store.record.Catalogue.Line;
import stageline.workspace.Workspace;

/// The names that exist already, ready to be compared with what is being typed. Made when it is first asked for, and again after a change;
/// thread-safe, and every question blocks.
final class KnownNames {

    private final Workspace workspace;
    private final AtomicLong changes = new AtomicLong();
    private volatile Optional<CompanyNameIndex<UUID>> companies = Optional.empty();
    private volatile Optional<ContactIndex<UUID>> contacts = Optional.empty();

    KnownNames(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Follows the workspace's changes.
    ///
    /// @return ends it
    Runnable follow() {
        note(new Changed(Set.of(), true));
        return workspace.listen(this::note);
    }

    /// The companies that are there and not merged.
    CompanyNameIndex<UUID> companies() {
        Optional<CompanyNameIndex<UUID>> made = companies;
        if (made.isPresent()) {
            return made.get();
        }
        long before = changes.get();
        CompanyNameIndex<UUID> index = CompanyNameIndex.of(workspace.records().companyNames());
        if (changes.get() == before) {
            companies = Optional.of(index);
        }
        return index;
    }

    /// The contacts that are there.
    ContactIndex<UUID> contacts() {
        Optional<ContactIndex<UUID>> made = contacts;
        if (made.isPresent()) {
            return made.get();
        }
        long before = changes.get();
        Map<UUID, ContactKey> keys = new HashMap<>();
        workspace.catalogue().all(EntityType.CONTACT).stream().filter(Line::live)
                .forEach(line -> keys.put(line.id(), ContactKey.of(line.address(), line.name())));
        ContactIndex<UUID> index = ContactIndex.of(keys);
        if (changes.get() == before) {
            contacts = Optional.of(index);
        }
        return index;
    }

    private void note(Changed changed) {
        changes.incrementAndGet();
        if (changed.everything() || changed.entities().stream().anyMatch(entity -> entity.type() == EntityType.COMPANY)) {
            companies = Optional.empty();
        }
        if (changed.everything() || changed.entities().stream().anyMatch(entity -> entity.type() == EntityType.CONTACT)) {
            contacts = Optional.empty();
        }
    }
}
