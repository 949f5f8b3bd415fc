package stageline.sales.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Parting;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Register;
import stageline.sales.record.Member;

/// Turns an edit into what would change by it.
///
/// Who writes a field while its overlap is shown decides it: for each value that overlaps, one more change says that it was seen too. A
/// field stands at most once in an event, so these follow in events of their own.
final class EditDrafts {

    private EditDrafts() {}

    /// The events of an edit, empty where nothing would change.
    static List<Draft> of(RecordState record, List<Change> changes, List<Member> join, List<Member> part, Optional<String> reason) {
        List<Member> joined = join.stream().distinct().filter(member -> !record.members().containsKey(member)).toList();
        List<Parting> parted = part.stream()
                .distinct()
                .filter(member -> record.members().containsKey(member))
                .map(member -> new Parting(member, joinedBy(record, member)))
                .toList();
        List<List<Change>> rounds = rounds(record, changes);
        List<Draft> drafts = new ArrayList<>();
        if (!rounds.getFirst().isEmpty() || !joined.isEmpty() || !parted.isEmpty()) {
            drafts.add(draft(record, new Event.Edited(rounds.getFirst(), joined, parted), reason));
        }
        rounds.stream().skip(1).forEach(round -> drafts.add(draft(record, Event.Edited.fields(round), reason)));
        return drafts;
    }

    /// The changes themselves, then one round for each value that they decide on.
    private static List<List<Change>> rounds(RecordState record, List<Change> changes) {
        List<List<Change>> rounds = new ArrayList<>();
        rounds.add(new ArrayList<>());
        for (Change change : changes) {
            Optional<Register> register = Optional.ofNullable(record.fields().get(change.field()));
            boolean changesValue = !Objects.equals(change.after(), register.flatMap(Register::current).orElse(null));
            if (changesValue) {
                rounds.getFirst().add(change);
            }
            List<Change> decided = register.map(r -> decided(r, change)).orElse(List.of());
            for (int i = 0; i < decided.size(); i++) {
                if (rounds.size() == i + 1) {
                    rounds.add(new ArrayList<>());
                }
                rounds.get(i + 1).add(decided.get(i));
            }
        }
        return rounds;
    }

    private static List<Change> decided(Register register, Change change) {
        boolean sawCurrent = Objects.equals(change.before(), register.value());
        return register.overlaps().stream()
                .filter(overlap -> sawCurrent && !Objects.equals(overlap.value(), change.after()))
                .map(overlap -> new Change(change.field(), overlap.value(), change.after()))
                .toList();
    }

    private static List<EntryId> joinedBy(RecordState record, Member member) {
        return record.members().getOrDefault(member, List.of()).stream()
                .filter(entry -> !OverlaySight.provisional(entry))
                .collect(Collectors.toUnmodifiableList());
    }

    private static Draft draft(RecordState record, Event event, Optional<String> reason) {
        return new Draft(record.entity(), event, Optional.empty(), reason, false);
    }
}
