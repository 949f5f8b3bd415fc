package stageline.sales.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.DealFields;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// What a deal that is made from a lost one, or renews one, gets from it: the parts of its name, class, owner, amount, what started it,
/// its contacts, its offerings and the answers of the qualification list.
///
/// What was learnt behind Qualified is not carried over: budget, authority, need and timeline were those of the former opportunity.
/// Nor is an expected close date that has passed. The screen shows this as the new deal's prefilled form; the rules fill in what a
/// command leaves out.
public final class Successor {

    private static final List<Field> CARRIED = List.of(
            DealFields.COUNTRY,
            DealFields.COMPANY,
            DealFields.BRIEF,
            DealFields.WHOLE_NAME,
            DealFields.DEAL_CLASS,
            DealFields.OWNER,
            DealFields.AMOUNT,
            DealFields.ORIGINATING_ACTION,
            DealFields.SOURCE,
            DealFields.DESCRIPTION);

    private Successor() {}

    /// The first values that a deal made from `former` starts with.
    ///
    /// @param now the device's clock, for whether the expected close is still ahead
    public static List<Change> fields(RecordState former, Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        boolean ahead = former.day(DealFields.CLOSE_DATE).filter(day -> !day.isBefore(today)).isPresent();
        Stream<Field> close = ahead ? Stream.of(DealFields.CLOSE_DATE) : Stream.empty();
        Stream<Field> answers = former.fields().keySet().stream().filter(Field::isQualification);
        return Stream.of(CARRIED.stream(), close, answers)
                .flatMap(fields -> fields)
                .flatMap(field -> former.value(field).map(value -> Change.set(field, value)).stream())
                .toList();
    }

    /// The contacts with their roles and the offerings that a deal made from `former` starts with.
    public static List<Member> members(RecordState former) {
        return Stream.concat(former.members(Relation.PEOPLE).stream(), former.members(Relation.OFFERINGS).stream()).toList();
    }

    /// What a command asks for, completed by what the former deal gives.
    static List<Change> completed(List<Change> asked, RecordState former, Instant now) {
        Collection<Field> said = asked.stream().map(Change::field).toList();
        Change link = Change.set(DealFields.PREDECESSOR, Value.of(former.entity().id()));
        return Stream.of(asked.stream(), fields(former, now).stream().filter(change -> !said.contains(change.field())), Stream.of(link))
                .flatMap(changes -> changes)
                .toList();
    }

    static List<Member> completed(List<Member> asked, RecordState former) {
        return Stream.concat(asked.stream(), members(former).stream()).distinct().toList();
    }
}
