package stageline.sales.fold;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import stageline.sales.event.EntryId;
import stageline.sales.event.Fact;
import stageline.sales.event.Stamp;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// What is true of one record after its facts were folded. Immutable.
///
/// @param entity      the record
/// @param created     the fact that made it, empty where that was undone or has not arrived
/// @param last        the latest fact in the order that was folded, revoked ones included
/// @param facts       how many facts were folded, revoked ones included
/// @param fields      the registers, by field
/// @param members     who is in its relations, and by which entries
/// @param imported    who joined by an import, whether they parted since or not
/// @param transitions every move in order, whether it stands or not; empty but for deals
/// @param removal     who removed it, where it is removed
/// @param mergedInto  the company that the last merge of it names; which one stands for it in the end, [Aliases] know
/// @param unknown     how many facts need a newer version of the program
public record RecordState(
        EntityRef entity,
        Optional<Fact> created,
        Stamp last,
        long facts,
        Map<Field, Register> fields,
        Map<Member, List<EntryId>> members,
        Set<Member> imported,
        List<Transition> transitions,
        Optional<Removal> removal,
        Optional<UUID> mergedInto,
        int unknown) {

    /// A removal.
    ///
    /// @param fact          the entry that removed the record
    /// @param editedMeanwhile whether someone who had not seen the removal changed the record
    public record Removal(Fact fact, boolean editedMeanwhile) {}

    /// Whether it is there: made, and not removed.
    public boolean exists() {
        return created.isPresent() && removal.isEmpty();
    }

    /// The value of a field.
    public Optional<Value> value(Field field) {
        Register register = fields.get(field);
        return register == null ? Optional.empty() : register.current();
    }

    /// The same record where some fields hold something else: what somebody types and has not written yet.
    ///
    /// @param values what each holds; empty where it is emptied
    public RecordState holding(Map<Field, Optional<Value>> values) {
        Map<Field, Register> held = new HashMap<>(fields);
        values.forEach((field, value) -> held.put(field, new Register(value.orElse(null), last, List.of(), List.of(), null)));
        return new RecordState(
                entity, created, last, facts, Map.copyOf(held), members, imported, transitions, removal, mergedInto, unknown);
    }

    /// The text of a text or choice field.
    public Optional<String> text(Field field) {
        return value(field).orElse(null) instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
    }

    /// The money of an amount field.
    public Optional<Money> money(Field field) {
        return value(field).orElse(null) instanceof Value.Amount(Money money) ? Optional.of(money) : Optional.empty();
    }

    /// The day of a day field.
    public Optional<LocalDate> day(Field field) {
        return value(field).orElse(null) instanceof Value.Day(LocalDate day) ? Optional.of(day) : Optional.empty();
    }

    /// The moment of a moment field.
    public Optional<Instant> moment(Field field) {
        return value(field).orElse(null) instanceof Value.Moment(Instant moment) ? Optional.of(moment) : Optional.empty();
    }

    /// The number of a whole field.
    public Optional<Long> whole(Field field) {
        return value(field).orElse(null) instanceof Value.Whole(long number) ? Optional.of(number) : Optional.empty();
    }

    /// The number of a decimal field.
    public Optional<BigDecimal> decimal(Field field) {
        return value(field).orElse(null) instanceof Value.Decimal(BigDecimal number) ? Optional.of(number) : Optional.empty();
    }

    /// Whether a flag is set; an empty one is not.
    public boolean flag(Field field) {
        return value(field).orElse(null) instanceof Value.Flag(boolean set) && set;
    }

    /// The record a person, company or deal field refers to.
    public Optional<UUID> ref(Field field) {
        return value(field).orElse(null) instanceof Value.Ref(UUID id) ? Optional.of(id) : Optional.empty();
    }

    /// The members of a relation.
    public Set<Member> members(Relation relation) {
        return members.keySet().stream().filter(m -> m.relation().equals(relation)).collect(Collectors.toUnmodifiableSet());
    }

    /// The fields with a value that nobody has decided on since two people wrote without seeing each other.
    public Set<Field> overlapping() {
        return fields.entrySet().stream()
                .filter(e -> !e.getValue().overlaps().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The last move that stands, empty for a record that never moved.
    public Optional<Transition> standing() {
        return Way.last(transitions);
    }

    /// The stage a deal is in; [Stage#LEAD] for one whose moves were all undone.
    public Stage stage() {
        return Way.stage(transitions);
    }

    /// Superseded moves that are open: those since the stage before the present one, as whoever moved on from there had seen them, but for
    /// those of which somebody said that they need nobody any more. In their order.
    public List<Transition> openSuperseded() {
        List<Transition> open = new ArrayList<>();
        int standing = 0;
        for (Transition transition : transitions.reversed()) {
            switch (transition.standing()) {
                case STANDS -> standing++;
                case SUPERSEDED -> {
                    if (!members.containsKey(transition.settlement())) {
                        open.addFirst(transition);
                    }
                }
                case WITHDRAWN -> {}
            }
            if (standing == 2) {
                break;
            }
        }
        return open;
    }

    /// How many matters are open on it: overlaps and superseded moves.
    public int matters() {
        return overlapping().size() + openSuperseded().size();
    }

    /// When it entered the stage it is in, as far as anybody knows.
    public Optional<Instant> stageSince() {
        return standing().map(t -> t.origin().effective());
    }
}
