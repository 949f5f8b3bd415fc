package stageline.sales.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import stageline.sales.command.Decision.Accepted;
import stageline.sales.command.Decision.LeftOut;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Register;
import stageline.sales.pipeline.Gates;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Value;

/// Taking over records from another system: made where they are new, else changed only where the other system changed them.
///
/// Three values are compared: what the other system said last, what it says now, and what counts here. What did not change over there
/// stays as it is here. What changed on both sides becomes an overlap: the import's value counts, the one from here is kept beside it.
///
/// Nothing of a record refuses the rest of it. What a field does not take, a member that is none, a record that was removed here, a
/// stage that would reopen a lost deal: each is left out and reported, and the others are taken over. Gates are not enforced, since what
/// happened elsewhere has happened. Codes and references are taken as they are given. What a file that this workspace wrote changes here is
/// an edit like any other, and so takes the same permission.
final class TakeOverRules {

    private static final List<Field> NAME_PARTS = List.of(DealFields.COUNTRY, DealFields.COMPANY, DealFields.BRIEF);

    private TakeOverRules() {}

    static Decision takeOver(Command.TakeOver takeOver, Setting setting) {
        EntityRef entity = takeOver.entity();
        Event told = Event.Edited.fields(List.of());
        Optional<Refusal> refusal =
                setting.refusal(new Draft(entity, told, Optional.of(setting.now()), Optional.empty(), false));
        if (refusal.isPresent()) {
            return Decision.refused(refusal.get());
        }
        List<Refusal> leftOut = new ArrayList<>();
        List<Change> fields = usable(FieldRules.kept(takeOver.fields()), change -> fieldRefusals(entity, change, setting), leftOut);
        List<Member> members = usable(takeOver.members(), member -> memberRefusals(entity, member, setting), leftOut);
        Optional<RecordState> found = setting.sight().find(entity).filter(record -> record.created().isPresent());
        List<Draft> drafts = found.map(record -> changed(record, fields, members, takeOver, setting, leftOut))
                .orElseGet(() -> made(entity, fields, members, takeOver, setting, leftOut));
        List<Draft> permitted = usable(drafts, draft -> setting.refusal(draft).stream().toList(), leftOut);
        return new Accepted(permitted, leftOut.stream().map(left -> new LeftOut(entity, left)).toList());
    }

    private static List<Draft> made(
            EntityRef entity,
            List<Change> fields,
            List<Member> members,
            Command.TakeOver takeOver,
            Setting setting,
            List<Refusal> leftOut) {
        List<Change> first = RecordRules.first(fields);
        Event created = new Event.Created(first, members.stream().distinct().toList());
        Optional<Instant> happened = Optional.of(takeOver.happened().orElseGet(setting::now));
        Draft creation = new Draft(entity, created, happened, Optional.empty(), false);
        List<Refusal> required = RequiredFields.importedRefusals(OverlaySight.after(setting, entity, List.of(creation)), setting.sight());
        if (!required.isEmpty()) {
            leftOut.addAll(required);
            return List.of();
        }
        Stream<Draft> moves = entity.type() == EntityType.DEAL
                ? ImportedMoves.first(entity, takeOver.moves(), takeOver.happened(), setting.now(), leftOut).stream()
                : Stream.empty();
        return Stream.concat(Stream.of(creation), moves).toList();
    }

    private static List<Draft> changed(
            RecordState record,
            List<Change> fields,
            List<Member> members,
            Command.TakeOver takeOver,
            Setting setting,
            List<Refusal> leftOut) {
        if (!record.exists()) {
            leftOut.add(Refusal.of(Code.NOT_FOUND));
            return List.of();
        }
        List<Change> differing = fields.stream()
                .filter(change -> change.after() != null && !partedName(record, change.field()))
                .flatMap(change -> changedThere(record, change, takeOver.ours()).stream())
                .toList();
        List<Member> missing = members.stream()
                .distinct()
                .filter(member -> !record.members().containsKey(member))
                .filter(member -> takeOver.ours() || !record.imported().contains(member))
                .toList();
        List<Draft> drafts = new ArrayList<>();
        if (!differing.isEmpty() || !missing.isEmpty()) {
            Event edited = new Event.Edited(differing, missing, List.of());
            Optional<Instant> happened = takeOver.ours() ? Optional.empty() : Optional.of(setting.now());
            drafts.add(new Draft(record.entity(), edited, happened, Optional.empty(), false));
        }
        if (record.entity().type() == EntityType.DEAL) {
            drafts.addAll(ImportedMoves.more(record, takeOver.moves(), setting.now(), leftOut));
        }
        return drafts;
    }

    /// What a value from over there changes here, having seen what it said last time where something else counts here since.
    private static Optional<Change> changedThere(RecordState record, Change told, boolean ours) {
        Register register = record.fields().get(told.field());
        Value here = register == null ? null : register.value();
        Value before = register == null || ours ? null : register.imported();
        if (Objects.equals(told.after(), here) || Objects.equals(told.after(), before)) {
            return Optional.empty();
        }
        return Optional.of(new Change(told.field(), before == null ? here : before, told.after()));
    }

    /// A whole name that somebody took apart does not come back.
    private static boolean partedName(RecordState record, Field field) {
        return field.equals(DealFields.WHOLE_NAME)
                && record.entity().type() == EntityType.DEAL
                && NAME_PARTS.stream().allMatch(part -> Gates.filled(record.value(part)));
    }

    private static List<Refusal> fieldRefusals(EntityRef entity, Change change, Setting setting) {
        return FieldRules.refusals(entity, List.of(change), true, setting.sight());
    }

    private static List<Refusal> memberRefusals(EntityRef entity, Member member, Setting setting) {
        return MemberRules.refusals(entity, List.of(member), true, setting.sight());
    }

    private static <T> List<T> usable(
            List<T> given, Function<T, List<Refusal>> refusals, List<Refusal> leftOut) {
        List<T> usable = new ArrayList<>();
        for (T one : given) {
            List<Refusal> against = refusals.apply(one);
            leftOut.addAll(against);
            if (against.isEmpty()) {
                usable.add(one);
            }
        }
        return usable;
    }
}
