package stageline.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stageline.exchange.intake.Intake;
import stageline.exchange.intake.Known;
import stageline.sales.command.Command;
import stageline.sales.command.Command.ImportedMove;
import stageline.sales.event.Change;
import stageline.sales.naming.TextFolding;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// A workspace in memory that does what commands of an import say: makes, changes what differs, links only to what is there.
public final class FakeWorkspace implements Known, Intake {

    /// One record.
    public static final class Stored {
        public final EntityRef entity;
        public final Map<Field, Value> fields = new LinkedHashMap<>();
        public final Set<Member> members = new LinkedHashSet<>();
        public final List<ImportedMove> moves = new ArrayList<>();
        public Optional<Instant> happened = Optional.empty();
        public Optional<UUID> mergedInto = Optional.empty();

        Stored(EntityRef entity) {
            this.entity = entity;
        }

        public Optional<String> text(Field field) {
            return fields.get(field) instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
        }

        public Optional<UUID> ref(Field field) {
            return fields.get(field) instanceof Value.Ref(UUID id) ? Optional.of(id) : Optional.empty();
        }

        public Stage stage() {
            return moves.isEmpty() ? Stage.PROSPECTED : moves.getLast().to();
        }
    }

    private final Map<EntityRef, Stored> records = new LinkedHashMap<>();
    private final Map<String, UUID> externals = new LinkedHashMap<>();
    private final Set<String> refusedNames = new HashSet<>();
    private Optional<Currency> currency = Optional.of(Currency.getInstance("EUR"));
    private long next;
    private int chunks;

    /// Identities in a row, so that runs are repeatable.
    public Supplier<UUID> identities() {
        return () -> new UUID(0x7000, ++next);
    }

    /// Makes the rules refuse companies of that name.
    public void refuse(String name) {
        refusedNames.add(name);
    }

    public void withoutCurrency() {
        currency = Optional.empty();
    }

    public int chunks() {
        return chunks;
    }

    /// Puts a record there as if somebody had made it by hand.
    public UUID make(EntityType type, Map<Field, Value> fields) {
        UUID id = identities().get();
        Stored stored = new Stored(new EntityRef(type, id));
        stored.fields.putAll(fields);
        records.put(stored.entity, stored);
        return id;
    }

    public List<Stored> all(EntityType type) {
        return records.values().stream().filter(stored -> stored.entity.type() == type).toList();
    }

    public Stored get(EntityType type, UUID id) {
        return Optional.ofNullable(records.get(new EntityRef(type, id))).orElseThrow();
    }

    /// The record with that value in a text field.
    public Stored one(EntityType type, Field field, String text) {
        return all(type).stream().filter(stored -> stored.text(field).equals(Optional.of(text))).findFirst().orElseThrow();
    }

    @Override
    public boolean has(EntityRef entity) {
        return records.containsKey(entity);
    }

    @Override
    public Optional<UUID> byExternal(EntityType type, String external) {
        return Optional.ofNullable(externals.get(type + " " + external));
    }

    @Override
    public Optional<Match> companyNamed(String name) {
        String compact = TextFolding.compact(name);
        return match(EntityType.COMPANY, CompanyFields.NAME, text -> TextFolding.compact(text).equals(compact));
    }

    @Override
    public Optional<Match> contactByEmail(String email) {
        return match(EntityType.CONTACT, ContactFields.EMAIL, email::equalsIgnoreCase);
    }

    @Override
    public Optional<UUID> person(String nameOrEmail) {
        return match(EntityType.PERSON, PersonFields.EMAIL, nameOrEmail::equalsIgnoreCase)
                .or(() -> match(EntityType.PERSON, PersonFields.NAME, nameOrEmail::equalsIgnoreCase))
                .map(Match::id);
    }

    @Override
    public Optional<Sketch> company(UUID id) {
        return Optional.ofNullable(records.get(EntityRef.company(id)))
                .map(stored -> new Sketch(
                        stored.text(CompanyFields.NAME).orElse(""), stored.text(CompanyFields.COUNTRY), stored.mergedInto.isPresent()));
    }

    @Override
    public boolean sells(UUID deal, String offering) {
        return Optional.ofNullable(records.get(EntityRef.deal(deal)))
                .filter(stored -> stored.members.contains(Member.of(Relation.OFFERINGS, Value.of(offering))))
                .isPresent();
    }

    @Override
    public Optional<Currency> currency() {
        return currency;
    }

    @Override
    public List<Result> take(List<Command> chunk) {
        chunks++;
        return chunk.stream().map(this::take).toList();
    }

    private Optional<Match> match(EntityType type, Field field, Predicate<String> wanted) {
        List<Stored> found = all(type).stream().filter(stored -> stored.text(field).filter(wanted).isPresent()).toList();
        return found.size() == 1
                ? Optional.of(new Match(found.getFirst().entity.id(), found.getFirst().text(DealFields.EXTERNAL)))
                : Optional.empty();
    }

    private Result take(Command command) {
        return switch (command) {
            case Command.Create(EntityRef entity, List<Change> fields, List<Member> members) ->
                records.containsKey(entity) ? new Result.Refused("exists") : takeOver(entity, fields, members, List.of(), Optional.empty());
            case Command.TakeOver(var entity, var fields, var members, var moves, var happened, _) ->
                takeOver(entity, fields, members, moves, happened);
            case Command.MergeCompany(UUID branch, UUID into, String reason) -> merge(branch, into, reason);
            case Command.Edit _, Command.StartDeal _, Command.MoveDeal _, Command.Remove _, Command.Restore _, Command.Revoke _,
                    Command.TryAgain _, Command.SendQuotation _, Command.ConcludeQuotation _, Command.ReturnQuotation _,
                    Command.Sign _, Command.ConfirmChange _,
                    Command.DecideChange _, Command.Together _ ->
                throw new AssertionError("no import gives " + command);
        };
    }

    private Result merge(UUID branch, UUID into, String reason) {
        if (branch.equals(into) || reason.isBlank() || !has(EntityRef.company(into))) {
            return new Result.Refused("cannot merge");
        }
        get(EntityType.COMPANY, branch).mergedInto = Optional.of(into);
        return new Result.Updated(List.of());
    }

    private Result takeOver(
            EntityRef entity, List<Change> fields, List<Member> members, List<ImportedMove> moves, Optional<Instant> happened) {
        Optional<UUID> dangling = Stream.concat(
                        fields.stream().map(Change::after), members.stream().map(Member::target))
                .flatMap(value -> value instanceof Value.Ref(UUID id) ? Stream.of(id) : Stream.<UUID>empty())
                .filter(id -> records.keySet().stream().noneMatch(ref -> ref.id().equals(id)))
                .findFirst();
        if (dangling.isPresent()) {
            return new Result.Refused("there is no " + dangling.get());
        }
        boolean refused = fields.stream().anyMatch(c -> c.after() instanceof Value.Text(String text) && refusedNames.contains(text));
        if (refused) {
            return new Result.Refused("not this one");
        }
        Stored stored = records.get(entity);
        boolean made = stored == null;
        if (stored == null) {
            stored = new Stored(entity);
            stored.happened = happened;
            records.put(entity, stored);
        }
        boolean changed = stored.members.addAll(members);
        for (Change change : fields) {
            Value after = Optional.ofNullable(change.after()).orElseThrow();
            changed |= !after.equals(stored.fields.put(change.field(), after));
            if (change.field().equals(DealFields.EXTERNAL) && after instanceof Value.Text(String external)) {
                externals.put(entity.type() + " " + external, entity.id());
            }
        }
        for (ImportedMove move : moves) {
            if (!stored.moves.contains(move)) {
                changed |= stored.moves.add(move);
            }
        }
        return made ? new Result.Created(List.of()) : changed ? new Result.Updated(List.of()) : new Result.Unchanged(List.of());
    }

    /// The contacts of a deal.
    public static List<UUID> contacts(Stored deal) {
        return deal.members.stream()
                .filter(member -> member.relation().equals(Relation.PEOPLE))
                .flatMap(member -> member.target() instanceof Value.Ref(UUID id) ? Stream.of(id) : Stream.<UUID>empty())
                .toList();
    }

}
