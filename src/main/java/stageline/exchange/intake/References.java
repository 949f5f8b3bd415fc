package stageline.exchange.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import stageline.exchange.Reason.Code;
import stageline.exchange.intake.Draft.LinkCell;
import stageline.exchange.intake.Draft.MemberCell;
import stageline.exchange.layout.Column;
import stageline.exchange.layout.Layout;
import stageline.exchange.layout.Target.By;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.naming.TextFolding;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Value;

/// Finds the companies and contacts that a row names, in this import and in the workspace, and makes those that are only named.
final class References {

    private final Known known;
    private final Links links;
    private final Supplier<UUID> identities;
    private final Outbox outbox;
    private final Remarks remarks;

    References(Known known, Links links, Supplier<UUID> identities, Outbox outbox, Remarks remarks) {
        this.known = known;
        this.links = links;
        this.identities = identities;
        this.outbox = outbox;
        this.remarks = remarks;
    }

    /// The records of one kind that a row names, the primary first. What cannot be found is kept as text and remarked on.
    Set<UUID> of(EntityType type, Draft draft, Layout layout) {
        Set<UUID> ids = new LinkedHashSet<>();
        collect(type, true, draft, layout, ids);
        collect(type, false, draft, layout, ids);
        return ids;
    }

    private void collect(EntityType type, boolean first, Draft draft, Layout layout, Set<UUID> ids) {
        List<LinkCell> keyed = new ArrayList<>(1);
        List<LinkCell> named = new ArrayList<>(1);
        for (LinkCell cell : draft.links) {
            if (cell.link().to() == type && cell.link().first() == first) {
                (cell.link().by() == By.NAME ? named : keyed).add(cell);
            }
        }
        List<String> names = named.isEmpty() ? List.of() : parts(named.getFirst());
        for (LinkCell cell : keyed) {
            List<String> keys = parts(cell);
            for (int i = 0; i < keys.size(); i++) {
                Optional<String> name = names.size() == keys.size() ? Optional.of(names.get(i)) : Optional.empty();
                keyed(type, cell, keys.get(i), name, draft, layout).ifPresentOrElse(ids::add, () -> missing(cell, draft, layout));
            }
        }
        for (LinkCell cell : keyed.isEmpty() ? named : List.<LinkCell>of()) {
            for (String name : parts(cell)) {
                named(type, name, draft, layout).ifPresentOrElse(ids::add, () -> missing(cell, draft, layout));
            }
        }
    }

    /// The company or contact with that name, made where it is not there; empty for a contact without an address.
    private Optional<UUID> named(EntityType type, String name, Draft draft, Layout layout) {
        return type == EntityType.COMPANY ? Optional.of(company(name, draft, layout)) : contact(NamedAddress.of(name), draft, layout);
    }

    static List<String> parts(LinkCell cell) {
        if (!cell.link().several() || cell.text().indexOf(';') < 0) {
            return List.of(cell.text().strip());
        }
        return Arrays.stream(cell.text().split(";", -1)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private Optional<UUID> keyed(EntityType type, LinkCell cell, String key, Optional<String> name, Draft draft, Layout layout) {
        if (cell.link().by() == By.LOCAL_KEY) {
            return links.local(type, key);
        }
        String external = layout.external(type, key);
        return byKey(type, key, layout).or(() -> name.map(text -> makeKeyed(type, key, external, text, draft, layout)));
    }

    /// The record with that key, in this import or in the workspace.
    Optional<UUID> byKey(EntityType type, String key, Layout layout) {
        return links.seen(type, key)
                .map(Links.Seen::id)
                .or(() -> known.byExternal(type, layout.external(type, key)))
                .or(() -> ownIdentity(type, key, layout, known));
    }

    /// The members a cell names by identity and role; those that cannot be found are remarked on.
    List<Member> members(MemberCell cell, Draft draft, Layout layout) {
        List<Member> members = new ArrayList<>();
        for (String part : cell.text().split(";", -1)) {
            if (part.isBlank()) {
                continue;
            }
            String[] keyAndRole = part.strip().split(":", 2);
            Optional<UUID> id = byKey(cell.members().to(), keyAndRole[0], layout);
            String role = keyAndRole.length == 2 ? keyAndRole[1] : "";
            id.ifPresentOrElse(
                    found -> members.add(new Member(cell.members().relation(), Value.of(found), role)),
                    () -> missing(cell.column(), keyAndRole[0], draft, layout));
        }
        return members;
    }

    /// Our own exports name records by their identity.
    static Optional<UUID> ownIdentity(EntityType type, String key, Layout layout, Known known) {
        if (!layout.system().equals("stageline")) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(key);
            return known.has(new EntityRef(type, id)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private UUID makeKeyed(EntityType type, String key, String external, String text, Draft draft, Layout layout) {
        UUID id = make(type, external, NamedAddress.of(text), draft, layout);
        links.remember(type, key, id, 0);
        return id;
    }

    private UUID company(String name, Draft draft, Layout layout) {
        String external = layout.external(EntityType.COMPANY, "name:" + TextFolding.compact(name));
        return links.named(EntityType.COMPANY, name)
                .or(() -> known.byExternal(EntityType.COMPANY, external))
                .or(() -> known.companyNamed(name).map(Known.Match::id))
                .orElseGet(() -> make(EntityType.COMPANY, external, new NamedAddress(name, Optional.empty()), draft, layout));
    }

    private Optional<UUID> contact(NamedAddress contact, Draft draft, Layout layout) {
        if (contact.address().isEmpty()) {
            return Optional.empty();
        }
        String address = contact.address().get().toLowerCase(Locale.ROOT);
        String external = layout.external(EntityType.CONTACT, "email:" + address);
        return links.local(EntityType.CONTACT, address)
                .or(() -> known.byExternal(EntityType.CONTACT, external))
                .or(() -> known.contactByEmail(address).map(Known.Match::id))
                .or(() -> Optional.of(make(EntityType.CONTACT, external, contact, draft, layout)));
    }

    private UUID make(EntityType type, String external, NamedAddress named, Draft draft, Layout layout) {
        UUID id = identities.get();
        List<Change> fields = new ArrayList<>();
        if (type == EntityType.COMPANY) {
            fields.add(Change.set(CompanyFields.NAME, Value.of(named.name())));
            links.rememberCompany(id, named.name(), Optional.empty());
        } else {
            add(fields, ContactFields.FIRST_NAME, named.first());
            add(fields, ContactFields.LAST_NAME, named.last());
            add(fields, ContactFields.EMAIL, named.address());
            named.address().ifPresent(address -> links.rememberLocal(type, address.toLowerCase(Locale.ROOT), id));
        }
        Field origin = type == EntityType.COMPANY ? CompanyFields.EXTERNAL : ContactFields.EXTERNAL;
        fields.add(Change.set(origin, Value.of(external)));
        EntityRef entity = new EntityRef(type, id);
        String file = layout.file().name();
        outbox.add(new Command.TakeOver(entity, fields, List.of(), List.of(), Optional.empty()), entity, file, draft.line);
        return id;
    }

    private static void add(List<Change> fields, Field field, Optional<String> text) {
        text.ifPresent(value -> fields.add(Change.set(field, Value.of(value))));
    }

    /// Keeps the text of a cell of which no record was found.
    void missing(Column column, String text, Draft draft, Layout layout) {
        draft.keep(column, text);
        remarks.add(layout.file().name(), draft.line, Code.LINK_NOT_FOUND, column.header(), text);
    }

    private void missing(LinkCell cell, Draft draft, Layout layout) {
        missing(cell.column(), cell.text(), draft, layout);
    }
}
