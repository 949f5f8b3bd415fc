package stageline.exchange.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stageline.exchange.Reason;
import stageline.exchange.Reason.Code;
import stageline.exchange.intake.Draft.DealCell;
import stageline.exchange.intake.Draft.LinkCell;
import stageline.exchange.intake.Draft.MemberCell;
import stageline.exchange.intake.Draft.PersonCell;
import stageline.exchange.layout.Column;
import stageline.exchange.layout.Layout;
import stageline.exchange.layout.Target;
import stageline.exchange.layout.Target.By;
import stageline.sales.command.Command;
import stageline.sales.command.Command.ImportedMove;
import stageline.sales.naming.TextFolding;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.ContactRole;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// Turns what a row says into the command that takes its record over.
final class RecordMaking {

    private final Known known;
    private final Supplier<UUID> identities;
    private final Links links;
    private final References references;
    private final People people;
    private final Branches branches;
    private final Outbox outbox;
    private final List<EntityType> kinds;
    private final DealNaming naming;

    RecordMaking(
            Known known,
            Supplier<UUID> identities,
            Links links,
            References references,
            People people,
            Branches branches,
            Outbox outbox,
            Remarks remarks,
            List<EntityType> kinds) {
        this.known = known;
        this.identities = identities;
        this.links = links;
        this.references = references;
        this.people = people;
        this.branches = branches;
        this.outbox = outbox;
        this.kinds = kinds;
        this.naming = new DealNaming(known, links, remarks);
    }

    /// Which record a row stands for.
    ///
    /// @param id       the record
    /// @param key      its key in the other system, or what stands for one
    /// @param external its external identity, empty where the record has another one already and keeps it
    private record Identity(UUID id, String key, Optional<String> external) {}

    void take(Draft draft, Layout layout, RowReading reading) {
        String handle = handle(draft, layout.kind());
        String file = layout.file().name();
        if (draft.key == null && handle.isEmpty()) {
            outbox.reject(layout.kind(), file, draft.line, Reason.of(Code.ROW_LACKS, nameColumn(layout.kind())));
            return;
        }
        String key = draft.key == null ? handle : draft.key;
        Optional<Links.Seen> before = links.seen(layout.kind(), key);
        if (before.isPresent() && before.get().line() > 0) {
            outbox.reject(layout.kind(), file, draft.line, Reason.of(Code.ROW_REPEATS, key, before.get().line()));
            return;
        }
        Optional<Stage> stage = Optional.ofNullable(draft.stageNow).flatMap(reading::stage);
        if (layout.kind() == EntityType.DEAL && stage.isEmpty() && draft.entries.isEmpty()) {
            String label = draft.stageNow;
            outbox.reject(
                    EntityType.DEAL,
                    file,
                    draft.line,
                    label == null ? Reason.of(Code.ROW_LACKS, stageColumn(layout)) : Reason.of(Code.STAGE_UNKNOWN, label));
            return;
        }
        Identity identity = identity(draft, layout, key, before.map(Links.Seen::id));
        links.remember(layout.kind(), key, identity.id, draft.line);
        if (draft.localKey != null) {
            links.rememberLocal(layout.kind(), draft.localKey, identity.id);
        }
        for (PersonCell cell : draft.people) {
            Value person = Value.of(people.named(cell.text(), layout.system(), file, draft.line));
            if (!draft.fill(cell.field(), person) && !person.equals(draft.fields.get(cell.field()))) {
                draft.keep(cell.column(), cell.text());
            }
        }
        for (DealCell cell : draft.deals) {
            references.byKey(EntityType.DEAL, cell.key(), layout)
                    .ifPresentOrElse(
                            id -> draft.fill(cell.field(), Value.of(id)),
                            () -> references.missing(cell.column(), cell.key(), draft, layout));
        }
        for (MemberCell cell : draft.memberCells) {
            references.members(cell, draft, layout).forEach(member -> addOnce(draft, member));
        }
        identity.external.ifPresent(external -> draft.fill(external(layout.kind()), Value.of(external)));
        List<ImportedMove> moves = List.of();
        switch (layout.kind()) {
            case COMPANY -> company(draft, layout, identity);
            case CONTACT -> contact(draft, layout, identity);
            case DEAL -> moves = deal(draft, layout, identity, stage.orElse(null), reading);
            case WORKSPACE, PERSON, DEVICE, ACTIVITY, SAVED_VIEW, OFFERING, TASK, QUOTATION, PAPER,
                    SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE ->
                throw new IllegalStateException("no layout has this kind");
        }
        EntityRef entity = new EntityRef(layout.kind(), identity.id);
        draft.members.removeIf(member -> member.relation().equals(Relation.OFFERINGS)
                && member.target() instanceof Value.Text(String offering)
                && known.sells(identity.id, offering));
        boolean ours = References.ownIdentity(layout.kind(), key, layout, known).filter(identity.id::equals).isPresent();
        var command = new Command.TakeOver(entity, draft.changes(), draft.members, moves, Optional.ofNullable(draft.made), ours);
        outbox.add(command, entity, file, draft.line);
    }

    /// Links that were asked for by rows of other kinds, to records that have no row here but are known.
    void completeAwaiting() {
        for (EntityType type : List.of(EntityType.CONTACT, EntityType.DEAL)) {
            for (String external : links.stillAwaited(type)) {
                Set<UUID> ids = links.awaiting(type, external);
                known.byExternal(type, external).ifPresent(id -> complete(new EntityRef(type, id), ids));
            }
        }
    }

    private void complete(EntityRef entity, Set<UUID> ids) {
        List<Member> members = ids.stream()
                .map(id -> entity.type() == EntityType.DEAL ? inDeal(id) : Member.of(Relation.COMPANIES, Value.of(id)))
                .toList();
        outbox.addBeside(new Command.TakeOver(entity, List.of(), members, List.of(), Optional.empty()), entity, "", 0);
    }

    private Identity identity(Draft draft, Layout layout, String key, Optional<UUID> mentioned) {
        String told = draft.text(external(layout.kind()));
        String external = told == null ? layout.external(key) : told;
        Optional<UUID> same = mentioned.or(() -> known.byExternal(layout.kind(), external));
        if (same.isPresent()) {
            return new Identity(same.get(), key, Optional.of(external));
        }
        Optional<UUID> own = References.ownIdentity(layout.kind(), key, layout, known);
        if (own.isPresent()) {
            return new Identity(own.get(), key, Optional.empty());
        }
        Optional<Known.Match> alike = alike(draft, layout.kind());
        // A record with a key of its own is another one than the one that already has a key.
        if (alike.isPresent() && (draft.key == null || alike.get().external().isEmpty())) {
            boolean free = alike.get().external().isEmpty();
            return new Identity(alike.get().id(), key, free ? Optional.of(external) : Optional.empty());
        }
        return new Identity(identities.get(), key, Optional.of(external));
    }

    private Optional<Known.Match> alike(Draft draft, EntityType kind) {
        String name = draft.text(CompanyFields.NAME);
        String address = draft.text(ContactFields.EMAIL);
        if (kind == EntityType.COMPANY && name != null) {
            return known.companyNamed(name);
        }
        return kind == EntityType.CONTACT && address != null ? known.contactByEmail(address.strip()) : Optional.empty();
    }

    /// What stands for a key where the row has none: address, website, name; the empty string where it has nothing of the kind.
    private static String handle(Draft draft, EntityType kind) {
        String address = draft.text(ContactFields.EMAIL);
        String website = draft.text(CompanyFields.WEBSITE);
        String name = draft.text(CompanyFields.NAME);
        String brief = draft.text(DealFields.BRIEF);
        if (kind == EntityType.CONTACT) {
            String first = draft.text(ContactFields.FIRST_NAME);
            String last = draft.text(ContactFields.LAST_NAME);
            String names = TextFolding.compact((first == null ? "" : first) + " " + (last == null ? "" : last));
            return address != null ? "email:" + address.strip().toLowerCase(Locale.ROOT) : names.isEmpty() ? "" : "name:" + names;
        }
        if (kind == EntityType.COMPANY) {
            return website != null
                    ? "domain:" + website.strip().toLowerCase(Locale.ROOT)
                    : name == null ? "" : "name:" + TextFolding.compact(name);
        }
        String whole = draft.wholeName == null ? brief : draft.wholeName;
        return whole == null ? "" : "name:" + TextFolding.compact(whole);
    }

    private void company(Draft draft, Layout layout, Identity identity) {
        String website = draft.text(CompanyFields.WEBSITE);
        String name = draft.text(CompanyFields.NAME);
        if (name == null) {
            name = website == null ? identity.key : website.strip();
            draft.fill(CompanyFields.NAME, Value.of(name));
        }
        links.rememberCompany(identity.id, name, Optional.ofNullable(draft.text(CompanyFields.COUNTRY)));
        if (draft.globalCompany != null) {
            branches.note(identity.id, draft.globalCompany, layout, draft.line);
        }
        awaitRows(draft, layout, identity, EntityType.CONTACT);
        awaitRows(draft, layout, identity, EntityType.DEAL);
    }

    private void contact(Draft draft, Layout layout, Identity identity) {
        String address = draft.text(ContactFields.EMAIL);
        if (address != null) {
            links.rememberLocal(EntityType.CONTACT, address.strip().toLowerCase(Locale.ROOT), identity.id);
        }
        Set<UUID> companies = references.of(EntityType.COMPANY, draft, layout);
        companies.forEach(id -> draft.members.add(Member.of(Relation.COMPANIES, Value.of(id))));
        for (UUID id : links.awaiting(EntityType.CONTACT, layout.external(identity.key))) {
            addOnce(draft, Member.of(Relation.COMPANIES, Value.of(id)));
        }
        awaitRows(draft, layout, identity, EntityType.DEAL);
    }

    private List<ImportedMove> deal(Draft draft, Layout layout, Identity identity, @Nullable Stage stage, RowReading reading) {
        Set<UUID> companies = references.of(EntityType.COMPANY, draft, layout);
        Set<UUID> waiting = links.awaiting(EntityType.DEAL, layout.external(identity.key));
        Optional<UUID> company = companies.stream()
                .findFirst()
                .or(() -> waiting.stream().filter(id -> links.companyName(id).isPresent()).findFirst());
        company.ifPresent(id -> draft.fill(DealFields.COMPANY, Value.of(id)));
        keepFurther(draft, companies);
        references.of(EntityType.CONTACT, draft, layout).forEach(id -> draft.members.add(inDeal(id)));
        waiting.stream().filter(id -> links.companyName(id).isEmpty()).forEach(id -> addOnce(draft, inDeal(id)));
        if (layout.reading().countryOfCompany() && company.isPresent()) {
            links.companyCountry(company.get())
                    .or(() -> known.company(company.get()).flatMap(Known.Sketch::country))
                    .ifPresent(code -> draft.fill(DealFields.COUNTRY, Value.of(code)));
        }
        naming.name(draft, layout, company);
        draft.links.stream()
                .filter(cell -> cell.link().to() == EntityType.DEAL)
                .forEach(cell -> draft.keep(cell.column(), cell.text()));
        return Moves.of(draft.entries, stage, Moves.closed(draft, reading.zone()));
    }

    /// A deal has one payer: where a cell names several companies, the cell is kept as well.
    private static void keepFurther(Draft draft, Set<UUID> companies) {
        if (companies.size() > 1) {
            draft.links.stream()
                    .filter(cell -> cell.link().to() == EntityType.COMPANY && cell.text().contains(";"))
                    .forEach(cell -> draft.keep(cell.column(), cell.text()));
        }
    }

    /// Links to records of a kind whose rows come later, by their keys.
    private void awaitRows(Draft draft, Layout layout, Identity identity, EntityType later) {
        for (LinkCell cell : draft.links) {
            if (cell.link().to() != later) {
                continue;
            }
            boolean byName = cell.link().by() == By.NAME;
            for (String part : byName ? List.<String>of() : References.parts(cell)) {
                String external = layout.external(later, part);
                if (kinds.contains(later) || known.byExternal(later, external).isPresent()) {
                    links.await(later, external, identity.id);
                } else {
                    draft.keep(cell.column(), cell.text());
                }
            }
        }
    }

    private static Member inDeal(UUID contact) {
        return new Member(Relation.PEOPLE, Value.of(contact), ContactRole.OTHER.code());
    }

    private static void addOnce(Draft draft, Member member) {
        if (!draft.members.contains(member)) {
            draft.members.add(member);
        }
    }

    private static Field external(EntityType kind) {
        return kind == EntityType.DEAL
                ? DealFields.EXTERNAL
                : kind == EntityType.CONTACT ? ContactFields.EXTERNAL : CompanyFields.EXTERNAL;
    }

    private static String stageColumn(Layout layout) {
        return layout.columns().stream()
                .filter(column -> column.target() instanceof Target.StageNow)
                .findFirst()
                .map(Column::header)
                .orElse("stage");
    }

    private static String nameColumn(EntityType kind) {
        return kind == EntityType.CONTACT ? ContactFields.EMAIL.code() : CompanyFields.NAME.code();
    }
}
